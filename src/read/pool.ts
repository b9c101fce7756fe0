/** A pool of killable workers: a task past its deadline or its memory dies with its worker, the other tasks and the process live on. */
import { extname } from 'node:path'
import { Worker } from 'node:worker_threads'
import PQueue from 'p-queue'
import type { Outcome } from '../types.ts'

export type PoolReason = 'timeout' | 'out_of_memory' | 'crashed' | 'aborted'

export interface PoolLimits {
  readonly threads: number
  /**
   * Processor time one task may take, from the moment a loaded worker starts on it; waiting in the queue and loading do not count. On the
   * clock it may be six times as long, so that what is read does not depend on how busy the machine is.
   */
  readonly deadlineMs: number
  /** JavaScript heap of one worker, and as much again for the bytes it holds beside the heap: what files unpack to. */
  readonly memoryMb: number
  /** Once it aborts every task, begun or not, is `aborted`. */
  readonly signal?: AbortSignal
}

/** Open until `close`; idle workers do not keep the process alive. */
export interface Pool<In, Out> {
  /** Never rejects for what a task does: a throw inside the worker is `crashed`, with the stack as detail. */
  run(task: In): Promise<Outcome<Out, PoolReason>>
  /** Waits for the tasks that were given, then ends the workers. */
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
  const idle = new Set<Worker>()

  const takeWorker = async (): Promise<Worker | Failure> => {
    const [free] = idle
    if (free !== undefined) {
      idle.delete(free)
      free.ref()
      return free
    }
    const worker = await startWorker(workerFile, limits)
    // One that dies while idle, of a timer that a task left behind, must not get the next task.
    if (worker instanceof Worker) worker.on('exit', () => idle.delete(worker))
    return worker
  }
  const giveBack = (worker: Worker) => {
    worker.unref()
    idle.add(worker)
  }
  const run = async (task: In): Promise<Outcome<Out, PoolReason>> => {
    if (limits.signal?.aborted === true) return ABORTED
    const worker = await takeWorker()
    if (!(worker instanceof Worker)) return worker
    const answer = nextEvent<Out>(worker, limits)
    try {
      worker.postMessage(task)
    } catch (error) {
      // The task holds something that cannot be sent: the caller's mistake, not the worker's.
      answer.cancel()
      giveBack(worker)
      throw error
    }
    const event = await answer.event
    if (event.kind === 'done' || event.kind === 'threw') giveBack(worker)
    else await worker.terminate()
    return event.kind === 'done' ? { ok: true, value: event.value } : toFailure(event)
  }

  return {
    run: (task) => queue.add(() => run(task)),
    close: async () => {
      await queue.onIdle()
      await Promise.all([...idle].map((worker) => worker.terminate()))
      idle.clear()
    },
  }
}

type Failure = Extract<Outcome<never, PoolReason>, { ok: false }>

const ABORTED: Failure = { ok: false, reason: 'aborted', detail: 'the pool was told to stop' }

/** Loading is given up after this; only a broken worker file takes so long. */
const LOADING_MS = 60_000

/** V8 would take three times this, for a tenth of the time. */
const YOUNG_MB = 32

const startWorker = async (workerFile: URL, limits: PoolLimits): Promise<Worker | Failure> => {
  const { memoryMb } = limits
  const worker = new Worker(new URL(`./serve${extname(import.meta.url)}`, import.meta.url), {
    workerData: workerFile.href,
    resourceLimits: { maxOldGenerationSizeMb: memoryMb, maxYoungGenerationSizeMb: YOUNG_MB },
  })
  // Without a listener the death of an idle worker would end the process.
  worker.on('error', () => undefined)
  const { event: firstEvent } = nextEvent<unknown>(worker, { ...limits, deadlineMs: LOADING_MS })
  const event = await firstEvent
  if (event.kind === 'ready') return worker
  await worker.terminate()
  return toFailure(event)
}

type WorkerEvent<Out> =
  | WorkerMessage<Out>
  | { readonly kind: 'late'; readonly afterMs: number }
  | { readonly kind: 'swollen'; readonly memoryMb: number }
  | { readonly kind: 'error'; readonly error: Error }
  | { readonly kind: 'exit'; readonly exitCode: number }
  | { readonly kind: 'aborted' }

interface Expected<Out> {
  readonly event: Promise<WorkerEvent<Out>>
  readonly cancel: () => void
}

/** On the clock a task may take so many times the processor time it has. */
const MOST_PATIENCE = 6

/** The first thing that happens to the worker from now on. */
const nextEvent = <Out>(worker: Worker, { deadlineMs, memoryMb, signal }: PoolLimits): Expected<Out> => {
  const { promise, resolve } = Promise.withResolvers<WorkerEvent<Out>>()
  const spentMs = meter(worker)
  const givenUpAt = performance.now() + deadlineMs * MOST_PATIENCE
  let timer: NodeJS.Timeout | undefined
  // V8 ends a worker whose heap is full, and never one that holds gigabytes of bytes.
  const watch = setInterval(async () => {
    if ((await bytesBeside(worker)) > memoryMb * MEGABYTE) settle({ kind: 'swollen', memoryMb })
  }, MEMORY_LOOK_MS)
  const cancel = () => {
    clearTimeout(timer)
    clearInterval(watch)
    worker.off('message', settle).off('error', onError).off('exit', onExit)
    signal?.removeEventListener('abort', onAbort)
  }
  const settle = (event: WorkerEvent<Out>) => {
    cancel()
    resolve(event)
  }
  const onError = (error: Error) => settle({ kind: 'error', error })
  const onExit = (exitCode: number) => settle({ kind: 'exit', exitCode })
  const onAbort = () => settle({ kind: 'aborted' })
  const lookAfter = (ms: number) => {
    timer = setTimeout(async () => {
      const left = deadlineMs - (await spentMs())
      if (left <= 0 || performance.now() >= givenUpAt) settle({ kind: 'late', afterMs: deadlineMs })
      else lookAfter(Math.max(left, SHORTEST_LOOK_MS))
    }, ms)
  }
  lookAfter(deadlineMs)
  worker.on('message', settle).on('error', onError).on('exit', onExit)
  signal?.addEventListener('abort', onAbort, { once: true })
  if (signal?.aborted === true) onAbort()
  return { event: promise, cancel }
}

const SHORTEST_LOOK_MS = 20
const MEMORY_LOOK_MS = 100
const MEGABYTE = 1024 * 1024

/** Outside the heap; of a worker that no longer runs, none. */
const bytesBeside = (worker: Worker): Promise<number> =>
  worker.getHeapStatistics().then(
    ({ external_memory }) => external_memory,
    () => 0,
  )

/** Tells how much processor time the worker has spent since now; of one that no longer runs, all there is. */
const meter = (worker: Worker): (() => Promise<number>) => {
  const total = (): Promise<number> =>
    worker.cpuUsage().then(
      ({ user, system }) => (user + system) / 1000,
      () => Number.POSITIVE_INFINITY,
    )
  const before = total()
  return async () => {
    const [from, until] = await Promise.all([before, total()])
    return Number.isFinite(from) ? until - from : Number.POSITIVE_INFINITY
  }
}

const toFailure = (event: WorkerEvent<unknown>): Failure => {
  switch (event.kind) {
    case 'late':
      return { ok: false, reason: 'timeout', detail: `stopped after ${event.afterMs} ms` }
    case 'swollen':
      return { ok: false, reason: 'out_of_memory', detail: `it held more than ${event.memoryMb} MB beside the heap` }
    case 'error': {
      const outOfMemory = 'code' in event.error && event.error.code === 'ERR_WORKER_OUT_OF_MEMORY'
      return { ok: false, reason: outOfMemory ? 'out_of_memory' : 'crashed', detail: event.error.stack ?? event.error.message }
    }
    case 'exit':
      return { ok: false, reason: 'crashed', detail: `worker left with exit code ${event.exitCode}` }
    case 'threw':
      return { ok: false, reason: 'crashed', detail: event.stack }
    case 'aborted':
      return ABORTED
    case 'ready':
    case 'done':
      return { ok: false, reason: 'crashed', detail: `worker said "${event.kind}" out of turn` }
    default:
      return event satisfies never
  }
}
