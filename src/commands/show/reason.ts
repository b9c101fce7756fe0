import type { LinkView } from '../../store/show-case.ts'
import { signed } from '../explain/facts.ts'
import type { Ink } from './ink.ts'
import { hanging } from './layout.ts'

const NAME = 16

/** "  +4.5  name            Adrian Kestler"; a decision of people outweighs all points. */
export function reasonInWords({ reason, weight, detail = '' }: LinkView['reasons'][number], ink: Ink): readonly string[] {
  const points = reason === 'decision' ? '' : signed(weight)
  return hanging(`${points.padStart(7)}  ${reason.replaceAll('_', ' ').padEnd(NAME)}`, [{ text: detail === '' ? '-' : detail }], ink)
}
