import type { Outcome } from '../types.ts'
import { type GuardFailure, readGuarded } from './guarded-parser.ts'
import type { RawItem } from './items.ts'
import { oneLine } from './plain.ts'

export type SitemapFailure = GuardFailure | 'not_a_sitemap'

/** A sitemap holds pages, an index of sitemaps holds further sitemaps; `problems` as in a feed. */
export type Sitemap =
  | { readonly kind: 'pages'; readonly items: readonly RawItem[]; readonly problems: readonly string[] }
  | { readonly kind: 'index'; readonly sitemaps: readonly string[]; readonly problems: readonly string[] }

const DEPTH_CAP = 100
/** The protocol allows as many addresses in one file. */
const ENTRY_CAP = 50_000
/** As many items as of a feed: of the pages of a site, those changed last. */
const ITEM_CAP = 2_000
/** Sitemaps of an index that are asked for: archives of earlier years do not change. */
const SITEMAP_CAP = 5
const FIELD_CAP = 4_000

/**
 * The text of a sitemap (sitemaps.org, with the news extension) to items as a feed has them, newest first; or of an index of sitemaps to
 * the addresses of the newest few. `within` keeps the pages whose path begins so: a site's sitemap lists its vacancies too.
 */
export function readSitemap(text: string, within?: string): Outcome<Sitemap, SitemapFailure> {
  const entries: Entry[] = []
  const stack: string[] = []
  let root: string | undefined
  let entry: Entry | undefined
  let field: { readonly name: keyof Entry; readonly depth: number; text: string } | undefined

  const read = readGuarded(
    text,
    {
      onopentag: (tag) => {
        const name = localName(tag)
        root ??= name
        stack.push(name)
        if (stack.length === 2 && (name === 'url' || name === 'sitemap')) entry = {}
        else if (entry !== undefined && field === undefined) {
          const known = fieldOf(stack)
          if (known !== undefined) field = { name: known, depth: stack.length, text: '' }
        }
      },
      ontext: (part) => {
        if (field !== undefined && field.text.length < FIELD_CAP) field.text += part.slice(0, FIELD_CAP)
      },
      onclosetag: () => {
        if (field?.depth === stack.length) {
          const value = oneLine(field.text)
          if (entry !== undefined && value !== '') entry[field.name] ??= value
          field = undefined
        }
        if (stack.length === 2 && entry !== undefined) {
          if (entry.loc !== undefined) entries.push(entry)
          entry = undefined
        }
        stack.pop()
      },
    },
    { language: 'xml', deepest: DEPTH_CAP, isFull: () => entries.length >= ENTRY_CAP },
  )
  if (!read.ok) return read
  if (root !== 'urlset' && root !== 'sitemapindex')
    return {
      ok: false,
      reason: 'not_a_sitemap',
      detail: root === undefined ? 'no element in it' : `the root element is <${root.slice(0, 40)}>`,
    }
  const problems = [
    ...(read.value.truncated ? [`truncated: the sitemap breaks off after ${entries.length} entries`] : []),
    ...(entries.length >= ENTRY_CAP ? [`too_many_entries: read the first ${ENTRY_CAP}`] : []),
  ]
  return { ok: true, value: root === 'urlset' ? toPages(entries, within, problems) : toIndex(entries, problems) }
}

interface Entry {
  loc?: string
  lastmod?: string
  published?: string
  title?: string
  keywords?: string
}

/** By the names of the elements within <url>, without prefix; those of the news extension stand in <news:news>. */
const PAGE_FIELDS: Readonly<Record<string, keyof Entry>> = { loc: 'loc', lastmod: 'lastmod' }
const NEWS_FIELDS: Readonly<Record<string, keyof Entry>> = { publication_date: 'published', title: 'title', keywords: 'keywords' }

function fieldOf(stack: readonly string[]): keyof Entry | undefined {
  const name = stack.at(-1) ?? ''
  const fields = stack.length === 3 ? PAGE_FIELDS : stack.length === 4 && stack[2] === 'news' ? NEWS_FIELDS : {}
  return Object.hasOwn(fields, name) ? fields[name] : undefined
}

const localName = (tag: string): string => tag.slice(tag.indexOf(':') + 1)

function toPages(entries: readonly Entry[], within: string | undefined, problems: readonly string[]): Sitemap {
  const wanted = within === undefined ? entries : entries.filter(({ loc = '' }) => pathOf(loc)?.startsWith(within) === true)
  const kept = newestFirst(wanted).slice(0, ITEM_CAP)
  return {
    kind: 'pages',
    items: kept.map(toRawItem),
    problems: kept.length < wanted.length ? [...problems, `too_many_items: took the newest ${ITEM_CAP} of ${wanted.length}`] : problems,
  }
}

function toIndex(entries: readonly Entry[], problems: readonly string[]): Sitemap {
  const kept = newestFirst(entries).slice(0, SITEMAP_CAP)
  return {
    kind: 'index',
    sitemaps: kept.flatMap(({ loc }) => loc ?? []),
    problems:
      kept.length < entries.length ? [...problems, `too_many_sitemaps: took the newest ${SITEMAP_CAP} of ${entries.length}`] : problems,
  }
}

/** Those with a date before those without, which stay in their order. The dates are ISO 8601, so most compare as text. */
function newestFirst(entries: readonly Entry[]): readonly Entry[] {
  const dated = entries.map((entry) => ({ entry, at: Date.parse(entry.published ?? entry.lastmod ?? '') }))
  const rank = (at: number): number => (Number.isNaN(at) ? Number.NEGATIVE_INFINITY : at)
  return dated.sort((a, b) => (rank(a.at) === rank(b.at) ? 0 : rank(b.at) - rank(a.at))).map(({ entry }) => entry)
}

function toRawItem({ loc = '', lastmod, published, title, keywords }: Entry): RawItem {
  const words = title ?? titleOf(loc)
  return {
    ...(words !== undefined && { title: words }),
    ...(keywords !== undefined && { summary: keywords }),
    links: [{ href: loc }],
    dates: [published, lastmod].filter((date) => date !== undefined),
  }
}

/** A page without a title is called by the words of its address: "/news/2025/firm-fined-over-tokens.html" → "firm fined over tokens". */
function titleOf(loc: string): string | undefined {
  const last = pathOf(loc)
    ?.split('/')
    .filter((part) => part !== '')
    .at(-1)
  const words = oneLine(
    decodePart(last ?? '')
      .replace(/\.\w{2,5}$/u, '')
      .replace(/[-_+]+/gu, ' '),
  )
  return words === '' ? undefined : words
}

function decodePart(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch (error) {
    if (error instanceof URIError) return part
    throw error
  }
}

const pathOf = (loc: string): string | undefined => URL.parse(loc)?.pathname
