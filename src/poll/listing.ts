import { selectAll, selectOne } from 'css-select'
import { DomHandler, type DomUtils, ElementType } from 'htmlparser2'
import type { Listing, Outcome } from '../types.ts'
import { type GuardFailure, readGuarded } from './guarded-parser.ts'
import type { RawItem } from './items.ts'
import { oneLine, partsWords } from './plain.ts'

export type ListingFailure = GuardFailure | 'no_items_matched'

export interface ReadListing {
  readonly title?: string
  /** What the page says its links are relative to. */
  readonly base?: string
  readonly items: readonly RawItem[]
  readonly problems: readonly string[]
}

const DEPTH_CAP = 300
/** Some selectors compare each element with all its neighbours. */
const ELEMENT_CAP = 20_000
const ITEM_CAP = 2_000
const TEXT_CAP = 4_000

type Node = ReturnType<typeof DomUtils.getChildren>[number]
type Element = NonNullable<ReturnType<typeof DomUtils.findOne>>

/**
 * A page that lists notices, as HTML, to items as a feed has them, by the selectors of the feed file. What these do not say is looked for:
 * the link is the first in the item, the title its text, the date a <time>. A selector that finds nothing is a failure and no empty feed:
 * the site has changed.
 */
export function readListing(html: string, selectors: Listing): Outcome<ReadListing, ListingFailure> {
  let elements = 0
  const tree = new DomHandler(undefined, { withStartIndices: false })
  const read = readGuarded(
    html,
    {
      onopentag: (name, attributes) => {
        elements++
        tree.onopentag(name, { ...attributes })
      },
      ontext: (text) => tree.ontext(text),
      onclosetag: () => tree.onclosetag(),
    },
    { language: 'html', deepest: DEPTH_CAP, isFull: () => elements >= ELEMENT_CAP },
  )
  if (!read.ok) return read
  const page: Node[] = tree.dom
  const found = selectAll<Node, Element>(selectors.item, page)
  const items = onePerLink(found.slice(0, ITEM_CAP).map((element) => toRawItem(element, selectors)))
  if (!items.some(({ links }) => links.length > 0))
    return { ok: false, reason: 'no_items_matched', detail: whyNone(found.length, selectors) }
  const title = selectOne<Node, Element>('title', page)
  const base = selectOne<Node, Element>('base[href]', page)?.attribs.href
  return {
    ok: true,
    value: {
      ...(title && { title: textOf(title) }),
      ...(base !== undefined && { base }),
      items,
      problems: [
        ...(elements >= ELEMENT_CAP ? [`too_many_elements: read the first ${ELEMENT_CAP}`] : []),
        ...(found.length > ITEM_CAP ? [`too_many_items: read the first ${ITEM_CAP}`] : []),
      ],
    },
  }
}

function whyNone(found: number, { item, link }: Listing): string {
  if (found === 0) return `the page has nothing that is "${item}"; look at it and correct the selector`
  return `${found} elements are "${item}", none with ${link === undefined ? 'a link' : `"${link}"`} in it; look at the page and correct the selectors`
}

function toRawItem(item: Element, selectors: Listing): RawItem {
  const link = selectors.link === undefined ? firstLink(item) : within(item, selectors.link)
  const href = link?.attribs.href ?? (link && firstLink(link)?.attribs.href)
  const titled = selectors.title === undefined ? link : within(item, selectors.title)
  const title = (titled && nameOf(titled)) || (link && nameOf(link)) || ''
  const dated = within(item, selectors.date ?? 'time')
  const summary = textOf(item)
  return {
    ...(title !== '' && { title }),
    ...(summary !== '' && summary !== title && { summary }),
    links: href === undefined ? [] : [{ href }],
    dates: dated === undefined ? [] : datesOf(dated),
  }
}

/** A card may link to its article by its picture, its title and a "Read more": of these the first that has a text is the item. */
function onePerLink(items: readonly RawItem[]): readonly RawItem[] {
  const groups = Map.groupBy(items, ({ links }) => links[0]?.href)
  return [...groups]
    .flatMap(([href, same]) => (href === undefined ? same : [same.find(({ title }) => title !== undefined) ?? same[0]]))
    .filter((item) => item !== undefined)
}

/** The item itself where it is what the selector means, else what stands in it. */
function within(item: Element, selector: string): Element | undefined {
  return selectOne<Node, Element>(selector, [item]) ?? undefined
}

const firstLink = (item: Element): Element | undefined => within(item, 'a[href]:not([href^="#"])')

/** A link around a picture is called what it is said to be. */
function nameOf(element: Element): string {
  return textOf(element) || oneLine(element.attribs.title ?? element.attribs['aria-label'] ?? '')
}

/** The machine's date before the readers'. */
function datesOf(element: Element): readonly string[] {
  const { datetime, content } = element.attribs
  return [datetime, content, textOf(element)].filter((date) => date !== undefined).filter((date) => date !== '')
}

const SILENT = new Set(['script', 'style', 'template', 'noscript'])

function textOf(element: Element): string {
  const parts: string[] = []
  let length = 0
  const collect = (node: Node): void => {
    if (length > TEXT_CAP) return
    if (node.type === ElementType.Text) {
      parts.push(node.data)
      length += node.data.length
    } else if (node.type === ElementType.Tag && !SILENT.has(node.name)) {
      const gap = partsWords(node.name) ? ' ' : ''
      parts.push(gap)
      node.children.forEach(collect)
      parts.push(gap)
    }
  }
  collect(element)
  return oneLine(parts.join('')).slice(0, TEXT_CAP)
}
