import type { AmountView, EventView, SentenceView } from '../store/show.ts'
import { toTable } from './table.ts'

/** So much of an id as to tell an article's events apart: those of one article begin alike. */
export const ID_SHOWN = 12

/** Events as people read them: when, where, who did what to whom, how much, how long. */
export function toEventTable(events: readonly EventView[], width: number): string {
  const room = Math.max(100, Math.min(width, 170)) - 48
  const share = (part: number): number => Math.floor(room * part)
  return toTable(
    [
      { title: 'event', width: ID_SHOWN },
      { title: 'date', width: 10 },
      { title: 'in', width: 2 },
      { title: 'what', width: 15 },
      { title: 'who', width: share(0.3) },
      { title: 'to whom', width: share(0.32) },
      { title: 'how much', width: share(0.22) },
      { title: 'how long', width: share(0.16) },
    ],
    events.map((event) => [
      event.id.slice(0, ID_SHOWN),
      event.date ?? '',
      event.country ?? '',
      event.type.replaceAll('_', ' '),
      event.authorities.join(', '),
      event.targets.join(', '),
      event.amounts.map(amountInWords).join(', '),
      event.sentences.map(sentenceInWords).join(', '),
    ]),
  )
}

function amountInWords({ quote, role, status }: AmountView): string {
  return [quote, ...(role === undefined ? [] : [role]), ...(status === undefined || status === 'actual' ? [] : [`(${status})`])].join(' ')
}

function sentenceInWords({ quote, type, status }: SentenceView): string {
  return [quote, ...(type === 'prison' ? [] : [type.replaceAll('_', ' ')]), ...(status === 'actual' ? [] : [`(${status})`])].join(' ')
}
