import { type TypeCue, words } from './cue.ts'
import {
  BAN_NOUN,
  BANNED,
  COMMUNITY_SERVICE,
  HOME_DETENTION,
  INSIDE,
  LEAD,
  LOOSE_MODIFIERS,
  MODIFIERS,
  PHRASE_ENDS,
  PLACE,
  PRISON_NOUN,
  PROBATION,
  SLOT,
  SUPERVISION,
} from './wording.ts'

/** The noun right after the length: "three years of supervised release", "a five-year trading ban". */
export const nounAfter: readonly TypeCue[] = [
  {
    id: 'sentence/suspended-sentence',
    type: 'suspended',
    after: words`${LEAD}(?:of )?(?:${MODIFIERS})(?:suspended|conditional) (?:prison |jail |custodial |criminal )?(?:sentences?|terms?|imprisonment|custody|detention)`,
    examples: [['She received a [two-year] suspended sentence.', { type: 'suspended', status: 'actual', minMonths: 24, maxMonths: 24 }]],
  },
  {
    id: 'sentence/length-suspended',
    type: 'suspended',
    after: words`^'?(?: of (?:them|which|those|that)| (?:in|of) ${INSIDE}|[\s-]${INSIDE}(?: (?:sentence|term))?|[\s-](?:sentence|term))?,?(?: (?:but|all|both|fully|wholly|which|that|was|were|is|are|to be))*,? (?:suspended|stayed)\b`,
    examples: [
      ["He was sentenced to [12 months]' imprisonment, suspended for two years.", { type: 'suspended', minMonths: 12 }],
      ['The man got [one year] in county jail suspended.', { type: 'suspended' }],
    ],
  },
  {
    id: 'sentence/probation',
    type: 'probation',
    after: words`${LEAD}(?:of |on |in |under )?(?:an? )?(?:${MODIFIERS})${PROBATION}\b`,
    examples: [
      ['He was sentenced to [three years] of informal probation.', { type: 'probation', status: 'actual', minMonths: 36 }],
      ['She got [18 months] on probation.', { type: 'probation' }],
    ],
    rejects: ['He lost his job three years before probation ended.'],
  },
  {
    id: 'sentence/supervised-release',
    type: 'supervised_release',
    after: words`${LEAD}(?:of |on |in |under )?(?:${MODIFIERS})${SUPERVISION}\b`,
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
    after: words`${LEAD}(?:of |in |on |under )?(?:${MODIFIERS})${HOME_DETENTION}\b`,
    examples: [['The judge ordered [six months] of home confinement.', { type: 'home_detention', status: 'actual' }]],
  },
  {
    id: 'sentence/community-service',
    type: 'community_service',
    after: words`${LEAD}(?:of |in |on |at |performing |doing )?(?:an? )?(?:${MODIFIERS})${COMMUNITY_SERVICE}\b`,
    examples: [
      ['He must do [200 hours] of community service.', { type: 'community_service', status: 'actual' }],
      ['She will serve [10 days] on a county work program.', { type: 'community_service', minMonths: 0.33 }],
    ],
  },
  {
    id: 'sentence/ban-noun',
    type: 'activity_ban',
    after: words`${LEAD}(?:of )?(?:${LOOSE_MODIFIERS})${BAN_NOUN}`,
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
    after: words`${LEAD}(?:of )?(?:${MODIFIERS})${PRISON_NOUN}`,
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
    id: 'sentence/life-term',
    type: 'prison',
    after: words`^[\s-](?:terms?|without (?:the )?(?:possibility of )?parole)\b`,
    lifeOnly: true,
    legal: true,
    examples: [['The court gave him four consecutive [life] terms.', { type: 'prison', life: true }]],
  },
]

/** The word before the length that says what kind of sanction it measures: "placed on probation for three years". */
export const nounBefore: readonly TypeCue[] = [
  {
    id: 'sentence/probation-for',
    type: 'probation',
    before: words`\b(?:probation|community control|conditional discharge|good behaviou?r bond|community order)${SLOT}`,
    after: words`${PHRASE_ENDS}`,
    examples: [['He was put on formal probation for [five years].', { type: 'probation', status: 'actual', minMonths: 60 }]],
  },
  {
    id: 'sentence/suspended-sentence-of',
    type: 'suspended',
    before: words`\b(?:suspended|conditional) (?:prison |jail |custodial )?(?:sentences?|terms?|imprisonment)${SLOT}`,
    after: words`${PHRASE_ENDS}`,
    examples: [['He received a suspended sentence of [18 months].', { type: 'suspended', status: 'actual', minMonths: 18 }]],
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
    before: words` (?:for|over)(?: (?:an?|the) (?:\p{L}{1,14} )?(?:period|term|duration) of)? $`,
    head: words`\b${BANNED}`,
    examples: [
      ['He was disqualified as a director for [11 years].', { type: 'activity_ban', status: 'actual', minMonths: 132 }],
      ['The order suspends him for [three months] from trading.', { type: 'activity_ban' }],
      ['The firm is barred from registering for at least [three years].', { type: 'activity_ban', minMonths: 36 }],
      ['The watchdog told the broker to stop accepting deposits for [six months].', { type: 'activity_ban', status: 'actual' }],
    ],
    rejects: ['The exchange suspended withdrawals in May after running for three years.'],
  },
  {
    id: 'sentence/reapply-after',
    type: 'activity_ban',
    before: words`\b(?:right|leave|permission|eligible|able|allowed) to (?:re-?)?apply(?: for(?: \p{L}[\p{L}-]{1,14}){1,3}?)?(?: again)? after $`,
    examples: [['She consented to a bar with a right to reapply after [three years].', { type: 'activity_ban', status: 'actual' }]],
  },
  {
    id: 'sentence/ban-for',
    type: 'activity_ban',
    before: words` (?:of|for|lasting|to last|runs|running)(?: (?:an?|the) (?:\p{L}{1,14} )?(?:period|term|duration) of)? $`,
    head: words`\b${BAN_NOUN}`,
    long: true,
    examples: [['The tribunal ordered his disqualification from office for [four years].', { type: 'activity_ban' }]],
  },
]
