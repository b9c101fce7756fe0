import { type Groups, IGNORED, type MatchContext, type Pattern } from '../pattern.ts'
import { isAboutCrypto, toSubject, toVenue } from './exchange-names.ts'

type Value = Pattern<'exchange'>['value']

/** Words without one of which a passage names no venue by its form. */
export const TRIGGER = /xchange|rading |DEX|arketplace|roker|OTC|swap/u

/** A venue by the name in the group `span`. */
export const venue: Value = ({ span }, context) => toVenue(span, context)

/** The same, where the text is about crypto: a plain "exchange" may be any. */
export const inCrypto: Value = (groups, context) => (isAboutCrypto(context) ? venue(groups, context) : IGNORED)

/** The same, for a name that may open its passage. */
export const subject: Value = ({ span }, context) => (isAboutCrypto(context) ? toSubject(span, context) : IGNORED)

/** The same, unless the name is a person's: "the founder of the exchange, Roe, said". */
export const unlessPerson: Value = (groups: Groups, context: MatchContext) =>
  OF_PERSON.test(context.passage.slice(Math.max(0, context.start - 100), context.start).replace(/, ["'(*_]{0,3}$/u, ''))
    ? IGNORED
    : inCrypto(groups, context)

const OF_PERSON =
  /\b(?:founders?|owners?|operators?|heads?|chiefs?|CEO|executives?|directors?|creators?|administrators?|boss|lawyers?)\b[^,.]{0,60}$/iu
