import { readdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Pattern } from '../extract/pattern.ts'
import type { Outcome } from '../types.ts'

/** A pattern with the file it stands in. */
export interface FiledPattern {
  readonly file: string
  readonly pattern: Pattern
}

/** The patterns of a folder, in the order of the file names. */
export async function loadPatterns(dir: string): Promise<Outcome<readonly Pattern[], 'bad_patterns'>> {
  const files = await loadPatternFiles(dir)
  return files.ok ? { ok: true, value: files.value.map(({ pattern }) => pattern) } : files
}

/** Every `*.ts`, `*.js` or `*.mjs` of a folder, each exporting `patterns: Pattern[]`. */
export async function loadPatternFiles(dir: string): Promise<Outcome<readonly FiledPattern[], 'bad_patterns'>> {
  const bad = (detail: string) => ({ ok: false, reason: 'bad_patterns', detail }) as const
  let names: string[]
  try {
    names = (await readdir(dir)).filter((name) => /\.(?:ts|js|mjs)$/u.test(name)).sort()
  } catch (error) {
    return bad(`cannot read the patterns of ${dir}: ${error instanceof Error ? error.message : error}`)
  }
  if (names.length === 0) return bad(`${dir} holds no pattern files: expected *.ts or *.js that export "patterns"`)
  const loaded: FiledPattern[] = []
  for (const name of names) {
    const file = join(dir, name)
    try {
      const module: { patterns?: unknown } = await import(pathToFileURL(resolve(file)).href)
      if (!Array.isArray(module.patterns)) return bad(`${file} exports no "patterns": expected "export const patterns: Pattern[]"`)
      for (const pattern of module.patterns) {
        const fault = findFault(pattern)
        if (fault) return bad(`${file}: ${fault}`)
        loaded.push({ file, pattern })
      }
    } catch (error) {
      return bad(`${file} could not be loaded: ${error instanceof Error ? error.message : error}`)
    }
  }
  return { ok: true, value: loaded }
}

function findFault(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return 'a pattern is not an object'
  const each: Readonly<Record<string, unknown>> = { ...value }
  if (typeof each.id !== 'string' || !/^[a-z]+\/[a-z0-9-]+$/u.test(each.id))
    return `id ${JSON.stringify(each.id)} is not of the form "kind/kebab-case"`
  if (typeof each.kind !== 'string' || !each.id.startsWith(`${each.kind}/`))
    return `${each.id}: kind ${JSON.stringify(each.kind)} does not begin its id`
  if (!(each.match instanceof RegExp)) return `${each.id}: "match" is not a RegExp`
  if (/[gy]/u.test(each.match.flags)) return `${each.id}: "match" has the flag g or y, which the engine sets itself`
  if (!each.match.unicode) return `${each.id}: "match" lacks the flag u`
  if (each.trigger !== undefined && !(each.trigger instanceof RegExp && !/[gy]/u.test(each.trigger.flags)))
    return `${each.id}: "trigger" is not a RegExp without the flags g and y`
  if (typeof each.value !== 'function') return `${each.id}: "value" is not a function`
  if (!Array.isArray(each.examples) || each.examples.length === 0) return `${each.id}: has no examples`
  return undefined
}
