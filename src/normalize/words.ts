import { shapeOf } from './shape.ts'

/** The words of a text, in order, as tables: of a long text there are thousands, and many ask about each of them. */
export interface Words {
  readonly count: number
  readonly starts: Uint32Array
  readonly ends: Uint32Array
  /** Their shapes (see shape.ts). */
  readonly shapes: Uint32Array
  /** 1 where ASCII letters and other characters are in one word, or an underscore behind it: "Web3". */
  readonly mixed: Uint8Array
}

const UNDERSCORE = 95
const LETTER = /[\p{L}\p{N}\p{M}_]/u
const UNASKED = 0
const PLAIN = 1
const WORD = 2
const OTHER = 4
/** What is known of each character: of ASCII whether it is a letter, of what is not as soon as it is met. */
const kinds = new Uint8Array(65_536)
for (let code = 0; code < 128; code++) {
  const character = String.fromCharCode(code)
  kinds[code] = /[A-Za-z]/u.test(character) ? PLAIN : LETTER.test(character) ? WORD : OTHER
}

/** True for letters, digits and the underscore; names begin and end where this changes. */
export function isWordCode(code: number): boolean {
  // Beyond a text's end the code is not a number, which is the name of no entry and makes each look-up slow.
  const kind = kinds[code | 0]
  return kind === UNASKED ? isLetter(code) : kind === PLAIN || kind === WORD
}

function isLetter(code: number): boolean {
  const isWord = (code < 0xd800 || code > 0xdfff) && LETTER.test(String.fromCharCode(code))
  kinds[code] = isWord ? WORD : OTHER
  return isWord
}

/** Like `isWordCode`, without the underscore, which before and after a word is emphasis: "_kraken.com_". */
export function isWordStart(code: number): boolean {
  return code !== UNDERSCORE && isWordCode(code)
}

export function wordEnd(text: string, start: number, stop: number): number {
  let at = start
  while (at < stop && isWordCode(text.charCodeAt(at))) at++
  while (at > start && text.charCodeAt(at - 1) === UNDERSCORE) at--
  return at
}

/** The words of a stretch of text. */
export function scanWords(text: string, start: number, stop: number): Words {
  return scanInto(newTables((stop - start + 1) >> 1), text, start, stop)
}

type Tables = Omit<Words, 'count'>

function newTables(size: number): Tables {
  return { starts: new Uint32Array(size), ends: new Uint32Array(size), shapes: new Uint32Array(size), mixed: new Uint8Array(size) }
}

function scanInto({ starts, ends, shapes, mixed }: Tables, text: string, start: number, stop: number): Words {
  let count = 0
  for (let at = start; at < stop; ) {
    let code = text.charCodeAt(at)
    if (!isWordStart(code)) {
      at++
      continue
    }
    let found = 0
    let end = at
    while (isWordCode(code)) {
      found |= kinds[code] as number
      if (++end >= stop) break
      code = text.charCodeAt(end)
    }
    const isPlain = found === PLAIN
    if (!isPlain) end = wordEnd(text, at, end)
    starts[count] = at
    ends[count] = end
    shapes[count] = shapeOf(text, at, end)
    mixed[count] = Number(!isPlain && (found & PLAIN) !== 0)
    count++
    at = end
  }
  return { count, starts, ends, shapes, mixed }
}

/** The tables of the text last asked for: to make new ones for each takes four times as long as to fill them. */
let tables = newTables(1 << 12)
let last = { text: '', words: { count: 0, ...tables } }

/** The words of a whole text, which the stages of an article ask for one after the other. They hold until another text is asked for. */
export function wordsOf(text: string): Words {
  if (text === last.text) return last.words
  const most = (text.length + 1) >> 1
  if (most > tables.starts.length) tables = newTables(2 * most)
  last = { text, words: scanInto(tables, text, 0, text.length) }
  return last.words
}

/** Index of the first word that ends behind a place, found by bisection. */
export function firstWordAfter({ count, ends }: Words, place: number): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ends[middle] as number) > place) high = middle
    else low = middle + 1
  }
  return low
}
