import { createRequire } from 'node:module'
import Database from 'better-sqlite3'

/** A package that reads what strangers send, the first version without its known holes, and the one installed. */
export interface PackageState {
  readonly name: string
  readonly floor: string
  readonly installed: string
}

const require = createRequire(import.meta.url)

const floors: readonly (readonly [name: string, floor: string, read: () => string])[] = [
  ['undici', '7.29.1', () => versionOf('undici')],
  ['SQLite', '3.54.0', sqliteVersion],
  ['xml2js', '0.5.0', () => versionOf('xml2js', createRequire(require.resolve('rss-parser')))],
]

/** The packages with known holes, as they are installed here. */
export function installedPackages(): readonly PackageState[] {
  return floors.map(([name, floor, read]) => ({ name, floor, installed: read() }))
}

/** "undici 7.10.0 is installed, which has known holes; 7.29.1 has not: run "npm ci"", for each that is older than it may be. */
export function findOutdated(packages: readonly PackageState[]): readonly string[] {
  return packages
    .filter(({ installed, floor }) => compareVersions(installed, floor) < 0)
    .map(({ name, floor, installed }) => `${name} ${installed} is installed, which has known holes; ${floor} has not: run "npm ci"`)
}

/** By their numbers, of which those that are not there are 0: "3.9" is before "3.54.1". What is no version is before all. */
function compareVersions(a: string, b: string): number {
  const [left, right] = [numbersOf(a), numbersOf(b)]
  const at = left.findIndex((number, index) => number !== right[index])
  return at === -1 ? 0 : (left[at] ?? 0) - (right[at] ?? 0)
}

function numbersOf(version: string): readonly number[] {
  const match = /^(?<major>\d+)(?:\.(?<minor>\d+))?(?:\.(?<patch>\d+))?/u.exec(version)?.groups ?? { major: '-1' }
  return [match.major, match.minor, match.patch].map((number) => Number(number ?? 0))
}

function versionOf(name: string, from = require): string {
  const { version } = from(`${name}/package.json`) as { readonly version: string }
  return version
}

function sqliteVersion(): string {
  const sqlite = new Database(':memory:')
  try {
    return sqlite.prepare<[], string>('select sqlite_version()').pluck().get() ?? ''
  } finally {
    sqlite.close()
  }
}
