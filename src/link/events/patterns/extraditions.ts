import type { EventPattern } from '../pattern.ts'

/** Who is sent from one country to another. Examples are read as published on Thursday, 12 June 2025. */
export const extraditionPatterns: readonly EventPattern[] = [
  {
    id: 'event/prisoner-exchange',
    type: 'extradition',
    verbs: ['release', 'free', 'swap*'],
    targets: 'people',
    after:
      /^(?:releas|fre|swap)\w* .{0,100}\b(?:exchange for|swap|in return for|part of (?:a|the) (?:deal|trade|exchange)|in (?:a |the )?(?:deal|trade|prisoner))\b/u,
    examples: [['Russia released Maria Vandersloot in exchange for two spies.', { targets: ['Maria Vandersloot'], country: 'RU' }]],
    rejects: ['The firm released a wallet in exchange for fees.'],
  },
  {
    id: 'event/extradition-under-way',
    type: 'extradition',
    nouns: ['extradition', 'extradition proceeding', 'extradition request', 'extradition hearing'],
    targets: 'people',
    alone: true,
    after: /^extradition(?: (?:proceedings?|requests?|hearings?|process)\b|[.,;]| to\b| from\b|$)/u,
    before:
      /(?:\b(?:seek\w*|sought|pursu\w+|await\w*|fac\w+|approv\w+|order\w*|request\w*|grant\w*|appeal\w*)(?: for)? (?:the |his |her |their |an )?|(?:^|[,;] |\b(?:and|but|while) )(?:an |the )?)$/u,
    notBefore:
      /\b(?:may|might|could|would|should|can|not|to|if) (?:\w+ )?(?:seek|pursue|request|order|approve|grant|face)(?: for)? (?:the |his |her |their |an )?$/u,
    examples: [
      ['Ulvar Teskey was arrested in Spain in May. The United States is seeking extradition.', { targets: ['Ulvar Teskey'] }],
      ['Maria Vandersloot is held in Norway, and extradition proceedings are under way.', { targets: ['Maria Vandersloot'] }],
    ],
    rejects: ['The two states have an extradition treaty.'],
  },
  {
    id: 'event/extradition',
    type: 'extradition',
    verbs: [
      'extradite',
      'deport',
      'hand over',
      'surrender',
      'send/sent/sent',
      'transfer*',
      'fly/flew/flown',
      'repatriate',
      'return',
      'put/put/put on a plane',
      'put/put/put on a flight',
    ],
    nouns: ['extradition', 'deportation', 'surrender', 'repatriation'],
    targets: 'people',
    after:
      /^(?:extradit\w+(?! (?:hearing|treaty|law|battle))|deport\w*|repatriat\w+ (?!funds|profits|assets|money)|(?:hand\w* over|surrender\w*) (?:\w+ ){0,8}to\b|surrender\b|put on|(?:sent|transferred|flown|returned) (?:back )?to (?:the )?(?:united states|us\b|u\.s\.|uk\b|britain|united kingdom|russia|china|germany|france|south korea|korea|japan|india|canada|turkey|spain|italy|america)(?! (?:dollar|customers|users|exchange|wallet)))/u,
    notBefore: /\b(?:fight\w*|against|avoid\w*|appeal\w*|block\w*|oppos\w+) (?:his |her |their |the )?$/u,
    examples: [
      ['Ulvar Teskey was extradited from Spain to the United States in 2023.', { targets: ['Ulvar Teskey'], date: '2023' }],
      ['The extradition of Maria Vandersloot took a year.', { targets: ['Maria Vandersloot'] }],
      ['Ulvar Teskey was held before his extradition to Norway in 2022.', { targets: ['Ulvar Teskey'], date: '2022' }],
      ['The United States is seeking to extradite Ulvar Teskey.', { targets: ['Ulvar Teskey'], country: 'US' }],
      ['Ulvar Teskey was flown to the United States in May.', { targets: ['Ulvar Teskey'], date: '2025-05' }],
    ],
    rejects: ['He is fighting extradition.', 'Customers handed over their keys.'],
  },
]
