import { createHash, randomUUID } from 'node:crypto'
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import type { Outcome, Snapshot } from '../types.ts'

/** More than any body the fetcher lets in. */
const MAX_BODY_BYTES = 256 * 1024 * 1024

/** Files being written lie here, beside their target, so that a rename moves them and a crash leaves nothing among the kept ones. */
const INCOMING = 'incoming'

/** Nobody but the owner and the group, of which a umask may take more away. */
const FILE_MODE = 0o640
const FOLDER_MODE = 0o750

const FULL: ReadonlySet<string> = new Set(['ENOSPC', 'EDQUOT'])

/** Why a snapshot could not be kept or had: `disk_full` ends the run (exit 13), `damaged` names the file. */
export type SnapshotReason = 'disk_full' | 'not_writable' | 'missing' | 'damaged' | 'not_readable'

export interface Snapshots {
  /** Keeps the body under its hash, complete or not at all; one that is there already and whole is left as it is. */
  write(snapshot: Pick<Snapshot, 'sha256' | 'body'>): Promise<Outcome<{ readonly path: string }, SnapshotReason>>
  /** The body, when its hash is what its name says. */
  read(sha256: string): Promise<Outcome<Uint8Array, SnapshotReason>>
}

/** What the store asks of the file system; given by tests that need a disk to be full. */
export interface Files {
  /** Writes a new file and waits until it is on the disk. */
  create(path: string, bytes: Uint8Array): Promise<void>
}

/** Where the body of this hash lies, whether or not it is there. */
export function snapshotFile(dir: string, sha256: string): string {
  return join(dir, checked(sha256).slice(0, 2), `${sha256}.gz`)
}

/** Bodies as `ab/abcdef….gz`, named by their hash and by nothing that came from the net. */
export function openSnapshots(dir: string, files: Files = { create }): Snapshots {
  let prepared: Promise<void> | undefined
  const pathOf = (sha256: string) => snapshotFile(dir, sha256)

  async function read(sha256: string): Promise<Outcome<Uint8Array, SnapshotReason>> {
    const path = pathOf(sha256)
    try {
      const body = await promisify(gunzip)(await readFile(path), { maxOutputLength: MAX_BODY_BYTES })
      if (hashOf(body) === sha256) return { ok: true, value: new Uint8Array(body.buffer, body.byteOffset, body.byteLength) }
    } catch (error) {
      const code = codeOf(error)
      if (code === 'ENOENT') return { ok: false, reason: 'missing', detail: `${path}: no such snapshot` }
      if (!/^(?:Z_|ERR_BUFFER_TOO_LARGE)/u.test(code)) return { ok: false, reason: 'not_readable', detail: `${path}: ${code}` }
    }
    return { ok: false, reason: 'damaged', detail: `${path}: its content is not what its name says; delete it to have it fetched again` }
  }

  async function write({ sha256, body }: Pick<Snapshot, 'sha256' | 'body'>): Promise<Outcome<{ readonly path: string }, SnapshotReason>> {
    const path = pathOf(sha256)
    if (hashOf(body) !== sha256) throw new Error(`${sha256}: the hash of another body`)
    const kept = await read(sha256)
    if (kept.ok) return { ok: true, value: { path } }
    const incoming = join(dir, INCOMING, `${sha256}.${process.pid}.${randomUUID()}`)
    try {
      prepared ??= prepare(dir)
      await prepared
      await mkdir(dirname(path), { recursive: true, mode: FOLDER_MODE })
      await files.create(incoming, await promisify(gzip)(body))
      await rename(incoming, path)
      await syncDirectory(dirname(path))
      return { ok: true, value: { path } }
    } catch (error) {
      prepared = undefined
      await rm(incoming, { force: true }).catch(() => undefined)
      const code = codeOf(error)
      if (FULL.has(code)) return { ok: false, reason: 'disk_full', detail: `${path}: ${code}; free some space and run again` }
      return { ok: false, reason: 'not_writable', detail: `${path}: ${code}` }
    }
  }

  return { read, write }
}

/** Makes the directories and takes away what writers that were killed have left. */
async function prepare(dir: string): Promise<void> {
  const incoming = join(dir, INCOMING)
  await mkdir(incoming, { recursive: true, mode: FOLDER_MODE })
  for (const name of await readdir(incoming)) {
    if (!isRunning(Number(name.split('.')[1]))) await rm(join(incoming, name), { force: true })
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return codeOf(error) === 'EPERM'
  }
}

async function create(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx', FILE_MODE)
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** A rename is on the disk only when its directory is. */
async function syncDirectory(path: string): Promise<void> {
  const directory = await open(path, 'r')
  try {
    await directory.sync()
  } finally {
    await directory.close()
  }
}

function hashOf(body: Uint8Array): string {
  return createHash('sha256').update(body).digest('hex')
}

/** The name becomes a path, so nothing but a hash may pass. */
function checked(sha256: string): string {
  if (!/^[0-9a-f]{64}$/u.test(sha256)) throw new Error(`not a sha256: ${JSON.stringify(sha256).slice(0, 80)}`)
  return sha256
}

/** "ENOSPC"; an error without a code is a bug and is thrown on. */
function codeOf(error: unknown): string {
  if (error instanceof Error && 'code' in error) return String(error.code)
  throw error
}
