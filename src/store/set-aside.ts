import { copyFileSync, existsSync, linkSync, renameSync } from 'node:fs'
import Database from 'better-sqlite3'
import { connect } from './connection.ts'

/**
 * A second name for the old database, which loses its first one only when the new database takes it. Its log is moved into it; where it is
 * too damaged for that, the log goes aside with it, since SQLite would play it into the new database.
 */
export function setAside(database: string, at: string): string | undefined {
  if (!existsSync(database)) return undefined
  const kept = freeName(`${database}.before-${at.replace(/\.\d+Z$/u, 'Z').replaceAll(':', '')}`)
  try {
    const { sqlite } = connect(database)
    sqlite.pragma('wal_checkpoint(TRUNCATE)')
    sqlite.close()
  } catch (error) {
    if (!(error instanceof Database.SqliteError)) throw error
  }
  try {
    linkSync(database, kept)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    copyFileSync(database, kept)
  }
  for (const ending of ['-wal', '-shm']) if (existsSync(`${database}${ending}`)) renameSync(`${database}${ending}`, `${kept}${ending}`)
  return kept
}

function freeName(name: string): string {
  for (let number = 1; ; number++) {
    const tried = number === 1 ? name : `${name}-${number}`
    if (!existsSync(tried)) return tried
  }
}
