/** The inside of a pool worker: loads the task's file, then answers one task at a time. */
import { parentPort, workerData } from 'node:worker_threads'
import type { WorkerMessage } from './pool.ts'

type Task = (input: unknown) => unknown

const say = (message: WorkerMessage<unknown>) => parentPort?.postMessage(message)

const { default: task }: { default: Task } = await import(String(workerData))

parentPort?.on('message', async (input: unknown) => {
  try {
    say({ kind: 'done', value: await task(input) })
  } catch (error) {
    say({ kind: 'threw', stack: error instanceof Error ? (error.stack ?? error.message) : String(error) })
  }
})
say({ kind: 'ready' })
