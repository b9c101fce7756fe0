import { toPlain } from '../plain.ts'
import { fill, type Run } from './fill.ts'
import type { Ink } from './ink.ts'

/** Columns of the labels on the left. */
export const LABEL = 11

/** Lines with a label before the first; the lines after it stand below its value. */
export function labelled(label: string, runs: readonly Run[], ink: Ink): readonly string[] {
  return hanging(label.padEnd(LABEL), runs, ink)
}

/** Lines behind a head of fixed width; those after the first are indented as far, or as told. */
export function hanging(head: string, runs: readonly Run[], ink: Ink, indent = head.length): readonly string[] {
  return fill(runs, ink.width - Math.max(indent, head.length), ink).map(
    ({ line }, n) => `${n === 0 ? ink.paint('label', head) : ' '.repeat(indent)}${line}`,
  )
}

/** A labelled value, or nothing where there is none. */
export function field(label: string, value: string | undefined, ink: Ink): readonly string[] {
  return value === undefined || value === '' ? [] : labelled(label, [{ text: value }], ink)
}

/** An address on one line, however long: a broken one cannot be followed. */
export function link(url: string, ink: Ink, label = ''): string {
  return `${ink.paint('label', label.padEnd(LABEL))}${linkTo(url, ink)}`
}

export function linkTo(url: string, ink: Ink): string {
  return ink.paint('faint', toPlain(url).replaceAll(' ', '%20'))
}

/** Runs as lines, indented. */
export function indented(runs: readonly Run[], indent: number, ink: Ink): readonly string[] {
  return fill(runs, ink.width - indent, ink).map(({ line }) => `${' '.repeat(indent)}${line}`)
}

export function heading(text: string, ink: Ink): readonly string[] {
  return ['', ...fill([{ text, style: 'title' }], ink.width, ink).map(({ line }) => line)]
}
