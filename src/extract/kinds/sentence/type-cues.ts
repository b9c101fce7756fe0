import { type TypeCue, words } from './cue.ts'
import { BAN_NOUN, BANNED, CLAUSE, LEAD, LONG_CLAUSE, LOOSE_MODIFIERS, MODIFIERS, PHRASE_ENDS, PLACE, SLOT } from './wording.ts'

/** Lengths of time that are no sentence, however legal the passage. */
const notSentences: readonly TypeCue[] = [
  {
    id: 'sentence/not-age',
    type: 'none',
    after: words`^[\s-]{0,2}olds?\b|^'? of age\b`,
    examples: [],
    rejects: ['A 46-year-old man was sentenced.', 'The prisoner is 46 years old.'],
  },
  {
    id: 'sentence/not-ago',
    type: 'none',
    after: words`^'? (?:ago|earlier|later|prior)\b`,
    examples: [],
    rejects: ['He was sentenced two years ago.', 'Three years later the court convicted him.'],
  },
  {
    id: 'sentence/not-experience',
    type: 'none',
    after: words`^'? (?:of|worth of|in) (?!(?:[\p{L}-]{1,20} )?(?:community|unpaid|public))(?:${MODIFIERS})(?:experience|service|history|data|records|work|research|litigation|investigation|business|office|operation|marriage|age|sobriety)\b`,
    examples: [],
    rejects: ['The judge has 20 years of experience in prison matters.'],
  },
  {
    id: 'sentence/not-rest-of-life',
    type: 'none',
    before: words`\b(?:(?:rest|remainder|balance|prime|quality|loss|end|walks?|way) of (?:\p{L}{1,6} )?|(?:entire|whole|adult|daily|public|private|human|everyday|social|personal|real|double|normal|new|taking a|took a|her|his|their|your|my|our|every|second|later|early|good|better|working) )(?:natural )?$`,
    after: words`^(?![\s-](?:without|sentences?|imprisonment|terms?|orders?|tariffs?)\b)`,
    lifeOnly: true,
    examples: [],
    rejects: ['He will live with it for the rest of his life.', 'The sentence will keep him in prison for his entire adult life.'],
  },
  {
    id: 'sentence/not-somebodys-life',
    type: 'none',
    before: words`(?:\b(?:the|my|our|your|no|this|that|his|her|their|its|any)|'s) $`,
    after: words`^(?![\s-](?:(?:prison |jail |federal )?(?:sentences?|imprisonment|terms?|orders?|tariffs?|bans?)|without|behind|in (?:\p{L}{1,10} )?(?:prison|jail))\b)`,
    lifeOnly: true,
    examples: [],
    rejects: ['He deserves to sit in prison for many years to pay for the life he took.'],
  },
  {
    id: 'sentence/not-general-rule',
    type: 'none',
    before: words`\b(?:violators|offenders|wrongdoers|anyone|anybody|whoever|those (?:who|found|convicted)|(?:an?y?|the) (?:person|individual|driver|company|firm|operator)s? (?:who|that|found|convicted)|(?:bill|draft law|legislation|proposal|amendment|draft|decree|proposed (?:\p{L}{1,20} )?law)(?: \p{L}{1,14}){0,3}?,? (?:that |which )?(?:would|could|will|provides?|introduces?|proposes?|makes|sets?|prescribes?|stipulates?|imposes?|punishes|punish|threatens?)|(?:act|law)(?: \p{L}{1,9}(?: \d{1,2})?){0,3},? (?:that |which )?would)\b[^;:]{0,160}$`,
    examples: [],
    rejects: [
      'The bill would punish unlicensed exchanges with up to five years in prison.',
      'Violators may be punished with up to one year in jail.',
    ],
  },
  {
    id: 'sentence/not-credit',
    type: 'none',
    before: words`\bcredit(?:ed|s)?(?: (?:him|her|them))? (?:for|of|with) (?:the |his |her |their |about |nearly )?$`,
    examples: [],
    rejects: ['He was given credit for 200 days already spent in jail.', 'She received credit for time served.'],
  },
  {
    id: 'sentence/not-credit-after',
    type: 'none',
    after: words`^'? (?:of )?(?:custody |jail |prison |time )?credits?\b|^'? (?:of )?time already served`,
    examples: [],
    rejects: ['The court gave him 200 days of credit.'],
  },
  {
    id: 'sentence/not-already-spent',
    type: 'none',
    before: words`\b(?:(?:has|had|have|having|already|been) (?:already )?(?:spent|served)|spent|(?:freed|released|walked free) (?:from \p{L}{1,20} )?(?:on \p{L}{1,20} )?after(?: (?:serving|spending))?|(?:held|detained|kept|been|remained|languished|sat) in (?:${MODIFIERS})${PLACE}(?: (?:for|since))?|years he had already|imprisoned for the (?:past|last))(?: (?:more than|over|about|nearly|almost|some|the (?:past|last)|just|only|around|roughly|less than|under|at least|an?))*? $`,
    examples: [],
    rejects: [
      'He has already spent two years in prison.',
      'The journalist was freed after more than three years of imprisonment.',
      'She had been held in pre-trial detention for 18 months.',
    ],
  },
  {
    id: 'sentence/not-parole-date',
    type: 'none',
    before: words`\b(?:parole (?:after|in|for|until|within)|eligib(?:le|ility)(?: for| to seek)? (?:parole|release) (?:\p{L}{1,14} ){0,4}?(?:after|in|served)|denied (?:parole )?for|parole only after (?:having )?(?:served|serving))(?: (?:serving|at least|about|another))* $`,
    examples: [],
    rejects: [
      'He becomes eligible for parole after 12 years.',
      'The board denied parole for three years.',
      'She may seek parole only after having served 12 years.',
    ],
  },
  {
    id: 'sentence/not-suspension-period',
    type: 'none',
    before: words`\b(?:sentence|imprisonment|prison|jail|custody|term|detention|months|years|days|month|year)'?,? (?:(?:which|that|was|were|is|are|been|be|to|has|both|all|and|but|fully|wholly|itself|will) ){0,4}(?:suspended|conditional)(?: for| over| with)?(?: an?)?(?: probation(?:ary)?| operational)?(?: period)?(?: of| for)? $`,
    examples: [],
    rejects: [],
  },
  {
    id: 'sentence/not-over-a-term',
    type: 'none',
    before: words`\b(?:over|during|throughout|across|in|within|for) (?:an?|the|his|her|their|its|each) $`,
    after: words`^[\s-](?:\p{L}{1,12} )?(?:term|period|span|stretch|window|stay|stint|tenure)\b(?! (?:of|in) (?:imprisonment|prison|supervised))`,
    attributive: true,
    examples: [],
    rejects: ['The convicted broker will pay $335,000 over a three-year term.'],
  },
  {
    id: 'sentence/not-pretrial',
    type: 'none',
    after: words`^'?(?: (?:in|of) (?:\p{L}{1,14} ){0,2}?(?:custody|detention|jail|prison))?,?(?: (?:as an? (?:prevent|precaution|interim|provisional)|pending|without (?:charge|trial)|awaiting|while (?:awaiting|the investigation)|ahead of (?:his |her |the )?trial|until (?:his |her |the )?trial|before (?:his |her |the )?trial|of (?:pre-?trial|preventive|provisional|investigative)))`,
    examples: [],
    rejects: ['The suspects were jailed for two months as a preventive measure.'],
  },
  {
    id: 'sentence/not-pretrial-before',
    type: 'none',
    before: words`\b(?:(?:pre-?trial|preventive|provisional|administrative|investigative) (?:detention|custody|arrest|imprisonment)|remand(?:ed)?|without charge\)?|detained|held|custody|house arrest until)(?: (?:in|at) (?:\p{L}{1,14} ){0,3}?)?(?: (?:for|of|to|lasting|by|extended|until))* (?:up to |at least |another |an additional )?$`,
    examples: [],
    rejects: ['The founder was held for 20 days.', 'A court ordered pre-trial detention for two months.'],
  },
  {
    id: 'sentence/not-policy',
    type: 'none',
    before: words`\b(?:lift(?:s|ed|ing)?|eas(?:e|es|ed|ing)|end(?:s|ed|ing)?|overturn(?:s|ed|ing)?|revers(?:e|es|ed|ing)|scrap(?:s|ped|ping)?|extend(?:s|ed|ing)?|reimpos(?:e|es|ed))(?: (?:its|the|a|their|country's|nation's|regulator's))? $`,
    after: words`^[\s-](?:${MODIFIERS})(?:ban|moratorium|prohibition|suspension) (?:on|of|against)\b`,
    examples: [],
    rejects: ['The regulator will lift its four-year ban on retail notes after a court case.'],
  },
  {
    id: 'sentence/not-stay-of-case',
    type: 'none',
    after: words`^[\s-](?:${MODIFIERS})(?:suspension|stay|pause|extension|delay|adjournment|postponement|continuance)\b(?: (?:of|in|to) [^.;:]{0,60}?\b(?:lawsuit|case|proceedings?|litigation|trial|deadline|hearing|withdrawals?|deposits?|redemptions?))`,
    examples: [],
    rejects: ['A judge approved a 60-day suspension of the lawsuit.'],
  },
  {
    id: 'sentence/not-after-time-inside',
    type: 'none',
    before: words`\bafter(?: (?:serving|spending|only|just|nearly|almost|more than|about|over|around|some|roughly|less than|a|the))* $`,
    after: words`^'?(?:$|,| (?:in|behind|of) (?:${MODIFIERS})${PLACE})`,
    attributive: false,
    examples: [],
    rejects: ['After two years in prison, he finds that hard.'],
  },
  {
    id: 'sentence/not-deadline',
    type: 'none',
    before: words`\b(?:within|every|in the (?:past|last|next|first|coming)|(?:over|during|throughout|for|of) the (?:past|last|previous|preceding|first|coming)|next|previous|preceding|past) $`,
    after: words`^(?!'?\s{1,3}(?:in|behind|of) (?:${MODIFIERS})${PLACE})`,
    examples: [],
    rejects: ['The convicted man must pay within 90 days.', 'Over the past five years prison terms have grown.'],
  },
]

/** The noun right after the length: "three years of supervised release", "a five-year trading ban". */
const nounAfter: readonly TypeCue[] = [
  {
    id: 'sentence/suspended-sentence',
    type: 'suspended',
    after: words`${LEAD}(?:of )?(?:${MODIFIERS})(?:suspended|conditional) (?:prison |jail |custodial |criminal )?(?:sentences?|terms?|imprisonment|custody|detention)`,
    examples: [['She received a [two-year] suspended sentence.', { type: 'suspended', status: 'actual', minMonths: 24, maxMonths: 24 }]],
  },
  {
    id: 'sentence/length-suspended',
    type: 'suspended',
    after: words`^'?(?: of (?:them|which|those|that)| (?:in|of|behind) (?:${MODIFIERS})${PLACE}| (?:${MODIFIERS})(?:imprisonment|custody|jail|prison|detention))?,?(?: (?:but|all|both|fully|wholly|which|that|was|were|is|are|to be))*,? (?:suspended|stayed)\b`,
    examples: [
      ["He was sentenced to [12 months]' imprisonment, suspended for two years.", { type: 'suspended', minMonths: 12 }],
      ['The man got [one year] in county jail suspended.', { type: 'suspended' }],
    ],
  },
  {
    id: 'sentence/probation',
    type: 'probation',
    after: words`${LEAD}(?:of |on |in |under )?(?:an? )?(?:${MODIFIERS})(?:probation(?:ary)?|community control|deferred adjudication|conditional discharge|good behaviou?r|community (?:corrections? )?order|restricted freedom|restriction of freedom|limited liberty)\b`,
    examples: [
      ['He was sentenced to [three years] of informal probation.', { type: 'probation', status: 'actual', minMonths: 36 }],
      ['She got [18 months] on probation.', { type: 'probation' }],
    ],
    rejects: ['He lost his job three years before probation ended.'],
  },
  {
    id: 'sentence/supervised-release',
    type: 'supervised_release',
    after: words`${LEAD}(?:of |on |in |under )?(?:${MODIFIERS})(?:supervised release|(?:post|after)[ -](?:release|prison|conviction|custody|incarceration)(?: community)? supervision|supervision|parole|community custody|licen[cs]e supervision|supervised period)\b`,
    examples: [
      [
        "He got 24 years in prison and [five years]' post-release supervision.",
        { type: 'supervised_release', status: 'actual', minMonths: 60 },
      ],
      ['The plea adds [three years] of supervised release.', { type: 'supervised_release' }],
    ],
  },
  {
    id: 'sentence/on-licence',
    type: 'supervised_release',
    after: words`${LEAD}(?:of |on )(?:an? )?(?:extended )?licen[cs]e\b(?! (?:fee|from|issued))`,
    legal: true,
    examples: [['He was jailed for six years with a further [two years] on licence.', { type: 'supervised_release' }]],
  },
  {
    id: 'sentence/home-detention',
    type: 'home_detention',
    after: words`${LEAD}(?:of |in |on |under )?(?:${MODIFIERS})(?:home (?:detention|confinement|incarceration|arrest|curfew|custody)|house (?:arrest|detention)|electronic(?:ally)? monitor(?:ing|ed)|location monitoring|GPS monitoring|curfew)\b`,
    examples: [['The judge ordered [six months] of home confinement.', { type: 'home_detention', status: 'actual' }]],
  },
  {
    id: 'sentence/community-service',
    type: 'community_service',
    after: words`${LEAD}(?:of |in |on |at |performing |doing )?(?:an? )?(?:${MODIFIERS})(?:community (?:service|work|payback|restitution|labou?r)|unpaid (?:work|labou?r)|cal ?trans|work (?:program(?:me)?|crew|detail|camp project)|compulsory (?:works?|labou?r)|correctional labou?r|corrective labou?r|public works?)\b`,
    examples: [
      ['He must do [200 hours] of community service.', { type: 'community_service', status: 'actual' }],
      ['She will serve [10 days] on a county work program.', { type: 'community_service', minMonths: 0.33 }],
    ],
  },
  {
    id: 'sentence/ban-noun',
    type: 'activity_ban',
    after: words`${LEAD}(?:of )?(?:${LOOSE_MODIFIERS})${BAN_NOUN}(?! (?:association|council|exam))`,
    examples: [
      ['The order imposes a [10-year] ban on trading.', { type: 'activity_ban', status: 'actual', minMonths: 120 }],
      ['The broker got a [five-year] registration and trading ban.', { type: 'activity_ban' }],
      ['The regulator imposed a [lifetime] ban on the adviser.', { type: 'activity_ban', life: true }],
    ],
  },
  {
    id: 'sentence/in-prison',
    type: 'prison',
    after: words`${LEAD}(?:,? )?(?:in|inside|behind|at|within|of|under|to (?:be )?serve[d]? (?:in|behind)) (?:${LOOSE_MODIFIERS})${PLACE}`,
    examples: [
      ['He was sentenced to [20 years] in federal prison.', { type: 'prison', status: 'actual', minMonths: 240 }],
      ['She faces [five years] behind bars.', { type: 'prison', status: 'potential' }],
      ['The man got [one year] in the Orange County jail.', { type: 'prison' }],
    ],
  },
  {
    id: 'sentence/imprisonment',
    type: 'prison',
    after: words`${LEAD}(?:${MODIFIERS})(?:prison|jail|gaol|custodial|penitentiary|imprisonment|incarceration|confinement|detention|custody|hard labou?r|penal servitude)(?![\p{L}]| (?:guard|officer|warden|system|official|chaplain|reform))`,
    examples: [
      ["The court imposed [three years]' rigorous imprisonment.", { type: 'prison', status: 'actual' }],
      ['He agreed to a [50-year] prison term.', { type: 'prison' }],
      ['The club president got [30 days] jail for theft.', { type: 'prison' }],
    ],
  },
  {
    id: 'sentence/sentence-noun',
    type: 'prison',
    after: words`${LEAD}(?:${MODIFIERS})(?:sentences?|jail terms?|terms? of imprisonment|stint behind bars)\b`,
    examples: [
      ['He is appealing his [25-year] sentence.', { type: 'prison', status: 'actual' }],
      ['She is serving a [life] sentence.', { type: 'prison', life: true }],
    ],
  },
  {
    id: 'sentence/term-noun',
    type: 'prison',
    after: words`${LEAD}(?:maximum |minimum |fixed |mandatory |statutory |consecutive |concurrent |determinate |indeterminate )?(?:terms?|maximum|minimum|penalt(?:y|ies)|punishment)\b(?! (?:as|in office|limits?|loans?|sheet|deposit|of office|contract|lease|bond|note|treasur))`,
    attributive: true,
    legal: true,
    examples: [['She is serving an [11-year] term for fraud.', { type: 'prison', status: 'actual' }]],
    rejects: ['The chair began a four-year term at the bank.'],
  },
  {
    id: 'sentence/life-term',
    type: 'prison',
    before: words`\p{L}`,
    after: words`^[\s-](?:terms?|without (?:the )?(?:possibility of )?parole)\b`,
    legal: true,
    examples: [['He got four consecutive [life] terms.', { type: 'prison', life: true }]],
  },
]

/** The word before the length that says what kind of sanction it measures: "placed on probation for three years". */
const nounBefore: readonly TypeCue[] = [
  {
    id: 'sentence/probation-for',
    type: 'probation',
    before: words`\b(?:probation|community control|conditional discharge|good behaviou?r bond|community order)${SLOT}`,
    after: words`${PHRASE_ENDS}`,
    examples: [['He was put on formal probation for [five years].', { type: 'probation', status: 'actual', minMonths: 60 }]],
  },
  {
    id: 'sentence/supervised-release-for',
    type: 'supervised_release',
    before: words`\b(?:supervised release|release supervision|on supervision|supervision for|parole for)${SLOT}`,
    after: words`${PHRASE_ENDS}`,
    examples: [['After prison he is on supervised release for [three years].', { type: 'supervised_release' }]],
  },
  {
    id: 'sentence/home-detention-for',
    type: 'home_detention',
    before: words`\b(?:house arrest|home (?:detention|confinement|incarceration)|electronic monitoring|GPS monitoring)${SLOT}`,
    after: words`${PHRASE_ENDS}`,
    examples: [['The court placed her under house arrest for [six months].', { type: 'home_detention', status: 'actual' }]],
  },
  {
    id: 'sentence/community-service-for',
    type: 'community_service',
    before: words`\bcommunity (?:service|work)${SLOT}`,
    after: words`${PHRASE_ENDS}`,
    examples: [['He was ordered to do community service for [100 hours].', { type: 'community_service' }]],
  },
  {
    id: 'sentence/banned-for',
    type: 'activity_ban',
    before: words`\b${BANNED}\b${LONG_CLAUSE}\s(?:for|over)(?: (?:an?|the) (?:\p{L}{1,14} )?(?:period|term|duration) of)? $`,
    examples: [
      ['He was disqualified as a director for [11 years].', { type: 'activity_ban', status: 'actual', minMonths: 132 }],
      ['The order suspends him for [three months] from trading.', { type: 'activity_ban' }],
      ['The firm is barred from registering for at least [three years].', { type: 'activity_ban', minMonths: 36 }],
    ],
    rejects: ['The exchange suspended withdrawals in May after running for three years.'],
  },
  {
    id: 'sentence/ban-for',
    type: 'activity_ban',
    before: words`\b${BAN_NOUN}${CLAUSE}\s(?:of|for|lasting|to last|runs|running)(?: (?:an?|the) (?:\p{L}{1,14} )?(?:period|term|duration) of)? $`,
    legal: true,
    examples: [['The tribunal ordered a ban from office for [four years].', { type: 'activity_ban' }]],
  },
]

const LONG_ENOUGH = { long: true, legal: true, attributive: false } as const

/** A verb or noun of sentencing governs the length; prison goes without saying. */
const governed: readonly TypeCue[] = [
  {
    id: 'sentence/sentenced-to',
    type: 'prison',
    before: words`\b(?:re-?)?(?:sentenc(?:ed|es|ing|e)|condemned)\b(?:(?!\b(?:after|who|which|while|when|since|because|before)\b)[^;]){0,140}?\s(?:to|at)(?: (?:serve|spend|receive))?(?: (?:an?|the) (?:\p{L}{1,14} ){0,2}(?:terms?|sentences?|total|period|offer) of)? $`,
    examples: [
      ['A jury sentenced the man to [50 years] on Thursday.', { type: 'prison', status: 'actual', minMonths: 600 }],
      ['She was sentenced today by Justice Roe to [23 years to life].', { type: 'prison', minMonths: 276, life: true }],
    ],
  },
  {
    id: 'sentence/sentenced',
    type: 'prison',
    before: words`\b(?:sentenced|sentence|sentences|sentencing)(?:,|:| is| was)? $`,
    attributive: false,
    examples: [
      ['MAN SENTENCED [16 YEARS TO LIFE] FOR MURDER', { type: 'prison', life: true }],
      ["The dealer's sentence, [97 months], was the longest.", { type: 'prison', minMonths: 97 }],
    ],
  },
  {
    id: 'sentence/jailed-for',
    type: 'prison',
    before: words`\b(?:(?:jail(?:ed|s|ing)?|gaoled|imprison(?:ed|s)?|incarcerated|locked up|put away)(?:(?!\b(?:after|who|which|while|when|since|because|before|for|to)\b)[^;:,]){0,40}?|(?:prison|jail|custody|behind bars|imprisonment|incarceration|prison time|jail time))\s(?:for|of|to)(?: (?:an?|the) (?:\p{L}{1,14} )?(?:period|term|sentence) of)? $`,
    attributive: false,
    long: true,
    examples: [
      ['The founder was jailed for [eight years].', { type: 'prison', status: 'actual' }],
      ['The offence is punishable by imprisonment for up to [10 years].', { type: 'prison', status: 'potential', maxMonths: 120 }],
    ],
  },
  {
    id: 'sentence/sentence-of',
    type: 'prison',
    before: words`\b(?:(?:prison|jail|custodial|imprisonment) (?:sentence|term)s?|sentences?|sentencing (?:range|guidelines?)|range|terms?|imprisonment|incarceration)\b(?: (?:\p{L}[\p{L}-]{0,14} ){0,3}?(?:of|between|from|to|ranging|totall?ing|is|was|at)| range of| calls? for|,|:)?(?: (?:from|between|be))? $`,
    long: true,
    legal: true,
    attributive: false,
    examples: [
      ['The judge imposed a sentence of [18 months].', { type: 'prison', status: 'actual', minMonths: 18 }],
      ['Murder carries a potential sentence of [15 years to life].', { type: 'prison', status: 'potential', minMonths: 180, life: true }],
    ],
  },
  {
    id: 'sentence/maximum-of',
    type: 'prison',
    before: words`\b(?:penalt(?:y|ies)|punishments?|punishable|maximum|minimum|statutory|exposure)\b(?: \p{L}[\p{L}'-]{0,14}){0,6}?(?: (?:of|by|with|is|was|to|at|for))?[\s:(]{1,2}$`,
    after: words`${PHRASE_ENDS}`,
    ...LONG_ENOUGH,
    examples: [['Each count has a maximum penalty of [20 years].', { type: 'prison', status: 'potential', maxMonths: 240 }]],
  },
  {
    id: 'sentence/faces',
    type: 'prison',
    before: words`\b(?:fac(?:e|es|ed|ing)|carr(?:y|ies|ied|ying)|risk(?:s|ed|ing)?|looking at|liable to|subject to|(?:bring|brings|mean|means) )(?: (?:a|an|the|penalties|penalty|punishment|potential|possible|sentences|as|charges|counts)){0,4}(?: of)? $`,
    after: words`${PHRASE_ENDS}`,
    ...LONG_ENOUGH,
    examples: [
      ['The hacker pleaded guilty and faces up to [30 years].', { type: 'prison', status: 'potential', maxMonths: 360 }],
      ['Hacker pleads guilty, faces [30 years]', { type: 'prison', status: 'potential', minMonths: 360, maxMonths: 360 }],
    ],
    rejects: ['The firm faces five years of losses.'],
  },
  {
    id: 'sentence/received',
    type: 'prison',
    before: words`\b(?:receiv(?:e|es|ed|ing)|gets?|got|getting|gave|gives?|given|hand(?:s|ed)(?: down)?|hit with|slapped with|draws?|drew|earn(?:s|ed)|impos(?:e|es|ed|ing)|issued|awarded)(?: (?:him|her|them|(?!(?:for|in|to|by|from|on|at|as|of)\b)\p{L}[\p{L}'-]{1,20}))? $`,
    after: words`${PHRASE_ENDS}`,
    ...LONG_ENOUGH,
    examples: [
      ['The dealer received [life without parole].', { type: 'prison', life: true }],
      ['Mixer founder gets [12 years] for laundering', { type: 'prison', status: 'actual' }],
    ],
    rejects: ['He received three years of audited statements from the prison.'],
  },
  {
    id: 'sentence/serves',
    type: 'prison',
    before: words`\b(?:serv(?:e|es|ed|ing)|spend(?:s|ing)?)(?: out)? $`,
    after: words`^(?!'? (?:in|on|with|at|under|as|for the|from)\b)`,
    ...LONG_ENOUGH,
    examples: [['Convicted dealer to serve at least [12 years]', { type: 'prison', minMonths: 144 }]],
    rejects: ['Before the trial he served nine years in the Justice Department.'],
  },
  {
    id: 'sentence/asked-for',
    type: 'prison',
    before: words`\b(?:sought|seek(?:s|ing)?|ask(?:ed|s|ing)?|request(?:ed|s|ing)?|recommend(?:ed|s|ing|ation|ations)?|urg(?:e|ed|es|ing)|demand(?:ed|s|ing)?|want(?:ed|s)?|call(?:ed|s|ing)?|push(?:ed|ing|es)?|propos(?:ed|es|ing|al)|argu(?:ed|es|ing))\b(?: (?!(?:registration|membership|approval|licen[cs]e|permission|reinstatement|entry|damages)\b)\p{L}[\p{L}'-]{0,20}){0,6}?(?: (?:for|of|to|impose|be|serve|than))? $`,
    after: words`${PHRASE_ENDS}`,
    ...LONG_ENOUGH,
    examples: [['Prosecutors asked the judge for [12 years].', { type: 'prison', status: 'sought' }]],
  },
  {
    id: 'sentence/changed-to',
    type: 'prison',
    before: words`\b(?:reduc(?:e|ed|es|ing)|cut|commut(?:e|ed|es|ing)|lower(?:ed|s)?|increas(?:e|ed|es)|rais(?:e|ed|es)|extend(?:ed|s)?|shorten(?:ed|s)?|agree(?:d|s)?|accept(?:ed|s)?|exchange for|offer(?:ed)? of|deal for)\b(?: \p{L}[\p{L}'-]{0,20}){0,6}?(?: (?:to|by|for|from))? $`,
    after: words`${PHRASE_ENDS}`,
    ...LONG_ENOUGH,
    examples: [['On appeal the sentence was reduced to [six years].', { type: 'prison', status: 'actual' }]],
  },
]

/** All of them, the sure ones first: the first row that matches decides. */
export const typeCues: readonly TypeCue[] = [...notSentences, ...nounAfter, ...nounBefore, ...governed]
