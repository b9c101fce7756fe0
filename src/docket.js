#!/usr/bin/env node
// Plain JavaScript that any Node since 12 can read: hands over to the project's own Node where this one is too old, or says so and stops.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const interrupted = ['SIGINT', 'SIGTERM', 'SIGHUP']
const [major, minor] = process.versions.node.split('.').map(Number)
const isCurrent = major >= 26 || (major === 24 && minor >= 15)
const ownNode = fileURLToPath(new URL('../node_modules/node/bin/node', import.meta.url))
const launcher = fileURLToPath(import.meta.url)
// How the JavaScript engine works, for the process and its workers. Given on the command line, since changed later they can end a process at random.
const engineFlags = [
  // Garbage is collected before it doubles the heap: a run takes 350 MB instead of 550, and no longer.
  '--max-semi-space-size=6',
  '--heap-growing-percent=25',
  // Regular expressions are compiled to machine code at once, not interpreted first: there are many and long ones.
  '--no-regexp-tier-up',
]

if (isCurrent) {
  // The process becomes the same with the flags, where the system can do that; elsewhere it is slower and takes more memory.
  if (!engineFlags.every((flag) => process.execArgv.includes(flag)) && process.execve && process.platform !== 'win32')
    process.execve(
      process.execPath,
      [process.execPath, ...process.execArgv, ...engineFlags, launcher, ...process.argv.slice(2)],
      process.env,
    )
  const { runProcess } = await import('./process.ts')
  process.exitCode = await runProcess(process.argv.slice(2))
} else if (existsSync(ownNode) && !process.env.DOCKET_HANDED_OVER) {
  const child = spawn(ownNode, [...engineFlags, launcher, ...process.argv.slice(2)], {
    stdio: 'inherit',
    env: { ...process.env, DOCKET_HANDED_OVER: '1' },
  })
  for (const signal of interrupted) process.on(signal, () => child.kill(signal))
  child.on('error', (error) => refuse(`it needs 24.15 or later, and ${ownNode} does not start (${error.message})`))
  child.on('exit', (code, signal) => {
    process.exitCode = signal === null ? code : interrupted.includes(signal) ? 130 : 1
  })
} else refuse('it needs 24.15 or later')

function refuse(why) {
  console.error(
    `docket: Node ${process.versions.node} is too old, ${why}: run "npm ci" in the project, which brings it, or install Node 24.`,
  )
  process.exitCode = 2
}
