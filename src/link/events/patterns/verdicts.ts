import type { EventPattern } from '../pattern.ts'

/** Pleas, verdicts and sentences. Examples are read as published on Thursday, 12 June 2025. */
export const verdictPatterns: readonly EventPattern[] = [
  {
    id: 'event/guilty-plea',
    type: 'guilty_plea',
    acts: [
      'plead guilty',
      'plead/pled/pled guilty',
      'agree to plead guilty',
      'enter a guilty plea',
      'enter guilty pleas',
      'plead no contest',
      'admit*',
      'confess',
    ],
    nouns: ['guilty plea'],
    targets: 'people',
    after:
      /^(?:ple\w+ (?:guilty|no)|agree\w* to plead|enter\w*|guilty plea\w*|confess\w* to\b|admit\w* (?:guilt|(?:his |her |their |the )?(?:role|part)\b|to? ?(?:\w+ ){0,3}(?:conspir\w+|launder\w+|fraud|stealing|operating|running|defraud\w+|theft|charges?|counts?|hacking|wire|participat\w+|scheme)|(?:\w+ ){0,4}(?:conspir\w+|launder\w+|stealing|defraud\w+)))/u,
    notBefore: /\bnot $/u,
    examples: [
      ['Maria Vandersloot pleaded guilty on Monday to wire fraud.', { targets: ['Maria Vandersloot'], date: '2025-06-09' }],
      ['Ulvar Teskey, who pled guilty in May, is free.', { targets: ['Ulvar Teskey'], date: '2025-05' }],
      ['Two brokers admitted conspiring to launder the coins.', { targets: ['Two brokers'] }],
    ],
    rejects: ['Maria Vandersloot pleaded not guilty.', 'The firm admitted that its site was slow.', 'He may plead guilty.'],
  },
  {
    id: 'event/conviction',
    type: 'conviction',
    verbs: ['convict', 'find/found/found'],
    nouns: ['conviction'],
    targets: 'people',
    agent: 'authority',
    after:
      /^(?:convict(?!ion)\w*|convictions? (?:of|for|in|on|by|at|last|came)|convictions?[.,;]|f(?:ound|inds?) (?:[\p{L}'-]+ ){0,4}(?:guilty|liable))/u,
    notBefore:
      /\b(?:upon|appeal\w* (?:his|her|their|the)|overturn\w* (?:his|her|their|the)|quash\w* (?:his|her|their|the)|(?:affirm\w*|up[hl]\w*|vacat\w*) (?:his|her|their|the)|prior|previous|with) $/u,
    examples: [
      ['A court in Lisbon found Maria Vandersloot guilty of theft.', { targets: ['Maria Vandersloot'], country: 'PT' }],
      ['Ulvar Teskey was convicted of fraud in March.', { targets: ['Ulvar Teskey'], date: '2025-03' }],
      ['Maria Vandersloot was found guilty on all counts.', { targets: ['Maria Vandersloot'] }],
      ['A jury convicted Maria Vandersloot of theft.', { targets: ['Maria Vandersloot'] }],
    ],
    rejects: ['If convicted, Maria Vandersloot faces ten years.', 'He spoke with conviction of his plan.'],
  },
  {
    id: 'event/sentencing',
    type: 'sentencing',
    verbs: [
      'sentence',
      'jail',
      'imprison',
      'send/sent/sent to prison',
      'send/sent/sent to jail',
      'put/put/put behind bars',
      'lock up',
      'order to serve',
    ],
    acts: ['go/went/gone to prison', 'go/went/gone to jail', 'be sent down'],
    targets: 'people',
    agent: 'authority',
    notAfter:
      /^imprison\w* (?:in [\p{L}. ]{2,20} )?since\b|^sentenc\w+ (?:hearing|guideline|memo\w*|date|range|is set|was set|enhancement)/u,
    examples: [
      ['Ulvar Teskey was sentenced to four years in prison.', { targets: ['Ulvar Teskey'] }],
      ['A judge in Leeds jailed two brokers for nine years.', { targets: ['two brokers'], country: 'GB' }],
    ],
    rejects: ['Ulvar Teskey will be sentenced in July.', 'Ulvar Teskey is scheduled to be sentenced on July 9.'],
  },
  {
    id: 'event/sentence-received',
    type: 'sentencing',
    acts: [
      'receive',
      'get/got/got',
      'bag*',
      'be handed',
      'be given',
      'be slapped with',
      'be hit with',
      'be serving',
      'be ordered to serve',
      'go/went/gone down for',
      'draw/drew/drawn',
      'earn',
    ],
    nouns: [],
    targets: 'people',
    after:
      /^\w+(?: (?!§)\p{L}+){0,3} (?:(?:a|an|the|his|her|their|to|nearly|almost|more than|over|about|out|another|just|only|suspended|combined|total of) ){0,3}§/u,
    examples: [
      ['Ulvar Teskey received a four-year sentence on Monday.', { targets: ['Ulvar Teskey'], date: '2025-06-09' }],
      ['Fund manager Maria Vandersloot gets 11 years in prison.', { targets: ['Maria Vandersloot'] }],
    ],
    rejects: ['Maria Vandersloot received $2 million.', 'He gets a salary.'],
  },
  {
    id: 'event/sentence-of',
    type: 'sentencing',
    nouns: ['sentence', 'jail term', 'prison term', 'prison sentence', 'jail sentence'],
    targets: 'people',
    before: /(?:'s|’s|\bhis|\bher|\btheir|¤|§|\b(?:a|an|the)) (?:[\p{L}-]+ ){0,2}$/u,
    after:
      /^(?:\w+ ){0,2}(?:sentence|term)s?(?:,? (?:of )?§| (?:he|she|they) (?:got|received|was|were|is)| for (?:his|her|their|laundering|fraud|running|operating|stealing))/u,
    notBefore:
      /\b(?:maximum|possible|potential|statutory|minimum|could|may|face|faces|facing|up to|reduced|seek|sought|seeks|seeking|recommended) (?:[\p{L}-]+ ){0,2}$/u,
    examples: [["Ulvar Teskey's sentence, 97 months, was long.", { targets: ['Ulvar Teskey'] }]],
    rejects: ['The maximum sentence is ten years.', 'The first sentence of the letter was blank.'],
  },
]
