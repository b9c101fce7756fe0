import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'tldts'
import { stringify } from 'yaml'
import { formatProblem, readFeedFile } from '../../poll/feed-yaml.ts'
import type { Outcome } from '../../types.ts'

export interface NewFeed {
  readonly publisher: string
  readonly country: string
  readonly language: string
  readonly kind: string
  readonly feeds: readonly { readonly id: string; readonly title: string; readonly url: string }[]
}

/** Writes a feed file of its own for a publisher, after reading it as a run would; an existing file is never overwritten. */
export function writeFeedFile(dir: string, name: string, file: NewFeed): Outcome<string, 'exists' | 'not_valid' | 'not_written'> {
  const path = join(dir, `${name}.yaml`)
  const text = `# yaml-language-server: $schema=./schema.json\n${stringify(file)}`
  const { problems } = readFeedFile(path, text)
  if (problems.length > 0) return { ok: false, reason: 'not_valid', detail: problems.map(formatProblem).join('\n') }
  if (existsSync(path))
    return { ok: false, reason: 'exists', detail: `${path} is there already; add the feed to it by hand, or give another --id` }
  try {
    writeFileSync(path, text, { flag: 'wx' })
    return { ok: true, value: path }
  } catch (error) {
    return { ok: false, reason: 'not_written', detail: `cannot write ${path}: ${error instanceof Error ? error.message : error}` }
  }
}

/** "https://www.punchng.com/feed" → "punchng"; "https://news.example.co.uk/" → "example". */
export function nameOf(url: string): string {
  const { domainWithoutSuffix, hostname } = parse(url)
  return (domainWithoutSuffix ?? hostname ?? 'feed')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '')
}

/** The country that an address ends in: "https://example.com.ng/" → "NG"; "https://example.org/" → undefined. */
export function countryOf(url: string): string | undefined {
  const last = parse(url).publicSuffix?.split('.').at(-1) ?? ''
  if (!/^[a-z]{2}$/u.test(last) || ambiguousEndings.has(last)) return undefined
  return last === 'uk' ? 'GB' : last.toUpperCase()
}

/** Endings of countries that the whole world uses. */
const ambiguousEndings = new Set([
  'io',
  'co',
  'ai',
  'tv',
  'me',
  'fm',
  'gg',
  'to',
  'cc',
  'ws',
  'ly',
  'sh',
  'xyz',
  'so',
  'la',
  'gl',
  'is',
  'eu',
])
