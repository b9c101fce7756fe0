import type { PhraseCue, WordCue } from '../cue.ts'

/** Limits and amounts set by law. */
export const ruleWords: readonly WordCue[] = [
  {
    id: 'role/legal-limit',
    roles: { threshold: 6 },
    nouns: [
      'minimum capital',
      'capital requirement',
      'minimum capital requirement',
      'paid up capital',
      'minimum paid up capital',
      'licence fee',
      'license fee',
      'licensing fee',
      'application fee',
      'registration fee',
      'reporting threshold',
      'statutory limit',
      'insurance limit',
      'exemption limit',
      'de minimis',
      'transaction limit',
      'daily limit',
      'limit',
      'supervisory fee',
      'share capital',
      'own fund',
      'core capital',
      'regulatory capital',
      'initial capital',
      'capital buffer',
      'buffer',
      'deductible',
      'insurance cap',
      'minimum deposit',
      'exemption',
      'minimum fine',
      'maximum fine',
      'statutory maximum fine',
    ],
    examples: [{ text: 'Transfers above the reporting threshold of [€1,000] must be checked.', roles: ['threshold'] }],
  },
  {
    id: 'role/threshold-noun',
    roles: { threshold: 4, market: 2.5 },
    nouns: ['threshold', 'ceiling', 'trigger level', 'cap on transfers', 'cap on holdings'],
    examples: [{ text: 'The directive sets a threshold of [€1,000].', roles: ['threshold'] }],
  },
  {
    id: 'role/rule-near',
    roles: { threshold: 1.2 },
    hints: [
      'must report',
      'required to report',
      'law',
      'rule',
      'rules',
      'regulation',
      'directive',
      'travel rule',
      'requirement',
      'requirements',
      'require',
      'requires',
      'exceeding',
      'exceed',
      'exempt',
      'draft',
      'proposal',
      'legislation',
      'act',
      'minimum',
    ],
    examples: [{ text: 'Under the rules all with a wallet of [€1,000] report it to the register.', roles: ['threshold'] }],
  },
]

export const rulePhrases: readonly PhraseCue[] = [
  {
    id: 'role/or-more',
    roles: { threshold: 6 },
    after: /^ or (?:more|less|above|higher|over|below)\b/u,
    examples: [{ text: 'Gains of [€5 million] or more are met with the heaviest penalties.', roles: ['threshold'] }],
  },
  {
    id: 'role/law-with-bound',
    roles: { threshold: 10 },
    before:
      /\b(?:bills?|laws?(?! enforcement| firm)|rules?|legislation|regulation|directive|ordinance|statute)\b[^.;¤]{0,130}\b(?:(?<!\b(?:buying|purchases?|sales?|loss(?:es)?|inflows?|demand|theft) )(?:of|with|worth|holding) (?:at least|more than)|above|exceed(?:s|ing)?|reach(?:es)? at least)$/u,
    examples: [{ text: 'The law asks for a report from whoever holds coins worth more than [€40,000].', roles: ['threshold'] }],
  },
  {
    id: 'role/shall-be-fined',
    roles: { threshold: 10 },
    before:
      /\b(?:those|anyone|whoever|persons?|people|firms|companies|issuers?|operators|offenders|violators|providers?)\b[^.;¤]{0,110}\b(?:shall|may|can|could|will|to) be (?:fined|penali[sz]ed|punished by a fine)(?: (?:of|up|to|not|more|than|as|much|at|least|between|from|a|maximum))*$/u,
    examples: [{ text: 'Whoever breaks the rule shall be fined not more than [$1,000,000].', roles: ['threshold'] }],
  },
  {
    id: 'role/licence-costs',
    roles: { threshold: 9 },
    before:
      /\b(?:licen[cs]es?|registration|permits?|authori[sz]ations?)\b[^.;¤]{0,60}\b(?:costs?|(?:fees?|price)(?: (?:of|is|are|at))?|is set at)$/u,
    examples: [{ text: 'A licence in the territory costs [$30,000] a year.', roles: ['threshold'] }],
  },
  {
    id: 'role/exempts-below',
    roles: { threshold: 7 },
    before:
      /\b(?:exempt\w{0,4}|exclud\w{1,3}|waives?|applies|apply|applied|kicks? in|trigger\w{0,3}|levied|taxed|tax)\b[^.;¤]{0,80}\b(?:under|below|above|over|exceeding|more than|less than)$/u,
    examples: [{ text: 'The rule exempts wallets whose balance stays under [€1,000].', roles: ['threshold'] }],
  },
  {
    id: 'role/limit-changed',
    roles: { threshold: 8 },
    before:
      /\b(?:minimum|capital|thresholds?|limits?|(?<!market )caps?|requirements?)\b[^.;¤]{0,50}\b(?:raised|lifted|increased|cut|lowered|reduced|doubled|set|fixed)(?: (?:from|to|at|by))(?: ¤+ to)?$/u,
    examples: [{ text: 'Minimum paid-up capital was raised from [€500,000] to [€2 million].', roles: ['threshold', 'threshold'] }],
  },
  {
    id: 'role/must-after',
    roles: { threshold: 5 },
    before:
      /\b(?:holding|holds?|worth|earning|transactions?|transfers?|payments?|wallets?|accounts?|sums?|amounts?|above|exceeding|exceeds?|exceed|below|firms?|companies|turnover of|capital of|assets of|(?:issuers?|firms?|banks?|platforms?|exchanges?|providers?|entities|operators?|people|persons|users|those) with(?: more than| over| at least)?)$/u,
    after:
      /^ (?:[\w-]+ ){0,4}(?:must|shall|need to|needs to|are required|is required|have to|has to|will have to|will need|are exempt|is exempt|are subject|is subject|falls? (?:under|outside)|come under|would (?:be|have|need)|qualif(?:y|ies))\b/u,
    examples: [{ text: 'Under the draft, wallets holding at least [€1,000] must be registered.', roles: ['threshold'] }],
  },
  {
    id: 'role/must-hold',
    roles: { threshold: 5.5 },
    after: /^(?! (?:to (?:keep|avoid|maintain|confirm|reach|stay)|support|resistance|level|or risk|for the))/u,
    before:
      /\b(?:must|shall|should|will need|need to|needs to|require[ds]?|requires|requiring|obliged?|obliges|mandat(?:es|ed|ing)|have to|has to|may)\b[^.;¤]{0,60}\b(?:hold|keep|maintain|have|show|deposit|post|set aside|report|declare|register|identify|withdraw|send|transfer|own funds|capital|reserves|minimum)(?: (?:of|in|with|a|minimum|not|no|more|than|least|at|transactions|transfers|capital|own|funds|paid-up|share)){0,6}$/u,
    examples: [{ text: 'Licensed firms must hold capital of at least [€150,000].', roles: ['threshold'] }],
  },
  {
    id: 'role/fines-in-law',
    roles: { threshold: 7.5 },
    before:
      /\b(?:under|law|act|bill|rules?|regulation|firms|companies|operators|platforms|issuers|offenders|violators|anyone|those|persons?|whoever|breach(?:es)?|violations?|infringements?|offences?|offenses?|non-compliance|failure|fails? to|failing to)\b[^.;¤]{0,110}\b(?:risk|faces?|facing|attracts?|carry|carries|punishable|punished|liable|subject to|could|may|can|up|with)\b[^.;¤]{0,40}\b(?:fines?|penalt(?:y|ies))(?: (?:of|up|to|not|no|less|more|than|as|much|high|at|least|between|ranging|from|reaching|exceeding|a|maximum))*$/u,
    examples: [{ text: 'Firms that break the new rules risk fines of up to [€5 million].', roles: ['threshold'] }],
  },
  {
    id: 'role/insured-up-to',
    roles: { threshold: 6.5 },
    before: /\b(?:guarantee[ds]?|insure[sd]?|protect(?:s|ed)?|covers?|covered|exempt(?:s|ed)?|capped|limit(?:s|ed)?)(?: [\w-]+){0,5}$/u,
    after:
      /^(?: per (?:person|depositor|customer|client|account|transaction|day|month|year)| (?:is|was|are|were) (?:fdic[- ])?(?:guaranteed|insured|exempt|protected|covered)| a (?:day|month|year))/u,
    examples: [{ text: 'Deposits are insured to [€100,000] per customer.', roles: ['threshold'] }],
  },
  {
    id: 'role/deposits-insured',
    roles: { threshold: 8 },
    before: /\b(?:deposits?|depositors?|savings|accounts?|balances)\b[^.;¤]{0,60}\b(?:up to|to a maximum of)$/u,
    after: /^[^.;¤]{0,60}\b(?:insur\w{1,5}|compensation|guarante\w{1,4}|protect\w{1,4}|bank fail\w{1,4}|if (?:a|the) bank)\b/u,
    examples: [{ text: 'The fund pays depositors up to [€100,000] in compensation where a bank fails.', roles: ['threshold'] }],
  },
  {
    id: 'role/is-insured',
    roles: { threshold: 4 },
    after:
      /^ (?:a year |per year |a month )?(?:is|was|are|were|being|stays?|remains?) (?:[\w-]+ )?(?:guaranteed|insured|exempt|protected|tax-free)\b/u,
    examples: [{ text: 'Only [$250,000] is insured by the state.', roles: ['threshold'] }],
  },
  {
    id: 'role/transactions-above',
    roles: { threshold: 8 },
    before:
      /\b(?:transactions?|transfers?|payments?|holdings?|gains?|purchases?|deposits?|wallets?|sums|amounts) (?:of |worth )?(?:above|over|exceeding|below|under|more than|greater than|in excess of|of more than|of at least|larger than)$/u,
    examples: [{ text: 'Exchanges must identify the sender of transfers above [€1,000].', roles: ['threshold'] }],
  },
]
