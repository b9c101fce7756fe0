import { createHash } from 'node:crypto'
import { closeSync, fsyncSync, mkdirSync, openSync, writeSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** A file that was written, with what proves it whole. */
export interface WrittenFile {
  /** Within the version: "csv/v_amounts.csv". */
  readonly path: string
  readonly bytes: number
  readonly sha256: string
}

export interface Output {
  write(part: string | Uint8Array): void
  /** Not before all of it is on the disk. */
  close(): WrittenFile
}

const BUFFERED = 256 * 1024

/** Opens a file that is hashed as it is written. Throws as `fs` does. */
export function openOutput(root: string, path: string): Output {
  const name = join(root, path)
  mkdirSync(dirname(name), { recursive: true })
  const file = openSync(name, 'w')
  const hash = createHash('sha256')
  let waiting: string[] = []
  let waitingLength = 0
  let bytes = 0
  const put = (part: Uint8Array): void => {
    hash.update(part)
    for (let at = 0; at < part.length; ) at += writeSync(file, part, at)
    bytes += part.length
  }
  const flush = (): void => {
    if (waitingLength > 0) put(Buffer.from(waiting.join(''), 'utf8'))
    waiting = []
    waitingLength = 0
  }
  return {
    write: (part) => {
      if (typeof part !== 'string') {
        flush()
        put(part)
        return
      }
      waiting.push(part)
      waitingLength += part.length
      if (waitingLength > BUFFERED) flush()
    },
    close: () => {
      flush()
      fsyncSync(file)
      closeSync(file)
      return { path, bytes, sha256: hash.digest('hex') }
    },
  }
}

/** Writes a small file at once. */
export function writeOutput(root: string, path: string, content: string): WrittenFile {
  const output = openOutput(root, path)
  output.write(content)
  return output.close()
}
