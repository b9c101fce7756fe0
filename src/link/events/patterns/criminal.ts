import type { EventPattern } from '../pattern.ts'

/** From arrest to sentence. Examples are read as published on Thursday, 12 June 2025. */
export const criminalPatterns: readonly EventPattern[] = [
  {
    id: 'event/arrest',
    type: 'arrest',
    verbs: ['arrest', 'rearrest', 'detain', 'apprehend', 'nab*', 'take/took/taken into custody', 'round up', 'capture'],
    nouns: ['arrest'],
    targets: 'people',
    agent: 'authority',
    notAfter: /^\w+ (?:warrants?|records?)\b/u,
    notBefore: /\b(?:house|warrants? for the|resisting|under) $/u,
    examples: [
      ['Police in Porto arrested two brokers on Monday.', { targets: ['two brokers'], date: '2025-06-09' }],
      ['Ulvar Teskey, 41, was arrested in Norway in May 2024.', { targets: ['Ulvar Teskey'], date: '2024-05' }],
      ['The arrest of Maria Vandersloot came as a surprise.', { targets: ['Maria Vandersloot'] }],
      ['The FBI said that Maria Vandersloot had been detained.', { targets: ['Maria Vandersloot'] }],
    ],
    rejects: ['Ulvar Teskey was not arrested.', 'He could be arrested if he returns.', 'The judge issued an arrest warrant.'],
  },
  {
    id: 'event/charge',
    type: 'charge',
    verbs: ['charge', 'indict', 'arraign', 'prosecute', 'accuse'],
    targets: 'people',
    agent: 'authority',
    notAfter:
      /^charg\w+,? (?:(?:up|as much|more|less|about|over|only|just)\b|(?:a|an|the|its|their|his|high|no|users?|customers?|clients?|investors?|victims?|them|extra)? ?(?:[$€£\d]|\w+ )?(?:fees?|interest|commissions?|rates?|prices?|rent|users?|customers?|clients?)\b|into\b)/u,
    examples: [
      ['Maria Vandersloot was charged with wire fraud on June 3.', { targets: ['Maria Vandersloot'], date: '2025-06-03' }],
      ['The CFTC charged Ulvar Teskey with fraud.', { targets: ['Ulvar Teskey'], authorities: ['us-cftc'], country: 'US' }],
      ['A grand jury indicted three developers of the mixer.', { targets: ['three developers of the mixer'] }],
    ],
    rejects: ['The desk charged customers a fee of 3%.', 'He has not been charged.'],
  },
  {
    id: 'event/charges-against',
    type: 'charge',
    acts: ['face charges', 'face criminal charges', 'face trial', 'stand trial', 'stand accused', 'go/went/gone on trial'],
    nouns: ['indictment', 'charge', 'criminal complaint', 'complaint', 'criminal case', 'civil case', 'enforcement action', 'legal action'],
    targets: 'people',
    notBefore:
      /\b(?:no|without|drop|dropped|dropping|drops|dismiss|dismissed|dismissing|dismissal of|withdrew|withdraw|settle|settled|resolve|resolved|denied|denies|class action|consumer|customer|user) (?:the |all |any |its |these |those |both |criminal |civil |remaining )*$/u,
    examples: [
      ['Prosecutors unsealed an indictment against Maria Vandersloot.', { targets: ['Maria Vandersloot'] }],
      ['The SEC filed a complaint against Ferrow Labs in May.', { targets: ['Ferrow Labs'], authorities: ['us-sec'], date: '2025-05' }],
      ['Ulvar Teskey faces charges of theft.', { targets: ['Ulvar Teskey'] }],
    ],
    rejects: ['The SEC dropped charges against Ferrow Labs.'],
  },
  {
    id: 'event/sued-by-authority',
    type: 'charge',
    verbs: ['sue', 'file a lawsuit against', 'file suit against', 'bring/brought/brought an action against'],
    nouns: ['lawsuit', 'suit'],
    targets: 'people',
    agent: 'authority',
    notBefore:
      /\b(?:drop|dropped|dropping|dismiss|dismissed|dismissal of|withdrew|settled|class[- ]action|private) (?:the |all |its |a )*$/u,
    examples: [['The CFTC sued Ferrow Labs on Tuesday.', { targets: ['Ferrow Labs'], authorities: ['us-cftc'], date: '2025-06-10' }]],
    rejects: ['Maria Vandersloot sued Ferrow Labs.'],
  },
  {
    id: 'event/guilty-plea',
    type: 'guilty_plea',
    acts: ['plead guilty', 'plead/pled/pled guilty', 'agree to plead guilty', 'enter a guilty plea', 'enter guilty pleas', 'admit*'],
    nouns: ['guilty plea'],
    targets: 'people',
    after:
      /^(?:ple\w+ guilty|agree\w* to plead|enter\w*|guilty plea\w*|admit\w* (?:guilt|(?:his |her |their |the )?(?:role|part)\b|to? ?(?:\w+ ){0,3}(?:conspir\w+|launder\w+|fraud|stealing|operating|running|defraud\w+|theft|charges?|counts?|hacking|wire|participat\w+|scheme)|(?:\w+ ){0,4}(?:conspir\w+|launder\w+|stealing|defraud\w+)))/u,
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
    verbs: ['convict', 'find/found/found guilty'],
    targets: 'people',
    agent: 'authority',
    examples: [
      ['Ulvar Teskey was convicted of fraud in March.', { targets: ['Ulvar Teskey'], date: '2025-03' }],
      ['Maria Vandersloot was found guilty on all counts.', { targets: ['Maria Vandersloot'] }],
      ['A jury convicted Maria Vandersloot of theft.', { targets: ['Maria Vandersloot'] }],
    ],
    rejects: ['If convicted, Maria Vandersloot faces ten years.', 'He spoke with conviction of his plan.'],
  },
  {
    id: 'event/sentencing',
    type: 'sentencing',
    verbs: ['sentence', 'jail', 'imprison', 'send/sent/sent to prison', 'send/sent/sent to jail', 'put/put/put behind bars'],
    targets: 'people',
    agent: 'authority',
    notAfter: /^sentenc\w+ (?:hearing|guideline|memo\w*|date|range|is set|was set|enhancement)/u,
    examples: [
      ['Ulvar Teskey was sentenced to four years in prison.', { targets: ['Ulvar Teskey'] }],
      ['A judge in Leeds jailed two brokers for nine years.', { targets: ['two brokers'], country: 'GB' }],
    ],
    rejects: ['Ulvar Teskey will be sentenced in July.', 'Ulvar Teskey is scheduled to be sentenced on July 9.'],
  },
  {
    id: 'event/sentence-received',
    type: 'sentencing',
    acts: ['receive', 'get/got/got', 'be handed', 'be given', 'serve'],
    nouns: [],
    targets: 'people',
    after: /^\w+(?: \w+)? (?:(?:a|an|the|his|her|their|to|nearly|almost|more than|over|about|up to|out) ){0,3}§/u,
    examples: [
      ['Ulvar Teskey received a four-year sentence on Monday.', { targets: ['Ulvar Teskey'], date: '2025-06-09' }],
      ['Fund manager Maria Vandersloot gets 11 years in prison.', { targets: ['Maria Vandersloot'] }],
    ],
    rejects: ['Maria Vandersloot received $2 million.', 'He gets a salary.'],
  },
  {
    id: 'event/extradition',
    type: 'extradition',
    verbs: ['extradite', 'deport', 'hand over', 'surrender'],
    nouns: ['extradition', 'deportation', 'prisoner swap', 'prisoner exchange'],
    targets: 'people',
    agent: 'authority',
    notBefore: /\b(?:fight\w*|against|avoid\w*|appeal\w*|block\w*|oppos\w+) (?:his |her |their |the )?$/u,
    examples: [
      ['Ulvar Teskey was extradited from Spain to the United States in 2023.', { targets: ['Ulvar Teskey'], date: '2023' }],
      ['The extradition of Maria Vandersloot took a year.', { targets: ['Maria Vandersloot'] }],
    ],
    rejects: ['He is fighting extradition.', 'Customers handed over their keys.'],
  },
]
