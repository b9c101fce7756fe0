import { globSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { describe, expect, test } from 'vitest'

/** Who may import whom, by the first folder or the file below src/. What is not listed may import anything of src/ and schema/. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  types: [],
  normalize: ['types', 'normalize'],
  gazetteer: ['types', 'normalize', 'gazetteer'],
  extract: ['types', 'normalize', 'gazetteer', 'extract'],
  link: ['types', 'normalize', 'gazetteer', 'link'],
  poll: ['types', 'poll'],
  archive: ['types', 'archive', 'fetch'],
  fetch: ['types', 'fetch'],
  read: ['types', 'read'],
  store: ['types', 'schema', 'store'],
  export: ['types', 'schema', 'store', 'export'],
  schema: ['types', 'schema'],
}
const PURE = /^src\/(?:types\.ts|normalize\/|gazetteer\/|extract\/|link\/|store\/rows)/u
const STAGES: readonly string[] = ['poll', 'fetch', 'read', 'extract', 'link', 'store']
/** The only places that know more than one stage. */
const JOINS = /^src\/(?:pipeline|derive|index|extractor-version)\.ts$|^src\/(?:commands|pipeline)\//u

const root = join(import.meta.dirname, '..')
const files = globSync(['src/**/*.ts', 'schema/**/*.ts'], { cwd: root }).map((file) => ({
  file,
  text: readFileSync(join(root, file), 'utf8'),
}))

const importsOf = (text: string): string[] =>
  [
    ...text.matchAll(/(?:^|\n)(?:import|export)\s[^'"\n]*(?:\{[^}]*\}[^'"\n]*)?from\s+['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/gu),
  ].map((match) => match[1] ?? match[2] ?? '')
const placeOf = (file: string): string =>
  file.startsWith('schema/') ? 'schema' : (file.replace(/^src\//u, '').split('/')[0] ?? '').replace(/\.ts$/u, '')
const ownImports = (file: string, text: string): string[] =>
  importsOf(text)
    .filter((specifier) => specifier.startsWith('.'))
    .map((specifier) => normalize(join(dirname(file), specifier)))

test('there is something to check', () => {
  expect(files.length).toBeGreaterThan(40)
  expect(files.flatMap(({ text }) => importsOf(text)).length).toBeGreaterThan(100)
})

describe.each(files.map(({ file, text }) => [file, text] as const))('%s', (file, text) => {
  test('imports only what its place may', () => {
    const allowed = mayImport[placeOf(file)]
    if (!allowed) return
    const outside = ownImports(file, text).filter((imported) => !allowed.includes(placeOf(imported)))
    expect(outside, `${placeOf(file)} may import ${allowed.join(', ') || 'nothing'}`).toEqual([])
  })
  test('knows one stage only, unless it joins them', () => {
    const stages = new Set(
      ownImports(file, text)
        .map(placeOf)
        .filter((place) => STAGES.includes(place)),
    )
    if (!JOINS.test(file)) expect(stages.size, [...stages].join(', ')).toBeLessThanOrEqual(1)
  })
  test('the pure middle has no clock, randomness, environment, network or console', () => {
    if (!PURE.test(file)) return
    expect(importsOf(text).filter((specifier) => specifier.startsWith('node:'))).toEqual([])
    expect(text).not.toMatch(/\bDate\.now\(|new Date\(\)|Math\.random\(|\bprocess\.|\bconsole\.|\bfetch\(|setTimeout\(/u)
  })
  test('only config.ts reads the environment, and nothing prints past its streams', () => {
    if (!/^src\/(?:config|cli)\.ts$/u.test(file)) expect(text).not.toMatch(/process\.env/u)
    expect(text).not.toMatch(/\bconsole\.(?:log|error|warn|info)\(/u)
  })
  test('leaves the settings of the JavaScript engine as the launcher gave them: changed later they end processes at random', () => {
    expect(text).not.toMatch(/setFlagsFromString/u)
  })
  test('imports its own files by their full name and types as types', () => {
    for (const specifier of importsOf(text).filter((each) => each.startsWith('.'))) expect(specifier).toMatch(/\.(?:ts|json)$/u)
  })
})
