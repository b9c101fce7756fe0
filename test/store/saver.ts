/** Saves thirty articles found in a feed, as the pipeline does, and kills itself at the n-th statement where one is named. Run as a process. */
import Database from 'better-sqlite3'
import { relinkCases } from '../../src/pipeline/cases.ts'
import { AT, article, feed, item, opened, reading, TEXT } from './example.ts'

const [path = '', dieAt] = process.argv.slice(2)
const store = opened(path)

if (dieAt !== undefined) {
  const statement = Object.getPrototypeOf(new Database(':memory:').prepare('select 1')) as Database.Statement
  const run = statement.run
  let left = Number(dieAt)
  statement.run = function (...values) {
    if (left-- === 0) process.kill(process.pid, 'SIGKILL')
    return run.apply(this, values)
  }
}

store.syncFeeds([feed])
const run = store.startRun({ command: 'run', version: '1', at: AT })
store.saveItems({ run, feed: feed.id, at: AT, items: Array.from({ length: 30 }, (_, n) => ({ item: item(n) })) })
for (const { id, item } of store.pendingItems(AT, 100)) {
  const n = Number(item.url.split('/').at(-1))
  const found = n % 7 === 0 ? { relevant: true, mentions: [], events: [], diagnostics: [] } : reading()
  store.saveArticle({ article: article(n, TEXT, { url: item.url }), reading: found, extractor: '1', at: AT, item: id })
}
relinkCases(store)
store.close()
