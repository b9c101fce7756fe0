import { styleText } from 'node:util'
import stringWidth from 'string-width'
import type { MentionKind } from '../../types.ts'
import type { Context } from '../command.ts'

export type Style = MentionKind | 'title' | 'label' | 'strong' | 'faint'

/** How a record is written: with colours or without, and how wide. */
export interface Ink {
  readonly isColored: boolean
  readonly width: number
  paint(style: Style | undefined, text: string): string
}

type Format = Parameters<typeof styleText>[0]

/** Of the sixteen colours those that can be read on light and on dark, none of them alone: bold or a line tells as much where colours fail. */
const FORMATS: Readonly<Record<Style, Format>> = {
  amount: ['bold', 'green'],
  sentence: ['bold', 'red'],
  agency: ['underline', 'cyan'],
  exchange: ['underline', 'magenta'],
  person: 'underline',
  company: 'underline',
  court: 'underline',
  jurisdiction: 'italic',
  statute: 'italic',
  charge: 'italic',
  asset: 'italic',
  count: 'italic',
  date: 'italic',
  title: 'bold',
  label: 'dim',
  strong: 'bold',
  faint: 'dim',
}

const NARROWEST = 40
/** Lines of prose longer than this are hard to read, however wide the terminal is. */
const WIDEST = 120
const ELSEWHERE = 100

/** Colours on a terminal, unless NO_COLOR or --no-color forbids them. */
export function toInk({ console: { stdout }, config }: Context, { color }: { readonly color: boolean }): Ink {
  const isColored = stdout.isTTY === true && config.color && color
  return {
    isColored,
    width: Math.max(NARROWEST, Math.min(WIDEST, stdout.columns || ELSEWHERE)),
    // The stream was asked above; what `styleText` would ask is the process, which may write elsewhere.
    paint: (style, text) =>
      isColored && style !== undefined && text !== '' ? styleText(FORMATS[style], text, { validateStream: false }) : text,
  }
}

/** Columns that a text takes: "監管" four. */
export function widthOf(text: string): number {
  return /^[\x20-\x7e]*$/u.test(text) ? text.length : stringWidth(text)
}
