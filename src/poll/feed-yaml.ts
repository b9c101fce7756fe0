import { type Document, isCollection, isMap, isNode, isPair, isScalar, LineCounter, type Node, parseDocument, visit } from 'yaml'
import type { z } from 'zod'
import type { Feed } from '../types.ts'
import { feedFile, toFeeds } from './feed-file.ts'
import { explain, knownKeys, nameOf, type Path } from './feed-problems.ts'

/** Where a feed file is wrong, counted from 1, and what to do about it. */
export interface FeedFileProblem {
  readonly file: string
  readonly line: number
  readonly column: number
  readonly message: string
}

export interface ReadFeedFile {
  readonly feeds: readonly Feed[]
  /** Where each feed's id stands, in the order of `feeds`. */
  readonly positions: readonly { readonly line: number; readonly column: number }[]
  readonly problems: readonly FeedFileProblem[]
}

/** "us-sec.yaml:3:10: country is no country of ISO 3166 …", as editors and terminals can jump to it. */
export function formatProblem({ file, line, column, message }: FeedFileProblem): string {
  return `${file}:${line}:${column}: ${message}`
}

/** The text of one feed file to feeds, or to everything that is wrong with it. YAML's anchors, tags and directives are no part of the format. */
export function readFeedFile(file: string, text: string): ReadFeedFile {
  const lines = new LineCounter()
  const document = parseYaml(text, lines)
  const at = (offset: number) => {
    const { line, col } = lines.linePos(offset)
    return { line: Math.max(1, line), column: Math.max(1, col) }
  }
  const failed = (found: readonly Found[]): ReadFeedFile => {
    const more = found.length - MOST_PROBLEMS
    const told =
      more > 0 ? [...found.slice(0, MOST_PROBLEMS), { offset: 0, message: `and ${more} more problems; correct those above first` }] : found
    return { feeds: [], positions: [], problems: told.map(({ offset, message }) => ({ file, ...at(offset), message })) }
  }

  if (document === undefined) return failed([{ offset: 0, message: TOO_DEEP }])
  const broken = [...document.errors, ...document.warnings]
  if (broken.length > 0) return failed(broken.map(({ pos, message }) => ({ offset: pos[0], message: toYamlProblem(message) })))
  const foreign = findForeign(document, text)
  if (foreign.length > 0) return failed(foreign)

  const checked = feedFile.safeParse(document.toJS({ maxAliasCount: 0 }))
  if (!checked.success) return failed(checked.error.issues.flatMap((issue) => toProblems(issue, document)))
  return {
    feeds: toFeeds(checked.data),
    positions: checked.data.feeds.map((_, index) => at(offsetAt(document, ['feeds', index, 'id']))),
    problems: [],
  }
}

const MOST_PROBLEMS = 20
const TOO_DEEP = 'nested too deeply; a feed file has a publisher and a list of feeds'

interface Found {
  readonly offset: number
  readonly message: string
}

const toYamlProblem = (message: string): string => (message.includes('call stack') ? TOO_DEEP : `${message}; correct the YAML here`)

function parseYaml(text: string, lineCounter: LineCounter): Document | undefined {
  try {
    return parseDocument(text, {
      lineCounter,
      version: '1.2',
      schema: 'core',
      uniqueKeys: true,
      strict: true,
      prettyErrors: false,
      logLevel: 'error',
    })
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

/** What YAML allows and a feed file does not: it would make a file that says other than it seems to say. */
function findForeign(document: Document, text: string): readonly Found[] {
  const found: Found[] = []
  const directive = /^%\w+/mu.exec(text)
  if (directive !== null && document.directives?.yaml.explicit === true)
    found.push({ offset: directive.index, message: 'YAML directives are not used in feed files; delete this line' })
  const refuse = (node: Node, what: string) =>
    found.push({ offset: node.range?.[0] ?? 0, message: `${what} not used in feed files; write the value out` })
  visit(document, {
    Alias: (_, node) => {
      refuse(node, 'aliases ("*name") are')
    },
    Value: (_, node) => {
      if (node.anchor !== undefined) refuse(node, 'anchors ("&name") are')
    },
    Pair: (_, pair) => {
      if (isNode(pair.key) && !(isScalar(pair.key) && typeof pair.key.value === 'string'))
        refuse(pair.key, 'keys other than plain words are')
    },
  })
  return found
}

function toProblems(issue: z.core.$ZodIssue, document: Document): readonly Found[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      offset: offsetAt(document, [...issue.path, key], 'key'),
      message: `unknown key "${key.slice(0, 60)}"; correct or delete it (known here: ${knownKeys(issue.path).join(', ')})`,
    }))
  }
  return [{ offset: offsetAt(document, issue.path), message: `${nameOf(issue.path)} ${explain(issue, valueAt(document, issue.path))}` }]
}

function valueAt(document: Document, path: Path): unknown {
  const value = path.length === 0 ? document.contents : document.getIn(path, true)
  return isNode(value) ? (value.toJS(document, { maxAliasCount: 0 }) ?? 'nothing') : value
}

/** Where the value at a path begins, or its key; where there is neither, the nearest thing around it that is there. */
function offsetAt(document: Document, path: Path, what: 'value' | 'key' = 'value'): number {
  let node: unknown = document.contents
  let offset = isNode(node) ? (node.range?.[0] ?? 0) : 0
  for (const [depth, step] of path.entries()) {
    if (!isCollection(node)) return offset
    const pair = isMap(node) ? node.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === step) : undefined
    const key: unknown = pair?.key
    node = isMap(node) ? pair?.value : node.get(step, true)
    const target = what === 'key' && depth === path.length - 1 ? key : isNode(node) ? node : key
    if (!isNode(target)) return offset
    offset = target.range?.[0] ?? offset
  }
  return offset
}
