import type { ArticleText, Mention, Passage } from '../types.ts'
import { type Survey, surveyTopics } from './relevance/survey.ts'

/**
 * Whether regulation, enforcement or crime around crypto assets is what the article is mainly about. Evidence adds up: words of crypto and of
 * law, punishment and crime count together and not apart, in the title and the first passages more than elsewhere; words of markets, products
 * and of crime in which crypto is only a means speak against.
 */
export function isRelevant(article: ArticleText, passages: readonly Passage[], mentions: readonly Mention[]): boolean {
  const survey = surveyTopics(article, passages)
  const names = countNames(article, mentions, survey.words)
  return weigh(survey, names) > 0
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

function weigh({ article, title, lead }: Survey, names: Names): number {
  const crypto = cryptoOf(article.crypto + names.exchanges)
  const leadCrypto = cryptoOf(lead.crypto)
  const titleCrypto = title.crypto > 0 || names.exchangeInTitle
  const titleMatter = matterOf(title) > 0 || names.agencyInTitle
  return (
    POINTS.start +
    POINTS.crypto * crypto +
    POINTS.matter * crypto * matterOf(article) +
    POINTS.leadCrypto * leadCrypto +
    POINTS.leadMatter * leadCrypto * matterOf(lead) +
    POINTS.agencies * Math.log1p(names.agencies) +
    POINTS.market * Math.log1p(article.market) +
    POINTS.leadMarket * Math.log1p(lead.market) +
    POINTS.otherCrime * Math.log1p(article['other-crime']) +
    POINTS.leadOtherCrime * Math.log1p(lead['other-crime']) +
    (titleCrypto ? POINTS.titleCrypto : 0) +
    (titleMatter ? POINTS.titleMatter : 0) +
    (titleCrypto && titleMatter ? POINTS.titleCryptoMatter : 0) +
    (title.market + title.product > 0 ? POINTS.titleMarket : 0) +
    (title['other-crime'] > 0 ? POINTS.titleOtherCrime : 0)
  )
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
