/** Title, names, dates, address, language and section of the pages that state them, against what others say of the page or what its source shows. */
import { type PageReading, readPage } from '../../src/read/article.ts'
import { keptBlocks } from '../../src/read/boilerplate.ts'
import { findLanguage } from '../../src/read/language.ts'
import { joinText } from '../../src/read/text.ts'
import { type Figure, round } from './bars.ts'
import type { BenchPage, KnownFacts } from './pages.ts'

const BAR = 97

/** `left out`: the page does not state it, or what is said of it is no such thing. */
export type Mark = 'right' | 'wrong' | 'left out'

export interface Marked {
  readonly field: string
  readonly page: string
  readonly mark: Mark
  readonly expected: string
  readonly found: string
}

export function scoreMetadata(pages: readonly BenchPage[]): readonly Figure[] {
  const marked = pages.flatMap(markPage)
  return [...Map.groupBy(marked, ({ field }) => field)].map(([field, marks]) => {
    const count = (mark: Mark) => marks.filter((each) => each.mark === mark).length
    const [right, stated] = [count('right'), count('right') + count('wrong')]
    const share = (100 * right) / stated
    return {
      what: `${field} right (${count('left out')} left out)`,
      value: `${right} of ${stated}, ${round(share)} %`,
      bar: `≥ ${BAR} %`,
      isMet: share >= BAR,
    }
  })
}

/** A mark for each field of which something is said. */
export function markPage({ id, page, facts }: BenchPage): readonly Marked[] {
  const reading = readPage(page)
  if (!reading.ok) return []
  const html = new TextDecoder().decode(page.snapshot.body)
  const { metadata } = reading.value
  const found = { ...metadata, language: languageOf(reading.value) }
  return FIELDS.flatMap(({ field, of, expect, compare }) => {
    const expected = expect({
      html,
      facts,
      pageUrl: page.snapshot.finalUrl,
      site: reading.value.statements.site,
      publishedAt: metadata.publishedAt,
    })
    if (expected === undefined) return []
    const value = found[of]
    const mark = expected === 'left out' ? expected : compare({ expected, found: value ?? '', html })
    return [{ field, page: id, mark, expected, found: value ?? '' }]
  })
}

function languageOf({ metadata, blocks }: PageReading): string {
  return findLanguage(metadata.languages, joinText(metadata.title, keptBlocks(blocks)))
}

interface Source {
  readonly html: string
  readonly facts: KnownFacts
  readonly pageUrl: string
  readonly site: readonly string[]
  readonly publishedAt: string | undefined
}

interface Field {
  readonly field: string
  readonly of: 'title' | 'byline' | 'publishedAt' | 'modifiedAt' | 'url' | 'language' | 'section'
  readonly expect: (source: Source) => string | undefined
  readonly compare: (pair: { readonly expected: string; readonly found: string; readonly html: string }) => Mark
}

const judge = (isRight: boolean): Mark => (isRight ? 'right' : 'wrong')

const FIELDS: readonly Field[] = [
  {
    field: 'title',
    of: 'title',
    expect: ({ facts }) => facts.title,
    compare: ({ expected, found, html }) => {
      if (toKey(expected) === toKey(found) || withoutEnd(expected).some((title) => toKey(title) === toKey(found))) return 'right'
      // The page has two titles, one for readers and one for search engines.
      return found !== '' && headingsOf(html).some((heading) => heading.endsWith(toKey(found))) ? 'left out' : 'wrong'
    },
  },
  {
    field: 'byline',
    of: 'byline',
    expect: ({ facts, html, site }) => {
      if (facts.names === undefined) return undefined
      const names = facts.names.flatMap(toPersons).filter((name) => !site.some((own) => toKey(own) === toKey(name)))
      const credited = names.length > 0 && names.every((name) => isCredited(name, html) && !isContradicted(name, html))
      return credited ? names.join(', ') : 'left out'
    },
    compare: ({ expected, found }) => {
      const [wanted, got] = [expected, found].map((names) => new Set(names.split(', ').map(toKey)))
      // An agency beside the names is no mistake.
      const extra = found.split(', ').filter((name) => name.includes(' ') && wanted?.has(toKey(name)) === false)
      return judge(extra.length === 0 && wanted !== undefined && got !== undefined && wanted.isSubsetOf(got))
    },
  },
  {
    field: 'time of publication',
    of: 'publishedAt',
    expect: ({ facts: { published }, html }) => {
      if (published === undefined) return undefined
      return isDayIn(html, published) ? published : 'left out'
    },
    // A clock without a zone is known to the day.
    compare: ({ expected, found }) =>
      judge(hasZone(expected) ? isSameMinute(expected, found) : toDays(found).some((day) => expected.startsWith(day))),
  },
  {
    field: 'time of modification',
    of: 'modifiedAt',
    // Before the publication nothing can have been changed.
    expect: ({ html, publishedAt = '' }) =>
      onlyOf(html, [/"dateModified"\s*:\s*"(?<value>[^"]+)"/giu, metaOf('article:modified_time')], (value) =>
        hasZone(value) && !(Date.parse(value) < Date.parse(publishedAt)) ? String(Math.floor(Date.parse(value) / 60_000)) : 'left out',
      ),
    compare: ({ expected, found }) => judge(isSameMinute(expected, found)),
  },
  {
    field: 'canonical address',
    of: 'url',
    expect: ({ html, pageUrl }) => {
      const stated = CANONICAL.exec(html)?.groups?.url
      if (stated === undefined) return undefined
      const url = URL.parse(stated.replaceAll('&amp;', '&'), pageUrl)
      return url === null || url.pathname === '/' || hostOf(url.href) !== hostOf(pageUrl) ? 'left out' : url.href
    },
    compare: ({ expected, found }) => judge(toAddress(expected) === toAddress(found)),
  },
  {
    field: 'language',
    of: 'language',
    expect: ({ html }) => /<html\b[^>]{0,300}\slang="?(?<tag>[a-z]{2})\b/iu.exec(html)?.groups?.tag,
    compare: ({ expected, found }) => judge(found.split('-')[0] === expected.toLowerCase()),
  },
  {
    field: 'section',
    of: 'section',
    expect: ({ html }) => onlyOf(html, [/"articleSection"\s*:\s*"(?<value>[^"\\]+)"/giu, metaOf('article:section')], toKey),
    compare: ({ expected, found }) => judge(toKey(expected) === toKey(found)),
  },
]

/** "Lumen fined - Harbour Daily" → "Lumen fined": others take the site's name for a part of the title. */
const withoutEnd = (title: string): readonly string[] => [...title.matchAll(/\s[-–—|·]\s/gu)].map(({ index }) => title.slice(0, index))

const headingsOf = (html: string): readonly string[] =>
  [...html.matchAll(/<h1\b[^>]*>(?<text>.{1,2000}?)<\/h1>/gisu)].map(({ groups }) => toKey((groups?.text ?? '').replace(/<[^>]*>/gu, ' ')))

const toKey = (text: string): string =>
  text
    .replaceAll('&amp;', '&')
    .replace(/&#x?[\da-f]+;|&[a-z]+;/giu, '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')

/** Two words or more that are no desk, no place after a name and no date: "By Ana Gil, Nairobi" → "Ana Gil". */
const toPersons = (text: string): readonly string[] =>
  text
    .replace(/^\s*(?:by|von|par|por)\s+/iu, '')
    .replace(/\((?:avec|with)\s(?<names>[^()]*)\)/iu, ', $<names>')
    .split(/\s*(?:,|\/|\s(?:and|und|et|y|e)\s)\s*/iu)
    .map((name) => name.replace(/\s+/gu, ' ').trim())
    .filter((name) => name.includes(' ') && !/\d|\b(?:staff|redaktion|contributors|news)\b/iu.test(name))

/** It stands close behind a word that announces authors. */
const isCredited = (name: string, html: string): boolean => {
  const pattern = name.split(' ').map(escapePattern).join('(?:\\s|&nbsp;|\\\\u00a0){1,200}')
  return new RegExp(`(?:author|byline|creator|writer|\\bby\\b|\\bvon\\b)(?:(?!<p\\b).){0,300}?${pattern}`, 'isu').test(html)
}

/** The page names another in so many words: then the name is of a card beside the article. */
const isContradicted = (name: string, html: string): boolean => {
  const stated = [
    ...html.matchAll(/<meta\b[^>]*\b(?:name|property)="(?:article:)?author"[^>]*\bcontent="(?<value>[^"]+)"/giu),
    ...html.matchAll(/<a\b[^>]*\brel="author"[^>]*>(?<value>[^<]+)</giu),
  ].map(({ groups }) => toKey(groups?.value ?? ''))
  const people = stated.filter((key) => key.length > 4 && !key.startsWith('http'))
  return people.length > 0 && !people.some((key) => key.includes(toKey(name)) || toKey(name).includes(key)) && /\p{L} \p{L}/u.test(name)
}

const escapePattern = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')

/** The day, or the one before or after it in another zone, as the page may write it. */
const isDayIn = (html: string, published: string): boolean => {
  const [year = '', month = '', day = ''] = published.slice(0, 10).split('-')
  const at = Date.UTC(Number(year), Number(month) - 1, Number(day))
  const days = [-1, 0, 1].map((offset) => new Date(at + offset * 86_400_000).toISOString().slice(0, 10))
  return days.some((iso) => html.includes(iso)) || new RegExp(`\\b0?${Number(day)}[./]0?${Number(month)}[./]${year}`, 'u').test(html)
}

const hasZone = (stamp: string): boolean => /\d\d:\d\d.*(?:Z|[+-]\d\d:?\d\d)$/u.test(stamp.trim())

const isSameMinute = (a: string, b: string): boolean => Math.abs(Date.parse(a) - Date.parse(b)) < 60_000

/** The days that an instant falls on around the world. */
const toDays = (stamp: string): readonly string[] =>
  Number.isNaN(Date.parse(stamp))
    ? []
    : [-12, 0, 12].map((hours) => new Date(Date.parse(stamp) + hours * 3_600_000).toISOString().slice(0, 10))

/** What all places agree on; left out where they say different things, or `toComparable` says so. */
const onlyOf = (html: string, places: readonly RegExp[], toComparable: (value: string) => string): string | undefined => {
  const values = places.flatMap((place) => [...html.matchAll(place)].map(({ groups }) => groups?.value?.trim() ?? ''))
  const [first] = values
  if (first === undefined) return undefined
  const different = new Set(values.map(toComparable))
  return different.size > 1 || different.has('left out') ? 'left out' : first
}

const metaOf = (property: string): RegExp => new RegExp(`<meta\\b[^>]*\\bproperty="${property}"[^>]*\\bcontent="(?<value>[^"]+)"`, 'giu')

const CANONICAL = /<link\b[^>]*\brel=["']?canonical["']?[^>]*\bhref=["'](?<url>[^"']+)["']/iu

const hostOf = (url: string): string => new URL(url).hostname.replace(/^www\./u, '')

const toAddress = (address: string): string => {
  const { host, pathname, searchParams } = new URL(address)
  const query = [...searchParams].filter(([name]) => !/^(?:utm_|ref$|cmp)/iu.test(name)).sort()
  return `${host.replace(/^www\./u, '')}${pathname.replace(/\/$/u, '')}?${query.map(([name, value]) => `${name}=${value}`).join('&')}`
}
