import { createHash } from 'node:crypto'
import packageJson from '../package.json' with { type: 'json' }
import { patterns } from './extract/patterns.ts'

/** "crypto-docket 0.1.0 (patterns 3f9a…)": changes whenever a shipped pattern does, so that every stored fact names the set that read it. */
export function extractorVersion(): string {
  const hash = createHash('sha256')
  for (const { id, match, value } of patterns) hash.update(`${id}\0${match}\0${value}\0`)
  return `${packageJson.name} ${packageJson.version} (patterns ${hash.digest('hex').slice(0, 12)})`
}
