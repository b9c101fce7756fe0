/** Parts that the cue tables are built from. Sources of expressions; a space stands for any white space (see `words`). */

/** What may stand between a length and its noun: "five years' ", "five-year ", "five years (60 months) ", "10 years each ". */
export const LEAD = String.raw`^'?(?:\s?\([^()]{1,40}\))?[\s-]{0,3}(?:(?:each|apiece|more|additional)[\s,]{1,2})?`

/** A word that may modify the noun: no preposition, no pronoun, no verb of another clause. */
export const MODIFIER = String.raw`(?!(?:after|ago|against|and|as|at|because|before|behind|between|but|by|during|for|from|he|her|his|if|in|into|is|it|its|later|of|on|or|over|she|since|than|that|the|their|they|this|to|under|until|was|were|when|where|which|while|who|with|without)\s)[\p{L}\p{N}][\p{L}\p{N}'./&-]{0,30} `
export const MODIFIERS = `(?:${MODIFIER}){0,4}?`
/** The same with articles and "and" in it: "in the Orange County jail", "registration and trading ban". */
export const LOOSE_MODIFIERS = `(?:(?:(?:the|an?|and|his|her|their|of) |${MODIFIER})){0,6}?`

export const PLACE = String.raw`(?:prisons?|jails?|gaols?|penitentiar(?:y|ies)|custody|imprisonment|incarceration|confinement|detention|lock-?up|bars|correctional (?:facility|institution|cent(?:er|re)|colony)|(?:penal|prison|labou?r|corrective) (?:colony|camp|labou?r)|hard labou?r|penal servitude|corrections|bureau of prisons|young offenders? institution|CDCR|TDCJ)(?![\p{L}])`
export const BAN_NOUN = String.raw`(?:bans?|bar|suspensions?|prohibitions?|disqualifications?|debarments?|exclusions?)(?![\p{L}])`
export const BANNED = `(?:bans?|banned|banning|bars?|barred|barring|debars?|debarred|prohibit(?:s|ed|ing)?|disqualif(?:y|ies|ied|ying)|suspend(?:s|ed|ing)?|exclude[sd]?|excluding|blacklist(?:s|ed|ing)?|preclude[sd]?|struck off|revoked|disbarred)`
/** Ends in the slot of the length: "… for a period of". */
export const SLOT = String.raw`(?:\s(?:for|of|to|lasting|at|is|was|totall?ing|ranging|:|,))?(?:\s(?:an?|the) (?:\p{L}{1,14} )?(?:period|term|duration|total|sentence)s? of)?[\s:,(-]{1,3}$`
/** Text of the same clause, bounded. */
export const CLAUSE = String.raw`(?:(?!\b(?:after|who|which|while|when|whereas|since|because|before|but)\b)[^;:]){0,140}?`
export const LONG_CLAUSE = CLAUSE.replace('{0,140}', '{0,230}')
/** What follows a length that ends its phrase: "got five years for …", "received 10 years." */
export const PHRASE_ENDS = String.raw`^'?(?:\s?\([^()]{1,40}\))?(?:\s{0,3}(?:$|[.,;:!?")\]])|\s{1,3}(?:$|and|for|in|on|after|over|with|by|under|if|at|when|each|per|plus|without|before|but|from|this|last|yesterday|today|monday|tuesday|wednesday|thursday|friday|concurrent|consecutive|apiece|total|followed|respectively|instead|more|or|to run|to be served|despite|because|while|- )(?![\p{L}]))`
