import { setImmediate } from 'node:timers/promises'
import { deriveReading } from '../derive.ts'
import { entityRecords } from '../entity-records.ts'
import { type ExitCode, exitCodes } from '../exit-codes.ts'
import { extractorVersion } from '../extractor-version.ts'
import { linkCases } from '../link/cases.ts'
import { storeFault } from '../store/fault.ts'
import { takeLock } from '../store/lock.ts'
import { openStore } from '../store/open.ts'
import type { Store } from '../store/store.ts'
import { type Command, type Context, complain } from './command.ts'
import { faultCode } from './store-fault.ts'

interface Options {
  readonly db: string
  readonly json?: true
}

export const reextractCommand: Command = {
  drains: true,
  example: 'docket reextract --db docket.db',
  define(parser, context, act) {
    parser
      .option('--db <file>', 'the database', context.config.database)
      .option('--json', 'print the counts as JSON')
      .action(act((options: Options) => reextract(options, context)))
  },
}

async function reextract(options: Options, context: Context): Promise<ExitCode> {
  const found = openStore(options.db, { create: false, readonly: true })
  if (found.ok) found.value.close()
  else if (found.reason !== 'older_version') {
    complain(context, found.detail)
    return faultCode(found.reason)
  }
  const lock = takeLock(options.db)
  if (!lock.ok) {
    complain(context, lock.detail)
    return faultCode(lock.reason)
  }
  try {
    const store = openStore(options.db, { create: false })
    if (!store.ok) {
      complain(context, store.detail)
      return faultCode(store.reason)
    }
    try {
      return await readAnew(store.value, options, context)
    } catch (error) {
      const fault = storeFault(error, options.db)
      if (!fault) throw error
      complain(context, fault.detail)
      return faultCode(fault.reason)
    } finally {
      store.value.close()
    }
  } finally {
    lock.value.release()
  }
}

async function readAnew(store: Store, { json }: Options, context: Context): Promise<ExitCode> {
  const counts = { articles: 0, changed: 0, gained: 0, lost: 0 }
  const extractor = extractorVersion()
  store.syncEntities(entityRecords())
  for (const { article, duplicateOf } of store.allArticles()) {
    // A signal is only heard between two turns of the event loop.
    await setImmediate()
    if (context.signal.aborted) break
    counts.articles++
    const record = { article, extractor, at: context.now().toISOString() }
    const original = duplicateOf === undefined ? undefined : store.findOriginal(article)
    const saved = store.saveArticle(
      original === undefined ? { ...record, reading: deriveReading(article) } : { ...record, duplicateOf: original },
    )
    if (saved.gained + saved.lost > 0) counts.changed++
    counts.gained += saved.gained
    counts.lost += saved.lost
  }
  store.saveCases(linkCases(store.eventsForCases()))
  if (context.signal.aborted) {
    complain(context, `interrupted after ${counts.articles} articles, which are kept; run it again to read the rest anew`)
    return exitCodes.interrupted
  }
  const text = `${counts.articles} articles read anew: ${counts.changed} changed, ${counts.gained} mentions gained, ${counts.lost} lost`
  context.console.stdout.write(json === true ? `${JSON.stringify(counts)}\n` : `${text}\n`)
  return exitCodes.done
}
