import type { ArticleText, Mention, Passage } from '../types.ts'
import { type Density, type Survey, surveyTopics } from './relevance/survey.ts'

/** Whether regulation, enforcement or crime around crypto assets is what the article is mainly about: whether the points for it outweigh those against. */
export function isRelevant(article: ArticleText, passages: readonly Passage[], mentions: readonly Mention[]): boolean {
  return weighRelevance(article, passages, mentions).reduce((sum, { points }) => sum + points, 0) > 0
}

/** One thing that speaks for an article's relevance, or below zero against it. */
export interface RelevancePoint {
  readonly id: keyof typeof POINTS
  readonly points: number
}

/**
 * What speaks for and against. Words of crypto and of law, punishment and crime count together and not apart, in the title and the first passages
 * more than elsewhere; words of markets, products and of crime in which crypto is only a means speak against.
 */
export function weighRelevance(
  article: ArticleText,
  passages: readonly Passage[],
  mentions: readonly Mention[],
): readonly RelevancePoint[] {
  const survey = surveyTopics(article, passages)
  return weigh(survey, countNames(article, mentions, survey.words))
}

/** Points, found by logistic regression on annotated articles and rounded. Densities (hits a hundred words) are taken as log(1 + x). */
const POINTS = {
  start: -7.2,
  crypto: 1.7,
  matter: 3.8,
  leadCrypto: 1.2,
  leadMatter: 1.4,
  agencies: 1.5,
  market: -1.0,
  leadMarket: -0.9,
  otherCrime: -0.7,
  titleMatter: 0.9,
  titleCryptoMatter: 2.3,
  titleMarket: -1.8,
  /** Malware, ransom or contraband in a title without a word of crypto: crypto is then only a means. */
  titleOtherCrime: -3.1,
} as const

/** A text with this share of crypto words is about crypto; more of them say nothing more. */
const ENOUGH_CRYPTO = 1.2
/** So too of words of law, punishment and crime. */
const ENOUGH_MATTER = 4
/** Words of law and rules are also those of product news; those of punishment and crime are not. */
const LAW_SHARE = 0.5

interface Names {
  readonly agencies: number
  readonly exchanges: number
  readonly agencyInTitle: boolean
  readonly exchangeInTitle: boolean
}

function weigh({ article, title, lead }: Survey, names: Names): readonly RelevancePoint[] {
  const crypto = cryptoOf(article, names.exchanges)
  const leadCrypto = cryptoOf(lead)
  const titleCrypto = names.exchangeInTitle || cryptoOf(title) > 0
  const titleMatter = names.agencyInTitle || matterOf(title) > 0
  const shares = {
    start: 1,
    crypto,
    matter: crypto * matterOf(article),
    leadCrypto,
    leadMatter: leadCrypto * matterOf(lead),
    agencies: Math.log1p(names.agencies),
    market: Math.log1p(article.market),
    leadMarket: Math.log1p(lead.market),
    otherCrime: Math.log1p(article['other-crime']),
    titleMatter: Number(titleMatter),
    titleCryptoMatter: Number(titleCrypto && titleMatter),
    titleMarket: Number(title.market + title.product > 0),
    titleOtherCrime: Number(title['other-crime'] > 0 && !titleCrypto),
  } satisfies Record<keyof typeof POINTS, number>
  // The keys of the two records are the same, which `Object.keys` cannot say.
  return (Object.keys(shares) as (keyof typeof POINTS)[]).map((id) => ({ id, points: POINTS[id] * shares[id] }))
}

function cryptoOf(density: Density, exchanges = 0): number {
  return Math.min(1, (density.crypto + density['crypto-crime'] + exchanges) / ENOUGH_CRYPTO)
}

function matterOf(density: Density): number {
  const matter = LAW_SHARE * density.law + density.punishment + density.crime + density['crypto-crime']
  return Math.log1p(Math.min(ENOUGH_MATTER, matter))
}

function countNames({ title, text }: ArticleText, mentions: readonly Mention[], words: number): Names {
  const agencies = mentions.filter(({ kind }) => kind === 'agency')
  const exchanges = mentions.filter(({ kind }) => kind === 'exchange')
  const per = 100 / Math.max(1, words)
  const inTitle = (list: readonly Mention[]): boolean => list.some(({ start, end }) => hasWord(title, text.slice(start, end)))
  return {
    agencies: agencies.length * per,
    exchanges: exchanges.length * per,
    agencyInTitle: inTitle(agencies),
    exchangeInTitle: inTitle(exchanges),
  }
}

/** Whether a title has a name that the text names: not every text repeats its title. */
function hasWord(title: string, name: string): boolean {
  const at = title.indexOf(name)
  return at >= 0 && !isLetter(title.charAt(at - 1)) && !isLetter(title.charAt(at + name.length))
}

function isLetter(char: string): boolean {
  return /\p{L}/u.test(char)
}
