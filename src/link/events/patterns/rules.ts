import type { EventPattern } from '../pattern.ts'

const MEASURE =
  '(?:bills?|acts?|laws?|legislation|rules?|regulations?|rulemaking|guidance|guidelines|framework|regime|directive|advisory|consultation|standards|executive order|decree|amendments?|controls|requirements|moratorium|policy|proposals?|roadmap)'

/** Rules, licences and what courts decide besides guilt. Examples are read as published on Thursday, 12 June 2025. */
export const rulePatterns: readonly EventPattern[] = [
  {
    id: 'event/rulemaking',
    type: 'rulemaking',
    verbs: [
      'pass',
      'propose',
      'adopt',
      'introduce',
      'publish',
      'issue',
      'release',
      'enact',
      'finalize',
      'finalise',
      'sign',
      'draft',
      'unveil',
      'approve',
      'launch',
      'repeal',
      'rescind',
    ],
    targets: 'none',
    agent: 'authority',
    after: new RegExp(String.raw`^\w+(?: into law)? (?:[\w'’$,-]+ ){0,5}${MEASURE}\b`, 'u'),
    notAfter: /^\w+ (?:[\w'-]+ ){0,5}(?:exemption|etf|fund)/u,
    examples: [
      ['The Financial Conduct Authority published rules for stablecoins in May.', { authorities: ['gb-fca'], date: '2025-05' }],
      ['Lawmakers in Brazil passed a bill on crypto taxes.', { country: 'BR' }],
    ],
    rejects: ['The firm released an upgrade.', 'The exchange published guidance for its users.'],
  },
  {
    id: 'event/license-granted',
    type: 'license_granted',
    verbs: ['approve', 'grant', 'authorize', 'authorise', 'license', 'licence'],
    acts: [
      'receive approval',
      'obtain approval',
      'win/won/won approval',
      'secure approval',
      'receive a license',
      'receive a licence',
      'obtain a license',
      'obtain a licence',
      'secure a license',
      'secure a licence',
      'secure a charter',
    ],
    targets: 'thing',
    agent: 'authority',
    after:
      /^(?:approv\w+ .{0,60}\b(?:etfs?|funds?|licen[cs]\w*|applications?|registration|charter|listing|products?)\b|grant\w* .{0,60}\b(?:licen[cs]e|approval|registration|charter|authori[sz]ation|permission|status)\b|authori[sz]\w+ .{0,40}\bto (?:offer|operate|provide|trade)|licen[cs]ed\b|\w+ (?:a )?(?:approval|licen[cs]e|charter)\b)/u,
    examples: [
      ['The SEC approved spot ether ETFs in May 2024.', { authorities: ['us-sec'], date: '2024-05' }],
      ['MAS granted Ferrow Labs a licence on Monday.', { targets: ['Ferrow Labs'], authorities: ['sg-mas'] }],
    ],
    rejects: ['Shareholders approved the merger.'],
  },
  {
    id: 'event/license-refused',
    type: 'license_refused',
    verbs: ['revoke', 'refuse', 'deny', 'reject', 'withdraw/withdrew/withdrawn', 'cancel', 'strip* of'],
    targets: 'thing',
    agent: 'authority',
    after:
      /^(?:revok\w+ (?:it|its|their|his|the|all)\b|(?:cancel\w*|withdr\w+|revok\w+) (?:\w+ ){0,4}(?:listing|declaration|status|approval|membership)|(?:revok\w+|refus\w+|den\w+|reject\w+|withdr\w+|cancel\w*|strip\w*) .{0,60}\b(?:licen[cs]\w*|applications?|registrations?|charter|authori[sz]ations?|permits?|etfs?|declarations?)\b)/u,
    examples: [
      ['The Financial Conduct Authority revoked the licence of Ferrow Labs.', { authorities: ['gb-fca'], targets: ['Ferrow Labs'] }],
    ],
    rejects: ['The firm rejected the claim.'],
  },
  {
    id: 'event/dismissal',
    type: 'dismissal',
    verbs: ['dismiss', 'drop*', 'acquit*', 'pardon', 'clear', 'exonerate', 'throw/threw/thrown out'],
    nouns: ['acquittal', 'pardon', 'dismissal'],
    targets: 'owner',
    after:
      /^(?:acquit\w*|pardon\w*|exonerat\w+|clear\w* of|dismissals?|(?:dismiss\w*|drop\w*|clear\w*|thr\w+ out) .{0,50}\b(?:charges?|cases?|lawsuits?|suits?|complaints?|indictments?|counts?|actions?|investigations?|probes?|claims?|appeals?)\b)/u,
    examples: [
      [
        'The SEC dropped its lawsuit against Ferrow Labs in February.',
        { targets: ['Ferrow Labs'], authorities: ['us-sec'], date: '2025-02' },
      ],
      ['Ulvar Teskey was pardoned in March.', { targets: ['Ulvar Teskey'], date: '2025-03' }],
      ['A judge dismissed the charges against Ulvar Teskey.', { targets: ['Ulvar Teskey'] }],
    ],
    rejects: ['Bitcoin dropped 5% on Monday.', 'He dismissed the idea.'],
  },
  {
    id: 'event/ruling',
    type: 'ruling',
    verbs: ['uphold/upheld/upheld', 'overturn', 'affirm', 'rule', 'overrule', 'vacate', 'quash'],
    nouns: ['ruling'],
    targets: 'optional',
    agent: 'authority',
    before: /\b(?:courts?|judges?|tribunal|justices?|panel|jury|appeals)\b.{0,60}$/u,
    after: /^(?:(?:uph\w+|overturn\w*|affirm\w*|overrul\w+|vacat\w+|quash\w*)\b|rul(?:ed|es|ing) (?:that|in|against|for|on|unlawful)\b)/u,
    examples: [
      ['The Court of Appeal upheld the verdict in May.', { date: '2025-05' }],
      ['A judge ruled that the tokens are securities.', {}],
    ],
    rejects: ['Dollar rules the market.', 'They overturned the boat.'],
  },
]
