/** A pool of killable workers: a task past its deadline or its memory dies with its worker, the other tasks and the process live on. */
import { extname } from 'node:path'
import { Worker } from 'node:worker_threads'
import PQueue from 'p-queue'
import type { Outcome } from '../types.ts'

export type PoolReason = 'timeout' | 'out_of_memory' | 'crashed'

export interface PoolLimits {
  readonly threads: number
  /** Time one task may take, from the moment a loaded worker starts on it; waiting in the queue and loading do not count. */
  readonly deadlineMs: number
  /** JavaScript heap of one worker. */
  readonly memoryMb: number
}

/** Open until `close`; idle workers do not keep the process alive. */
export interface Pool<In, Out> {
  /** Never rejects for what a task does: a throw inside the worker is `crashed`, with the stack as detail. */
  run(task: In): Promise<Outcome<Out, PoolReason>>
  close(): Promise<void>
}

/** What a worker says to the pool. */
export type WorkerMessage<Out> =
  | { readonly kind: 'ready' }
  | { readonly kind: 'done'; readonly value: Out }
  | { readonly kind: 'threw'; readonly stack: string }

/**
 * `workerFile` has the task as its default export, `(task: In) => Out | Promise<Out>`; it is loaded once a worker and runs one task at a time.
 *
 *     const pool = openPool<Page, Derived>(new URL('./derive.ts', import.meta.url), { threads: 2, deadlineMs: 10_000, memoryMb: 512 })
 *     const outcome = await pool.run(page)
 */
export const openPool = <In, Out>(workerFile: URL, limits: PoolLimits): Pool<In, Out> => {
  const queue = new PQueue({ concurrency: limits.threads })
  const idle: Worker[] = []

  const run = async (task: In): Promise<Outcome<Out, PoolReason>> => {
    const worker = idle.pop() ?? (await startWorker(workerFile, limits))
    if (!(worker instanceof Worker)) return worker
    worker.ref()
    const outcome = await runTask<In, Out>(worker, task, limits.deadlineMs)
    if (outcome.alive) {
      worker.unref()
      idle.push(worker)
    } else {
      await worker.terminate()
    }
    return outcome.result
  }

  return {
    run: (task) => queue.add(() => run(task)),
    close: async () => {
      queue.clear()
      await queue.onIdle()
      await Promise.all(idle.splice(0).map((worker) => worker.terminate()))
    },
  }
}

type Failed = Extract<Outcome<never, PoolReason>, { ok: false }>

const startWorker = (workerFile: URL, limits: PoolLimits): Promise<Worker | Failed> => {
  const worker = new Worker(new URL(`./serve${extname(import.meta.url)}`, import.meta.url), {
    workerData: workerFile.href,
    resourceLimits: { maxOldGenerationSizeMb: limits.memoryMb },
  })
  return new Promise((resolve) => {
    listen<never>(worker, (event) => resolve('kind' in event && event.kind === 'ready' ? worker : toFailure(event)))
  })
}

interface TaskEnd<Out> {
  readonly result: Outcome<Out, PoolReason>
  /** Whether the worker can take the next task. */
  readonly alive: boolean
}

const runTask = <In, Out>(worker: Worker, task: In, deadlineMs: number): Promise<TaskEnd<Out>> =>
  new Promise((resolve) => {
    const timer = setTimeout(() => {
      stop()
      resolve({ alive: false, result: { ok: false, reason: 'timeout', detail: `stopped after ${deadlineMs} ms` } })
    }, deadlineMs)
    const stop = listen<Out>(worker, (event) => {
      clearTimeout(timer)
      if ('kind' in event && event.kind === 'done') resolve({ alive: true, result: { ok: true, value: event.value } })
      else resolve({ alive: 'kind' in event, result: toFailure(event) })
    })
    worker.postMessage(task)
  })

type WorkerEvent<Out> = WorkerMessage<Out> | { readonly error: Error } | { readonly exitCode: number }

/** Calls back with the first thing that happens to a worker; the answer takes the listeners off. */
const listen = <Out>(worker: Worker, heard: (event: WorkerEvent<Out>) => void): (() => void) => {
  const onMessage = (message: WorkerMessage<Out>) => first(message)
  const onError = (error: Error) => first({ error })
  const onExit = (exitCode: number) => first({ exitCode })
  const stop = () => {
    worker.off('message', onMessage).off('error', onError).off('exit', onExit)
    worker.on('error', () => undefined)
  }
  const first = (event: WorkerEvent<Out>) => {
    stop()
    heard(event)
  }
  worker.on('message', onMessage).on('error', onError).on('exit', onExit)
  return stop
}

const toFailure = (event: WorkerEvent<unknown>): Failed => {
  if ('exitCode' in event) return { ok: false, reason: 'crashed', detail: `worker left with exit code ${event.exitCode}` }
  if ('error' in event) {
    const outOfMemory = 'code' in event.error && event.error.code === 'ERR_WORKER_OUT_OF_MEMORY'
    return { ok: false, reason: outOfMemory ? 'out_of_memory' : 'crashed', detail: event.error.stack ?? event.error.message }
  }
  return { ok: false, reason: 'crashed', detail: event.kind === 'threw' ? event.stack : `worker said ${event.kind} out of turn` }
}
