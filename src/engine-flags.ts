import { setFlagsFromString } from 'node:v8'

/**
 * A setting of the JavaScript engine, for the process and its workers; it counts for what is loaded after it. Regular expressions are compiled
 * to machine code at once, not interpreted first and compiled later: there are many and long ones, and a worker is at work half a second
 * sooner. Settings of the heap are left alone: changed while the engine runs, they can end a process at random.
 */
export function setEngineFlags(): void {
  setFlagsFromString('--no-regexp-tier-up')
}
