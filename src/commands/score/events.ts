import type { EnforcementEvent, Span } from '../../types.ts'
import type { GoldDocument, GoldEvent } from './gold.ts'
import { slug, spanOf } from './match.ts'
import { contextOf, type Miss } from './miss.ts'
import { countPattern, type PatternTally, type Tally } from './tally.ts'

/** An event is found when one of its type has its evidence in the same place, or shares a target or an authority. */
export function compareEvents(
  wanted: readonly GoldEvent[],
  found: readonly EnforcementEvent[],
  { id, article }: GoldDocument,
  { types, patterns }: { readonly types: Tally; readonly patterns: Map<string, PatternTally> },
): readonly Miss[] {
  const used = new Set<EnforcementEvent>()
  const misses: Miss[] = []
  const miss = (what: Miss['what'], type: string, span: Span): void =>
    void misses.push({ kind: 'event', document: id, what, quote: type, span, context: contextOf(article.text, span) })
  for (const gold of wanted) {
    const at = spanOf(article.text, { quote: gold.quote, nth: 1 })
    const ranked = found.filter((event) => !used.has(event)).map((event) => ({ event, points: likeness(gold, event, at) }))
    const best = ranked.reduce<(typeof ranked)[number] | undefined>(
      (top, each) => (each.points > (top?.points ?? 0) ? each : top),
      undefined,
    )
    if (best) {
      used.add(best.event)
      types.tp++
      countPattern(patterns, { kind: 'event', pattern: best.event.pattern, is: 'right' })
    } else {
      types.fn++
      miss('missed', gold.type, at)
    }
  }
  for (const event of found.filter((each) => !used.has(each))) {
    types.fp++
    countPattern(patterns, { kind: 'event', pattern: event.pattern, is: 'wrong' })
    miss('wrong', event.type, event.evidence)
  }
  return misses
}

function likeness(gold: GoldEvent, event: EnforcementEvent, at: Span): number {
  if (gold.type !== event.type) return 0
  const isThere = event.evidence.start < at.end && event.evidence.end > at.start
  return (isThere ? 4 : 0) + (share(gold.targets, event.targets) ? 2 : 0) + (share(gold.authorities, event.authorities) ? 1 : 0)
}

function share(a: readonly string[], b: readonly string[]): boolean {
  return a.map(slug).some((x) => x !== '' && b.map(slug).some((y) => y !== '' && (x.includes(y) || y.includes(x))))
}
