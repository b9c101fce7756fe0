/** Strings meant to make a RegExp slow, made from the RegExp itself. */

/** Repeats `pump` up to a length: what a loop takes again and again, and at the end what lets it fail. */
export interface Attack {
  readonly prefix: string
  readonly pump: string
  readonly suffix: string
}

export function toText({ prefix, pump, suffix }: Attack, length: number): string {
  return prefix + pump.repeat(Math.max(1, Math.floor((length - prefix.length - suffix.length) / pump.length))) + suffix
}

/** What hostile texts are made of, whatever the expression. */
const ALWAYS = ['a', 'A', '1', ' ', '\n', ',', '$', '(', '1,', '1.', '1 ', 'a ', 'Aa ', 'million ', 'years and ', '$1 ', '<a ']
const SUFFIXES = ['', '\u0000']

/** Attacks for an expression: strings it matches, their beginnings, ends and parts, each repeated, alone and with a last character that fits nothing. */
export function attacksOn(source: string, flags: string): readonly Attack[] {
  const pumps = new Set(ALWAYS)
  for (const choice of [0, 1, 2]) {
    const parts = samplesOf(source, flags, choice)
    const whole = parts.join('')
    for (const pump of [whole, ...parts, ...beginnings(parts), whole.slice(0, -1), whole.slice(1)]) pumps.add(pump.slice(0, 500))
  }
  pumps.delete('')
  return [...pumps].flatMap((pump) => SUFFIXES.map((suffix) => ({ prefix: '', pump, suffix })))
}

const MOST_BEGINNINGS = 8

function beginnings(parts: readonly string[]): readonly string[] {
  const step = Math.ceil(parts.length / MOST_BEGINNINGS) || 1
  return parts.flatMap((_, at) => (at % step === 0 && at > 0 ? [parts.slice(0, at).join('')] : []))
}

/** A string that each part of the sequence matches, where lookarounds are left out of account. `choice` turns through alternatives. */
export function samplesOf(source: string, flags: string, choice: number): readonly string[] {
  const reader = { source, flags, choice, at: 0 }
  return readAlternatives(reader)
}

interface Reader {
  readonly source: string
  readonly flags: string
  readonly choice: number
  at: number
}

function readAlternatives(reader: Reader): readonly string[] {
  const alternatives: (readonly string[])[] = [readSequence(reader)]
  while (reader.source[reader.at] === '|') {
    reader.at++
    alternatives.push(readSequence(reader))
  }
  return alternatives[(reader.choice * 7) % alternatives.length] ?? []
}

function readSequence(reader: Reader): readonly string[] {
  const parts: string[] = []
  while (reader.at < reader.source.length && !'|)'.includes(reader.source[reader.at] ?? '')) {
    const atom = readAtom(reader)
    const count = readQuantifier(reader)
    if (count > 0 && atom !== '') parts.push(atom.repeat(count))
  }
  return parts
}

const GROUP = /\((?:\?(?<look><?[=!])|\?(?:<[^>]*>|[a-z-]*:))?/uy
const CLASS_OR_ESCAPE = /\\(?:p\{[^}]*\}|u\{[^}]*\}|u[0-9a-f]{4}|x[0-9a-f]{2}|k<[^>]*>|c[A-Z]|.)|\[(?:\\.|[^\]\\])*\]|\./iuy
const QUANTIFIER = /(?:\*|\+|\?|\{(?<min>\d+)(?:,(?<max>\d*))?\})\??/uy
const MOST_REPEATS = 4

function readAtom(reader: Reader): string {
  const { source } = reader
  const group = takeMatch(GROUP, reader)
  if (group) {
    const inside = readAlternatives(reader).join('')
    reader.at++
    return group.groups?.look === undefined ? inside : ''
  }
  const atom = takeMatch(CLASS_OR_ESCAPE, reader)?.[0]
  if (atom !== undefined) return sampleOf(atom, reader)
  const character = String.fromCodePoint(source.codePointAt(reader.at) ?? 0)
  reader.at += character.length
  return character === '^' || character === '$' ? '' : character
}

function readQuantifier(reader: Reader): number {
  const quantifier = takeMatch(QUANTIFIER, reader)
  if (!quantifier) return 1
  const { min = quantifier[0].startsWith('+') ? '1' : '0', max } = quantifier.groups ?? {}
  const most = quantifier[0].startsWith('?') ? 1 : max === undefined ? (quantifier.groups?.min ?? MOST_REPEATS) : max || MOST_REPEATS
  return reader.choice === 0 ? Math.max(1, Number(min)) : reader.choice === 1 ? Math.min(Number(most), MOST_REPEATS) : Number(min)
}

function takeMatch(expression: RegExp, reader: Reader): RegExpExecArray | undefined {
  expression.lastIndex = reader.at
  const match = expression.exec(reader.source) ?? undefined
  if (match) reader.at += match[0].length
  return match
}

const CANDIDATES = [...' aA1.,-$(\n\t%bzZé中٣́_"\'/:;)[]{}<>=&@#!?|·₿€\u00a0\u200b\u0000']

/** A character of a class or escape; nothing for a word boundary or a reference to a group. */
function sampleOf(atom: string, { flags, choice }: Reader): string {
  if (/^\\(?:b|B|k<.*>)$/u.test(atom)) return ''
  const one = new RegExp(`^${atom}$`, flags.replace(/[gyd]/gu, ''))
  const fitting = CANDIDATES.filter((character) => one.test(character))
  return fitting[choice % Math.max(1, Math.min(3, fitting.length))] ?? [...atom.slice(1)][0] ?? ''
}
