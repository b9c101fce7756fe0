import type { Passage, Span } from '../types.ts'
import { findBoilerplate, findBoilerplatePassage } from './boilerplate.ts'
import { findTail } from './tail.ts'

/** A dot after these does not end a passage. */
const ABBREVIATIONS = new Set(
  'mr mrs ms mx dr prof st jr sr hon gov sen rep gen col lt sgt det capt cmdr supt insp adv rev atty mio mrd mln mld v vs no nos art arts sec secs para para fig al ca cf approx est dept div e.g i.e jan feb mar apr jun jul aug sept sep oct nov dec mt ft rs pvt bros messrs crim supp cir stat ex rel tel vol pp ed eds u.s.c c.f.r'.split(
    ' ',
  ),
)
/** A dot after these ends one only where the next word starts a passage on its own. */
const DOUBTFUL = new Set(
  'inc corp ltd co llc plc bv gmbh s.a s.p.a a.g u.s u.k u.n e.u d.c u.a.e a.m p.m n.y l.a etc n.a l.p l.l.c ph.d pte pty'.split(' '),
)
/** A dot after these ends none where such a word follows, in a citation: "74 Fed. Reg. 11,111". */
const CITATIONS: Readonly<Record<string, RegExp>> = { fed: /^(?:Reg|R|App|Appx|Supp|Cir|Cl)\b/u, reg: /^\d/u }
const OPENERS =
  /^["'([]{0,2}(?:The|A|An|In|On|At|It|Its|He|She|They|We|His|Her|Their|This|These|That|Those|According|After|Before|But|And|As|If|For|From|However|Meanwhile|Since|When|While|With|Under|By|To|Both|One|No|Not|Also|There|Prosecutors|Authorities|Officials|Investigators|Police)\b/u
const BOUNDARY = /[.!?]["')\]*_]{0,3}\s+(?=["'([*_]{0,3}[\p{Lu}\p{Lo}\d$€£¥₹₩₦])/gu
const SHORT_LINE = 120
/** So much of a paragraph is looked at to see whether the next line goes on with it. */
const LONGEST_LINE = 400

/** From here to the end of the paragraph a feed's line speaks of the page: a link to the full story, its credit, data for search engines. */
const LEADS_AWAY =
  /(?:Continue Reading\s?:|Read (?:The )?Full (?:Article|Story)\b|The post (?=[^\n]{1,250} appeared first on )|\{\s?"@(?:context|type|graph)"\s?:)/giu

/** The rule by which all from a heading like "Latest Posts" on is boilerplate (see tail.ts). */
const TAIL = 'other-articles'

interface Block extends Span {
  readonly paragraph: number
}

interface Line {
  readonly start: number
  readonly end: number
  readonly blankBefore: boolean
}

/**
 * Cuts a folded text into passages (grammatical sentences), with titles, headings and boilerplate lines marked. A line break inside a
 * hard-wrapped paragraph does not end a passage. Passages are in text order and do not overlap; white space between them belongs to none.
 */
export function toPassages(folded: string, title: string): Passage[] {
  const passages: Passage[] = []
  let paragraph = -1
  let block: { start: number; end: number } | undefined
  const flush = (): void => {
    if (block) for (const passage of splitParagraph(folded, { ...block, paragraph }, title)) passages.push(passage)
    block = undefined
  }
  const hardWrapped = isHardWrapped(folded)
  for (const line of linesOf(folded)) {
    const wrapped = block !== undefined && !line.blankBefore && continues(folded, block, folded.slice(line.start, line.end), hardWrapped)
    if (block && wrapped) {
      block.end = line.end
      continue
    }
    flush()
    paragraph++
    block = { start: line.start, end: line.end }
  }
  flush()
  const tail = findTail(folded, passages)
  return passages.map((passage, index) => {
    const { start, end, paragraph, rule = TAIL } = passage
    return index < tail ? passage : { start, end, kind: 'boilerplate', paragraph, rule }
  })
}

function* linesOf(text: string): Generator<Line> {
  let start = 0
  let blank = false
  while (start <= text.length) {
    const newline = text.indexOf('\n', start)
    const stop = newline < 0 ? text.length : newline
    const line = trim(text, { start, end: stop })
    if (line.start < line.end) {
      yield { ...line, blankBefore: blank }
      blank = false
    } else blank = true
    start = stop + 1
  }
}

const LINE_BREAK = /(?<=\S {0,2})\n(?=\S)/gu
const BREAK_IN_CLAUSE = /(?<=[\p{Ll},] {0,2})\n(?=\p{Ll})/gu
/** So many lines that go on in the next, and that share of all, make a text hard-wrapped. */
const FEWEST_BREAKS = 6
const LEAST_SHARE = 0.25

/** Whether the lines of a text are broken at a width, as those of a PDF's text are, and not at the ends of paragraphs. */
function isHardWrapped(folded: string): boolean {
  const inClause = folded.match(BREAK_IN_CLAUSE)?.length ?? 0
  return inClause >= FEWEST_BREAKS && inClause >= LEAST_SHARE * (folded.match(LINE_BREAK)?.length ?? 0)
}

/** A line of a hard-wrapped text that is as long as this is no heading: it goes on. */
const WRAPPED_LINE = 50
/** No word that leads on to the next line is longer, with the character before it. */
const LONGEST_LINK = 8

/** Whether `line` goes on with the passage that `before` left open: hard-wrapped text of orders and releases. */
function continues(folded: string, block: Span, line: string, hardWrapped: boolean): boolean {
  const before = folded.slice(Math.max(block.start, block.end - LONGEST_LINE), block.end)
  if (/[.!?:;]["')\]]{0,2}$/u.test(before.slice(-3))) return false
  if (/^[#>*•|\-–]/u.test(line) || findBoilerplate(line)) return false
  if (/^[\p{Ll}\d$€£),;]/u.test(line)) return before.length > 40
  const lastLine = before.slice(before.lastIndexOf('\n') + 1)
  if (hardWrapped && lastLine.length >= WRAPPED_LINE && /[\p{L}\p{N},&-]$/u.test(lastLine)) return /\p{Ll}/u.test(lastLine)
  const end = lastLine.slice(-LONGEST_LINK)
  return (
    lastLine.length > 60 &&
    /(?:[,\-\p{Ll}&]|\b(?:the|of|and|to|in|a|for|by|v\.|U\.S\.))$/u.test(end) &&
    /\b(?:the|of|and|to|in|a|an|for|by|with|on|at|from|that|his|her|its|their|,)$/u.test(end)
  )
}

/** A paragraph as passages, with what leads away from the article cut out of it. */
function splitParagraph(text: string, { start, end, paragraph }: Block, title: string): Passage[] {
  const passages: Passage[] = []
  const block = text.slice(start, end)
  let from = 0
  LEADS_AWAY.lastIndex = 0
  for (let away = LEADS_AWAY.exec(block); away; away = LEADS_AWAY.exec(block)) {
    const stop = away[0].startsWith('{') ? endOfObject(block, away.index) : block.length
    for (const passage of splitBlock(text, trim(text, { start: start + from, end: start + away.index }), paragraph, title))
      passages.push(passage)
    const rule = away[0].startsWith('{') ? 'structured-data' : 'leads-away'
    passages.push({ start: start + away.index, end: start + stop, kind: 'boilerplate', paragraph, rule })
    from = stop
    LEADS_AWAY.lastIndex = stop
  }
  for (const passage of splitBlock(text, trim(text, { start: start + from, end }), paragraph, title)) passages.push(passage)
  return passages
}

function trim(text: string, { start, end }: Span): Span {
  let [from, to] = [start, end]
  while (from < to && text.charCodeAt(from) <= 32) from++
  while (to > from && text.charCodeAt(to - 1) <= 32) to--
  return { start: from, end: to }
}

function splitBlock(text: string, { start, end }: Span, paragraph: number, title: string): Passage[] {
  if (start === end) return []
  const block = text.slice(start, end)
  const firstLine = block.slice(0, 400)
  const rule = findBoilerplate(firstLine)?.id
  if (rule !== undefined) return [{ start, end, kind: 'boilerplate', paragraph, rule }]
  if (paragraph === 0 && title && isTitle(block, title)) return [{ start, end, kind: 'title', paragraph }]
  if (isHeading(block)) return [{ start, end, kind: 'heading', paragraph }]
  const passages: Passage[] = []
  let from = 0
  BOUNDARY.lastIndex = 0
  for (let match = BOUNDARY.exec(block); match; match = BOUNDARY.exec(block)) {
    const next = match.index + match[0].length
    if (!endsPassage(block, from, match.index, next)) continue
    passages.push(toPassage(text, { start: start + from, end: start + match.index + match[0].trimEnd().length }, paragraph))
    from = next
  }
  passages.push(toPassage(text, { start: start + from, end }, paragraph))
  return passages
}

/** Where an object of JSON that begins at `start` ends, braces within its strings aside; the end of the text where it is not closed. */
function endOfObject(text: string, start: number): number {
  let depth = 0
  for (let at = start; at < text.length; at++) {
    if (text[at] === '"') at = endOfString(text, at)
    else if (text[at] === '{') depth++
    else if (text[at] === '}' && --depth === 0) return at + 1
  }
  return text.length
}

/** The closing quote of a string of JSON, or the end of the text. */
function endOfString(text: string, opening: number): number {
  let at = opening + 1
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1
  return at
}

function toPassage(text: string, span: Span, paragraph: number): Passage {
  const rule = findBoilerplatePassage(text.slice(span.start, span.end))?.id
  const { start, end } = span
  return rule === undefined ? { start, end, kind: 'body', paragraph } : { start, end, kind: 'boilerplate', paragraph, rule }
}

function endsPassage(block: string, from: number, dot: number, next: number): boolean {
  if (block[dot] !== '.') return true
  if (/\d$/u.test(block.slice(from, dot)) && /^\d{1,2}\s?(?:million|billion|trillion|m\b|bn\b)/iu.test(block.slice(next, next + 12)))
    return false
  const word = /[\p{L}.]{1,12}$/u.exec(block.slice(Math.max(from, dot - 12), dot))?.[0] ?? ''
  if (/^\p{Lu}$/u.test(word)) return OPENERS.test(block.slice(next, next + 24)) && block[dot - 2] !== '.' ? dot - from > 30 : false
  const lower = word.toLowerCase()
  if (ABBREVIATIONS.has(lower)) return false
  if (CITATIONS[lower]?.test(block.slice(next, next + 6))) return false
  if (DOUBTFUL.has(lower)) return OPENERS.test(block.slice(next, next + 24))
  return true
}

function isTitle(block: string, title: string): boolean {
  const plain = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
  const [a, b] = [plain(block), plain(title)]
  return a !== '' && b !== '' && (a.startsWith(b) || b.startsWith(a)) && Math.min(a.length, b.length) * 2 >= Math.max(a.length, b.length)
}

function isHeading(block: string): boolean {
  if (/^#{1,6}\s/u.test(block)) return true
  return block.length <= SHORT_LINE && !/[.!?:;,"'\])*]$/u.test(block) && !/[a-z][.!?] +\p{Lu}/u.test(block) && /\p{L}/u.test(block)
}
