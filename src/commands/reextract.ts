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
  example: 'docket reextract --db docket.db',
  define(parser, context, act) {
    parser
      .option('--db <file>', 'the database', context.config.database)
      .option('--json', 'print the counts as JSON')
      .action(act((options: Options) => reextract(options, context)))
  },
}

function reextract(options: Options, context: Context): ExitCode {
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
      return readAnew(store.value, options, context)
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

function readAnew(store: Store, { json }: Options, context: Context): ExitCode {
  const counts = { articles: 0, changed: 0, gained: 0, lost: 0 }
  const extractor = extractorVersion()
  store.syncEntities(entityRecords())
  for (const { article, duplicateOf } of store.allArticles()) {
    if (context.signal.aborted) return exitCodes.interrupted
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
  const text = `${counts.articles} articles read anew: ${counts.changed} changed, ${counts.gained} mentions gained, ${counts.lost} lost`
  context.console.stdout.write(json === true ? `${JSON.stringify(counts)}\n` : `${text}\n`)
  return exitCodes.done
}
