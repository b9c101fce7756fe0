import { toSource } from '../../extract/extract.ts'
import type { EventView } from '../../store/show.ts'
import type { ArticleView } from '../../store/show-article.ts'
import type { ArticlePlace } from '../../store/show-place.ts'
import type { Passage } from '../../types.ts'
import { ID_SHOWN } from '../event-table.ts'
import { toSentence } from './deed.ts'
import { factTable } from './fact-table.ts'
import type { Ink } from './ink.ts'
import { field, heading, indented, labelled, link } from './layout.ts'
import { textInWords } from './text.ts'

/** Which parts of an article are wanted. */
export interface Parts {
  readonly text: boolean
  readonly facts: boolean
  readonly isFull: boolean
}

/** The passages of an article, boilerplate among them: not stored, since they follow from the text. */
export function passagesOf({ article }: ArticleView): readonly Passage[] {
  return toSource(article).passages
}

/** An article as a person reads it: what it is, its text with the mentions marked, its facts and events. */
export function articleInWords(view: ArticleView, parts: Parts, ink: Ink): readonly string[] {
  const { reading, duplicateOf, article, events } = view
  const text = {
    text: article.text,
    mentions: reading.mentions,
    passages: passagesOf(view),
    evidence: reading.events.map(({ evidence }) => evidence),
  }
  return [
    ...headOf(view, ink),
    ...(parts.text ? ['', ...textInWords(text, ink, parts), ...legend(view, ink)] : []),
    ...(parts.facts && duplicateOf !== undefined ? ['', 'Its facts are those of the article it is a copy of, and count once.'] : []),
    ...(parts.facts && duplicateOf === undefined
      ? [
          ...heading(reading.mentions.length === 0 ? 'No facts' : 'Facts', ink),
          ...factTable(view.facts, article.text, ink.width),
          ...heading(events.length === 0 ? 'No events' : 'Events', ink),
          ...events.flatMap((event) => eventLines(event, ink)),
        ]
      : []),
  ]
}

function headOf(
  { article, publisher, reading, snapshot, related, duplicateOf, revisedAt, items, extractions }: ArticleView,
  ink: Ink,
): readonly string[] {
  const original = related.find(({ id }) => id === duplicateOf)
  const copies = related.filter((place) => place.duplicateOf === article.id)
  const last = extractions.at(-1)
  return [
    ...labelled('article', [{ text: article.title, style: 'title' }], ink),
    ...field('', article.id, ink),
    ...field('outlet', publisher ?? URL.parse(article.url)?.host, ink),
    ...field('by', article.byline, ink),
    ...field('published', article.publishedAt && instantInWords(article.publishedAt), ink),
    ...field('modified', article.modifiedAt && instantInWords(article.modifiedAt), ink),
    ...field('language', [article.language, ...(article.country === undefined ? [] : [article.country])].join(', '), ink),
    link(article.url, ink, 'link'),
    ...(original ? field('copy of', placeInWords(original), ink) : []),
    ...copies.flatMap((copy, n) => field(n === 0 ? 'copied by' : '', placeInWords(copy), ink)),
    ...(duplicateOf === undefined ? field('relevant', reading.relevant ? 'yes' : 'no: not mainly about crypto and the law', ink) : []),
    ...field('page', snapshot && `snapshot ${snapshot.sha256}, fetched ${instantInWords(snapshot.fetchedAt)}`, ink),
    ...field('revised', revisedAt && `${instantInWords(revisedAt)}: the text is not the first`, ink),
    ...items.flatMap(({ feed, firstSeenAt }, n) => field(n === 0 ? 'seen in' : '', `${feed}, ${instantInWords(firstSeenAt)}`, ink)),
    ...field('read by', last && `${last.extractor}, ${instantInWords(last.at)}`, ink),
  ]
}

/** The beginning of its id, and the event in one sentence. */
export function eventLines(event: EventView, ink: Ink): readonly string[] {
  return indented([{ text: toSentence(event) }], ID_SHOWN + 2, ink).map((line, n) =>
    n === 0 ? `${ink.paint('label', event.id.slice(0, ID_SHOWN))}${line.slice(ID_SHOWN)}` : line,
  )
}

/** "2026-06-17T09:30:00.000Z" → "2026-06-17 09:30 UTC"; of midnight, which stands for the whole day, the day. */
export function instantInWords(instant: string): string {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d/u.test(instant)) return instant
  return instant.slice(11, 16) === '00:00' ? instant.slice(0, 10) : `${instant.slice(0, 10)} ${instant.slice(11, 16)} UTC`
}

export function placeInWords({ id, title, url, publisher, publishedAt }: ArticlePlace): string {
  const where = [publisher ?? URL.parse(url)?.host ?? url, ...(publishedAt === undefined ? [] : [publishedAt.slice(0, 10)])].join(', ')
  return `${where}: ${title} (${id})`
}

/** The kinds in their colours; brackets name theirs. */
function legend({ reading }: ArticleView, ink: Ink): readonly string[] {
  const kinds = [...new Set(reading.mentions.map(({ kind }) => kind))]
  if (!ink.isColored || kinds.length === 0) return []
  const bar = reading.events.length > 0 ? `   ${ink.paint('strong', '▌')} ${ink.paint('faint', 'tells of an event')}` : ''
  return ['', `  ${kinds.map((kind) => ink.paint(kind, kind)).join('  ')}${bar}`]
}
