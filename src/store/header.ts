import { closeSync, fstatSync, openSync, readSync } from 'node:fs'

/** What the first hundred bytes of a database file say, read without SQLite, so that looking changes nothing. */
export interface FileHeader {
  readonly isSqlite: boolean
  readonly applicationId: number
  readonly userVersion: number
  /** Of the file, by its header; undefined where an older writer left the count unset. */
  readonly expectedBytes?: number
  readonly bytes: number
}

const MAGIC = 'SQLite format 3\0'

/** The layout is fixed by https://sqlite.org/fileformat2.html. Throws as `fs` does. */
export function readHeader(path: string): FileHeader {
  const file = openSync(path, 'r')
  try {
    const head = Buffer.alloc(100)
    readSync(file, head, 0, 100, 0)
    const stored = head.readUInt16BE(16)
    const pageSize = stored === 1 ? 65_536 : stored
    const countIsValid = head.readUInt32BE(24) === head.readUInt32BE(92)
    return {
      isSqlite: head.toString('latin1', 0, 16) === MAGIC,
      applicationId: head.readUInt32BE(68),
      userVersion: head.readUInt32BE(60),
      bytes: fstatSync(file).size,
      ...(countIsValid && { expectedBytes: pageSize * head.readUInt32BE(28) }),
    }
  } finally {
    closeSync(file)
  }
}
