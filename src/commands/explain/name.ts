import type { NameStep, WeighedReading } from '../../extract/naming.ts'
import { ENOUGH } from '../../extract/resolve.ts'
import type { Mention } from '../../types.ts'
import { factsInWords, signed } from './facts.ts'
import type { Finding } from './finding.ts'

const BY = {
  alias: 'a name that means nothing else',
  'ambiguous-alias': 'a name that may mean several things',
  pattern: 'found by its wording',
  definition: 'short for a name that the text defines',
  unresolved: 'surely a name of this kind, but nothing says whose',
} satisfies Record<NameStep['by'], string>

/** A name with how it was decided; `quote` is what stands there, `mentions` are all that were read. */
export function toNameFinding(
  { kind, by, start, end, pattern, readings, mention }: NameStep,
  mentions: readonly Mention[],
  quote: string,
): Finding {
  const holder = mentions.find((other) => other.kind === kind && other.start < end && other.end > start)
  const ids = [...(mention ? [mention.pattern] : []), ...(pattern === undefined ? [] : [pattern])]
  const refused = holder
    ? `"${holder.quote}", ${holder.pattern}, has the place`
    : readings?.every(({ score }) => score < ENOUGH)
      ? `no reading has ${ENOUGH} points`
      : 'the words around it make it something else'
  return {
    kind,
    start,
    end,
    fate: mention ? 'read' : holder ? 'lost' : 'rejected',
    what: mention ? `${kind} "${mention.quote}"  ${factsInWords(mention)}  ${mention.pattern}` : `${kind} "${quote}"`,
    ids,
    why: [mention ? BY[by] : `${BY[by]}: ${refused}`, ...(readings ? readingsInWords(readings) : [])],
  }
}

const MOST_READINGS = 4

function readingsInWords(readings: readonly WeighedReading[]): readonly string[] {
  const ranked = readings.toSorted((a, b) => b.score - a.score)
  const told = ranked.slice(0, MOST_READINGS).map(({ entity, score, evidence }) => {
    const cues = evidence.map(({ id, points }) => `${id} ${signed(points)}`).join(', ')
    return `${entity} ${score.toFixed(1)}: ${cues}`
  })
  return ranked.length > MOST_READINGS ? [...told, `and ${ranked.length - MOST_READINGS} readings with no more`] : told
}
