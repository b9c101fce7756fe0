import type { Attempt, LengthAttempt } from '../../extract/trace.ts'
import type { TriggerStep } from '../../link/events.ts'
import type { Mention, MentionKind } from '../../types.ts'
import { rolesInWords } from './amount.ts'
import type { PassageExplanation, RoleExplanation } from './explanation.ts'
import { factsInWords, sentenceInWords } from './facts.ts'
import type { Finding } from './finding.ts'
import { toNameFinding } from './name.ts'

/** Which lines are wanted; absent: all. */
export interface Wanted {
  readonly kinds?: ReadonlySet<Finding['kind']>
  readonly pattern?: string
}

/** A passage with its findings, in text order; empty where none is wanted. */
export function passageInWords(passage: PassageExplanation, mentions: readonly Mention[], wanted: Wanted): readonly string[] {
  const { kind, rule, start, end, text, standing } = passage
  const findings = [
    ...passage.attempts.filter(({ kind, fate }) => fate !== 'read' || !NAMES.has(kind)).map((each) => ofAttempt(each, passage.amounts)),
    ...passage.names.map((step) => toNameFinding(step, mentions, text.slice(step.start - start, step.end - start))),
    ...passage.lengths.map(ofLength),
    ...passage.triggers.map((step) => ofTrigger(step, text.slice(step.start - start, step.end - start))),
  ]
    .filter(({ kind, ids }) => (wanted.kinds?.has(kind) ?? true) && (wanted.pattern === undefined || ids.includes(wanted.pattern)))
    .sort((a, b) => a.start - b.start || b.end - a.end)
  const isNarrow = wanted.kinds !== undefined || wanted.pattern !== undefined
  if (isNarrow && findings.length === 0 && !standing?.trigger) return []
  return [
    `${kind}${rule === undefined ? '' : ` (${rule})`} ${start}-${end}: ${text}`,
    ...(standing && findings.length === 0 ? [`    ${wanted.pattern}: ${standingInWords(standing.matches)}`] : []),
    ...findings.flatMap(({ fate, what, why }) => [
      `    ${fate.padEnd(FATE)} ${what}`,
      ...why.map((line) => `    ${''.padEnd(FATE)}   ${line}`),
    ]),
  ]
}

const FATE = 'unreadable'.length
const NAMES: ReadonlySet<MentionKind> = new Set<MentionKind>(['agency', 'exchange'])

function standingInWords(matches: number): string {
  return matches === 0 ? 'its trigger lets the passage through, its expression matches nothing' : `matches ${matches} times`
}

function ofAttempt(attempt: Attempt, amounts: readonly RoleExplanation[]): Finding {
  const { kind, start, end, quote, pattern, fate, facts, lostTo } = attempt
  const role = fate === 'read' ? amounts.find((each) => each.start === start && each.end === end && kind === 'amount') : undefined
  return {
    kind,
    start,
    end,
    fate,
    what: [`${kind} "${quote}"`, ...(facts ? [factsInWords(facts)] : []), pattern].join('  '),
    ids: [pattern],
    why: [
      ...(lostTo ? [`to "${lostTo.quote}", ${lostTo.pattern}`] : []),
      ...(fate === 'ignored' ? ['its value says that it is something else'] : []),
      ...(fate === 'unreadable' ? ['its value gave nothing: a diagnostic'] : []),
      ...(role ? rolesInWords(role) : []),
    ],
  }
}

function ofLength({ start, end, quote, pattern, mention, isLookedAt }: LengthAttempt): Finding {
  const status = mention?.cues?.find(({ decided }) => decided === 'status')
  const why = mention
    ? [`status ${mention.status}: ${status ? status.id : 'no cue says otherwise'}`]
    : [
        pattern === undefined
          ? isLookedAt
            ? 'no cue claims this length'
            : 'not looked at: nothing in the passage or before it speaks of courts and sanctions'
          : `this cue says that it is none`,
      ]
  const facts = mention ? [`${sentenceInWords(mention.value)}, ${mention.type}, ${mention.status}`] : []
  return {
    kind: 'sentence',
    start,
    end,
    fate: mention ? 'read' : 'rejected',
    what: [`sentence "${quote}"`, ...facts, ...(pattern === undefined ? [] : [pattern])].join('  '),
    ids: [...(pattern === undefined ? [] : [pattern]), ...(status ? [status.id] : [])],
    why,
  }
}

function ofTrigger({ start, end, pattern, isTold, isRead }: TriggerStep, quote: string): Finding {
  const why = isTold ? 'the parties that it needs were not found' : 'not said to have happened'
  return {
    kind: 'event',
    start,
    end,
    fate: isRead ? 'read' : 'rejected',
    what: `event "${quote}"  ${pattern}`,
    ids: [pattern],
    why: isRead ? [] : [why],
  }
}
