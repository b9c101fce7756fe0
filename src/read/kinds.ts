/** Pages that hold no article, or not all of it, told apart from those that do. */
import { isArticleType, type LinkedFacts } from './jsonld.ts'
import type { Block } from './text.ts'

/** Why a page holds no article. */
export interface PageKind {
  readonly reason: 'empty' | 'paywall' | 'not_an_article'
  readonly detail: string
}

interface PageSigns {
  readonly pageUrl: string
  readonly title: string
  /** `og:type`. */
  readonly type: string | undefined
  readonly linked: LinkedFacts
  /** The blocks found, with the invitations and pointers among them. */
  readonly found: readonly Block[]
  /** The blocks that are left as the article. */
  readonly blocks: readonly Block[]
  /** Headings on the page that are links to elsewhere. */
  readonly headingLinks: number
  /** All text of the page, for the wording that stands beside the article; asked for only where the article is short. */
  readonly wholeText: () => string
}

/** Undefined: an article. */
export const findPageKind = (signs: PageSigns): PageKind | undefined =>
  KINDS.map((kind) => kind(signs)).find((found) => found !== undefined)

/** Longer texts are articles whatever stands around them. */
const STUB_LENGTH = 1500

const ERROR_TITLE =
  /^(?:(?:error\s*)?(?:403|404|410|451|429|5\d\d)\b(?!\s*(?:billion|million|arrest|people|\p{L}+s\b))|(?:page|article|content|file|document) (?:not found|unavailable|no longer)|not found|access (?:denied|to this page)|forbidden|just a moment|attention required|are you (?:a )?(?:robot|human)|verify(?:ing)? (?:you are|that you)|please verify|checking your browser|one more step|service unavailable|internal server error|bad gateway|oops|we can['’]t find|something went wrong|seite nicht gefunden|page (?:introuvable|non trouvée)|página no encontrada|pagina non trovata|страница не найдена|ページが見つかりません)/iu

const CONSENT_TITLE =
  /^(?:before you continue|we value your privacy|your privacy|privacy (?:settings|preference|choices)|cookie (?:settings|consent|preferences|notice)|consent|manage (?:cookies|consent)|wir brauchen ihre zustimmung|datenschutz)/iu
const CONSENT_HOST = /^(?:consent|guce|cmp|privacy-mgmt|consentmanager)\./iu
const CONSENT_WORDS =
  /\b(?:cookies?|consent|partners?|privacy|personali[sz]ed ads|legitimate interest|vendors?|zustimmung|consentement)\b/giu

const PAYWALL_WORDS =
  /(?:subscribe|sign up|register|log in|sign in|become a (?:member|subscriber))\b.{0,40}\b(?:to (?:continue|keep|read|unlock|access|view)|for (?:full|unlimited) access)|(?:this|the) (?:article|story|content) is (?:for|only (?:for|available to)|reserved for|exclusive to|available (?:only )?(?:to|for)) (?:\w+ ){0,2}(?:subscribers|members)|already a (?:subscriber|member)\?|(?:subscriber|member|premium)s?[- ](?:only|exclusive)|to (?:continue|keep) reading|your free articles?|unlock (?:this|the full) (?:article|story)|continue reading with|la suite est réservée aux abonnés|réservé aux abonnés|(?:nur für|exklusiv für) abonnenten|weiterlesen mit|jetzt abonnieren und|contenido exclusivo para suscriptores|solo para suscriptores|contenuto riservato agli abbonati|exclusivo para assinantes|только для подписчиков|会員限定|この記事は有料会員/iu

type KindTest = (signs: PageSigns) => PageKind | undefined

const KINDS: readonly KindTest[] = [
  ({ title, blocks }) => {
    if (!ERROR_TITLE.test(title) || lengthOf(blocks) > STUB_LENGTH) return undefined
    return { reason: 'not_an_article', detail: `error page: "${title.slice(0, 80)}"` }
  },
  ({ title, blocks, pageUrl }) => {
    const text = blocks.map((block) => block.text).join('\n')
    const words = text.match(CONSENT_WORDS)?.length ?? 0
    const isWall =
      CONSENT_HOST.test(new URL(pageUrl).hostname) || CONSENT_TITLE.test(title) || (text.length < STUB_LENGTH && words * 80 > text.length)
    return isWall && words >= 2 ? { reason: 'not_an_article', detail: 'consent wall' } : undefined
  },
  ({ linked, found, blocks, wholeText }) => {
    const length = lengthOf(blocks)
    const tail = found.slice(-4).map((block) => block.text)
    if (linked.free === false && length < STUB_LENGTH)
      return { reason: 'paywall', detail: `isAccessibleForFree is false and ${length} characters are shown` }
    const seen = tail.map((text) => PAYWALL_WORDS.exec(text)?.[0]).find((words) => words !== undefined)
    if (seen !== undefined && (linked.free === false || length < 2 * STUB_LENGTH))
      return { reason: 'paywall', detail: `"${seen}" after ${length} characters` }
    const beside = length < STUB_LENGTH && endsCut(blocks) ? PAYWALL_WORDS.exec(wholeText())?.[0] : undefined
    return beside !== undefined ? { reason: 'paywall', detail: `"${beside}" beside a text cut short` } : undefined
  },
  ({ type, linked, blocks }) => {
    const isVideo = type?.startsWith('video') || linked.types.has('VideoObject')
    if (!isVideo || saysArticle(type, linked) || lengthOf(blocks) > STUB_LENGTH / 2) return undefined
    return { reason: 'not_an_article', detail: 'video page' }
  },
  ({ blocks }) => (blocks.some((block) => block.text.length >= 40) ? undefined : { reason: 'empty', detail: 'no block of text' }),
  ({ pageUrl, type, linked, found, blocks, headingLinks }) => {
    if (saysArticle(type, linked)) return undefined
    const listing = ['CollectionPage', 'ItemList', 'SearchResultsPage'].find((name) => linked.types.has(name))
    if (listing !== undefined && longest(blocks) < 400) return { reason: 'not_an_article', detail: `listing: JSON-LD ${listing}` }
    const teasers = headingLinks >= 5 && longest(blocks) < 300 && lengthOf(blocks) < STUB_LENGTH
    if (teasers || isPointing(found)) return { reason: 'not_an_article', detail: 'listing: teasers and links to articles' }
    return new URL(pageUrl).pathname === '/' && longest(blocks) < 400 ? { reason: 'not_an_article', detail: 'home page' } : undefined
  },
]

const saysArticle = (type: string | undefined, linked: LinkedFacts): boolean => type === 'article' || [...linked.types].some(isArticleType)

/** Many blocks, none of them running text, and every few of them a link. */
const isPointing = (blocks: readonly Block[]): boolean => {
  const links = blocks.filter((block) => block.linked > 0.6).length
  return blocks.length >= 6 && longest(blocks) < 300 && links * 4 >= blocks.length
}

/** The last block stops in the middle of a passage. */
const endsCut = (blocks: readonly Block[]): boolean => /(?:…|\.\.\.|[\p{L}\p{N},])\s*$/u.test(blocks.at(-1)?.text ?? '')

const longest = (blocks: readonly Block[]): number => Math.max(0, ...blocks.map((block) => block.text.length))
const lengthOf = (blocks: readonly Block[]): number => blocks.reduce((sum, block) => sum + block.text.length, 0)
