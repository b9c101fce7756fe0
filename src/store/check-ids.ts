/** Ids are made of what they name, so a wrong one shows. */
import type Database from 'better-sqlite3'
import { type CheckResult, result } from './check-result.ts'
import { hash } from './hash.ts'
import { idsWithin } from './rows.ts'
import { offsetsOf } from './rows-offsets.ts'

/** Every row of an article begins with the article's own digits, and a mention's id is that of its kind and span. */
export function checkIds(sqlite: Database.Database): CheckResult {
  const wrong: string[] = []
  let checked = 0
  for (const [article, mentions] of mentionsByArticle(sqlite)) {
    const toId = idsWithin(article.id, hash)
    const { toUtf16 } = offsetsOf(article.text)
    checked += mentions.length
    for (const { id, kind, start, end } of mentions) {
      if (id !== toId('mention', article.id, kind, toUtf16(start), toUtf16(end))) wrong.push(`mention ${id}`)
    }
  }
  for (const table of ['events', 'diagnostics', 'extractions']) {
    for (const { id, article } of sqlite
      .prepare<[], { id: string; article: string }>(`select id, article_id as article from ${table}`)
      .iterate()) {
      checked++
      if (!id.startsWith(hash(article).slice(0, 8))) wrong.push(`${table} ${id}`)
    }
  }
  return result('ids are those of what they name', { checked, wrong, remedy: 'reextract' })
}

interface StoredMention {
  readonly id: string
  readonly kind: string
  readonly start: number
  readonly end: number
}

function* mentionsByArticle(
  sqlite: Database.Database,
): Generator<readonly [{ readonly id: string; readonly text: string }, readonly StoredMention[]]> {
  const of = sqlite.prepare<[string], StoredMention>(
    'select id, kind, start_char as start, end_char as "end" from mentions where article_id = ?',
  )
  for (const article of sqlite.prepare<[], { id: string; text: string }>('select id, text from articles').iterate())
    yield [article, of.all(article.id)]
}

/** An article's id is that of its address. */
export function checkArticleIds(sqlite: Database.Database, toArticleId: (url: string) => string): CheckResult {
  const articles = sqlite.prepare<[], { id: string; url: string }>('select id, url from articles').all()
  const wrong = articles.filter(({ id, url }) => id !== toArticleId(url)).map(({ id, url }) => `${id} of ${url}`)
  return result('articles are named by their addresses', { checked: articles.length, wrong, remedy: 'restore' })
}
