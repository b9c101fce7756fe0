/** Every RegExp of the program: the literals of its source, and those its modules build. Runs as a worker, before any module of `src` is loaded. */
import { globSync, readFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import { join, relative } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parentPort } from 'node:worker_threads'
import { parseAst } from 'vitest/node'

export interface Expression {
  readonly source: string
  readonly flags: string
  /** "src/poll/dates.ts:42", for a built one with those who called for it. */
  readonly place: string
}

export interface Expressions {
  readonly all: readonly Expression[]
  /** Places that build an expression and were not reached, so that what they build was not seen. */
  readonly unseen: readonly string[]
}

const OWN = /^(?:src|schema)\//u
/** What a pattern developer searches for, typed on the command line. */
const TYPED_BY_USERS = /^src\/commands\/grep\.ts:/u

const root = fileURLToPath(new URL('../..', import.meta.url))
/** Start something when they are loaded. */
const ENTRY_POINTS = /^src\/(?:cli|read\/serve|store\/query-child|store\/query-watch)\.ts$/u

async function collect(): Promise<Expressions> {
  const files = globSync(['src/**/*.ts', 'schema/**/*.ts'], { cwd: root }).sort()
  const written = files.map(readFile)
  const built = recordBuilt()
  for (const file of files) if (!ENTRY_POINTS.test(file)) await import(pathToFileURL(join(root, file)).href)
  await useEverything()
  const reached = new Set(built.map(({ site }) => site))
  return {
    all: [...written.flatMap(({ literals }) => literals), ...built.map(({ source, flags, place }) => ({ source, flags, place }))],
    unseen: written.flatMap(({ builders }) => builders).filter((site) => !reached.has(site) && !TYPED_BY_USERS.test(site)),
  }
}

interface Node {
  readonly type: string
  readonly start: number
  readonly regex?: { readonly pattern: string; readonly flags: string }
  readonly callee?: Node & { readonly name?: string }
  readonly arguments?: readonly (Node & { readonly property?: { readonly name?: string } })[]
}

/** The literals of a file, and where it builds expressions as it runs. */
function readFile(file: string): { readonly literals: readonly Expression[]; readonly builders: readonly string[] } {
  const text = stripTypeScriptTypes(readFileSync(join(root, file), 'utf8'))
  const literals: Expression[] = []
  const builders: string[] = []
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) for (const each of value) visit(each)
    else if (isNode(value)) {
      if (value.regex)
        literals.push({ source: value.regex.pattern, flags: value.regex.flags, place: `${file}:${lineAt(text, value.start)}` })
      else if (value.callee?.name === 'RegExp' && !isCopy(value)) builders.push(`${file}:${lineAt(text, value.start)}`)
      for (const child of Object.values(value)) visit(child)
    }
  }
  visit(parseAst(text))
  return { literals, builders }
}

/** `new RegExp(pattern.match.source, flags)`: what is copied stands elsewhere. */
function isCopy({ arguments: given = [] }: Node): boolean {
  return given[0]?.property?.name === 'source'
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length
}

interface Built extends Expression {
  readonly site: string
}

/** From now on `new RegExp` leaves a record of what was built, and where. */
function recordBuilt(): readonly Built[] {
  const built: Built[] = []
  const record = (expression: RegExp): RegExp => {
    const frames = [...(new Error().stack ?? '').matchAll(/file:\/\/(?<file>[^\s)]+?):(?<line>\d+):\d+/gu)].map(
      ({ groups }) => `${relative(root, groups?.file ?? '')}:${groups?.line}`,
    )
    const [site, ...callers] = frames.filter((frame) => !frame.startsWith('test/redos/'))
    const place = [site, ...callers.filter((frame) => OWN.test(frame) && !frame.startsWith(`${site?.split(':')[0]}:`)).slice(0, 2)].join(
      ', for ',
    )
    if (site !== undefined && OWN.test(site)) built.push({ source: expression.source, flags: expression.flags, site, place })
    return expression
  }
  globalThis.RegExp = new Proxy(RegExp, {
    construct: (target, args) => record(Reflect.construct(target, args)),
    apply: (target, self, args) => record(Reflect.apply(target, self, args)),
  })
  return built
}

/** Expressions built on demand: by the readers of pages and texts, by feeds with words to keep. */
async function useEverything(): Promise<void> {
  const { default: derive } = await import('../../src/derive.ts')
  const { loadFeeds } = await import('../../src/poll/load.ts')
  const { keepFilter } = await import('../../src/poll/keep.ts')
  for (const file of globSync('samples/articles/*/source.html', { cwd: root })) {
    const body = readFileSync(join(root, file))
    derive({ snapshot: { body, contentType: 'text/html; charset=utf-8', finalUrl: `http://outlet.example/${file}`, sha256: file } })
  }
  const feeds = await loadFeeds(join(root, 'feeds'))
  if (feeds.ok) feeds.value.forEach(keepFilter)
}

parentPort?.postMessage(await collect())
