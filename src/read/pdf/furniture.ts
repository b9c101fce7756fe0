/** What stands at the edges of pages and belongs to none of the text: told by its coming back at the same place, page after page. */
import { type Line, textOf } from './lines.ts'

export interface Leaf {
  readonly number: number
  readonly height: number
  /** From top to bottom. */
  readonly lines: readonly Line[]
}

export type FurnitureRule = 'running-header' | 'running-footer' | 'page-number'

/** At each edge at most so many lines are looked at. */
const EDGE_LINES = 5
/** Of the page's height: the furthest from the edge that furniture stands, and how exactly it keeps its place. */
const EDGE_SHARE = 0.2
const PLACE_SHARE = 0.012
const LONGEST = 200

/** By line, the rule by which it goes. */
export const findFurniture = (leaves: readonly Leaf[]): ReadonlyMap<Line, FurnitureRule> => {
  const edges = leaves.flatMap((leaf) => [edgeOf(leaf, 'top'), edgeOf(leaf, 'bottom')])
  const repeated = findRepeated(edges, leaves.length)
  const numbers = findPageNumbers(edges, leaves.length)
  const found = new Map<Line, FurnitureRule>()
  for (const { side, lines } of edges) {
    for (const line of lines) {
      const rule = numbers.has(line)
        ? 'page-number'
        : repeated.has(line)
          ? (`running-${side === 'top' ? 'header' : 'footer'}` as const)
          : undefined
      // Peeled from the edge: what lies behind a line of the text is text.
      if (rule === undefined) break
      found.set(line, rule)
    }
  }
  return found
}

interface Edge {
  readonly leaf: Leaf
  readonly side: 'top' | 'bottom'
  /** From the edge inwards. */
  readonly lines: readonly Line[]
}

const edgeOf = (leaf: Leaf, side: Edge['side']): Edge => {
  const inwards = side === 'top' ? leaf.lines : leaf.lines.toReversed()
  const near = ({ y }: Line): boolean => (side === 'top' ? y : leaf.height - y) <= EDGE_SHARE * leaf.height
  return { leaf, side, lines: inwards.slice(0, EDGE_LINES).filter((line) => near(line) && textOf(line).length <= LONGEST) }
}

/** Lines whose text, numbers aside, stands at the same distance from the edge on a third of the pages, and on two at least. */
const findRepeated = (edges: readonly Edge[], pages: number): ReadonlySet<Line> => {
  const least = Math.max(2, Math.ceil(pages * 0.3))
  const places = edges.flatMap(({ leaf, side, lines }) =>
    lines.map((line) => ({
      line,
      page: leaf.number,
      side,
      key: toKey(textOf(line)),
      at: (side === 'top' ? line.y : leaf.height - line.y) / leaf.height,
    })),
  )
  const alike = Map.groupBy(
    places.filter(({ key }) => /\p{L}/u.test(key)),
    ({ side, key }) => `${side} ${key}`,
  )
  return new Set(
    [...alike.values()].flatMap((group) =>
      group
        .filter(({ at }) => new Set(group.filter((other) => Math.abs(other.at - at) < PLACE_SHARE).map(({ page }) => page)).size >= least)
        .map(({ line }) => line),
    ),
  )
}

const toKey = (text: string): string => text.toLowerCase().replace(/\d+/gu, '#').replace(/\s+/gu, ' ').trim()

/** "- 3 -", "Page 3 of 12", "3/12", "iv", "第 3 页": a number that grows with the pages, or one that says what it counts. */
const NUMBERED =
  /^\W{0,3}(?:(?<word>page|seite|página|pagina|pag\.?|p\.|sida|side|strona|страница|стр\.?|第)\s*)?(?<number>\d{1,4}|[ivxl]{1,7})(?:\s*(?:頁|页|ページ|쪽))?(?:\s*(?:of|von|de|di|sur|\/|z|из|af|av|\|)\s*(?<all>\d{1,4}))?\W{0,3}$/iu

const findPageNumbers = (edges: readonly Edge[], pages: number): ReadonlySet<Line> => {
  const candidates = edges.flatMap(({ leaf, lines }) =>
    lines.flatMap((line) => {
      const { word, number = '', all } = NUMBERED.exec(textOf(line).trim())?.groups ?? {}
      if (number === '') return []
      const value = /\d/u.test(number) ? Number(number) : romanValue(number.toLowerCase())
      return [
        {
          line,
          offset: value - leaf.number,
          isPlain: (word !== undefined && /\d/u.test(number)) || (all !== undefined && Number(all) === pages),
        },
      ]
    }),
  )
  const byOffset = Map.groupBy(candidates, ({ offset }) => offset)
  return new Set(
    candidates
      .filter(({ offset, isPlain }) => isPlain || (byOffset.get(offset)?.length ?? 0) >= 2 || (pages === 1 && offset === 0))
      .map(({ line }) => line),
  )
}

const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50 }

const romanValue = (numeral: string): number =>
  [...numeral].reduce((sum, letter, index) => {
    const value = ROMAN[letter] ?? 0
    return sum + (value < (ROMAN[numeral[index + 1] ?? ''] ?? 0) ? -value : value)
  }, 0)
