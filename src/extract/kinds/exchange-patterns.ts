import type { Pattern } from '../pattern.ts'
import { venuesBeside } from './exchange-beside.ts'
import { venuesInClauses } from './exchange-clauses.ts'
import { venuesInLists } from './exchange-lists.ts'

/** Names of venues in no gazetteer, by the words around them; all are unconfirmed. Where one stands, all its places in the text are read. */
export const exchangePatterns: readonly Pattern<'exchange'>[] = [...venuesBeside, ...venuesInClauses, ...venuesInLists]
