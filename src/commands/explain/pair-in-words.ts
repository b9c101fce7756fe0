import { type ExitCode, exitCodes } from '../../exit-codes.ts'
import type { EventRecord } from '../../store/show-event.ts'
import type { Store } from '../../store/store.ts'
import { type Context, complain } from '../command.ts'
import { toPlain } from '../plain.ts'
import { toSentence } from '../show/deed.ts'
import { signed } from './facts.ts'
import { explainPair, type PairExplanation } from './pair.ts'
import { findEvent } from './stored.ts'

const NAME = 16
const MOST_KEYS = 8

/** `docket explain EVENT EVENT`. */
export function explainTwo(given: readonly [string, string], store: Store, context: Context, { json }: { readonly json?: true }): ExitCode {
  const [a, b] = [findEvent(store, given[0]), findEvent(store, given[1])]
  const [first] = [a, b].flatMap((found) => (found.ok ? [] : [found.detail]))
  if (!a.ok || !b.ok) {
    complain(context, first ?? '')
    return exitCodes.failed
  }
  const explanation = explainPair(a.value, b.value, store)
  const { stdout } = context.console
  stdout.write(json ? `${JSON.stringify(toJson(explanation))}\n` : `${inWords(explanation).map(toPlain).join('\n')}\n`)
  return exitCodes.done
}

function toJson({ events, ...more }: PairExplanation): object {
  return {
    events: events.map((event) => ({ id: event.id, inWords: toSentence(event), article: event.article, case: event.case })),
    ...more,
  }
}

function inWords({ events, score, threshold, sharedKeys, decisions, conclusion }: PairExplanation): readonly string[] {
  const speaks = (title: string, isMeant: (weight: number) => boolean): readonly string[] => {
    const reasons = score?.reasons.filter(({ weight }) => isMeant(weight)) ?? []
    return reasons.length === 0
      ? []
      : [
          title,
          ...reasons.map(({ reason, weight, detail }) => `  ${signed(weight)}  ${reason.replaceAll('_', ' ').padEnd(NAME)} ${detail}`),
        ]
  }
  return [
    ...events.flatMap(eventLines),
    '',
    conclusion,
    ...(score === undefined
      ? []
      : [
          '',
          ...speaks('for one case', (weight) => weight >= 0),
          ...speaks('against it', (weight) => weight < 0),
          `  ${signed(score.total)}  in all, of ${threshold} that are needed`,
          '',
          sharedKeys.length === 0
            ? 'They share no key, so that they are not compared when cases are made.'
            : `They are compared since both have ${keysInWords(sharedKeys)}.`,
        ]),
    ...decisions.flatMap(({ id, kind, author, at, reason, undoneAt, undoneBy }) => [
      `Decision ${id}, ${kind}, by ${author} on ${at.slice(0, 10)}: ${reason}${undoneAt === undefined ? '' : ` (undone by ${undoneBy ?? 'somebody'} on ${undoneAt.slice(0, 10)})`}`,
    ]),
  ]
}

function eventLines(event: EventRecord): readonly string[] {
  const { article, source } = event
  const where = [
    source.publisher ?? URL.parse(article.url)?.host ?? article.url,
    ...(article.publishedAt === undefined ? [] : [article.publishedAt.slice(0, 10)]),
  ]
  return [
    `event ${event.id}: ${toSentence(event)}`,
    `    ${where.join(', ')}: ${article.title}`,
    `    ${event.case === undefined ? 'in no case' : `case ${event.case}: ${event.caseTitle ?? ''}`}`,
  ]
}

function keysInWords(keys: readonly string[]): string {
  const shown = keys.slice(0, MOST_KEYS).map((key) => `"${key}"`)
  return keys.length > MOST_KEYS ? `${shown.join(', ')} and ${keys.length - MOST_KEYS} more` : shown.join(', ')
}
