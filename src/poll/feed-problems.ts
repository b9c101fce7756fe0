import type { z } from 'zod'
import { feedFile } from './feed-file.ts'

/** Where in a feed file: ["feeds", 0, "url"]. */
export type Path = readonly PropertyKey[]

/** What is wrong with the value at an issue's place, and what to do. */
export function explain(issue: z.core.$ZodIssue, value: unknown): string {
  if (value === undefined) return 'is missing; add it'
  switch (issue.code) {
    case 'invalid_type':
      return `must be ${article(issue.expected)}, not ${describe(value)}`
    case 'invalid_value':
      return `must be ${issue.values.map((allowed) => `"${String(allowed)}"`).join(' or ')}, not ${describe(value)}`
    case 'too_big':
      return `is too long or too large; at most ${issue.maximum}`
    case 'too_small':
      return issue.message.startsWith('must') ? issue.message : `is too short or too small; at least ${issue.minimum}`
    case 'invalid_format':
    case 'custom':
      return `${issue.message}; it is ${describe(value)}`
    case 'invalid_union':
    case 'invalid_key':
    case 'invalid_element':
    case 'not_multiple_of':
    case 'unrecognized_keys':
      return issue.message
    default:
      return issue satisfies never
  }
}

const article = (type: string): string => (/^[aeiou]/u.test(type) ? `an ${type}` : `a ${type}`)

function describe(value: unknown): string {
  const json = JSON.stringify(value) ?? typeof value
  return json.length > 80 ? `${json.slice(0, 77)}…` : json
}

/** ["feeds", 0, "url"] → "url of feed 1": people count feeds from 1. */
export function nameOf(path: Path): string {
  if (path.length === 0) return 'the file'
  const [first, index, ...rest] = path
  if (first !== 'feeds' || typeof index !== 'number') return path.map(String).join('.')
  return rest.length === 0 ? `feed ${index + 1}` : `${rest.map(String).join('.')} of feed ${index + 1}`
}

const KNOWN: Readonly<Record<string, readonly string[]>> = {
  file: Object.keys(feedFile.shape),
  feed: Object.keys(feedFile.shape.feeds.element.shape),
  article: Object.keys(feedFile.shape.feeds.element.shape.article.unwrap().shape),
  listing: Object.keys(feedFile.shape.feeds.element.shape.listing.unwrap().shape),
  sitemap: Object.keys(feedFile.shape.feeds.element.shape.sitemap.unwrap().shape),
  expect: Object.keys(feedFile.shape.feeds.element.shape.expect.unwrap().shape),
}

/** The keys that may stand at a place. */
export function knownKeys(path: Path): readonly string[] {
  if (path.length === 0) return KNOWN.file ?? []
  return KNOWN[String(path[2] ?? 'feed')] ?? []
}
