/** What a PDF file says of itself, in its information dictionary, its XMP packet, its catalog and its first and last lines. */
import type { PDFDocumentProxy } from 'unpdf/pdfjs'
import { parseStatedDate } from '../dates.ts'
import type { Statement } from '../statements.ts'
import { tidy } from '../text.ts'

export interface FileFacts {
  readonly title: readonly Statement[]
  readonly author: readonly Statement[]
  readonly created: readonly Statement[]
  readonly language: readonly Statement[]
}

export const readFileFacts = async (document: PDFDocumentProxy): Promise<FileFacts> => {
  const { info, metadata } = await document.getMetadata()
  const entries: Readonly<Record<string, unknown>> = { ...info }
  const inInfo = (name: string): readonly Statement[] => say(`info ${name}`, entries[name])
  const inXmp = (name: string): readonly Statement[] => say(`XMP ${name}`, metadata?.get(name))
  return {
    title: [...inXmp('dc:title'), ...inInfo('Title')],
    author: [...inXmp('dc:creator'), ...inInfo('Author')],
    created: [...inInfo('CreationDate'), ...inXmp('xmp:createdate')],
    language: [...say('catalog Lang', entries.Language), ...inXmp('dc:language')],
  }
}

const LONGEST = 500

const say = (source: string, value: unknown): readonly Statement[] =>
  [value].flat().flatMap((each) => {
    const text = typeof each === 'string' ? tidy(each.slice(0, LONGEST).replace(/\s+/gu, ' ')) : ''
    return text === '' ? [] : [{ source, text }]
  })

/** "D:20250304101112+01'00'" → "2025-03-04T10:11:12+01:00"; without a zone only the day can be believed. */
export const toIsoDate = (text: string): string => {
  const { year, month = '01', day = '01', time, zone } = PDF_DATE.exec(text)?.groups ?? {}
  if (year === undefined) return text
  const clock = time === undefined ? '' : `T${time.replace(/(?<two>\d\d)(?=\d)/gu, '$<two>:')}`
  const offset = zone?.replaceAll("'", '').replace(/^(?<hours>[+-]\d\d)(?<minutes>\d\d)$/u, '$<hours>:$<minutes>') ?? ''
  return `${year}-${month}-${day}${clock}${offset}`
}

const PDF_DATE = /^D:(?<year>\d{4})(?<month>\d\d)?(?<day>\d\d)?(?<time>\d{4}(?:\d\d)?)?(?<zone>Z|[+-]\d\d'?\d\d'?)?/u

/* ---------------------------------------------------------------- dates in the text */

const LABEL =
  /^(?:date(?:d| issued| of (?:this )?(?:order|decision|issue|notice|publication))?|issued?(?: on)?|entered(?: on)?|signed(?: on)?|published(?: on)?|release date|datum|fecha|data|date|fait le|дата|日期|日付)\s{0,3}[:：]?\s{0,3}(?:(?:this|on|at [\p{L} .,]{2,40},?)\s)?/iu
const ORDERED = /^(?:(?:it is )?so ordered|done|issued|dated|entered|signed|given|by order)\b.{0,120}?\b(?:this|on)\s(?=.{0,40}\d{4})/iu
/** "3rd day of March, 2025", "3. März 2025" → a shape that dates are read in. */
const DAY_OF = /\b(?<day>\d{1,2})(?:st|nd|rd|th)?\s+day\s+of\s+(?<month>\p{L}{3,9}),?\s+(?<year>\d{4})/iu
const ALONE =
  /^(?:\p{L}{3,12}, )?(?:\d{1,2}(?:st|nd|rd|th|\.)? \p{L}{3,10}\.?,? \d{4}|\p{L}{3,10}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}|\d{4}-\d\d-\d\d|\d{1,2}\.\d{1,2}\.\d{4}|\d{4}年\s?\d{1,2}月\s?\d{1,2}日)\.?$/iu

/** Lines that are dates with a word that says so, first; then a line at the head that is nothing but a date. */
export const findDateLines = (head: readonly string[], tail: readonly string[]): readonly Statement[] => {
  const lines = [...head, ...tail].map((line) => line.trim()).filter((line) => line.length < 250)
  const labelled = lines.filter((line) => ORDERED.test(line) || (LABEL.test(line) && line.length < 80))
  const alone = head.map((line) => line.trim()).filter((line) => ALONE.test(line))
  return [...labelled, ...alone].flatMap((line) => {
    const text = line.replace(ORDERED, '').replace(LABEL, '').replace(DAY_OF, '$<day> $<month> $<year>').trim()
    return parseStatedDate(text) === undefined ? [] : [{ source: `line "${line.slice(0, 60)}"`, text }]
  })
}

/* ---------------------------------------------------------------- authors */

/** Names of programs and of accounts. */
const NO_AUTHOR = /microsoft|adobe|acrobat|windows|office|user\b|admin|owner|scanner|printer|unknown|author|default|\d|[\\/_@]/iu

/** A person has two names that begin with capitals; an agency may be known by its letters, where the text knows it. */
export const isAuthor = (name: string, text: string): boolean => {
  if (NO_AUTHOR.test(name) || name.length > 100) return false
  if (/^\p{Lu}[\p{L}.'’-]*(?:,? (?:\p{Lu}[\p{L}.'’-]*|of|the|and|for|de|von|van|der|di|&)){1,9}$/u.test(name)) return true
  return /^\p{Lu}{2,8}$/u.test(name) && text.split(/[^\p{L}]+/u).includes(name)
}

/** No statements of the kinds that only pages have. */
export const NOTHING_STATED = {
  title: [],
  heading: [],
  published: [],
  publishedNear: [],
  modified: [],
  author: [],
  url: [],
  language: [],
  section: [],
}
