import type { Line } from '../../schema/codebook-line.ts'
import type { Cell } from './csv.ts'

export const BYTE_ORDER_MARK = '\ufeff'

/** Rows a sheet can hold, with one to spare for the titles. */
export const MOST_ROWS = 1_048_575

/** UTF-16 units a cell can hold. */
const LONGEST = 32_767

/** Digits a number of Excel can hold. */
const MOST_DIGITS = 15

/** What a formula, or a call of another program, begins with; also in full width, and behind spaces. */
const FORMULA = /^\s*[=+\-@|%＝＋－＠｜％]|^[\t\r\n]/u
/** What Excel would read as a number, a sum of money, a clock time, a fraction or a day in figures. */
const NUMBER = /^[\s\p{Sc}(]{0,9}\d[\d.,:/\s-]{0,40}(?:e[-+]?\d{1,9})?[%)]?[\s\p{Sc}]{0,9}$/iu
const MONTH =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?'
const DAY = new RegExp(`^(?:\\d{1,4}[\\s,./-]*)?(?:${MONTH})[\\s,./-]*(?:\\d{1,4}(?:,?\\s*\\d{1,4})?)?$`, 'iu')
const TRUTH = /^(?:true|false)$/iu

/**
 * A cell that Excel opens as what it is. A leading apostrophe marks what is kept as text: formulas ("'=1+1"), long numbers, quoted sums and
 * days ("'$750,000", "'March 5"), months ("'2025-02"). Instants lose their T, Z and milliseconds, which Excel does not understand: they are UTC.
 */
export function toExcelCell(cell: Cell, type: Line['type']): Cell {
  if (cell === null || typeof cell === 'number') return cell
  if (type === 'instant') return cell.replace(/^(\d{4}-\d\d-\d\d)T(\d\d:\d\d:\d\d).*$/u, '$1 $2')
  return shorten(isMisread(cell, type) ? `'${cell}` : cell)
}

function isMisread(text: string, type: Line['type']): boolean {
  if (type === 'decimal') return text.replace(/\D/gu, '').length > MOST_DIGITS
  if (type === 'date') return /^\d{4}-\d\d$/u.test(text)
  return FORMULA.test(text) || NUMBER.test(text) || DAY.test(text) || TRUTH.test(text)
}

function shorten(text: string): string {
  if (text.length <= LONGEST) return text
  const mark = ` … [cut: it has ${text.length.toLocaleString('en-US')} characters]`
  return `${text.slice(0, LONGEST - mark.length).replace(/[\ud800-\udbff]$/u, '')}${mark}`
}
