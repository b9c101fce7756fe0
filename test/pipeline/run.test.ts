import { describe, expect, test } from 'vitest'
import { type RunResult, runOnce } from '../../src/commands/run-once.ts'
import { serveSamples } from '../../src/commands/sample-server.ts'
import { openStore } from '../../src/store/open.ts'
import type { Store } from '../../src/store/store.ts'
import { recordedContext } from '../support/console.ts'
import { dumpAll, dumpFacts } from '../support/dump.ts'
import { temporaryFolder } from '../support/folder.ts'

interface Round {
  readonly database: string
  readonly at: string
  readonly all?: boolean
  readonly revised?: boolean
  readonly signal?: AbortSignal
}

async function round({ database, at, all = false, revised = false, signal }: Round): Promise<RunResult> {
  const server = await serveSamples({ revised })
  try {
    const { context } = recordedContext({ at, ...(signal && { signal }) })
    return await runOnce({ command: 'test', database, feeds: server.feeds, network: server.network, all, quiet: true }, context)
  } finally {
    await server.close()
  }
}

function inStore<T>(database: string, read: (store: Store) => T): T {
  const store = openStore(database, { create: false, readonly: true })
  if (!store.ok) throw new Error(store.detail)
  try {
    return read(store.value)
  } finally {
    store.value.close()
  }
}

/** A feed that fails once more weighs more: that is no fact. */
const withoutFeedState = (dump: string): string => dump.replace(/^# feeds \([\s\S]*?(?=^# )/mu, '')

const MORNING = '2026-03-01T08:00:00.000Z'
const MINUTE_LATER = '2026-03-01T08:01:00.000Z'
const NEXT_DAY = '2026-03-02T09:00:00.000Z'

describe('a run over the samples', () => {
  test('stores what is there, names what is not, and keeps every promise of the check', async () => {
    using folder = temporaryFolder()
    const database = folder.file('docket.db')
    const { code, summary } = await round({ database, at: MORNING })
    expect(code).toBe(3)
    expect(summary).toMatchObject({ outcome: 'partly', feedsPolled: 6, feedsFailed: 1, articlesFailed: 1 })
    expect(summary?.articlesStored).toBeGreaterThan(30)
    expect(summary?.articlesSkipped).toBeGreaterThanOrEqual(3)
    inStore(database, (store) => {
      expect(store.check().filter((check) => check.wrong > 0)).toEqual([])
      expect(
        store
          .feedHealth()
          .filter((feed) => feed.health === 'failing')
          .map((feed) => feed.lastErrorReason),
      ).toEqual(['not_a_feed'])
    })
  })

  test('a run a minute later sends nothing and writes nothing', async () => {
    using folder = temporaryFolder()
    const database = folder.file('docket.db')
    await round({ database, at: MORNING })
    const before = dumpAll(database)
    const { code, summary, requests } = await round({ database, at: MINUTE_LATER })
    expect({ code, outcome: summary?.outcome, requests }).toEqual({
      code: 0,
      outcome: 'nothing_due',
      requests: { feed: 0, page: 0, robots: 0 },
    })
    expect(dumpAll(database)).toBe(before)
  })

  test('polled again by force it asks each feed once, no article, and changes no fact', async () => {
    using folder = temporaryFolder()
    const database = folder.file('docket.db')
    await round({ database, at: MORNING })
    const before = withoutFeedState(dumpFacts(database))
    const { requests } = await round({ database, at: MINUTE_LATER, all: true })
    expect(requests).toMatchObject({ feed: 7, page: 0 })
    expect(withoutFeedState(dumpFacts(database))).toBe(before)
  })

  test('an article revised later is read again, and both snapshots stay', async () => {
    using folder = temporaryFolder()
    const database = folder.file('docket.db')
    await round({ database, at: MORNING })
    const before = dumpFacts(database)
    const { summary } = await round({ database, at: NEXT_DAY, revised: true })
    expect(summary?.articlesStored).toBe(1)
    expect(dumpFacts(database)).not.toBe(before)
    inStore(database, (store) => {
      expect(store.check().filter((check) => check.wrong > 0)).toEqual([])
      const revised = [...store.allArticles()]
        .map(({ article }) => store.showArticle(article.id))
        .flatMap((shown) => (shown.ok && new Set(shown.value.extractions.map((each) => each.snapshot)).size > 1 ? [shown.value] : []))
      expect(revised).toHaveLength(1)
    })
  })

  test('interrupted before it began it stores nothing, and the next run does it all', async () => {
    using folder = temporaryFolder()
    const [interrupted, undisturbed] = [folder.file('a.db'), folder.file('b.db')]
    const stopped = await round({ database: interrupted, at: MORNING, signal: AbortSignal.abort() })
    expect(stopped.code).toBe(130)
    await round({ database: interrupted, at: MORNING })
    await round({ database: undisturbed, at: MORNING })
    expect(dumpFacts(interrupted)).toBe(dumpFacts(undisturbed))
  })
})
