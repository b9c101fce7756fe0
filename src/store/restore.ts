import { createHash } from 'node:crypto'
import { existsSync, renameSync } from 'node:fs'
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import Database from 'better-sqlite3'
import type { Outcome } from '../types.ts'
import { DATABASE, type Manifest, pageHash } from './backup-manifest.ts'
import { verifyArchive } from './backup-verify.ts'
import { syncFolder } from './durable.ts'
import { type FaultReason, fileFault, storeFault } from './fault.ts'
import { SCHEMA_VERSION } from './migrate.ts'
import { setAside } from './set-aside.ts'
import { readEntries, type TarEntry } from './tar.ts'

export type RestoreReason = 'no_backup' | 'bad_backup' | 'newer_version' | FaultReason

export interface RestoreTarget {
  readonly database: string
  /** Where the bytes of a page belong, by its hash. */
  readonly pageFile: (sha256: string) => string
  /** ISO 8601 UTC. */
  readonly at: string
  /** Given by tests that need a disk to be full. */
  readonly openFile?: typeof open
}

export interface Restored {
  readonly manifest: Manifest
  /** Where the database lies that was there before. */
  readonly kept?: string
  /** Pages that were not there, or not whole. */
  readonly pagesWritten: number
}

/** The manifest of a backup, when every byte of it is as it was written and this program can read it. */
export async function verifyBackup(file: string): Promise<Outcome<Manifest, RestoreReason>> {
  try {
    const archive = await open(file)
    try {
      return judge(await verifyArchive(archive), file)
    } finally {
      await archive.close()
    }
  } catch (error) {
    return toFault(error, file)
  }
}

/**
 * Puts the database and the pages of a backup in place of what is there. Nothing is touched before the backup is verified; pages come first,
 * so that the database never knows of one that is not there; the old database stays beside the new one. Killed at any moment, it leaves the
 * old database or the new. The caller holds the run lock.
 */
export async function restoreBackup(file: string, target: RestoreTarget): Promise<Outcome<Restored, RestoreReason>> {
  const verified = await verifyBackup(file)
  if (!verified.ok) return verified
  const incoming = `${target.database}.restoring`
  const { openFile = open } = target
  try {
    const archive = await open(file)
    let pagesWritten = 0
    try {
      for await (const entry of readEntries(archive)) {
        const sha256 = pageHash(entry.name)
        if (entry.name === DATABASE) await writeWhole(entry, incoming, openFile)
        else if (sha256 !== undefined && (await bringPage(entry, target.pageFile(sha256), { ...verified.value, openFile }))) pagesWritten++
      }
    } finally {
      await archive.close()
    }
    const damage = findDamage(incoming)
    if (damage !== undefined)
      return { ok: false, reason: 'bad_backup', detail: `${file}: its database is damaged (${damage}); take another backup` }
    const kept = setAside(target.database, target.at)
    renameSync(incoming, target.database)
    await syncFolder(dirname(target.database))
    return { ok: true, value: { manifest: verified.value, pagesWritten, ...(kept !== undefined && { kept }) } }
  } catch (error) {
    return toFault(error, target.database)
  } finally {
    for (const ending of ['', '-wal', '-shm', '-journal']) await rm(`${incoming}${ending}`, { force: true })
  }
}

function judge(verified: Manifest | string, file: string): Outcome<Manifest, RestoreReason> {
  if (typeof verified === 'string')
    return { ok: false, reason: 'bad_backup', detail: `${file}: ${verified}; take another backup, nothing was changed` }
  if (verified.schemaVersion > SCHEMA_VERSION)
    return {
      ok: false,
      reason: 'newer_version',
      detail: `${file}: a backup of version ${verified.schemaVersion}, this program knows versions up to ${SCHEMA_VERSION}; update the program, nothing was changed`,
    }
  return { ok: true, value: verified }
}

function toFault(error: unknown, path: string): Extract<Outcome<never, RestoreReason>, { ok: false }> {
  if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'EISDIR'))
    return { ok: false, reason: 'no_backup', detail: `${path}: there is no such file` }
  const fault = storeFault(error, path) ?? fileFault(error, path)
  if (fault === undefined) throw error
  return fault
}

async function writeWhole(entry: TarEntry, path: string, openFile: typeof open): Promise<void> {
  const file = await openFile(path, 'w', 0o640)
  try {
    for await (const piece of entry.content()) await file.write(piece)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** False where the page is there already, as it was backed up. */
async function bringPage(
  entry: TarEntry,
  path: string,
  { pages, openFile }: Manifest & { readonly openFile: typeof open },
): Promise<boolean> {
  const wanted = pages.find(({ name }) => name === entry.name)?.sha256
  if (
    existsSync(path) &&
    createHash('sha256')
      .update(await readFile(path))
      .digest('hex') === wanted
  )
    return false
  await mkdir(dirname(path), { recursive: true, mode: 0o750 })
  try {
    await writeWhole(entry, `${path}.restoring`, openFile)
    await rename(`${path}.restoring`, path)
  } finally {
    await rm(`${path}.restoring`, { force: true })
  }
  return true
}

function findDamage(path: string): string | undefined {
  const sqlite = new Database(path, { readonly: true, fileMustExist: true })
  try {
    const verdict = String(sqlite.pragma('integrity_check(1)', { simple: true }))
    return verdict === 'ok' ? undefined : verdict
  } catch (error) {
    if (error instanceof Database.SqliteError) return error.message
    throw error
  } finally {
    sqlite.close()
  }
}
