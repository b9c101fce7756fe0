/** DOM → text blocks, as a reader sees them: what stands apart on the page stands apart in the text. */
import { isBlock } from './nesting.ts'

export interface Block {
  readonly kind: 'heading' | 'paragraph' | 'item' | 'quote' | 'table' | 'caption' | 'preformatted'
  readonly text: string
  /** Share of the characters that are links, 0 to 1. */
  readonly linked: number
}

/**
 * The blocks of an element in page order. `<br>` is a line break, two of them end the block; a table is one block with a line a row and " | "
 * between cells, unless it only lays out the page; white space is folded to single spaces, no-break spaces stay.
 */
export const toBlocks = (root: Element): Block[] => {
  const blocks: Block[] = []
  // A list, since asking a growing string how it ends copies it each time.
  let pieces: string[] = []
  let linkedLength = 0

  const flush = (kind: Block['kind']) => {
    const buffer = pieces.join('')
    const parts = kind === 'preformatted' ? [tidyLines(buffer)] : buffer.split(/\n[ \u00a0]*\n[ \u00a0\n]*/u).map(tidy)
    const linked = buffer.length === 0 ? 0 : Math.min(1, linkedLength / buffer.length)
    for (const text of parts) if (text !== '') blocks.push({ kind, text, linked })
    pieces = []
    linkedLength = 0
  }

  const walk = (node: Node, kind: Block['kind'], inLink: boolean) => {
    for (let child = node.firstChild; child !== null; child = child.nextSibling) {
      if (child.nodeType === TEXT_NODE) {
        const data = child.nodeValue ?? ''
        const folded = kind === 'preformatted' ? data : data.replace(FOLDED, ' ')
        pieces.push(folded)
        if (inLink) linkedLength += folded.length
      } else if (child.nodeType === ELEMENT_NODE) {
        walkElement(child as Element, kind, inLink)
      }
    }
  }

  const walkElement = (element: Element, kind: Block['kind'], inLink: boolean) => {
    const name = element.localName
    if (SILENT.has(name)) return
    if (name === 'br') {
      pieces.push('\n')
      return
    }
    if (name === 'table' && isDataTable(element)) {
      flush(kind)
      const rows = toRows(element)
      pieces.push(rows)
      linkedLength = Math.min(rows.length, lengthOfLinks(element))
      flush('table')
      return
    }
    if (!isBlock(name) && !TABLE_PARTS.has(name)) return walk(element, kind, inLink || name === 'a')
    flush(kind)
    const inner = KINDS.get(name) ?? kind
    walk(element, inner, inLink)
    flush(inner)
  }

  walk(root, 'paragraph', false)
  flush('paragraph')
  return blocks
}

const TEXT_NODE = 3
const ELEMENT_NODE = 1
const SILENT: ReadonlySet<string> = new Set(['script', 'style', 'title', 'head', 'noscript', 'template', 'rp', 'rt'])
const TABLE_PARTS: ReadonlySet<string> = new Set(['body', 'tr', 'td', 'th', 'tbody', 'thead', 'tfoot', 'caption'])

const KINDS: ReadonlyMap<string, Block['kind']> = new Map([
  ['h1', 'heading'],
  ['h2', 'heading'],
  ['h3', 'heading'],
  ['h4', 'heading'],
  ['h5', 'heading'],
  ['h6', 'heading'],
  ['li', 'item'],
  ['dt', 'item'],
  ['dd', 'item'],
  ['blockquote', 'quote'],
  ['figcaption', 'caption'],
  ['pre', 'preformatted'],
])

/** White space of HTML and the breaking spaces of typesetters; no-break spaces are not in it. */
const FOLDED = /[\t\n\f\r \u2000-\u2006\u2008-\u200a\u205f\u3000]+/gu

/** A table of data has short cells without blocks in them, and more than one column. */
const isDataTable = (table: Element): boolean => {
  const rows = [...table.querySelectorAll('tr')]
  return (
    rows.some((row) => row.children.length > 1) &&
    table.querySelector('td p + p, td div, td ul, td ol, td table, td h2, td h3, td blockquote') === null
  )
}

const lengthOfLinks = (element: Element): number =>
  [...element.querySelectorAll('a')].reduce((sum, link) => sum + tidy((link.textContent ?? '').replace(FOLDED, ' ')).length, 0)

const toRows = (table: Element): string =>
  [...table.querySelectorAll('tr')]
    .map((row) => [...row.children].map((cell) => tidy((cell.textContent ?? '').replace(FOLDED, ' '))).filter((cell) => cell !== ''))
    .filter((cells) => cells.length > 0)
    .map((cells) => cells.join(' | '))
    .join('\n')

/** Joiners shape letters in these scripts, and join emoji; anywhere else they only hide. */
const JOINING = 'Arabic Bengali Devanagari Gujarati Gurmukhi Kannada Khmer Malayalam Mongolian Oriya Sinhala Syriac Tamil Telugu'
  .split(' ')
  .map((script) => `\\p{Script=${script}}`)
  .concat('\\p{Extended_Pictographic}', '\\p{Emoji_Modifier}', '\\ufe0f')
  .join('|')

/** Soft hyphens, zero-width characters, direction marks and control characters, which split words that readers see whole. */
const INVISIBLE = new RegExp(
  [
    '[\\u00ad\\u061c\\u115f\\u1160\\u180e\\u200b\\u200e\\u200f\\u202a-\\u202e\\u2060-\\u206f\\ufeff]',
    '[\\u0001-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f]',
    `(?<!${JOINING})[\\u200c\\u200d]`,
  ].join('|'),
  'gu',
)

/** One line or several → NFC, without what cannot be seen, without space at line ends. */
export const tidy = (text: string): string =>
  text
    .replace(INVISIBLE, '')
    .replace(/ {2,}/gu, ' ')
    .replace(/ ?\n ?/gu, '\n')
    .trim()
    .normalize('NFC')

const tidyLines = (text: string): string =>
  text
    .replaceAll('\r', '')
    .replaceAll('\t', ' ')
    .split('\n')
    .map((line) => line.replace(INVISIBLE, '').trimEnd())
    .join('\n')
    .replace(/\n{2,}/gu, '\n')
    .replace(/^\n|\n$/gu, '')
    .normalize('NFC')

/** Title, blank line, blocks with blank lines between; a body that begins with the title does not repeat it. */
export const joinText = (title: string, blocks: readonly Block[]): string => {
  const [first, ...rest] = blocks
  const body = first !== undefined && isSameLine(first.text, title) ? rest : blocks
  return [title, ...body.map((block) => block.text)].filter((part) => part !== '').join('\n\n')
}

/** Equal but for case, spaces and punctuation. */
export const isSameLine = (a: string, b: string): boolean => toKey(a) === toKey(b)

const toKey = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
