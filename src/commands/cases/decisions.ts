import { type ExitCode, exitCodes } from '../../exit-codes.ts'
import type { DecisionView } from '../../store/decisions.ts'
import type { Store } from '../../store/store.ts'
import type { Context } from '../command.ts'
import { toTable } from '../table.ts'

/** What became of a decision. */
type State = 'holds' | 'holds in part' | 'no longer applies' | 'undone'

/** Lists what people decided, with what no longer applies said plainly. */
export function listDecisions(store: Store, json: boolean, context: Context): ExitCode {
  const decisions = store.listDecisions()
  const { stdout } = context.console
  if (json) for (const each of decisions) stdout.write(`${JSON.stringify({ ...each, state: stateOf(each) })}\n`)
  else stdout.write(decisions.length === 0 ? 'nobody has decided anything yet\n' : `${asTable(decisions)}\n`)
  return exitCodes.done
}

/** Of a merge two events must be left, of a split one on each side. */
function stateOf({ kind, undoneAt, events }: DecisionView): State {
  if (undoneAt !== undefined) return 'undone'
  const left = (side: 'one' | 'other'): number => events.filter((each) => each.side === side && each.event !== undefined).length
  const applies = kind === 'merge' ? left('one') > 1 : left('one') > 0 && left('other') > 0
  if (!applies) return 'no longer applies'
  return events.every(({ event }) => event !== undefined) ? 'holds' : 'holds in part'
}

function asTable(decisions: readonly DecisionView[]): string {
  return toTable(
    [
      { title: 'no.', width: 4, align: 'right' },
      { title: 'what', width: 6 },
      { title: 'state', width: 18 },
      { title: 'by', width: 20 },
      { title: 'on', width: 10 },
      { title: 'why', width: 40 },
      { title: 'events', width: 60 },
    ],
    decisions.map((decision) => [
      String(decision.id),
      decision.kind,
      stateOf(decision),
      decision.author,
      decision.at.slice(0, 10),
      decision.undoneAt === undefined
        ? decision.reason
        : `${decision.reason} (undone by ${decision.undoneBy ?? ''}: ${decision.undoneReason ?? ''})`,
      inWords(decision),
    ]),
  )
}

function inWords({ kind, events }: DecisionView): string {
  const of = (side: 'one' | 'other'): string =>
    events
      .filter((each) => each.side === side)
      .map(
        ({ event, type, targets, url }) =>
          `${type.replaceAll('_', ' ')}${targets === '' ? '' : ` of ${targets}`}${event === undefined ? ` (gone from ${url})` : ''}`,
      )
      .join(', ')
  return kind === 'merge' ? of('one') : `${of('one')} apart from ${of('other')}`
}
