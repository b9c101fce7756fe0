import type { EventView } from '../../store/show.ts'
import type { EventRecord } from '../../store/show-event.ts'
import { eventLines, instantInWords } from './article.ts'
import { toSentence } from './deed.ts'
import { correctionInWords } from './fact-table.ts'
import { type Field, type FieldName, fieldsOf } from './fields.ts'
import type { Ink, Style } from './ink.ts'
import { field, heading, indented, LABEL, labelled, link } from './layout.ts'
import { inCodePoints } from './places.ts'
import { contextOf, sourceLink } from './source-link.ts'

const LABELS: Readonly<Record<FieldName, string>> = {
  type: 'what',
  date: 'when',
  country: 'country',
  authority: 'who',
  target: 'to whom',
  amount: 'how much',
  sentence: 'how long',
}

/** An event as a person reads it: one sentence, then each field with the words that gave it, then where it stands and who else tells of it. */
export function eventInWords(record: EventRecord, ink: Ink): readonly string[] {
  const { source, correction } = record
  const { article } = source
  return [
    ...labelled('event', [{ text: toSentence(record), style: 'title' }], ink),
    ...field('', record.id, ink),
    ...(correction ? field('corrected', correctionInWords(correction), ink) : []),
    ...fieldsOf(record).flatMap((each) => ['', ...fieldInWords(each, record, ink)]),
    ...heading('Source', ink),
    ...field('article', `${article.title} (${article.id})`, ink),
    ...field(
      'outlet',
      [source.publisher ?? URL.parse(article.url)?.host ?? '', ...(article.publishedAt ? [instantInWords(article.publishedAt)] : [])].join(
        ', ',
      ),
      ink,
    ),
    link(article.url, ink, 'link'),
    ...field('page', source.snapshot && `snapshot ${source.snapshot.sha256}`, ink),
    ...source.related
      .filter((place) => place.duplicateOf === article.id)
      .flatMap(({ url }, n) => field(n === 0 ? 'copied by' : '', url, ink)),
    ...caseInWords(record, ink),
  ]
}

function fieldInWords(
  { name, value, notes, words, fact, pattern, cues, missing }: Field,
  record: EventRecord,
  ink: Ink,
): readonly string[] {
  const { text, url } = record.source.article
  const style: Style = fact?.mention.kind ?? 'strong'
  const head = labelled(LABELS[name], [{ text: value, style: 'strong' }, ...notes.map((note) => ({ text: ` · ${note}` }))], ink)
  if (words === undefined) return [...head, ...indented([{ text: missing ?? '', style: 'faint' }], LABEL, ink)]
  const quote = text.slice(words.start, words.end)
  const { before, after } = contextOf(text, words)
  const { startChar, endChar } = fact ?? inCodePoints(text, words)
  const how = [pattern ?? '', ...cues, `characters ${startChar}–${endChar}`].filter((part) => part !== '').join(' · ')
  return [
    ...head,
    ...indented([{ text: `“${before}` }, { text: ink.isColored ? quote : `[${quote}]`, style }, { text: `${after}”` }], LABEL, ink),
    ...indented([{ text: how, style: 'faint' }], LABEL, ink),
    link(sourceLink(url, quote), ink),
    ...(fact?.correction ? indented([{ text: `corrected by ${correctionInWords(fact.correction)}` }], LABEL, ink) : []),
  ]
}

function caseInWords(record: EventRecord, ink: Ink): readonly string[] {
  if (record.case === undefined) return []
  return [
    ...field('case', `${record.caseTitle ?? ''} (${record.case})`, ink),
    ...(record.tellings.length === 0
      ? []
      : [...heading('Told elsewhere', ink), ...record.tellings.flatMap((other) => tellingInWords(other, record, ink))]),
  ]
}

function tellingInWords(other: EventView, record: EventRecord, ink: Ink): readonly string[] {
  const { title, url, publishedAt } = other.article
  const differences = differencesOf(record, other)
  return [
    ...eventLines(other, ink),
    ...indented(
      [{ text: [URL.parse(url)?.host ?? url, ...(publishedAt ? [publishedAt.slice(0, 10)] : []), title].join(' · '), style: 'faint' }],
      LABEL + 3,
      ink,
    ),
    ...(differences.length === 0 ? [] : indented([{ text: `differs: ${differences.join('; ')}` }], LABEL + 3, ink)),
  ]
}

/** "$4.5 million there, $4 million here". */
function differencesOf(here: EventView, there: EventView): readonly string[] {
  const figures = (event: EventView): readonly string[] => [...event.amounts, ...event.sentences].map(({ quote }) => quote)
  const worth = (event: EventView): ReadonlySet<string> =>
    new Set([
      ...event.amounts.map(({ min, max, currency }) => `${min ?? ''}-${max ?? ''} ${currency}`),
      ...event.sentences.map(({ minMonths, maxMonths, life }) => `${minMonths ?? ''}-${maxMonths ?? ''} ${life}`),
    ])
  const [own, others] = [worth(here), worth(there)]
  const differ = own.size > 0 && others.size > 0 && own.symmetricDifference(others).size > 0
  return [
    ...(differ ? [`${figures(there).join(', ')} there, ${figures(here).join(', ')} here`] : []),
    ...(here.date !== undefined && there.date !== undefined && !here.date.startsWith(there.date) && !there.date.startsWith(here.date)
      ? [`${there.date} there, ${here.date} here`]
      : []),
  ]
}
