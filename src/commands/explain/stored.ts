import { type ExitCode, exitCodes } from '../../exit-codes.ts'
import type { Pattern } from '../../extract/pattern.ts'
import { createTracer } from '../../extract/trace.ts'
import { extractorVersion } from '../../extractor-version.ts'
import type { EventRecord } from '../../store/show-event.ts'
import type { Store } from '../../store/store.ts'
import type { EnforcementEvent, Outcome, Span } from '../../types.ts'
import { type Context, complain } from '../command.ts'
import { toPlain } from '../plain.ts'
import { toSentence } from '../show/deed.ts'
import { correctionInWords } from '../show/fact-table.ts'
import { findRecord } from '../show/find.ts'
import { eventInWords } from './event.ts'
import { type Explanation, explain } from './explanation.ts'
import { passageInWords } from './passage.ts'

/** Why a stored event has each of its fields: its article is read again by the present patterns, and told with what came near. */
export function explainEvent(
  given: string,
  patterns: readonly Pattern[],
  store: Store,
  context: Context,
  { json }: { readonly json?: true },
): ExitCode {
  const found = findEvent(store, given)
  if (!found.ok) {
    complain(context, found.detail)
    return exitCodes.failed
  }
  const record = found.value
  const { article, extractions } = record.source
  const explanation = explain(article, createTracer(patterns))
  const now = readAgain(record, explanation)
  const { stdout } = context.console
  if (json) {
    stdout.write(
      `${JSON.stringify({ event: record.id, inWords: toSentence(record), ...(now && { readAgain: now }), passages: passagesOf(record, now, explanation) })}\n`,
    )
    return exitCodes.done
  }
  const extractor = extractions.at(-1)?.extractor
  const isSame = extractor === extractorVersion()
  const lines = [
    `event ${record.id}: ${toSentence(record)}`,
    `read by ${extractor ?? 'an extractor that is not recorded'}${isSame ? '' : '; the present version is another'}`,
    ...(record.correction ? [`corrected by ${correctionInWords(record.correction)}`] : []),
    '',
    ...(now
      ? eventInWords(now, explanation, article)
      : ['The present patterns read no such event in its article: "docket reextract" brings the database up to date with them.']),
    '',
    'The passages it stands in:',
    ...passagesOf(record, now, explanation).flatMap((passage) => passageInWords(passage, explanation.reading.mentions, {})),
  ]
  stdout.write(lines.map((line) => `${toPlain(line)}\n`).join(''))
  return exitCodes.done
}

export function findEvent(store: Store, given: string): Outcome<EventRecord> {
  const found = findRecord(store, given)
  if (!found.ok) return found
  const { kind, value } = found.value
  if (kind === 'event') return { ok: true, value }
  return {
    ok: false,
    reason: 'no_event',
    detail: `"${given}" is ${kind === 'article' ? 'an article' : 'a case'}; events are explained, and "docket show ${given}" lists those of it`,
  }
}

/** The event as the present patterns read it: by its words, else the one of its type that overlaps them. */
function readAgain({ type, evidence, pattern, targets }: EventRecord, { reading }: Explanation): EnforcementEvent | undefined {
  const ofType = reading.events.filter((event) => event.type === type)
  const isSamePlace = (event: EnforcementEvent): boolean => event.evidence.start === evidence.start && event.evidence.end === evidence.end
  return (
    ofType.find((event) => isSamePlace(event) && event.pattern === pattern && event.targets.join('\n') === targets.join('\n')) ??
    ofType.find(isSamePlace) ??
    ofType.find((event) => overlaps(event.evidence, evidence))
  )
}

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && a.end > b.start
}

/** The passages that hold its words or those of one of its fields. */
function passagesOf(record: EventRecord, now: EnforcementEvent | undefined, { passages, reading }: Explanation): Explanation['passages'] {
  const { date, country, authorities = [], targets = [] } = now?.sources ?? {}
  const figures = now ? [...now.amounts, ...now.sentences].flatMap((index) => reading.mentions[index] ?? []) : []
  const spans = [record.evidence, date, country, ...authorities, ...targets, ...figures]
  return passages.filter((passage) => spans.some((span) => span !== undefined && overlaps(span, passage)))
}
