/** Pages that hold no article, or not all of it, told apart from those that do. */
import { isArticleType, type LinkedFacts } from './jsonld.ts'
import type { Block } from './text.ts'
import {
  ADDRESS,
  CONSENT_TITLE,
  CONSENT_WORDS,
  ERROR_TITLE,
  ERROR_WORDS,
  LIVE_WORDS,
  PAYWALL_WORDS,
  READ_ON,
  VIDEO_PATH,
  VIDEO_TITLE,
} from './wordings.ts'

/** Why a page holds no article. */
export interface PageKind {
  readonly reason: 'empty' | 'paywall' | 'not_an_article'
  readonly detail: string
}

export interface PageSigns {
  readonly pageUrl: string
  /** What the page says its address is. */
  readonly canonicalUrl: string
  readonly title: string
  /** What it shows as its headings. */
  readonly headings: readonly string[]
  /** `og:type`. */
  readonly type: string | undefined
  readonly linked: LinkedFacts
  /** The blocks found, with the invitations and pointers among them. */
  readonly found: readonly Block[]
  /** The blocks that are left as the article. */
  readonly blocks: readonly Block[]
  /** Headings on the page that are links to elsewhere. */
  readonly headingLinks: number
  /** `<time>` elements on the page. */
  readonly times: number
  /** All text of the page, for the wording that stands beside the article; asked for only where the article is short. */
  readonly wholeText: () => string
}

/** Undefined: an article. */
export const findPageKind = (signs: PageSigns): PageKind | undefined =>
  KINDS.map((kind) => kind(signs)).find((found) => found !== undefined)

/** An article of many entries, each with its hour, that grows while it is read. */
export const isLiveTicker = ({ title, canonicalUrl, linked, found, times }: PageSigns): boolean => {
  const saysLive =
    linked.types.has('LiveBlogPosting') || LIVE_WORDS.test(title) || LIVE_WORDS.test(new URL(canonicalUrl).pathname.replaceAll('-', ' '))
  const stamps = found.filter((block) => CLOCK.test(block.text)).length
  return saysLive && Math.max(stamps, times) >= FEWEST_ENTRIES
}

const CLOCK = /^\W{0,3}\d{1,2}\s?(?:[:.h]\s?\d\d)(?!\d)/u
const FEWEST_ENTRIES = 5

/** Longer texts are articles whatever stands around them. */
const STUB_LENGTH = 1500
/** Longer ones are more than a line below a film, a notice or a summary. */
const NOTICE_LENGTH = 600

type KindTest = (signs: PageSigns) => PageKind | undefined

const isError: KindTest = ({ title, headings, blocks }) => {
  const length = lengthOf(blocks)
  const says = [title, ...headings].find((line) => ERROR_TITLE.test(line))
  if (says !== undefined && length <= STUB_LENGTH) return { reason: 'not_an_article', detail: `error page: "${says.slice(0, 80)}"` }
  if (length > NOTICE_LENGTH) return undefined
  const words = [title, ...headings, ...textsOf(blocks)].map((line) => ERROR_WORDS.exec(line)?.[0]).find((found) => found !== undefined)
  return words === undefined ? undefined : { reason: 'not_an_article', detail: `error page: "${words}"` }
}

const CONSENT_HOST = /^(?:consent|guce|cmp|privacy-mgmt|consentmanager)\./iu

const isConsentWall: KindTest = ({ title, headings, blocks, pageUrl }) => {
  const text = textsOf(blocks).join('\n')
  const words = [...headings, text].join('\n').match(CONSENT_WORDS)?.length ?? 0
  const isDense = text.length < STUB_LENGTH && words * 80 > text.length && ADDRESS.test(text)
  const isWall = CONSENT_HOST.test(new URL(pageUrl).hostname) || CONSENT_TITLE.test(title) || isDense
  return isWall && words >= 2 ? { reason: 'not_an_article', detail: 'consent wall' } : undefined
}

const isPaywall: KindTest = ({ linked, found, blocks, wholeText }) => {
  const length = lengthOf(blocks)
  if (linked.free === false && length < STUB_LENGTH)
    return { reason: 'paywall', detail: `isAccessibleForFree is false and ${length} characters are shown` }
  const seen = textsOf(found.slice(-4))
    .map((text) => PAYWALL_WORDS.exec(text)?.[0])
    .find((words) => words !== undefined)
  if (seen !== undefined && (linked.free === false || length < 2 * STUB_LENGTH))
    return { reason: 'paywall', detail: `"${seen}" after ${length} characters` }
  const beside = length < STUB_LENGTH && endsCut(blocks) ? PAYWALL_WORDS.exec(wholeText())?.[0] : undefined
  return beside !== undefined ? { reason: 'paywall', detail: `"${beside}" beside a text cut short` } : undefined
}

const isTeaser: KindTest = ({ found, blocks }) => {
  const length = lengthOf(blocks)
  if (length > NOTICE_LENGTH || !endsCut(blocks)) return undefined
  const words = textsOf(found.slice(-3))
    .map((text) => READ_ON.exec(text)?.[0])
    .find((seen) => seen !== undefined)
  return words === undefined ? undefined : { reason: 'not_an_article', detail: `teaser: "${words}" after ${length} characters` }
}

const isFilm: KindTest = ({ title, canonicalUrl, type, linked, blocks }) => {
  const length = lengthOf(blocks)
  const isVideo = type?.startsWith('video') || linked.types.has('VideoObject')
  const isAudio = type?.startsWith('music') || ['PodcastEpisode', 'RadioEpisode', 'AudioObject'].some((name) => linked.types.has(name))
  if (!isVideo && !isAudio) return undefined
  const isNamedSo = VIDEO_TITLE.test(title) || VIDEO_PATH.test(new URL(canonicalUrl).pathname)
  const longest = saysArticle(type, linked) ? (isNamedSo ? NOTICE_LENGTH / 2 : -1) : isVideo ? STUB_LENGTH / 2 : NOTICE_LENGTH
  return length > longest ? undefined : { reason: 'not_an_article', detail: isVideo ? 'video page' : 'audio page' }
}

const isEmpty: KindTest = ({ blocks }) =>
  blocks.some((block) => block.text.length >= 40) ? undefined : { reason: 'empty', detail: 'no block of text' }

const isListing: KindTest = ({ pageUrl, type, linked, found, blocks, headingLinks }) => {
  if (saysArticle(type, linked)) return undefined
  const listing = ['CollectionPage', 'ItemList', 'SearchResultsPage', 'ProfilePage'].find((name) => linked.types.has(name))
  if (listing !== undefined && longest(blocks) < 400) return { reason: 'not_an_article', detail: `listing: JSON-LD ${listing}` }
  const teasers = headingLinks >= 5 && longest(blocks) < 300 && lengthOf(blocks) < STUB_LENGTH
  if (teasers || isPointing(found)) return { reason: 'not_an_article', detail: 'listing: teasers and links to articles' }
  return new URL(pageUrl).pathname === '/' && longest(blocks) < 400 ? { reason: 'not_an_article', detail: 'home page' } : undefined
}

const KINDS: readonly KindTest[] = [isError, isConsentWall, isPaywall, isTeaser, isFilm, isEmpty, isListing]

const saysArticle = (type: string | undefined, linked: LinkedFacts): boolean => type === 'article' || [...linked.types].some(isArticleType)

/** Many blocks, none of them running text, and every few of them a link; or a table of links. */
const isPointing = (blocks: readonly Block[]): boolean => {
  const links = blocks.filter((block) => block.linked > 0.6).length
  const isTable = blocks.some(({ kind, text, linked }) => kind === 'table' && linked > 0.5 && text.length * 2 > lengthOf(blocks))
  return isTable || (blocks.length >= 6 && longest(blocks) < 300 && links * 4 >= blocks.length)
}

/** The last block stops in the middle of a passage, an invitation to read on left aside. */
const endsCut = (blocks: readonly Block[]): boolean => {
  const last = blocks.at(-1)?.text ?? ''
  const at = READ_ON.exec(last)?.index ?? last.length
  return /(?:…|\.{3}|[\p{L}\p{N},])[\s\])]*$/u.test(last.slice(0, at === 0 ? last.length : at))
}

const textsOf = (blocks: readonly Block[]): readonly string[] => blocks.map((block) => block.text)
const longest = (blocks: readonly Block[]): number => Math.max(0, ...blocks.map((block) => block.text.length))
const lengthOf = (blocks: readonly Block[]): number => blocks.reduce((sum, block) => sum + block.text.length, 0)
