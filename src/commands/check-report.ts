import { toTable } from './table.ts'

/** One line of the report. */
export interface Finding {
  readonly check: string
  readonly checked: number
  readonly wrong: number
  readonly examples: readonly string[]
  /** What to do, as a line to type. */
  readonly repair?: string
}

/** One object a check. */
export const toLines = (findings: readonly Finding[]): string => findings.map((each) => `${JSON.stringify(each)}\n`).join('')

/** A table of all checks, and below it what to do about those that found something. */
export function report(findings: readonly Finding[]): string {
  const rows = findings.map(({ check, checked, wrong, examples }) => [
    wrong === 0 ? 'ok' : 'WRONG',
    check,
    String(checked),
    String(wrong),
    examples.join(' | '),
  ])
  const columns = [
    { title: '', width: 5 },
    { title: 'check', width: 40 },
    { title: 'looked at', width: 10, align: 'right' },
    { title: 'wrong', width: 8, align: 'right' },
    { title: 'for example', width: 80 },
  ] as const
  const repairs = findings.flatMap(({ check, repair }) => (repair === undefined ? [] : [`${check}: ${repair}\n`]))
  return `${toTable(columns, rows)}\n${repairs.length === 0 ? '' : `\nto repair\n${repairs.map((line) => `  ${line}`).join('')}`}`
}
