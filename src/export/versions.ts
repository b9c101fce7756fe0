import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ChangeCounts } from './write-changes.ts'

/** One version as `index.json` lists it. */
export interface VersionEntry {
  /** Newest day of the data, and a hash of it: "2026-03-01-3f9a0c21". The name of its folder. */
  readonly version: string
  readonly created: string
  /** Of its datapackage.json, which holds those of all its files. */
  readonly sha256: string
  readonly rows: Readonly<Record<string, number>>
  /** Absent of the first. */
  readonly changes?: { readonly since: string; readonly counts: ChangeCounts }
}

interface Index {
  readonly name: string
  readonly latest: string
  readonly versions: readonly VersionEntry[]
}

const PARTIAL = '.partial'

/** The folder of an export: whole versions, and an index that names only these. */
export interface Versions {
  readonly latest: VersionEntry | undefined
  folderOf(version: string): string
  /** An empty folder to write the next version to; what a crash left there is gone. */
  begin(): string
  /** Makes what was written a version, by renaming: killed at any point, the index names what it named or this one. */
  publish(entry: VersionEntry): void
  abandon(): void
}

/** Opens the folder, making it where there is none. Throws as `fs` does. */
export function openVersions(folder: string): Versions {
  mkdirSync(folder, { recursive: true })
  const partial = join(folder, PARTIAL)
  const path = join(folder, 'index.json')
  const nextIndex = `${path}.new`
  const abandon = (): void => {
    for (const left of [partial, nextIndex]) rmSync(left, { recursive: true, force: true })
  }
  // Written by `publish` below.
  const index = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Index) : undefined
  const versions = index?.versions ?? []
  return {
    latest: versions.find(({ version }) => version === index?.latest),
    folderOf: (version) => join(folder, version),
    begin: () => {
      abandon()
      mkdirSync(partial)
      return partial
    },
    publish: (entry) => {
      const place = join(folder, entry.version)
      const others = versions.filter(({ version }) => version !== entry.version)
      const next: Index = { name: 'crypto-docket', latest: entry.version, versions: [...others, entry] }
      // Written before anything is renamed: where the disk is full, nothing has been published.
      writeFileSync(nextIndex, `${JSON.stringify(next, undefined, 2)}\n`, { flush: true })
      // It is there where an export died between the two renamings; a version is never overwritten.
      if (existsSync(place)) rmSync(partial, { recursive: true })
      else renameSync(partial, place)
      syncFolder(folder)
      renameSync(nextIndex, path)
      syncFolder(folder)
    },
    abandon,
  }
}

/** A renaming is on the disk once its folder is. */
function syncFolder(folder: string): void {
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
