import { statSync } from 'node:fs'
import type { Outcome } from '../types.ts'
import { type Connection, connect, connectReadonly } from './connection.ts'
import { type FaultReason, fileFault, storeFault } from './fault.ts'
import { readHeader } from './header.ts'
import { APPLICATION_ID, migrate, SCHEMA_VERSION, version } from './migrate.ts'
import { findPathFault, type PathReason } from './path.ts'
import { type Store, toStore } from './store.ts'

export type OpenReason = 'missing' | 'newer_version' | 'older_version' | 'not_ours' | FaultReason | PathReason

export interface OpenOptions {
  /** Makes the database where there is none. */
  readonly create: boolean
  /** Neither makes nor migrates nor writes. */
  readonly readonly?: boolean
}

type Refusal = Extract<Outcome<never, OpenReason>, { ok: false }>

const refuse = (reason: OpenReason, detail: string): Refusal => ({ ok: false, reason, detail })

/**
 * Opens a database and brings it to the version of this program. Whatever is not a sound database of this or an older version is refused
 * before anything is written to it.
 */
export function openStore(path: string, { create, readonly = false }: OpenOptions): Outcome<Store, OpenReason> {
  try {
    const found = inspect(path, readonly)
    if (found !== 'new' && found !== 'sound') return found
    if (found === 'new' && (readonly || !create)) return refuse('missing', `${path}: there is no database here; a run makes one`)
    const connection = readonly ? connectReadonly(path) : connectAndMigrate(path)
    return { ok: true, value: toStore(connection) }
  } catch (error) {
    const fault = storeFault(error, path) ?? fileFault(error, path)
    if (fault === undefined) throw error
    return fault
  }
}

function connectAndMigrate(path: string): Connection {
  const connection = connect(path)
  try {
    migrate(connection.sqlite)
    return connection
  } catch (error) {
    connection.sqlite.close()
    throw error
  }
}

/** Looks at the file by itself, then through a connection that cannot write: a log left by a crash belongs to the database. */
function inspect(path: string, readonly: boolean): 'new' | 'sound' | Refusal {
  const fault = findPathFault(path)
  if (fault) return fault
  const file = statSync(path, { throwIfNoEntry: false })
  if (file === undefined) return 'new'
  if (!file.isFile()) return refuse('io', `${path}: this is not a file`)
  const walBytes = statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0
  if (file.size === 0 && walBytes === 0) return 'new'
  const header = readHeader(path)
  if (file.size > 0 && !header.isSqlite) return damaged(path, 'it does not begin like a SQLite database')
  if (walBytes === 0 && header.expectedBytes !== undefined && header.bytes < header.expectedBytes) {
    return damaged(path, `it has ${header.bytes} bytes and should have ${header.expectedBytes}`)
  }
  if (header.applicationId === APPLICATION_ID && header.userVersion > SCHEMA_VERSION) return newer(path, header.userVersion)
  return inspectContent(path, readonly)
}

function inspectContent(path: string, readonly: boolean): 'new' | 'sound' | Refusal {
  const { sqlite } = connectReadonly(path)
  try {
    const objects = sqlite.prepare('select count(*) from sqlite_schema').pluck().get()
    const found = version(sqlite)
    if (objects === 0 && found === 0) return 'new'
    if (sqlite.pragma('application_id', { simple: true }) !== APPLICATION_ID) {
      return refuse('not_ours', `${path}: a SQLite database, but not one of this program; nothing was changed. Name another file`)
    }
    if (found > SCHEMA_VERSION) return newer(path, found)
    const verdict = sqlite.pragma('quick_check(1)', { simple: true })
    if (verdict !== 'ok') return damaged(path, String(verdict))
    if (found < SCHEMA_VERSION && readonly) {
      return refuse('older_version', `${path}: version ${found}, this program reads ${SCHEMA_VERSION}; \`docket run\` brings it up to date`)
    }
    return 'sound'
  } finally {
    sqlite.close()
  }
}

function newer(path: string, found: number): Refusal {
  return refuse(
    'newer_version',
    `${path}: version ${found}, this program knows versions up to ${SCHEMA_VERSION}; nothing was changed. Update the program`,
  )
}

function damaged(path: string, what: string): Refusal {
  return refuse(
    'damaged',
    `${path}: ${what}; nothing was written. Restore it with \`docket restore BACKUP\`, or move it away and let the next run begin anew`,
  )
}
