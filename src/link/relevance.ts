import type { ArticleText, Mention, Passage } from '../types.ts'
import { type Survey, surveyTopics } from './relevance/survey.ts'

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
  start: -4.8,
  crypto: 1.0,
  matter: 2.5,
  leadCrypto: 0.4,
  leadMatter: 1.1,
  agencies: 1.3,
  market: -0.9,
  leadMarket: -0.4,
  otherCrime: -1.2,
  leadOtherCrime: -0.8,
  titleCrypto: 0.6,
  titleMatter: 1.0,
  titleCryptoMatter: 1.2,
  titleMarket: -1.5,
  titleOtherCrime: -1.2,
} as const

/** A text with this share of crypto words is about crypto; more of them say nothing more. */
const ENOUGH_CRYPTO = 1.2
/** Words of law and rules are also those of product news; those of punishment and crime are not. */
const LAW_SHARE = 0.5

interface Names {
  readonly agencies: number
  readonly exchanges: number
  readonly agencyInTitle: boolean
  readonly exchangeInTitle: boolean
}

function weigh({ article, title, lead }: Survey, names: Names): readonly RelevancePoint[] {
  const crypto = cryptoOf(article.crypto + names.exchanges)
  const leadCrypto = cryptoOf(lead.crypto)
  const titleCrypto = title.crypto > 0 || names.exchangeInTitle
  const titleMatter = matterOf(title) > 0 || names.agencyInTitle
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
    leadOtherCrime: Math.log1p(lead['other-crime']),
    titleCrypto: Number(titleCrypto),
    titleMatter: Number(titleMatter),
    titleCryptoMatter: Number(titleCrypto && titleMatter),
    titleMarket: Number(title.market + title.product > 0),
    titleOtherCrime: Number(title['other-crime'] > 0),
  } satisfies Record<keyof typeof POINTS, number>
  // The keys of the two records are the same, which `Object.keys` cannot say.
  return (Object.keys(shares) as (keyof typeof POINTS)[]).map((id) => ({ id, points: POINTS[id] * shares[id] }))
}

function cryptoOf(density: number): number {
  return Math.min(1, density / ENOUGH_CRYPTO)
}

function matterOf({ law, punishment, crime }: Survey['article']): number {
  return Math.log1p(LAW_SHARE * law + punishment + crime)
}

function countNames({ title, text }: ArticleText, mentions: readonly Mention[], words: number): Names {
  const agencies = mentions.filter(({ kind }) => kind === 'agency')
  const exchanges = mentions.filter(({ kind }) => kind === 'exchange')
  const per = 100 / Math.max(1, words)
  // A text begins with its title where it has it at all; then its names are mentions of the text.
  const inTitle = (list: readonly Mention[]): boolean => text.startsWith(title) && list.some(({ end }) => end <= title.length)
  return {
    agencies: agencies.length * per,
    exchanges: exchanges.length * per,
    agencyInTitle: inTitle(agencies),
    exchangeInTitle: inTitle(exchanges),
  }
}
