/** Parts that the cue tables are built from. Sources of expressions; a space stands for any white space (see `words`). */

/** A word that may modify the noun: no preposition, no pronoun, no verb of another clause. */
const MODIFIER = String.raw`(?!(?:after|ago|against|and|as|at|because|before|behind|between|but|by|during|for|from|he|her|his|if|in|into|is|it|its|later|of|on|or|over|she|since|than|that|the|their|they|this|to|under|until|was|were|when|where|which|while|who|with|without)\s)[\p{L}\p{N}][\p{L}\p{N}'./&-]{0,30} `
export const MODIFIERS = `(?:${MODIFIER}){0,4}?`
/** The same with articles and "and" in it: "in the Orange County jail", "registration and trading ban". */
export const LOOSE_MODIFIERS = `(?:(?:(?:the|an?|and|his|her|their|of) |${MODIFIER})){0,6}?`

/** What may stand between a length and its noun: "five years' ", "five-year ", "five years (60 months) ", "10 years each ", "three-year term of ". */
export const LEAD = String.raw`^'?(?:\s?\([^()]{1,40}\))?[\s-]{0,3}(?:(?:each|apiece|more|additional|consecutive|concurrent|long)[\s,]{1,2}){0,2}(?:(?:terms?|periods?|sentences?) of )?`

/** Keeping a person; a crypto exchange keeps assets in custody, too. */
const CUSTODY = String.raw`(?<!\b(?:crypto|cryptocurrency|assets?|digital|bitcoin|institutional|qualified|token|self|party|fund|client|customer|child|joint|sole|safe)[\s-])custody(?! (?:services?|solutions?|business|providers?|platform|arm|products?|rules?|wallets?|accounts?|fees?|licen[cs]e|charter|assets|operations|bank|technology|market|sector|deal|agreement|unit|partner))`
export const PLACE = String.raw`(?:prisons?|jails?|gaols?|penitentiar(?:y|ies)|${CUSTODY}|imprisonment|incarceration|(?<!home )confinement|(?<!home )detention|(?<=behind )bars|correctional (?:facility|institution|cent(?:er|re)|colony)|(?:penal|prison|labou?r|corrective) (?:colony|camp|labou?r)|hard labou?r|penal servitude|(?<=(?:department|division) of )corrections|bureau of prisons|young offenders? institution|CDCR|TDCJ)(?![\p{L}])`
/** A plainer PLACE with its modifiers, for expressions that hold much else. */
export const INSIDE = String.raw`(?:\p{L}[\p{L}'-]{0,14} ){0,4}?(?:prison|jail|custody|detention|imprisonment|confinement)`
export const PRISON_NOUN = String.raw`(?:prison|jail|gaol|penitentiary|imprisonment|incarceration|(?<!home )confinement|(?<!home )detention|${CUSTODY}|hard labou?r|penal servitude|custodial (?:sentence|term|time|order|punishment))(?![\p{L}]| (?:guard|officer|warden|system|official|chaplain|reform|consultant|inspector))`
export const PROBATION = `(?:probation(?:ary)?|community control|deferred adjudication|conditional discharge|good behaviou?r|community (?:corrections? )?order|restricted freedom|restriction of freedom|limited liberty)`
export const SUPERVISION = `(?:supervised release|(?:post|after)[ -]?(?:release|prison|conviction|custody|incarceration)(?: community)? supervision|(?<!market |banking |financial |prudential )supervision|parole|community custody|licen[cs]e supervision)`
export const HOME_DETENTION = `(?:home (?:detention|confinement|incarceration|arrest|curfew|custody)|house (?:arrest|detention)|electronic(?:ally)? monitor(?:ing|ed)|location monitoring|GPS monitoring|curfew)`
export const COMMUNITY_SERVICE = String.raw`(?:community (?:service|work|payback|restitution|labou?r)|unpaid (?:work|labou?r)|cal\s?trans|work (?:program(?:me)?|crew|detail|camp project)|compulsory (?:works?|labou?r)|correctional labou?r|corrective labou?r|public works?)`

export const BAN_NOUN = String.raw`(?:bans?|bar|suspensions?|prohibitions?|disqualifications?|debarments?|exclusions?)(?![\p{L}]| (?:association|council|exam|chart))`
export const BANNED = String.raw`(?:(?:bans|to ban|banned|banning|bars?|barred|barring|debars?|debarred|prohibit(?:s|ed|ing)?|disqualif(?:y|ies|ied|ying)|suspend(?:s|ed|ing)?|exclude[sd]?|excluding|blacklist(?:s|ed|ing)?|preclude[sd]?|struck off|revoked|disbarred|ineligible)\b|(?:stay|keep) (?:out of|away from)|not to (?:serve|act|work|trade|apply|seek|hold|participate|engage|re-?apply)\b|to (?:stop|halt|cease|refrain from) (?:accepting|admitting|advertising|adding|dealing|offering|onboarding|opening|providing|registering|signing|soliciting|taking|trading|any|all|new)\b|from (?:serving|acting|associating|participating|holding|applying|seeking) )`

/** Ends in the slot of the length: "… for a period of". */
export const SLOT = String.raw`(?:\s(?:for|of|to|lasting|at|is|was|totall?ing|ranging|:|,))?(?:\s(?:an?|the) (?:\p{L}{1,14} )?(?:period|term|duration|total|sentence)s? of)?[\s:,(-]{1,3}$`
/** What follows a length that ends its phrase: "got five years for …", "received 10 years." */
export const PHRASE_ENDS = String.raw`^'?(?:\s?\([^()]{1,40}\))?(?:\s{0,3}(?:$|[.,;:!?")\]])|\s{1,3}(?:$|and|for|in|on|after|over|with|by|under|if|at|when|each|per|plus|without|before|but|from|this|last|yesterday|today|monday|tuesday|wednesday|thursday|friday|concurrent|consecutive|apiece|total|followed|respectively|instead|more|or|to run|to be served|despite|because|while|following|amid|due to|as (?!(?:an?|its|head|chief|ceo|chair\p{L}*|president|director|partner|treasurer|minister)(?![\p{L}]))\p{L}{1,20}|- )(?![\p{L}]))`
