import type { Mention, Passage, Span } from '../../types.ts'
import { fill, type Run } from './fill.ts'
import type { Ink, Style } from './ink.ts'
import { type MarkLabel, type Piece, toPieces } from './marks.ts'

/** What is shown in a text. */
export interface MarkedText {
  readonly text: string
  readonly mentions: readonly Mention[]
  readonly passages: readonly Passage[]
  readonly evidence: readonly Span[]
}

/** Longer texts are folded. */
const LONG = 60
/** So much of a folded text is always shown. */
const BEGINNING = 12

/**
 * The text in lines that fit, mentions marked: by colours, or by brackets with their kind. Boilerplate is dimmed. Beside lines that prove an event stands a bar. Of a
 * long text the paragraphs without a sum, a sentence or an event are folded, unless all is asked for.
 */
export function textInWords(marked: MarkedText, ink: Ink, { isFull }: { readonly isFull: boolean }): readonly string[] {
  const blocks = blocksOf(marked.text).map((block) => toBlock(block, marked, ink))
  const count = blocks.reduce((sum, { lines }) => sum + lines.length + 1, 0)
  if (isFull || count <= LONG) return apart(blocks.map(({ lines }) => lines))
  let shown = 0
  const parts: { lines: readonly string[]; folded: number; words: number }[] = []
  for (const { lines, isTelling, words } of blocks) {
    const isShown = shown < BEGINNING || (isTelling && shown < 2 * LONG)
    const last = parts.at(-1)
    if (isShown) {
      parts.push({ lines, folded: 0, words: 0 })
      shown += lines.length + 1
    } else if (last && last.folded > 0) parts[parts.length - 1] = { lines: [], folded: last.folded + 1, words: last.words + words }
    else parts.push({ lines: [], folded: 1, words })
  }
  return apart(parts.map(({ lines, folded, words }) => (folded === 0 ? lines : [ink.paint('faint', foldInWords(folded, words))])))
}

function foldInWords(paragraphs: number, words: number): string {
  return `… ${paragraphs} ${paragraphs === 1 ? 'paragraph' : 'paragraphs'} of ${words} words folded; --full shows them`
}

/** With an empty line between two blocks. */
function apart(blocks: readonly (readonly string[])[]): readonly string[] {
  return blocks.filter((lines) => lines.length > 0).flatMap((lines, n) => (n === 0 ? lines : ['', ...lines]))
}

interface Block {
  readonly lines: readonly string[]
  /** Has a sum, a sentence or the evidence of an event. */
  readonly isTelling: boolean
  readonly words: number
}

/** Lines of one paragraph. */
function blocksOf(text: string): readonly (readonly Span[])[] {
  const blocks: Span[][] = [[]]
  let start = 0
  for (const line of text.split('\n')) {
    if (line.trim() === '') blocks.push([])
    else blocks.at(-1)?.push({ start, end: start + line.length })
    start += line.length + 1
  }
  return blocks.filter((lines) => lines.length > 0)
}

function toBlock(lines: readonly Span[], { text, mentions, passages, evidence }: MarkedText, ink: Ink): Block {
  const filled = lines.flatMap((line) => {
    const proof = evidence.filter((span) => touches(span, line))
    const skipped = passages.filter((passage) => passage.kind === 'boilerplate' && touches(passage, line))
    const runs =
      skipped.length > 0
        ? boilerplateRuns(line, text, skipped, ink)
        : toPieces(line, mentions).flatMap((piece) => toRuns(piece, text, proof, ink))
    return fill(runs, ink.width - GUTTER.length, ink)
  })
  const first = lines[0]?.start ?? 0
  const within = { start: first, end: lines.at(-1)?.end ?? first }
  return {
    lines: filled.map(({ line, isEvidence }) => `${isEvidence && ink.isColored ? ink.paint('strong', BAR) : GUTTER}${line}`.trimEnd()),
    isTelling:
      evidence.some((span) => touches(span, within)) ||
      mentions.some((mention) => (mention.kind === 'amount' || mention.kind === 'sentence') && touches(mention, within)),
    words: text.slice(within.start, within.end).split(/\s+/u).length,
  }
}

const GUTTER = '  '
const BAR = '▌ '

function touches(a: Span, b: Span): boolean {
  return a.start < b.end && a.end > b.start
}

/** Nothing is read in boilerplate, so that a line of it is one run; where the rest of the line is none, only its part is dimmed. */
function boilerplateRuns(line: Span, text: string, skipped: readonly Span[], ink: Ink): readonly Run[] {
  const cuts = [line.start, ...skipped.flatMap(({ start, end }) => [start, end]), line.end].filter(
    (at) => at >= line.start && at <= line.end,
  )
  return [...new Set(cuts)].slice(0, -1).map((start, n, all) => {
    const end = all[n + 1] ?? line.end
    const words = text.slice(start, end)
    if (!skipped.some((span) => touches(span, { start, end }))) return { text: words }
    return { text: ink.isColored ? words : `[boilerplate: ${words}]`, style: 'faint' as const }
  })
}

function toRuns(piece: Piece, text: string, evidence: readonly Span[], ink: Ink): readonly Run[] {
  const words = text.slice(piece.start, piece.end)
  const isEvidence = evidence.some((span) => touches(span, piece))
  if (ink.isColored) return [{ text: words, style: styleOf(piece.within.at(-1)), isEvidence }]
  const rest = words.trimStart()
  return [
    { text: words.slice(0, words.length - rest.length) },
    ...piece.opened.map((label) => ({ text: toBracket(label), isOpening: true })),
    { text: `${rest}${']'.repeat(piece.closed)}` },
  ]
}

function styleOf(label: MarkLabel | undefined): Style | undefined {
  return label?.kinds[0]
}

/** "[amount: ", and "[…amount: " where it goes on. */
function toBracket({ kinds, continued }: MarkLabel): string {
  return `[${continued ? '…' : ''}${kinds.join(', ')}: `
}
