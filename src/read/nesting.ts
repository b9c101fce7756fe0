/** Which open elements a tag closes: the rules of the HTML standard that decide how deep a page really is. */

export interface Open {
  readonly name: string
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

const VOID = words('area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr')
const BLOCKS = words(
  'address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer form header hgroup hr li dd dt ' +
    'listing main menu nav ol p pre search section summary table ul h1 h2 h3 h4 h5 h6',
)
const HEADINGS = words('h1 h2 h3 h4 h5 h6')
const CELLS = words('td th')
const ROW_PARTS = words('tbody thead tfoot caption')
const TABLE_PARTS = words('table td th tr tbody thead tfoot caption')
const TABLE = words('table')
const ROW = words('tr')
const PARAGRAPH = words('p')
const ITEM = words('li')
const TERM = words('dd dt')
/** A list item closes the one before even out of these. */
const ITEM_TRANSPARENT = words('address div p')
/** An end tag does not reach out of a table cell. */
const CELL_SCOPE = words('table td th caption')
/** The end tag of an inline element does not close the blocks within. */
const INLINE_SCOPE = BLOCKS.union(CELL_SCOPE)
const NO_SCOPE = new Set<string>()

/** Elements that never have content or an end tag. */
export const isVoid = (name: string): boolean => VOID.has(name)

/** Elements that stand as a block of their own. */
export const isBlock = (name: string): boolean => BLOCKS.has(name)

/** How many of the open elements remain when this start tag comes: `<p>` closes an open `<p>`, `<li>` the item before. */
export const lengthAfterStart = (stack: readonly Open[], name: string): number => {
  if (name === 'li') return belowItem(stack, ITEM)
  if (TERM.has(name)) return belowItem(stack, TERM)
  if (CELLS.has(name)) return below(stack, CELLS, TABLE)
  if (name === 'tr') return below(stack, ROW, TABLE)
  if (ROW_PARTS.has(name)) return below(stack, ROW_PARTS, TABLE)
  if (!BLOCKS.has(name)) return stack.length
  const length = below(stack, PARAGRAPH, CELL_SCOPE)
  return HEADINGS.has(name) && HEADINGS.has(stack[length - 1]?.name ?? '') ? length - 1 : length
}

/** How many of the open elements remain after this end tag; all of them when it closes nothing. */
export const lengthAfterEnd = (stack: readonly Open[], name: string): number => {
  if (HEADINGS.has(name)) return below(stack, HEADINGS, CELL_SCOPE)
  if (TABLE_PARTS.has(name)) return belowNamed(stack, name, TABLE)
  return belowNamed(stack, name, BLOCKS.has(name) ? CELL_SCOPE : INLINE_SCOPE)
}

/** The same for an element whose content is thrown away: its end tag always reaches it. */
export const lengthAfterAnyEnd = (stack: readonly Open[], name: string): number => belowNamed(stack, name, NO_SCOPE)

const belowNamed = (stack: readonly Open[], name: string, boundary: ReadonlySet<string>): number => {
  for (let index = stack.length - 1; index >= 0; index -= 1) {
    const open = stack[index]?.name ?? ''
    if (open === name) return index
    if (boundary.has(open)) return stack.length
  }
  return stack.length
}

const below = (stack: readonly Open[], names: ReadonlySet<string>, boundary: ReadonlySet<string>): number => {
  for (let index = stack.length - 1; index >= 0; index -= 1) {
    const name = stack[index]?.name ?? ''
    if (names.has(name)) return index
    if (boundary.has(name)) return stack.length
  }
  return stack.length
}

const belowItem = (stack: readonly Open[], names: ReadonlySet<string>): number => {
  for (let index = stack.length - 1; index >= 0; index -= 1) {
    const name = stack[index]?.name ?? ''
    if (names.has(name)) return index
    if (CELL_SCOPE.has(name) || (BLOCKS.has(name) && !ITEM_TRANSPARENT.has(name))) break
  }
  return below(stack, PARAGRAPH, CELL_SCOPE)
}
