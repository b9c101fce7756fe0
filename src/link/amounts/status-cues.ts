import type { AmountRole, Status } from '../../types.ts'
import type { CueExample } from './cue.ts'

/** A word or phrase that says whether a sum was imposed, asked for or could come. The nearest to the sum decides. */
export interface StatusCue {
  readonly id: string
  readonly status: Status
  /** Not anchored: the last match in the passage before the sum counts. `after` is anchored where the sum ends. */
  readonly before?: RegExp
  readonly after?: RegExp
  /** Characters from the sum beyond which it says nothing. */
  readonly reach?: number
  /** The roles it speaks of; absent: all. */
  readonly roles?: readonly AmountRole[]
  readonly examples: readonly CueExample[]
}

const SANCTIONS = ['penalty', 'settlement', 'disgorgement', 'restitution', 'forfeiture', 'bail', 'threshold'] as const
const FACTS = ['loss', 'volume', 'proceeds', 'funding', 'seizure', 'other'] as const

export const statusCues: readonly StatusCue[] = [
  {
    id: 'status/faces',
    status: 'potential',
    roles: SANCTIONS,
    before:
      /\b(?:fac(?:e|es|ed|ing)|punishable|carr(?:y|ies|ied|ying)|risk(?:s|ed|ing)?|liable|subject to|exposed to|could|(?<!in )may(?! \d)|might|can be|can reach|would (?:be|have to|face|carry|mean)|statutory maximum|maximum|potential(?:ly)?|possible|theoretical|base (?:civil )?(?:monetary )?penalty|if (?:\w+ )?(?:convicted|found guilty)|(?:up)?on conviction|proposed|proposes?|draft|bill)\b/gu,
    examples: [
      { text: 'He faces five years in prison and a [$250,000] fine.', statuses: ['potential'] },
      { text: 'The statutory maximum penalty is [$53,051,675].', statuses: ['potential'] },
    ],
  },
  {
    id: 'status/up-to',
    status: 'potential',
    roles: SANCTIONS,
    before: /\b(?:up to|as much as|as high as|not exceeding|not more than|no more than)(?: an?)? $/gu,
    examples: [{ text: 'The offence is met with a fine of up to [€5 million].', statuses: ['potential'] }],
  },
  {
    id: 'status/if-convicted',
    status: 'potential',
    roles: SANCTIONS,
    after: /^[^.;¤]{0,80}\b(?:if (?:\w+ )?(?:convicted|found guilty)|upon conviction|on conviction)\b/u,
    examples: [{ text: 'A fine of [$1 million] awaits the pair if convicted.', statuses: ['potential'] }],
  },
  {
    id: 'status/sought',
    status: 'sought',
    roles: SANCTIONS,
    before:
      /\b(?:seek(?:s|ing)?|sought|ask(?:s|ed|ing)?|request(?:s|ed|ing)?|demand(?:s|ed|ing)?|wants?|wanted|urg(?:es|ed|ing)|recommend(?:s|ed|ing|ation)?|call(?:s|ed|ing)? for|push(?:es|ed|ing)? for|appl(?:y|ies|ied|ying) (?:for|to)|petition(?:s|ed)?|su(?:ed|es|ing)\b[^.;¤]{0,60} for|claim(?:s|ed|ing)?|pursu(?:es|ed|ing)|(?:forfeiture|in rem)(?: \w+)? (?:complaints?|action|suit|case)|complaints?\b[^.;¤]{0,60}\b(?:in rem against|to (?:forfeit|seize|recover)|against))\b/gu,
    examples: [
      { text: 'Prosecutors asked the court for a fine of [$11 billion].', statuses: ['sought'] },
      { text: 'The United States files this complaint in rem against [39.8 bitcoin].', statuses: ['sought'], roles: ['forfeiture'] },
    ],
  },
  {
    id: 'status/sought-after',
    status: 'sought',
    roles: SANCTIONS,
    after:
      /^[^.;¤]{0,50}\b(?:prosecutors?|prosecution|government|regulators?|agency|commission|sec|plaintiffs?|lawyers)(?: \w+){0,2} (?:sought|seeks?|requested|asked|demanded|wanted|recommended|proposed)\b/u,
    examples: [{ text: 'The penalty is far below the [$2 billion] that the regulator had sought.', statuses: ['sought'] }],
  },
  {
    id: 'status/imposed',
    status: 'actual',
    roles: SANCTIONS,
    before:
      /\b(?:fined|ordered|orders|agree[ds]?(?: \w+)? to|agreeing to|sentenced|paid|paying|settle[ds]?|impos(?:es|ed|ing)|levie[ds]|levying|slapped|handed|must|required to|forfeited|(?:was|were) (?:fined|ordered|sentenced|handed|given|hit)|granted|set at|posted|disgorged|accepted|will pay|convicted)\b/gu,
    examples: [{ text: 'The firm could lose its licence after it was fined [£3 million].', statuses: ['actual'] }],
  },
  {
    id: 'status/forecast',
    status: 'potential',
    roles: ['market'],
    before:
      /\b(?:predict(?:s|ed|ing)?|forecast(?:s|ed|ing)?|(?:price )?target(?:s|ed|ing)?|project(?:s|ed|ing)|could|(?<!in )may(?! \d)|might|would|expect(?:s|ed|ing)?|path to|way to|road to|march(?:ing|es)? toward|push(?:ing|es)? (?:\w+ ){0,3}toward|driv(?:e|es|ing)|ey(?:e|es|ed|eing|ing)|aim(?:s|ed|ing)?|speculat\w{1,5}|point to|envision\w{0,3}|anticipat\w{1,4}|likely|potential(?:ly)?)\b/gu,
    examples: [
      { text: 'The bank predicts a bitcoin price of [$250,000] by December.', statuses: ['potential'], roles: ['market'] },
      { text: 'Could XRP reach [$10] next year?', statuses: ['potential'], roles: ['market'] },
    ],
  },
  {
    id: 'status/forecast-near',
    status: 'potential',
    roles: ['market'],
    reach: 30,
    before:
      /\b(?:predictions?|projections?|expectations?|can|will|if|when|toward|towards|to reach|next|upside|retest|even|sees|to hit|scenario|goal)\b/gu,
    examples: [{ text: 'When will XRP see [$10] again?', statuses: ['potential'], roles: ['market'] }],
  },
  {
    id: 'status/could-follow',
    status: 'potential',
    roles: ['market'],
    after: /^ (?:[\w%-]+ ){0,3}(?:could|may|might|would|looks? possible|is possible|looks? likely|is likely)\b/u,
    examples: [{ text: 'A fall of the coin to [$60,000] could come next.', statuses: ['potential'], roles: ['market'] }],
  },
  {
    id: 'status/forecast-after',
    status: 'potential',
    roles: ['market'],
    after:
      /^(?:\)?,? (?:[\w-]+ )?(?:price )?(?:target|forecast|prediction|projection)\b|[^.;¤]{0,40} by (?:the end of |year[- ]end |mid[- ]?|early |late |december |(?:q[1-4] ))?20[2-9]\d\b)/u,
    examples: [{ text: 'The analyst keeps a [$95,000] target for bitcoin.', statuses: ['potential'], roles: ['market'] }],
  },
  {
    id: 'status/market-fact',
    status: 'actual',
    roles: ['market'],
    before:
      /\b(?:trad(?:es?|ed|ing)|currently|current|now|fell|rose|was|were|dropped|climbed|hit|reached|surged|plunged|closed|stands?|stood|hover(?:s|ed|ing)?|high of|highs? (?:near|of|at|above)|low (?:of|near|at)|lows?|peak(?:ed)?|from(?= (?:\w+ ){0,2}$)|support|resistance|priced|slipped|dipped|topped|tumbled|soared|jumped|crossed|broke|recorded|saw|reclaimed|bought|needs?|clear|holding|sits|is at|valued)\b/gu,
    examples: [{ text: 'XRP could rally past its record high of [$3.55].', statuses: ['actual'], roles: ['market'] }],
  },
  {
    id: 'status/could-be',
    status: 'potential',
    roles: FACTS,
    before:
      /\b(?:could|(?<!in )may(?! \d)|might|would|potential(?:ly)?|plans? to|planning to|planned to|aim(?:s|ed|ing)? to|intends? to|proposed?|expect(?:s|ed)? to|hop(?:es|ing) to|looking to|up to an?|seek(?:s|ing)? to|target(?:s|ing) of|projected)\b/gu,
    examples: [{ text: 'Quitting the merger could result in a [$1 million] fee.', statuses: ['potential'] }],
  },
  {
    id: 'status/reward-up-to',
    status: 'potential',
    roles: ['other'],
    before: /\b(?:rewards?|bounty|bounties|prizes?|awards?) (?:of )?(?:up to|as much as|as high as|worth up to) $/gu,
    examples: [{ text: 'A reward of up to [$6 million] is offered.', statuses: ['potential'], roles: ['other'] }],
  },
  {
    id: 'status/happened',
    status: 'actual',
    roles: FACTS,
    before:
      /\b(?:stole|stolen|lost|was|were|has|had|have|seized|received|raised|paid|sent|moved|laundered|made|earned|held|holds|bought|sold|invested|acquired|frozen|froze|recovered|is|are|caused|took|generated|spent|worth|processed)\b/gu,
    examples: [{ text: 'The court may hear on Monday how he stole [$5 million].', statuses: ['actual'] }],
  },
]
