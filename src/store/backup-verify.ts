import { createHash } from 'node:crypto'
import type { FileHandle } from 'node:fs/promises'
import { DATABASE, MANIFEST, type Manifest, pageHash, parseManifest } from './backup-manifest.ts'
import { readEntries, type TarEntry, TarFault } from './tar.ts'

const LARGEST_MANIFEST = 256 * 1024 * 1024

/** Reads every byte of a backup and compares it with its manifest; what is wrong with it, as text, or the manifest. */
export async function verifyArchive(archive: FileHandle): Promise<Manifest | string> {
  const found = new Map<string, string>()
  let manifest: Manifest | undefined
  try {
    for await (const entry of readEntries(archive)) {
      if (found.has(entry.name) || manifest !== undefined) return `${entry.name} stands in it where it should not`
      if (entry.name === MANIFEST) {
        if (entry.bytes > LARGEST_MANIFEST) return 'its manifest is too large'
        manifest = parseManifest(await textOf(entry))
        if (manifest === undefined) return 'its manifest cannot be read'
      } else {
        if (entry.name !== DATABASE && pageHash(entry.name) === undefined) return `${entry.name.slice(0, 100)} is no file of a backup`
        found.set(entry.name, await hashOf(entry))
      }
    }
  } catch (error) {
    if (error instanceof TarFault) return error.message
    throw error
  }
  if (manifest === undefined) return 'it has no manifest, so it was not finished'
  const stated = [manifest.database, ...manifest.pages]
  const wrong = stated.find(({ name, sha256 }) => found.get(name) !== sha256)
  if (wrong !== undefined) return `${wrong.name} is not what was backed up`
  return stated.length === found.size && manifest.database.name === DATABASE ? manifest : 'it holds files that its manifest does not know'
}

async function textOf(entry: TarEntry): Promise<string> {
  const pieces: Uint8Array[] = []
  for await (const piece of entry.content()) pieces.push(piece)
  return Buffer.concat(pieces).toString('utf8')
}

async function hashOf(entry: TarEntry): Promise<string> {
  const hash = createHash('sha256')
  for await (const piece of entry.content()) hash.update(piece)
  return hash.digest('hex')
}
