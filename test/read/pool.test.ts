import { afterEach, expect, test } from 'vitest'
import { openPool, type Pool } from '../../src/read/pool.ts'

const OBEDIENT = new URL('./workers/obedient.ts', import.meta.url)
const open: Pool<string, string>[] = []
const openTestPool = ({ threads = 1, deadlineMs = 10_000, file = OBEDIENT } = {}): Pool<string, string> => {
  const pool = openPool<string, string>(file, { threads, deadlineMs, memoryMb: 48 })
  open.push(pool)
  return pool
}
afterEach(async () => {
  await Promise.all(open.splice(0).map((pool) => pool.close()))
})

test('answers tasks with what the worker returns', async () => {
  const pool = openTestPool({ threads: 2 })
  const outcomes = await Promise.all(['a', 'b', 'c'].map((order) => pool.run(order)))
  expect(outcomes).toEqual(['a', 'b', 'c'].map((order) => ({ ok: true, value: `did ${order}` })))
})

test('P01 kills a task at its deadline and goes on with the next', async () => {
  const pool = openTestPool({ deadlineMs: 200 })
  const [stuck, next] = await Promise.all([pool.run('spin'), pool.run('a')])
  expect(stuck).toEqual({ ok: false, reason: 'timeout', detail: 'stopped after 200 ms' })
  expect(next).toEqual({ ok: true, value: 'did a' })
})

test('gives a task that is kept waiting more time on the clock than one that computes, and ends that too', async () => {
  const pool = openTestPool({ deadlineMs: 50 })
  expect(await Promise.all([pool.run('doze 120'), pool.run('doze for ever')])).toEqual([
    { ok: true, value: 'did doze 120' },
    { ok: false, reason: 'timeout', detail: 'stopped after 50 ms' },
  ])
})

test('told to stop, it ends what was begun and begins nothing more', async () => {
  const stop = new AbortController()
  const pool = openPool<string, string>(OBEDIENT, { threads: 1, deadlineMs: 60_000, memoryMb: 48, signal: stop.signal })
  await pool.run('a')
  const given = [pool.run('spin'), pool.run('b')]
  stop.abort()
  expect((await Promise.all(given)).map((outcome) => (outcome.ok ? outcome.value : outcome.reason))).toEqual(['aborted', 'aborted'])
  await pool.close()
})

test.each(['hoard', 'hoard bytes'])('lives on when a worker runs out of memory: %s', async (order) => {
  const pool = openTestPool()
  const [greedy, next] = await Promise.all([pool.run(order), pool.run('a')])
  expect(greedy).toMatchObject({ ok: false, reason: 'out_of_memory' })
  expect(next).toEqual({ ok: true, value: 'did a' })
})

test.each(['throw', 'throw later', 'exit'])('reports a worker told to %s as crashed, and serves the next task', async (order) => {
  const pool = openTestPool()
  const [crashed, next] = await Promise.all([pool.run(order), pool.run('a')])
  expect(crashed).toMatchObject({
    ok: false,
    reason: 'crashed',
    detail: expect.stringContaining(order === 'exit' ? 'exit code 3' : `told to ${order}`),
  })
  expect(next).toEqual({ ok: true, value: 'did a' })
})

test('reports a worker file that cannot be loaded for each task', async () => {
  const pool = openTestPool({ file: new URL('./workers/broken.ts', import.meta.url) })
  expect(await pool.run('a')).toMatchObject({ ok: false, reason: 'crashed', detail: expect.stringContaining('cannot be loaded') })
  expect(await pool.run('b')).toMatchObject({ ok: false, reason: 'crashed' })
})

test('starts a new worker where one died after its task', async () => {
  const pool = openTestPool()
  await pool.run('a')
  const { promise: died, resolve } = Promise.withResolvers<void>()
  setImmediate(resolve)
  await died
  expect(await pool.run('b')).toEqual({ ok: true, value: 'did b' })
})

test('rejects a task that cannot be sent, and stays usable', async () => {
  const pool = openPool<unknown, string>(OBEDIENT, { threads: 1, deadlineMs: 10_000, memoryMb: 48 })
  await expect(pool.run(() => 'a function')).rejects.toThrow('could not be cloned')
  expect(await pool.run('a')).toEqual({ ok: true, value: 'did a' })
  await pool.close()
})
