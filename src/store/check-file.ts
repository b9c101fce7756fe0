/** What must hold for the file, the texts, and the index of their words. */
import type Database from 'better-sqlite3'
import { type CheckResult, result } from './check-result.ts'
import { hash } from './hash.ts'

export function checkIntegrity(sqlite: Database.Database): CheckResult {
  const lines = sqlite.prepare<[], string>('pragma integrity_check(100)').pluck().all()
  const wrong = lines.filter((line) => line !== 'ok')
  return result('pages of the file', {
    checked: Number(sqlite.pragma('page_count', { simple: true })),
    wrong,
    remedy: wrong.every((line) => OF_AN_INDEX.test(line)) ? 'repair' : 'restore',
  })
}

/** The table is whole, and what an index holds follows from it. */
const OF_AN_INDEX = /missing from index|wrong # of entries in index|non-unique entry in index/u

/** A page that was damaged inside a text is whole for SQLite; the hash tells. */
export function checkTexts(sqlite: Database.Database): CheckResult {
  const wrong: string[] = []
  let checked = 0
  for (const row of sqlite
    .prepare<[], { id: string; text: string; text_hash: string }>('select id, text, text_hash from articles')
    .iterate()) {
    checked++
    if (hash(row.text) !== row.text_hash) wrong.push(row.id)
  }
  return result('texts equal their hashes', { checked, wrong, remedy: 'reextract' })
}

/** Every article is in the full-text index with its words. */
export function checkSearch(sqlite: Database.Database): CheckResult {
  const missing = sqlite.prepare<[], string>('select id from articles where seq not in (select id from articles_fts_docsize)').pluck().all()
  const stray = sqlite
    .prepare<[], string>("select 'row ' || id from articles_fts_docsize where id not in (select seq from articles)")
    .pluck()
    .all()
  const checked = sqlite.prepare<[], number>('select count(*) from articles').pluck().get() ?? 0
  return result('full-text index', { checked, wrong: [...missing, ...stray, ...compareWords(sqlite)], remedy: 'repair' })
}

/** The words of the index against those of an index that is made anew beside it. */
function compareWords(sqlite: Database.Database): readonly string[] {
  const made = sqlite.prepare<[], string>("select sql from sqlite_schema where name = 'articles_fts'").pluck().get() ?? ''
  sqlite.exec(made.replace('articles_fts', 'temp.words_anew').replace("content='articles', content_rowid='seq'", "content=''"))
  try {
    sqlite.exec(`
      insert into temp.words_anew(rowid, title, text) select seq, title, text from articles;
      create virtual table temp.words_stored using fts5vocab('main', 'articles_fts', 'row');
      create virtual table temp.words_wanted using fts5vocab('temp', 'words_anew', 'row')`)
    return sqlite
      .prepare<[], string>(
        `select 'the word ' || term from (select * from (select * from temp.words_stored except select * from temp.words_wanted)
           union select * from (select * from temp.words_wanted except select * from temp.words_stored)) limit 20`,
      )
      .pluck()
      .all()
  } finally {
    sqlite.exec('drop table if exists temp.words_stored; drop table if exists temp.words_wanted; drop table if exists temp.words_anew')
  }
}
