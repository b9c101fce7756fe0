import { type ExitCode, exitCodes } from '../../exit-codes.ts'
import { explainPair, type PairExplanation } from '../../pipeline/case-reasons.ts'
import type { Store } from '../../store/store.ts'
import { type Context, complain } from '../command.ts'
import { toTable } from '../table.ts'

/** Tells why two events are one case, or are not: each reason with its points. */
export function why(first: string, second: string, json: boolean, store: Store, context: Context): ExitCode {
  const found = [first, second].map((prefix) => store.showEvent(prefix))
  const ids = found.flatMap((each) => (each.ok ? [each.value.id] : []))
  const [a, b] = ids
  if (a === undefined || b === undefined || ids.length < 2) {
    for (const each of found) if (!each.ok) complain(context, each.detail)
    return exitCodes.failed
  }
  const explanation = explainPair(store, a, b)
  context.console.stdout.write(json ? `${JSON.stringify(explanation)}\n` : `${inWords(explanation)}\n`)
  return exitCodes.done
}

function inWords({ isOne, sameTelling, total, enough, reasons, decided }: PairExplanation): string {
  const verdict = isOne ? 'one case' : 'not one case'
  if (sameTelling) return `${verdict}: one article tells them together`
  const points = `${total} points, ${enough} are enough`
  const ruled =
    decided === undefined ? [] : [`somebody decided that they are ${decided === 'one' ? 'one matter' : 'two matters'}; that stands`]
  const table = toTable(
    [
      { title: 'points', width: 7, align: 'right' },
      { title: 'reason', width: 18 },
      { title: 'what', width: 90 },
    ],
    reasons.map(({ weight, reason, detail }) => [weight > 0 ? `+${weight}` : String(weight), reason.replaceAll('_', ' '), detail]),
  )
  return [`${verdict}: ${points}`, ...ruled, ...(reasons.length === 0 ? ['nothing speaks for it'] : ['', table])].join('\n')
}
