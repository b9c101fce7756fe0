import type { MatchContext } from '../pattern.ts'

const MONTH = String.raw`(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\.?)`
/** After these a number of four digits is a year. */
const OF_YEAR = new RegExp(String.raw`(?:^|\b(?:in|since|by|during|until|from|the|early|late|mid|year|${MONTH}))[\s-]?$`, 'iu')
/** After these a small number is a day, a rank or a version. */
const NUMBERED = new RegExp(String.raw`(?:\b(?:${MONTH}|Top|Layer|Web|Phase|Part|Version|No\.?)\s|\bQ)$`, 'u')

/** "In 2021 Bitcoin fell", "On June 10 BTC rose": the number before the name is a date, not a count of coins. */
export function isDate(number: string, { passage, start }: MatchContext): boolean {
  const before = passage.slice(Math.max(0, start - 16), start)
  if (/^(?:19[89]\d|20[0-4]\d)$/u.test(number)) return OF_YEAR.test(before)
  return /^\d{1,2}$/u.test(number) && NUMBERED.test(before)
}
