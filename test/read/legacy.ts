/** Text → bytes of the encodings that the platform only decodes: its decoder, turned round. */

/** Throws where a character has no place in the encoding. */
export const encodeAs = (encoding: string, text: string): Uint8Array => {
  if (encoding === 'iso-2022-jp') return encodeIso2022Jp(text)
  if (encoding.startsWith('utf-16')) return encodeUtf16(text, encoding === 'utf-16be')
  const known = tables.get(encoding) ?? toTable(encoding)
  tables.set(encoding, known)
  return Uint8Array.from([...text].flatMap((character) => bytesOf(known, character, encoding)))
}

type Table = ReadonlyMap<string, readonly number[]>

const tables = new Map<string, Table>()

const range = (from: number, to: number): readonly number[] => Array.from({ length: to - from + 1 }, (_, index) => from + index)

const toTable = (encoding: string): Table => {
  const decoder = new TextDecoder(encoding, { fatal: true })
  const table = new Map<string, readonly number[]>()
  const add = (...bytes: readonly number[]) => {
    const character = decodeOrNothing(decoder, bytes)
    if (character !== undefined && [...character].length === 1 && !table.has(character)) table.set(character, bytes)
  }
  for (const byte of range(0, 255)) add(byte)
  if (/^(?:gb|big5|euc|shift)/u.test(encoding))
    for (const lead of range(0x81, 0xfe)) for (const trail of range(0x40, 0xfe)) add(lead, trail)
  return table
}

const decodeOrNothing = (decoder: TextDecoder, bytes: readonly number[]): string | undefined => {
  try {
    return decoder.decode(Uint8Array.from(bytes))
  } catch (error) {
    if (error instanceof TypeError) return undefined
    throw error
  }
}

/** Vietnamese sets the tone as a character of its own. */
const bytesOf = (table: Table, character: string, encoding: string): readonly number[] => {
  const whole = table.get(character)
  if (whole !== undefined) return whole
  const [base = '', ...marks] = character.normalize('NFD')
  const parts = [...marks.keys()].map((count) => [base, ...marks.slice(0, count)].join('').normalize('NFC')).concat(base)
  for (const start of parts.toSorted((a, b) => b.length - a.length)) {
    for (const mark of marks) {
      const [first, second] = [
        table.get([base, ...marks.filter((other) => other !== mark)].join('').normalize('NFC')) ?? table.get(start),
        table.get(mark),
      ]
      const composed =
        first === undefined || second === undefined ? undefined : decodeOrNothing(new TextDecoder(encoding), [...first, ...second])
      if (first !== undefined && second !== undefined && composed?.normalize('NFC') === character) return [...first, ...second]
    }
  }
  throw new Error(`${encoding} has no place for ${character}`)
}

const ESCAPE_TO_KANJI = [0x1b, 0x24, 0x42]
const ESCAPE_TO_ASCII = [0x1b, 0x28, 0x42]

/** The same two bytes as EUC-JP, without their highest bits, between escapes. */
const encodeIso2022Jp = (text: string): Uint8Array =>
  Uint8Array.from(
    text.split(/([^\p{ASCII}]+)/u).flatMap((part, index) => {
      const bytes = [...encodeAs('euc-jp', part)]
      return index % 2 === 0 ? bytes : [...ESCAPE_TO_KANJI, ...bytes.map((byte) => byte & 0x7f), ...ESCAPE_TO_ASCII]
    }),
  )

const encodeUtf16 = (text: string, bigEndian: boolean): Uint8Array =>
  Uint8Array.from(
    Array.from({ length: text.length }, (_, index) => text.charCodeAt(index)).flatMap((unit) =>
      bigEndian ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8],
    ),
  )
