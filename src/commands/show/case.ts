import { ENOUGH } from '../../link/cases/score.ts'
import type { EventView } from '../../store/show.ts'
import type { CaseRecord, CaseSource, LinkView } from '../../store/show-case.ts'
import { ID_SHOWN } from '../event-table.ts'
import { instantInWords } from './article.ts'
import { toSentence } from './deed.ts'
import { type Disagreement, disagreementsIn } from './disagreements.ts'
import type { Ink } from './ink.ts'
import { field, hanging, heading, indented, labelled, linkTo } from './layout.ts'
import { reasonInWords } from './reason.ts'

/** A case as a person reads it: its extent and sources, its way through time, where outlets differ, and why it is one. */
export function caseInWords(record: CaseRecord, ink: Ink): readonly string[] {
  const { id, title, events, sources } = record
  const disagreements = disagreementsIn(record)
  const countries = [...new Set(events.flatMap(({ country }) => country ?? []))].sort()
  return [
    ...labelled('case', [{ text: title, style: 'title' }], ink),
    ...field('', id, ink),
    ...field('countries', countries.join(', '), ink),
    ...field('span', spanOf(events), ink),
    ...field('sources', sourcesInWords(sources), ink),
    ...heading('What happened', ink),
    ...record.steps.flatMap((step) => stepInWords(step, record, ink)),
    ...(disagreements.length === 0 ? [] : heading('Where outlets differ', ink)),
    ...disagreements.flatMap((each) => disagreementInWords(each, ink)),
    ...heading('Who tells of it', ink),
    ...sources.flatMap((source) => sourceInWords(source, sources, ink)),
    ...heading('Why this is one case', ink),
    ...reasonsInWords(record, ink),
    ...decisionsInWords(record, ink),
  ]
}

function spanOf(events: readonly EventView[]): string | undefined {
  const days = events.flatMap(({ date, article }) => date ?? article.publishedAt?.slice(0, 10) ?? []).sort()
  const [first, last] = [days[0], days.at(-1)]
  return first === last ? first : `${first} to ${last}`
}

/** "2 independent outlets (3 articles), 1 copy". */
function sourcesInWords(sources: readonly CaseSource[]): string {
  const own = sources.filter(({ textOf }) => textOf === undefined)
  const outlets = new Set(own.map(({ outlet }) => outlet)).size
  const copies = sources.length - own.length
  return `${counted(outlets, 'independent outlet')} (${counted(own.length, 'article')}), ${copies === 0 ? 'no copies' : counted(copies, 'copy', 'copies')}`
}

function counted(count: number, one: string, several = `${one}s`): string {
  return `${count} ${count === 1 ? one : several}`
}

/** The fullest telling of the step in one sentence, and below it who tells of it. */
function stepInWords({ step, events: ids }: CaseRecord['steps'][number], { events, sources }: CaseRecord, ink: Ink): readonly string[] {
  const told = events.filter(({ id }) => ids.includes(id))
  const fullest = told.toSorted((a, b) => fullness(b) - fullness(a))[0]
  if (fullest === undefined) return []
  const tellers = told.map(({ id, article }) => `${outletOf(article.id, sources)} (${id.slice(0, ID_SHOWN)})`)
  return [
    ...hanging(`${String(step).padStart(2)}. `, [{ text: toSentence(fullest) }], ink),
    ...indented([{ text: tellers.join(' · '), style: 'faint' }], 4, ink),
  ]
}

function fullness({ date = '', authorities, targets, amounts, sentences }: EventView): number {
  return date.length + 2 * (authorities.length + targets.length) + 3 * (amounts.length + sentences.length)
}

function outletOf(article: string, sources: readonly CaseSource[]): string {
  return sources.find(({ id }) => id === article)?.outlet ?? article
}

function disagreementInWords({ about, versions, rule }: Disagreement, ink: Ink): readonly string[] {
  return [
    ...indented([{ text: about, style: 'strong' }], 0, ink),
    ...versions.flatMap(({ value, quote, outlets }, n) => {
      const said = quote === undefined ? '' : ` “${quote}”`
      const why = n === 0 ? ` · chosen: ${rule}` : ''
      return hanging(n === 0 ? '  → ' : '    ', [{ text: `${value}${said}: ${outlets.join(', ')}${why}` }], ink)
    }),
  ]
}

function sourceInWords(
  { outlet, isAuthority, publishedAt, title, id, url, textOf }: CaseSource,
  sources: readonly CaseSource[],
  ink: Ink,
): readonly string[] {
  const first = sources.find((other) => other.id === textOf)
  const more = [
    ...(publishedAt === undefined ? [] : [publishedAt.slice(0, 10)]),
    ...(isAuthority ? ['an authority'] : []),
    ...(textOf === undefined ? [] : [`the words of ${first?.outlet ?? 'an article'} (${textOf})`]),
  ]
  return [...hanging('  ', [{ text: [outlet, ...more].join(', ') }, { text: `: ${title} (${id})` }], ink, 4), `    ${linkTo(url, ink)}`]
}

/** Each pair of tellings with its points, and the reasons for and against. */
function reasonsInWords({ links, events, sources }: CaseRecord, ink: Ink): readonly string[] {
  if (links.length === 0)
    return indented(
      [
        {
          text:
            sources.length > 1 ? 'Its articles share what they tell, but no pair of events was compared.' : 'One article tells all of it.',
        },
      ],
      0,
      ink,
    )
  const told = (id: string): string => {
    const event = events.find((each) => each.id === id)
    return `${event === undefined ? 'an event that is gone' : outletOf(event.article.id, sources)} (${id.slice(0, ID_SHOWN)})`
  }
  return [
    ...links.flatMap((pair) => [
      ...indented(
        [{ text: `${told(pair.event)} and ${told(pair.other)}: ` }, { text: `${totalOf(pair).toFixed(1)} points`, style: 'strong' }],
        0,
        ink,
      ),
      ...pair.reasons.flatMap((reason) => reasonInWords(reason, ink)),
    ]),
    ...indented(
      [{ text: `Two tellings need ${ENOUGH} points; "docket explain EVENT EVENT" tells the same of any two events.`, style: 'faint' }],
      0,
      ink,
    ),
  ]
}

function totalOf({ reasons }: LinkView): number {
  return reasons.reduce((sum, { weight }) => sum + weight, 0)
}

function decisionsInWords({ decisions }: CaseRecord, ink: Ink): readonly string[] {
  if (decisions.length === 0) return []
  return [
    ...heading('What people decided', ink),
    ...decisions.flatMap(({ id, kind, author, at, reason, undoneAt, undoneBy, undoneReason, events }) => [
      ...indented([{ text: `${id}: ${kind} by ${author}, ${instantInWords(at)}: ${reason}` }], 0, ink),
      ...events.flatMap(({ side, type, targets, quote }) =>
        indented(
          [
            {
              text: `${kind === 'split' ? `${side === 'one' ? 'out' : 'of'}: ` : ''}${type.replaceAll('_', ' ')}${targets === '' ? '' : ` of ${targets}`}: “${quote}”`,
            },
          ],
          2,
          ink,
        ),
      ),
      ...(undoneAt === undefined
        ? []
        : indented([{ text: `undone by ${undoneBy ?? 'somebody'}, ${instantInWords(undoneAt)}: ${undoneReason ?? ''}` }], 2, ink)),
    ]),
  ]
}
