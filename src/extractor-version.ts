import { createHash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import packageJson from '../package.json' with { type: 'json' }

/** What a reading depends on besides its snapshot. */
const READERS = ['read', 'normalize', 'gazetteer', 'extract', 'link']

/**
 * "crypto-docket 0.1.0 3f9a0c21b7de": the version and a hash of the code, patterns and gazetteers that read articles. It stands beside every
 * extraction, so that two readings with the same name are the same reading.
 */
export function extractorVersion(): string {
  const hash = createHash('sha256')
  const files = READERS.flatMap((folder) => globSync(`${folder}/**/*.{ts,js}`, { cwd: import.meta.dirname })).sort()
  for (const file of files) hash.update(`${file}\0`).update(readFileSync(join(import.meta.dirname, file)))
  return `${packageJson.name} ${packageJson.version} ${hash.digest('hex').slice(0, 12)}`
}
