import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, existsSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openStore } from '../../src/store/open.ts'
import { dumpFacts } from '../support/dump.ts'
import { temporaryFolder } from '../support/folder.ts'
import { isFull, record } from './record.ts'
import { rows } from './rows.ts'

const docket = join(import.meta.dirname, '../../src/docket.js')
const pages = join(import.meta.dirname, '../../samples/articles')
const HOUR = 3_600_000
const [DATABASES, KILLS_EACH] = isFull ? [20, 10] : [2, 3]

/** Two programs that both want to write all the time: what one is refused while the other works, it asks for again. */
const writers = (database: string, folders: readonly string[]): readonly (readonly string[])[] =>
  folders.map((folder, index) => [
    'import',
    folder,
    '--base-url',
    `https://archive-${index}.example/`,
    '--name',
    `archive-${index}`,
    '--db',
    database,
  ])

/** The samples in two folders. A copy and its original come into one: between two writers it is chance which of them is stored first. */
function halve(parent: string): readonly string[] {
  const slugs = readdirSync(pages)
    .filter((slug) => existsSync(join(pages, slug, 'source.html')))
    .toSorted()
  return [slugs.slice(0, slugs.length / 2), slugs.slice(slugs.length / 2)].map((half, index) => {
    const folder = join(parent, `half-${index}`)
    mkdirSync(folder)
    for (const slug of half) copyFileSync(join(pages, slug, 'source.html'), join(folder, `${slug}.html`))
    return folder
  })
}

const start = (argv: readonly string[]): ChildProcess => spawn(process.execPath, [docket, ...argv], { stdio: 'ignore' })

/** Both at it until each has ended well once, or all are killed after so many milliseconds. Gives the milliseconds it took. */
async function write(argvs: readonly (readonly string[])[], killAfter = Number.POSITIVE_INFINITY): Promise<number> {
  const began = performance.now()
  const running = new Set<ChildProcess>()
  let isOver = false
  const timer = Number.isFinite(killAfter)
    ? setTimeout(() => {
        isOver = true
        for (const child of running) child.kill('SIGKILL')
      }, killAfter)
    : undefined
  const insist = async (argv: readonly string[]): Promise<void> => {
    for (;;) {
      if (isOver) return
      const child = start(argv)
      running.add(child)
      const [code] = (await once(child, 'close')) as [number | null]
      running.delete(child)
      if (code === 0 || code === 3) return
      if (code !== 11 && code !== null) throw new Error(`${argv[0]} ended with ${code}`)
    }
  }
  await Promise.all(argvs.map(insist))
  clearTimeout(timer)
  return performance.now() - began
}

/** Numbers from 0 to 1 that are the same each time. */
function* random(seed: number): Generator<number, never> {
  for (let state = seed; ; ) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    yield state / 2 ** 32
  }
}

function wrongRows(database: string): unknown {
  const store = openStore(database, { create: false, readonly: true })
  if (!store.ok) return store.reason
  try {
    return store.value.check().filter(({ wrong }) => wrong > 0)
  } finally {
    store.value.close()
  }
}

/** Lines that only one of two dumps has: of long dumps a test says only these. */
function differences(a: string, b: string): readonly string[] {
  const [left, right] = [new Set(a.split('\n')), new Set(b.split('\n'))]
  return [...left.symmetricDifference(right)].map((line) => line.slice(0, 300))
}

test(`K01 kill -9 at ${DATABASES * KILLS_EACH} moments while two programs write`, { timeout: HOUR }, async () => {
  using folder = temporaryFolder()
  const folders = halve(folder.path)
  const undisturbed = folder.file('undisturbed.db')
  const took = await write(writers(undisturbed, folders))
  const expected = dumpFacts(undisturbed)
  const [[published]] = rows(undisturbed, 'select count(*) from articles') as [[number]]
  const moments = random(11)
  for (let number = 0; number < DATABASES; number++) {
    const database = folder.file(`killed-${number}.db`)
    for (let kill = 0; kill < KILLS_EACH; kill++) {
      await write(writers(database, folders), moments.next().value * took)
      expect(['missing', []], `database ${number}, kill ${kill}`).toContainEqual(wrongRows(database))
    }
    await write(writers(database, folders))
    const [[stored, distinct]] = rows(database, 'select count(*), count(distinct url) from articles') as [[number, number]]
    record({ rowsLost: Math.max(0, published - stored), rowsDoubled: stored - distinct })
    expect(differences(dumpFacts(database), expected), `database ${number}`).toEqual([])
  }
  record({ cases: DATABASES * KILLS_EACH })
})
