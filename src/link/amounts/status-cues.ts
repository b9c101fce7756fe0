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
      /\b(?:fac(?:e|es|ed|ing)|punishable|carr(?:y|ies|ied|ying)|attracts?|would require|risk(?:s|ed|ing)?|liable|subject to|exposed to|could|(?<!in )may(?! \d)|might|can be|can reach|would (?:be|have been|have to|face|carry|mean)|statutory maximum|maximum|potential(?:ly)?|possible|theoretical|base (?:civil )?(?:monetary )?penalty|if (?:\w+ )?(?:convicted|found guilty)|(?:up)?on conviction|proposed|proposes?|draft|bill)\b/gu,
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
    id: 'status/in-a-draft',
    status: 'potential',
    roles: SANCTIONS,
    after: /^[^.;¤]{0,40},? (?:according to|under|in) (?:an?|the) (?:\w+ )?(?:draft|bill|proposal|consultation|green paper)\b/u,
    examples: [{ text: 'Wallet firms need core capital of [€50,000], according to a draft.', statuses: ['potential'] }],
  },
  {
    id: 'status/sought',
    status: 'sought',
    roles: SANCTIONS,
    before:
      /\b(?:seek(?:s|ing)?|sought|ask(?:s|ed|ing)?|request(?:s|ed|ing)?|demand(?:s|ed|ing)?|wants?|wanted|urg(?:es|ed|ing)|recommend(?:s|ed|ing|ation)?|call(?:s|ed|ing)? for|push(?:es|ed|ing)? for|appl(?:y|ies|ied|ying) (?:for|to)|petition(?:s|ed)?|su(?:ed|es|ing)\b[^.;¤]{0,60} for|claim(?:s|ed|ing)?|pursu(?:es|ed|ing)|(?:forfeiture|in rem)(?: \w+)? (?:complaints?|action|suit|case)|complaints?\b[^.;¤]{0,60}\b(?:in rem against|to (?:forfeit|seize|recover)|against))\b/gu,
    examples: [
      { text: 'Prosecutors asked the court for a fine of [$11 billion].', statuses: ['sought'] },
      { text: 'The United States files this complaint in rem against [12 bitcoin].', statuses: ['sought'], roles: ['forfeiture'] },
    ],
  },
  {
    id: 'status/sought-after',
    status: 'sought',
    roles: SANCTIONS,
    after:
      /^[^.;¤]{0,50}\b(?:prosecutors?|prosecution|government|regulators?|agency|commission|sec|plaintiffs?|lawyers)(?: \w+){0,2} (?:sought|seeks?|seeking|requested|asked|asking|demanded|wanted|recommended|proposed)\b|^,?(?: (?:that|which|demand))?(?: (?:initially|originally|first|had|been|was))* (?:sought|requested|demanded|asked for|proposed) by\b|^ (?:demand|request)\b/u,
    examples: [{ text: 'The penalty is far below the [$2 billion] that the regulator had sought.', statuses: ['sought'] }],
  },
  {
    id: 'status/seizure-sought',
    status: 'sought',
    roles: ['seizure'],
    before:
      /\b(?:(?:legal |court )?(?:action|proceedings|lawsuits?|suits?|complaints?|motions?|applications?|petitions?)|appl(?:y|ies|ied)|seek(?:s|ing)?|sought|ask(?:s|ed|ing)?|want(?:s|ed)?|su(?:es|ed|ing)|petition(?:s|ed))(?: [\w'-]+){0,4} to (?:seize|confiscate|freeze|recover|get back|forfeit|claw back|take|keep|block)\b/gu,
    examples: [
      { text: 'The government has taken legal action to seize [$154 million] in bitcoin.', statuses: ['sought'], roles: ['seizure'] },
    ],
  },
  {
    id: 'status/imposed',
    status: 'actual',
    roles: SANCTIONS,
    before:
      /\b(?:(?:(?<!be )held|custody|free|freed|out|released|booked) (?:on|in lieu of)|fined|ordered|orders|agree[ds]?(?: \w+)? to|agreeing to|sentenced|paid|paying|settle[ds]?|impos(?:es|ed|ing)|levie[ds]|levying|slapped|handed|must|required to|forfeited|(?:was|were) (?:fined|ordered|sentenced|handed|given|hit)|granted|set at|posted|disgorged|accepted|will pay|convicted|remitted|has paid|have paid)\b/gu,
    examples: [{ text: 'The firm could lose its licence after it was fined [£3 million].', statuses: ['actual'] }],
  },
  {
    id: 'status/forecast',
    status: 'potential',
    roles: ['market'],
    before:
      /\b(?:(?:predictions?|forecasts?)\b[^.;¤]{0,40}\b(?:suggests?|expects?|sees?|shows?|gives?)|a trip to|(?:maximum|minimum) price of|sights on|measured move|downside risk|sees? (?:[\w$]+ ){1,3}at|(?:targets?|forecasts?|predictions?|projections?|outlook)\b[^.;¤]{0,30}\b(?:stands?|is|are|remains?|sits?|was|set|ranges?)(?: (?:at|from|between|of|to|near))?|likelihood|chances? (?:of|that|for)(?! buying)|odds|eventual|possibility|possible|probability|favou?rs|conservative|(?:open|pav)(?:s|es|ed|ing)? the (?:door|way|path)|the door to|should|will|poised|set to|on track|en route|bound for|destined|primed|looks? to|ready to|(?:bull|bear|base|best|worst)[- ]case|predict(?:s|ed|ing)?|forecast(?:s|ed|ing)?|(?:price )?target(?:s|ed|ing)?|project(?:s|ed|ing)|could|(?<!\b(?:in|by|of|since|until|early|late|mid|last|and|the|between) )may(?! \d)|might|would|must|expect(?:s|ed|ing)?|path to|way to|road to|march(?:ing|es)? toward|push(?:ing|es)? (?:\w+ ){0,3}toward|driv(?:e|es|ing) (?:\w+ ){0,3}(?:to|towards?)|ey(?:e|es|ed|eing|ing)|aim(?:s|ed|ing)?|speculat\w{1,5}|point to|envision\w{0,3}|anticipat\w{1,4}|likely|potential(?:ly)?)\b/gu,
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
      /\b(?:predictions?|projections?|expectations?|can|will|if|(?<!\b(?:slid|fell|dropped|eased|climbed|rose|rallied|sank|dipped|slipped|drifted|retreated|moved|headed|plunged|pulled)(?: \w+){0,2} )towards?|(?<!\b(?:gained|pushing|pushed|propel\w{1,4}|sending|sent|lift(?:ed|ing)|helped|rose|jumped|climbed|surged|rallied|soared|advanced|spiked|rebounded|recovered|fell|dropped|slid|plunged|tumbled|sank)\b[^.;¤]{0,25})to (?:reach|hit)|next|upside|retest|whether|(?<!\b(?:followed|before|after|previous|saw)\b[^.;¤]{0,25})(?:rally|run|extension|climb|advance|path|ascent|march) to|up to|scenario|goal|vault to)\b/gu,
    examples: [{ text: 'There is little upside to [$10].', statuses: ['potential'], roles: ['market'] }],
  },
  {
    id: 'status/could-follow',
    status: 'potential',
    roles: ['market'],
    after:
      /^ (?:(?!(?:by|in|of|since|until|where|that|which|and|but|the) )[\w%-]+ ){0,3}(?:could|may(?! \d)|might|would|looks? possible|is possible|looks? likely|is likely)\b/u,
    examples: [{ text: 'A fall of the coin to [$60,000] could come next.', statuses: ['potential'], roles: ['market'] }],
  },
  {
    id: 'status/forecast-after',
    status: 'potential',
    roles: ['market'],
    after:
      /^(?:\)?,? (?:[\w-]+ )?(?:price )?(?:target|forecast|prediction|projection)\b|[^.;¤]{0,40} (?:by (?:(?:the end of |year[- ]end |mid[- ]?|early |late |december |(?:q[1-4] ))?20[2-9]\d|(?:the )?end of (?:the|this|next) (?:year|month|week|quarter|decade|summer)|year[- ]end|next (?:year|month|week|summer))|(?:in|within|over) (?:the (?:next|coming)|(?:two|three|four|five|six|ten|twenty|\d+) years)|on or before)\b)/u,
    examples: [{ text: 'The analyst keeps a [$95,000] target for bitcoin.', statuses: ['potential'], roles: ['market'] }],
  },
  {
    id: 'status/forecast-headline',
    status: 'potential',
    roles: ['market'],
    before:
      /(?:^|[.!?:]"? ?)(?:[#$]?[\w-]+ )?[#$]?(?:bitcoin|btc|ether|ethereum|eth|xrp|solana|sol|dogecoin|doge|cardano|ada|bnb|shib|pepe|price) to $/gu,
    examples: [{ text: 'Bitcoin to [$250,000]?', statuses: ['potential'], roles: ['market'] }],
  },
  {
    id: 'status/level-broken',
    status: 'actual',
    roles: ['market'],
    before:
      /\b(?:break(?:s|ing|out|down)?|drop(?:s|ping)?|dip(?:s|ping)?|fall(?:s|ing)?|clos(?:e|es|ing)|slid(?:e|es|ing)|slip(?:s|ping)?|mov(?:e|es|ing)|buy(?:ing)?|prices|failed hold|territory|surge|order) (?:\w+ly )?(?:above|below|through|under|beyond|at)(?: the)? $|\b(?:fail(?:s|ed|ure|ing)? to|defend(?:s|ing)?|reclaim(?:s|ing)?)(?: (?:hold|break|reclaim|clear|defend|sustain))?(?: (?:above|below|at|the|over|near))* $|\b(?:buy|sell|long|short) (?:limit )?orders? (?:is |are |sit |lie )?(?:at|near|around) $/gu,
    examples: [{ text: 'A drop below [$190] could lead to a long sideways market.', statuses: ['actual'], roles: ['market'] }],
  },
  {
    id: 'status/level-named',
    status: 'actual',
    roles: ['market'],
    after:
      /^ (?:horizontal |key |major |critical |psychological |overhead |technical )?(?:support|resistance|level|range|line|barrier|wall)\b|^ (?:remains|is|acts as|serves as) (?:[\w-]+ ){0,3}(?:support|resistance)\b|^ as (?:the|a|an) (?:\w+ )?(?:pivot|support|resistance|level|floor|ceiling)\b/u,
    examples: [{ text: 'Sellers are expected to stand in great numbers at the [$260] level.', statuses: ['actual'], roles: ['market'] }],
  },
  {
    id: 'status/market-fact',
    status: 'actual',
    roles: ['market'],
    before:
      /\b(?:(?<!\b(?:has|have|sees?|keeps?|puts?) \S{1,12} )trad(?:es?|ed|ing)|currently|current|now|fell|rose|was|were|dropped|climbed|risen|fallen|gained|slid|sank|sunk|retreated|rallied|recovered|rebounded|bounced|advanced|tested|touched|marked|notched|posted|after \w+ing|(?<!\b(?:could|may|might|will|would|can|should|to|cannot|must) (?:\w+ )?)hit|reached|surged|plunged|closed|stands?|stood|hover(?:s|ed|ing)?|high of|highs? (?:near|of|at|above)|low (?:of|near|at)|lows?|peak(?:ed)?|from(?= (?:\w+ ){0,2}$)|support|resistance|priced|slipped|dipped|topped|tumbled|soared|jumped|crossed|broke|recorded|saw|reclaimed|bought|needs?|clear|holding|sits|is at|valued)\b/gu,
    examples: [{ text: 'XRP could rally past its record high of [$3.55].', statuses: ['actual'], roles: ['market'] }],
  },
  {
    id: 'status/allowed-up-to',
    status: 'potential',
    roles: FACTS,
    before:
      /\b(?:authori[sz]\w{1,4}|permit\w{0,4}|allow\w{0,3}|approv\w{1,3}|plans?|program(?:me)?|commit\w{0,4}|offer\w{0,3})\b[^.;¤]{0,60}\b(?:up to|as much as)(?: an?)? $/gu,
    examples: [{ text: 'The board has authorised sales of up to [$5 billion] of its coins.', statuses: ['potential'] }],
  },
  {
    id: 'status/could-have',
    status: 'potential',
    roles: FACTS,
    reach: 30,
    before: /\b(?:could|would|might) have(?: been(?: an?)?| (?!to )\w+)?\b/gu,
    examples: [{ text: 'He said he could have made [$6 million].', statuses: ['potential'] }],
  },
  {
    id: 'status/could-be',
    status: 'potential',
    roles: FACTS,
    before:
      /\b(?:should|on track to|set to|poised to|hopes? to|whether to|fil(?:e|es|ed|ing) (?:for|to)|in talks|floated|expected \w+ (?:to|of)|eyeing|eyes|mull(?:s|ed|ing)|explor(?:es|ed|ing)|consider(?:s|ed|ing)|goal of|wants? to|could|(?<!in )may(?! \d)|might|would|potential(?:ly)?|plans? (?:to|an?|for)|planning (?:to|an?)|planned|intentions? (?:to|of)|decid(?:es|ed) to|aim(?:s|ed|ing)? to|intends? to|proposed?|expect(?:s|ed)? to|hop(?:es|ing) to|looking to|up to an?|seek(?:s|ing)? to|target(?:s|ing) of|projected)\b/gu,
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
      /\b(?:stole|stolen|lost|was|were|has|had|have|seized|received|raised|paid|sent|moved|laundered|made|earned|held|holds|bought|sold|invested|acquired|frozen|froze|recovered|is|are|caused|took|generated|spent|processed|closed|completed|finali[sz]ed|won|worth|hit|reached|totall?ed|averaged|stood|amounted|rose|fell|grew|climbed|ransoms? of)\b/gu,
    examples: [{ text: 'The court may hear on Monday how he stole [$5 million].', statuses: ['actual'] }],
  },
]
