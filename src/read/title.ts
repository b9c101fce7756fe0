/** Titles without the name of the site. */
import { getDomainWithoutSuffix } from 'tldts'
import { tidy } from './text.ts'

const SEPARATOR = /\s{1,4}[-–—|«»·•:]{1,4}\s{1,4}|\s{0,4}[|»]\s{0,4}/u

/**
 * "Regulator fines exchange | Example News" → "Regulator fines exchange", where the page calls itself "Example News" or its host says so. A part that
 * is not known to be the site's name stays: headlines have dashes of their own.
 */
export const cleanTitle = (text: string, site: readonly string[]): string[] => {
  const title = tidy(decodeTwice(text).replace(/\s+/gu, ' '))
  if (title === '') return []
  const names = site.flatMap(toNameKeys)
  return [dropEnd(dropStart(title, names), names)]
}

/** Whether the text is what the page calls its site, with a word more perhaps: "Harbour Daily Online". */
export const isSiteName = (text: string, site: readonly string[]): boolean => isNameOf(text, site.flatMap(toNameKeys))

/** The title, and what of it stands before each separator: "Lumen fined – Board | Daily" → itself, "Lumen fined", "Lumen fined – Board". */
export const toBeginnings = (title: string): readonly string[] => [title, ...splits(title).map(({ index }) => title.slice(0, index))]

/** Some sites escape their titles twice: "Bank&#8217;s". */
export const decodeTwice = (text: string): string =>
  text
    .replace(/&(?:amp;)?#(?<code>\d{2,5});/gu, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&amp;/gu, '&')
    .replace(/&quot;/gu, '"')

/** A part with separators of its own must be the whole name: "Lumen – a venue | Daily" ends with the name of the Daily and is not it. */
const dropEnd = (title: string, names: readonly string[]): string => {
  const parts = splits(title)
  for (const [position, { index, part }] of parts.entries()) {
    const end = title.slice(index + part.length)
    const isName = position === parts.length - 1 ? isNameOf(end, names) : names.includes(toKey(end))
    if (index > 0 && isName) return dropEnd(title.slice(0, index), names)
  }
  return title
}

const dropStart = (title: string, names: readonly string[]): string => {
  const first = /^(?<name>.{2,50}?)(?::|\s+[-–—|«»·•])\s+/u.exec(title)
  return first !== null && names.includes(toKey(first.groups?.name ?? '')) ? title.slice(first[0].length) : title
}

const splits = (title: string): { index: number; part: string }[] =>
  [...title.matchAll(new RegExp(SEPARATOR.source, 'gu'))].map((match) => ({ index: match.index, part: match[0] }))

const isNameOf = (part: string, names: readonly string[]): boolean => {
  const key = toKey(part)
  return (
    key.length > 1 &&
    key.length < 50 &&
    names.some((name) => name === key || (name.length > 3 && (key.startsWith(name) || key.endsWith(name))))
  )
}

/** "edition.example-news.co.uk" → "editionexamplenewscouk", "examplenews" */
const toNameKeys = (site: string): string[] => {
  const domain = /^[\w-]+(?:\.[\w-]+)+$/u.test(site) ? getDomainWithoutSuffix(site, { allowPrivateDomains: true }) : undefined
  return [site, domain ?? ''].map(toKey).filter((key) => key.length > 1)
}

const toKey = (text: string): string =>
  text
    .toLowerCase()
    .replace(/^the\s+/u, '')
    .replace(/[^\p{L}\p{N}]+/gu, '')
