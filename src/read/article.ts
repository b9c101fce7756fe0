/** From a page's bytes to the article in it, or the reason why it holds none. */
import { Readability } from '@mozilla/readability'
import type { Article, FeedItem, Outcome, Selectors, Snapshot } from '../types.ts'
import { type JudgedBlock, judgeBlocks, keptBlocks } from './boilerplate.ts'
import { toArticleId } from './canonical.ts'
import { decodeHtml } from './decode.ts'
import { type Engine, parseHtml } from './dom.ts'
import { type LinkedFacts, readLinkedData } from './jsonld.ts'
import { stripToArticle, stripUnjudged } from './judge.ts'
import { findPageKind, isLiveTicker, type PageKind } from './kinds.ts'
import { findLanguage } from './language.ts'
import { readMetadata, type StatedMetadata } from './metadata.ts'
import type { PdfReason } from './pdf/open.ts'
import { textsOf } from './statements.ts'
import { MARK, type Removal, type Stripped, type StripReason, stripHtml } from './strip.ts'
import { type Block, joinText, tidy, toBlocks } from './text.ts'

/** Why a page gave no article; `detail` of the outcome says what was seen. */
export type ReadReason =
  /** No HTML page, and no PDF file either: an image, JSON. */
  | 'not_html'
  /** Of PDF files. */
  | PdfReason
  /** Nested deeper, or with more elements or characters, than any article needs. */
  | StripReason
  /** No text found. */
  | 'empty'
  /** The text is kept for subscribers, the page shows a stub. */
  | 'paywall'
  /** A listing, an error page, a video page, a consent wall: `detail` says which. */
  | 'not_an_article'

export interface Page {
  readonly snapshot: Pick<Snapshot, 'body' | 'contentType' | 'finalUrl' | 'sha256'>
  readonly selectors?: Selectors
  /** What the feed said about the page: evidence, and a fallback where the page is silent. */
  readonly item?: Partial<Pick<FeedItem, 'title' | 'publishedAt' | 'summary'> & Pick<Article, 'language' | 'country'>>
}

/**
 * Reads one page of HTML: bytes → string → slimmer HTML → DOM → Readability → blocks → text. Nothing is executed or loaded.
 *
 * A loop over many pages must let the event loop turn between them, as the workers of a pool do: jsdom's weak references hold each DOM until then.
 */
export const readArticle = (page: Page): Outcome<Article, ReadReason> => {
  const reading = readPage(page)
  return reading.ok ? toArticle(page, reading.value) : reading
}

/** What was read as an article, or why it is none. */
export const toArticle = ({ snapshot, item }: Page, { kind, metadata, blocks }: PageReading): Outcome<Article, ReadReason> => {
  if (kind !== undefined) return { ok: false, ...kind }
  const text = joinText(metadata.title, keptBlocks(blocks))
  return {
    ok: true,
    value: {
      id: toArticleId(metadata.url),
      url: metadata.url,
      title: metadata.title,
      ...(metadata.byline !== undefined && { byline: metadata.byline }),
      ...(metadata.publishedAt !== undefined && { publishedAt: metadata.publishedAt }),
      ...(metadata.modifiedAt !== undefined && { modifiedAt: metadata.modifiedAt }),
      language: findLanguage(metadata.languages, text),
      ...(item?.country !== undefined && { country: item.country }),
      text,
      snapshot: snapshot.sha256,
    },
  }
}

/** A page as it was read, with what did not come into the article and why. */
export interface PageReading extends StatedMetadata {
  readonly engine: Engine | 'pdf'
  /** The elements that the removal rules took, and the rules that were let off on this page. */
  readonly removed: readonly Removal[]
  readonly excused: readonly string[]
  /** Characters of text outside links that the rules left. */
  readonly available: number
  /** What the reader took for the article, each with the line rule by which it goes. */
  readonly blocks: readonly JudgedBlock[]
  /** Why the page holds no article; undefined where it does. */
  readonly kind: PageKind | undefined
  /** An article of another form than most. */
  readonly form?: 'live ticker'
}

/** The reading that an article is made of: by the light DOM, and where that is in doubt by jsdom. */
export const readPage = (page: Page): Outcome<PageReading, ReadReason> => {
  const light = tryLight(page)
  return light === undefined || (light.ok && isDoubtful(light.value)) ? readPageBy('jsdom', page) : light
}

/** Undefined where it throws: a bug of its own, or one that jsdom will meet as well. */
const tryLight = (page: Page): Outcome<PageReading, ReadReason> | undefined => {
  try {
    return readPageBy('light', page)
  } catch {
    return undefined
  }
}

/** There is enough text on the page for an article, and the reading has none or hardly any of it. */
const isDoubtful = ({ kind, blocks, available }: PageReading): boolean =>
  available >= SUSPICIOUS_LENGTH && (kind?.reason === 'empty' || lengthOf(keptBlocks(blocks)) < available * SUSPICIOUS_SHARE)

/** The reading by one of the engines, to compare them. */
export const readPageBy = (engine: Engine, { snapshot, selectors, item }: Page): Outcome<PageReading, ReadReason> => {
  if (!isHtml(snapshot))
    return { ok: false, reason: 'not_html', detail: `${snapshot.finalUrl} is ${snapshot.contentType || 'of no stated type'}` }
  const html = decodeHtml(snapshot.body, snapshot.contentType)
  const stripped = selectors === undefined ? stripToArticle(html) : stripUnjudged(html)
  if (!stripped.ok) return stripped
  const linked = readLinkedData(stripped.value.jsonLd)
  const context = { engine, linked, pageUrl: snapshot.finalUrl }
  const view = viewPage(stripped.value, { ...context, selectors, item })
  const { removed, excused, kept: available } = stripped.value
  const found = chooseBlocks(view, () => secondOpinions(html, context), available)
  const { metadata, statements } = view
  const blocks = judgeBlocks(found, metadata)
  const signs = {
    pageUrl: snapshot.finalUrl,
    canonicalUrl: metadata.url,
    title: metadata.title,
    headings: textsOf(statements.heading),
    type: metadata.type,
    linked,
    found,
    blocks: keptBlocks(blocks),
    headingLinks: view.headingLinks,
    times: view.times,
    wholeText: () => wholeTextOf(html),
  }
  const kind = findPageKind(signs)
  const form = kind === undefined && isLiveTicker(signs) ? { form: 'live ticker' as const } : {}
  return { ok: true, value: { engine, metadata, statements, removed, excused, available, blocks, kind, ...form } }
}

const HTML_TYPE = /^(?:text\/(?:html|plain)|application\/(?:xhtml\+xml|xml|octet-stream)|text\/xml|\s*$)/iu

/** Stated to be HTML or nothing much, and not the beginning of a known binary format. */
const isHtml = ({ body, contentType }: Page['snapshot']): boolean =>
  HTML_TYPE.test(contentType) &&
  !/^(?:%PDF|PK\u0003|\u0089PNG|GIF8|\u00ff\u00d8\u00ff|\u001f\u008b)/u.test(String.fromCharCode(...body.subarray(0, 4)))

interface View extends StatedMetadata {
  readonly blocks: readonly Block[]
  /** Whether the feed's selectors pointed at the blocks: then they are believed. */
  readonly pointedAt: boolean
  readonly headingLinks: number
  readonly times: number
}

interface ViewContext {
  readonly engine: Engine
  readonly linked: LinkedFacts
  readonly pageUrl: string
  readonly selectors?: Selectors | undefined
  readonly item?: Page['item'] | undefined
}

const viewPage = ({ html }: Stripped, { engine, linked, pageUrl, selectors, item }: ViewContext): View => {
  const document = parseHtml(html, engine)
  const stated = readMetadata({ document, linked, pageUrl, ...(item !== undefined && { feed: item }) })
  for (const element of document.querySelectorAll(`[${MARK}]`)) element.remove()
  const headingLinks = document.querySelectorAll('h2 a, h3 a, h4 a, a h2, a h3, a h4').length
  const times = document.querySelectorAll('time').length
  const selected = selectBlocks(document, selectors)
  return { ...stated, headingLinks, times, blocks: selected ?? readableBlocks(document), pointedAt: selected !== undefined }
}

/** What the feed's selectors point at; undefined where they find nothing, since sites change. */
const selectBlocks = (document: Document, selectors: Selectors | undefined): Block[] | undefined => {
  if (selectors?.remove !== undefined) for (const element of document.querySelectorAll(selectors.remove)) element.remove()
  if (selectors?.content === undefined) return undefined
  const blocks = [...document.querySelectorAll(selectors.content)].flatMap(toBlocks)
  return blocks.length > 0 ? blocks : undefined
}

const readableBlocks = (document: Document): Block[] => {
  const found = new Readability<Node>(document, { serializer: (node) => node, disableJSONLD: true }).parse()
  return found?.content ? toBlocks(found.content as Element) : []
}

/** Less text than this, or than this share of what the page has, and the rules are suspected of having removed the article. */
const SUSPICIOUS_LENGTH = 250
const SUSPICIOUS_SHARE = 0.15

/** The first reading, unless it is suspiciously short and another is much longer. */
const chooseBlocks = (view: View, others: () => readonly (readonly Block[])[], available: number): readonly Block[] => {
  const length = lengthOf(view.blocks)
  if (view.pointedAt) return view.blocks
  if (length >= SUSPICIOUS_LENGTH && length >= available * SUSPICIOUS_SHARE) return view.blocks
  return others().find((blocks) => lengthOf(blocks) > 1.5 * length + SUSPICIOUS_LENGTH) ?? view.blocks
}

/** The page with nothing removed, and the text in its JSON-LD. */
const secondOpinions = (html: string, context: ViewContext): (readonly Block[])[] => {
  const whole = stripHtml(html)
  const readings = whole.ok ? [viewPage(whole.value, context).blocks] : []
  const { linked } = context
  return linked.body === undefined ? readings : [...readings, toPlainBlocks(linked.body)]
}

const toPlainBlocks = (text: string): Block[] =>
  text
    .split(/\n+/u)
    .map((line) => tidy(line.replace(/<[^<>]{0,500}>/gu, ' ')))
    .filter((line) => line !== '')
    .map((line) => ({ kind: 'paragraph', text: line, linked: 0 }))

const wholeTextOf = (html: string): string => {
  const whole = stripHtml(html)
  return whole.ok ? whole.value.html.replace(/<[^<>]*>/gu, ' ').replace(/\s+/gu, ' ') : ''
}

const lengthOf = (blocks: readonly Block[]): number => blocks.reduce((sum, block) => sum + block.text.length, 0)
