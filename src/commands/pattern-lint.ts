import { compilePatterns } from '../extract/engine.ts'
import { parseExample } from '../extract/example.ts'
import { toPassages } from '../extract/passages.ts'
import type { Pattern } from '../extract/pattern.ts'
import { fold } from '../normalize/fold.ts'
import type { ArticleText, Mention } from '../types.ts'
import { factsInWords } from './explain/facts.ts'
import type { FiledPattern } from './pattern-dir.ts'

/** What is wrong with a pattern, and how many examples and rejects were tried. */
export interface PatternReport {
  readonly file: string
  readonly pattern: string
  readonly tried: number
  readonly faults: readonly string[]
}

/** Tries every example with all patterns of its kind, as in an article, and every reject with its pattern alone. */
export function lintPatterns(filed: readonly FiledPattern[]): readonly PatternReport[] {
  const byKind = Map.groupBy(filed, ({ pattern }) => pattern.kind)
  const runs = new Map([...byKind].map(([kind, list]) => [kind, compilePatterns(list.map(({ pattern }) => pattern))]))
  const known = new Set<string>()
  return filed.map(({ file, pattern }) => {
    const run = runs.get(pattern.kind) ?? compilePatterns([pattern])
    const doubled = known.has(pattern.id) ? ['another pattern has this id'] : []
    known.add(pattern.id)
    const faults = [
      ...doubled,
      ...findMissingGroups(pattern),
      ...pattern.examples.flatMap(([marked, facts]) => tryExample(marked, facts, (text) => read(run, text)) ?? []),
      ...(pattern.rejects ?? []).flatMap((text) => tryReject(text, (rejected) => read(compilePatterns([pattern]), rejected)) ?? []),
    ]
    return { file, pattern: pattern.id, tried: pattern.examples.length + (pattern.rejects?.length ?? 0), faults }
  })
}

type Read = (text: string) => readonly Mention[] | Error

function read(run: ReturnType<typeof compilePatterns>, text: string): readonly Mention[] | Error {
  const folded = fold(text)
  try {
    return run(text, folded, toPassages(folded, ''), { title: '', text }).mentions
  } catch (error) {
    // A pattern's own `value` may fail in any way; that is what is looked for.
    return error instanceof Error ? error : new Error(String(error))
  }
}

function tryExample(marked: string, facts: object, readText: Read): string | undefined {
  const example = parseExample(marked)
  if (!example) return `example "${marked}" marks no span: put what is to be read in [brackets]`
  const mentions = readText(example.text)
  if (mentions instanceof Error) return `example "${marked}": value failed: ${mentions.message}`
  const found = mentions.find(({ start, end }) => start === example.start && end === example.end)
  if (!found) return `example "${marked}": ${mentions.length === 0 ? 'nothing read' : `read ${mentions.map(nameOf).join(', ')}`}`
  return isPart(facts, found) ? undefined : `example "${marked}": expected ${JSON.stringify(facts)}, read ${nameOf(found)}`
}

function tryReject(text: string, readText: Read): string | undefined {
  const mentions = readText(text)
  if (mentions instanceof Error) return `reject "${text}": value failed: ${mentions.message}`
  return mentions.length === 0 ? undefined : `reject "${text}": read ${mentions.map(nameOf).join(', ')}`
}

const nameOf = (mention: Mention): string => `"${mention.quote}" as ${factsInWords(mention)}`

/** The groups that `value` asks for and the expression does not name: they would always be undefined. */
function findMissingGroups({ match, value, examples }: Pattern): readonly string[] {
  const named = new Set([...match.source.matchAll(/(?<!\\)\(\?<(?<name>[\p{L}_$][\p{L}\p{N}_$]*)>/gu)].map(({ groups }) => groups?.name))
  const missing = new Set<string>()
  const text = parseExample(examples[0]?.[0] ?? '')?.text ?? ''
  const found = new RegExp(match.source, match.flags).exec(fold(text))
  const groups = new Proxy<Record<string, string | undefined>>(
    { ...found?.groups },
    {
      get: (target, name) => {
        if (typeof name === 'string' && !named.has(name)) missing.add(name)
        return typeof name === 'string' ? target[name] : undefined
      },
    },
  )
  const article: ArticleText = { title: '', text }
  try {
    value(groups, { passage: text, start: 0, end: text.length, article })
  } catch {
    // It fails for want of what is missing, or the examples show why.
  }
  return [...missing].map((name) => `"value" reads the group "${name}", and "match" has no (?<${name}>…)`)
}

/** Whether all that is expected is there; the found may have more. */
function isPart(expected: unknown, found: unknown): boolean {
  if (typeof expected !== 'object' || expected === null || typeof found !== 'object' || found === null) return Object.is(expected, found)
  const actual: Readonly<Record<string, unknown>> = { ...found }
  return Object.entries(expected).every(([key, value]) => isPart(value, actual[key]))
}
