import { shapeOf } from './shape.ts'

/** The words of a text, in order, as tables: of a long text there are thousands, and many ask about each of them. */
export interface Words {
  readonly count: number
  readonly starts: Uint32Array
  readonly ends: Uint32Array
  /** Their shapes (see shape.ts). */
  readonly shapes: Uint32Array
}

const UNDERSCORE = 95
const LETTER = /[\p{L}\p{N}\p{M}_]/u
const UNASKED = 0
const WORD = 1
const OTHER = 2
/** What is known of each character; of what is not ASCII as soon as it is met. */
const kinds = new Uint8Array(65_536)
for (let code = 0; code < 128; code++) kinds[code] = LETTER.test(String.fromCharCode(code)) ? WORD : OTHER

/** True for letters, digits and the underscore; names begin and end where this changes. */
export function isWordCode(code: number): boolean {
  const kind = kinds[code]
  return kind === UNASKED ? isLetter(code) : kind === WORD
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
  const most = (stop - start + 1) >> 1
  const [starts, ends, shapes] = [new Uint32Array(most), new Uint32Array(most), new Uint32Array(most)]
  let count = 0
  for (let at = start; at < stop; ) {
    if (!isWordStart(text.charCodeAt(at))) {
      at++
      continue
    }
    const end = wordEnd(text, at, stop)
    starts[count] = at
    ends[count] = end
    shapes[count] = shapeOf(text, at, end)
    count++
    at = end
  }
  return { count, starts, ends, shapes }
}

/** The words of a whole text. The stages of an article ask for the same one after the other. */
export function wordsOf(text: string): Words {
  if (text !== last.text) last = { text, words: scanWords(text, 0, text.length) }
  return last.words
}

let last = { text: '', words: scanWords('', 0, 0) }

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
