import { rmSync } from 'node:fs'
import Database from 'better-sqlite3'
import type { Outcome } from '../types.ts'
import { openStore } from './open.ts'

type Refusal = Extract<Outcome<never>, { ok: false }>

/** Removes a database in which nothing but runs of this command ever wrote; whatever else lies at the path stays, and is told. Needs the run lock. */
export function removeDatabase(path: string, command: string): Refusal | undefined {
  const store = openStore(path, { create: false, readonly: true })
  if (store.ok) store.value.close()
  else if (store.reason !== 'missing' && store.reason !== 'older_version') return store
  else if (store.reason === 'missing') return undefined
  const others = commandsIn(path).filter((other) => other !== command)
  if (others.length > 0) {
    const what = `${path} holds what "docket ${others[0]}" stored, and is not removed`
    return { ok: false, reason: 'in_use_otherwise', detail: `${what}; give another --db, or --keep to add to it` }
  }
  for (const file of [path, `${path}-wal`, `${path}-shm`]) rmSync(file, { force: true })
  return undefined
}

/** Straight from the file, since a database of an older version has this table too. */
function commandsIn(path: string): readonly string[] {
  const sqlite = new Database(path, { readonly: true })
  try {
    return sqlite.prepare<[], string>('select distinct command from runs').pluck().all()
  } finally {
    sqlite.close()
  }
}
