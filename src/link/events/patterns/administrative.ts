import type { EventPattern } from '../pattern.ts'

/** What regulators, police and courts do to firms, sites and property. Examples are read as published on Thursday, 12 June 2025. */
export const administrativePatterns: readonly EventPattern[] = [
  {
    id: 'event/settlement',
    type: 'settlement',
    acts: [
      'agree to pay',
      'agree to settle',
      'agree to',
      'settle',
      'reach a settlement with',
      'reach a settlement',
      'consent to',
      'agree to a settlement',
    ],
    verbs: [],
    nouns: ['settlement', 'consent order'],
    targets: 'people',
    after:
      /^(?:agree\w* to (?:an? (?:\w+ ){0,2}¤+ (?:\w+ ){0,2}(?:penalty|fine|settlement)|settle|pay\b.{0,100}\b(?:settle|settlement|resolve|resolving))|settl\w+ (?:\w+ ){0,4}(?:with|charges|allegations|claims|case|lawsuit|for|its|potential|over)|reach\w*|consent\w*(?: to)? (?:the |an? )?(?:order|judg|entry)|settlements? (?:agreement )?with|consent orders? (?:with|against|charging))/u,
    examples: [
      ['Ferrow Labs agreed to pay $2 million to settle the charges.', { targets: ['Ferrow Labs'] }],
      ['The SEC announced a settlement with Ferrow Labs.', { targets: ['Ferrow Labs'], authorities: ['us-sec'] }],
    ],
    rejects: ['Trades settle with a delay.', 'The dust will settle.'],
  },
  {
    id: 'event/penalty',
    type: 'penalty',
    verbs: ['fine', 'penalize', 'penalise'],
    nouns: ['fine', 'penalty', 'civil penalty', 'money penalty', 'administrative penalty'],
    targets: 'people',
    agent: 'authority',
    after:
      /^(?:(?:fin(?:e|es|ed|ing)|penali[sz]\w+)\b(?! (?:of up|up to|print|line|art))|(?:\w+ ){0,2}(?:fines?|penalt(?:y|ies)) (?:of .{0,12}¤+ )?(?:against|on|upon|for))/u,
    notBefore: /\b(?:maximum|potential|possible|face|faces|facing|up to|statutory|could|may|no) (?:a |an |the |¤ |criminal |civil )*$/u,
    examples: [
      [
        'The FCA fined Ferrow Labs £3 million in April.',
        { targets: ['Ferrow Labs'], authorities: ['gb-fca'], date: '2025-04', country: 'GB' },
      ],
      ['FinCEN levied a $9 million penalty against Ulvar Teskey.', { targets: ['Ulvar Teskey'], authorities: ['us-fincen'] }],
      ['Ferrow Labs was fined on Monday.', { targets: ['Ferrow Labs'], date: '2025-06-09' }],
    ],
    rejects: ['Users will be fine.', 'He could be fined.'],
  },
  {
    id: 'event/ordered-to-pay',
    type: 'penalty',
    verbs: ['order', 'require', 'instruct'],
    targets: 'people',
    agent: 'authority',
    after: /^\w+ .{0,80}\bto (?:pay|repay|disgorge|forfeit|return|refund)\b/u,
    examples: [
      ['A judge ordered Ferrow Labs to repay $3 million.', { targets: ['Ferrow Labs'] }],
      ['Ferrow Labs was ordered by the CFTC to pay $2 million.', { targets: ['Ferrow Labs'], authorities: ['us-cftc'] }],
    ],
    rejects: ['The shop ordered new rigs.'],
  },
  {
    id: 'event/seizure',
    type: 'seizure',
    verbs: ['seize', 'confiscate', 'freeze/froze/frozen', 'impound', 'recover', 'retrieve', 'claw back', 'forfeit'],
    nouns: ['seizure', 'confiscation', 'retrieval'],
    targets: 'owner',
    agent: 'authority',
    after:
      /^(?:(?:seizures?|confiscations?|retrievals?) of .{0,60}¤|(?:recover|retriev|claw)\w* .{0,60}(?:¤|crypto|bitcoin|funds|assets|coins)|(?:seiz(?:e|es|ed|ing)|confiscat\w+|fr[eo]+z\w+|impound\w*|forfeit\w*)\b)/u,
    notAfter:
      /^(?:seiz\w+ (?:up|on|control)\b|recover\w* (?:from|their|his|her|to|some|slightly|after|above|nearly all)\b|fro[sz]e\w* (?:withdrawals|trading|out))/u,
    examples: [
      ['The FBI seized three domains of Ferrow Labs in May.', { targets: ['Ferrow Labs'], authorities: ['us-fbi'], date: '2025-05' }],
      ['Spanish police seized €4 million in cash.', { country: 'ES' }],
      ['The wallets were frozen by the Financial Conduct Authority.', { authorities: ['gb-fca'] }],
    ],
    rejects: ['Buyers seized the moment.', 'The exchange froze withdrawals.', 'Bitcoin recovered on Monday.'],
  },
  {
    id: 'event/ban',
    type: 'ban',
    verbs: ['ban*', 'prohibit', 'outlaw', 'suspend', 'bar*', 'debar*', 'halt'],
    nouns: ['ban', 'prohibition order', 'cease and desist order', 'cease-and-desist order', 'stop order'],
    targets: 'optional',
    agent: 'authority',
    after:
      /^(?:bans? (?:on|of|from)|ban(?:s|ned|ning)?\b|prohibit\w*|outlaw\w*|suspend\w* (?:the |its |all |of |his |her )?(?:\p{L}+ ){0,3}(?:licen|operation|registration|business|activit|services|mining|exchange|firm|company|platform|trading|from)|suspend\w* \p{L}+ \p{L}+|(?:prohibition|desist|stop) orders?|(?:de)?bar(?:s|red|ring)\b|halt\w* (?:trading|the offering|operations|sales?)\b)/u,
    notAfter:
      /^(?:suspend\w* (?:for\b|withdrawals?|deposits?|sentence|trading of)|bar\w* association|bars\b|prohibit\w+ (?:from|transactions|activities)\b)/u,
    notBefore: /\b(?:sentence|sentences|behind|lift|lifted|lifting) (?:the |a |its )?$/u,
    examples: [
      ['China banned crypto mining in 2021.', { country: 'CN', date: '2021' }],
      ['The FSA suspended Ferrow Labs for a month.', { targets: ['Ferrow Labs'] }],
    ],
    rejects: ['The exchange suspended withdrawals.', 'He is behind bars.'],
  },
  {
    id: 'event/block',
    type: 'block',
    verbs: ['block', 'block access to', 'restrict access to'],
    nouns: ['blocking'],
    targets: 'owner',
    agent: 'authority',
    after:
      /^(?:block\w*|restrict\w*) .{0,60}\b(?:access|websites?|sites?|domains?|apps?|platforms?|exchanges?|wallets?|addresses|urls?|by|on|in)\b/u,
    notAfter: /^block(?:s|ing)? (?:explorer|reward|chain|size|height)/u,
    examples: [
      ['The CNMV blocked access to the website of Ferrow Labs.', { targets: ['Ferrow Labs'], authorities: ['es-cnmv'] }],
      ['Indonesian authorities blocked 19 platforms.', { targets: ['19 platforms'], country: 'ID' }],
    ],
    rejects: ['The senator blocked the bill.', 'The wallet blocks explorers.'],
  },
  {
    id: 'event/shutdown',
    type: 'shutdown',
    verbs: [
      'close',
      'shut/shut/shut down',
      'take/took/taken down',
      'take/took/taken offline',
      'dismantle',
      'bust',
      'close down',
      'disrupt',
      'break/broke/broken up',
    ],
    nouns: ['takedown', 'dismantling', 'shutdown', 'shutting down'],
    targets: 'owner',
    agent: 'authority',
    after:
      /^(?:clos(?:e|es|ed|ing) (?:down|.{0,40}(?:illegal|unlicensed|exchange|platform|sites?|websites?|mixer|kiosk|office|points))|(?!clos)\w+)/u,
    notAfter: /^disrupt\w* (?:the )?(?:market|industry|finance|payments|banking)/u,
    notBefore: /\b(?:government|federal|u\.s\.|us|partial|current|ongoing) $/u,
    examples: [
      ['German police shut down the mixer Ferrow in 2022.', { targets: ['Ferrow'], country: 'DE', date: '2022' }],
      ['Europol helped dismantle a ring of call centres.', {}],
      ['The exchange Ferrow was taken down by the FBI.', { targets: ['Ferrow'], authorities: ['us-fbi'] }],
    ],
    rejects: ['The founder shut down his blog.', 'The government shutdown goes on.'],
  },
  {
    id: 'event/sanction',
    type: 'sanction',
    verbs: ['sanction', 'designate', 'blacklist'],
    nouns: ['sanction', 'sanctioning', 'designation'],
    targets: 'people',
    agent: 'authority',
    after: /^(?:sanctions? (?:on|against|and|for|for its)|sanction\w*|designat\w*|blacklist\w*)/u,
    notAfter:
      /^(?:sanctions? (?:evasion|law|violations?|regime|compliance|list|screening|programs?|regulations?|risks?|authorities|jurisdictions?)|designat\w+ (?:as (?:a )?(?:market|reporting)|time|area|to))/u,
    notBefore:
      /\b(?:u\.n\.|evade|evaded|evading|evasion of|violat\w+|circumvent\w*|bypass\w*|lift\w*|eas\w+|international|comprehensive|western|economic|primary|secondary) (?:u\.s\. |us |the )?$/u,
    examples: [
      ['OFAC sanctioned Ferrow Labs in April.', { targets: ['Ferrow Labs'], authorities: ['us-ofac'], date: '2025-04' }],
      ['The Treasury Department imposed sanctions on Ulvar Teskey.', { targets: ['Ulvar Teskey'], authorities: ['us-treasury'] }],
    ],
    rejects: ['They helped clients evade sanctions.'],
  },
  {
    id: 'event/warning',
    type: 'warning',
    verbs: ['warn', 'caution', 'alert'],
    nouns: ['flash alert', 'public warning', 'stark warning', 'investor alert', 'public alert', 'warning notice', 'warning'],
    targets: 'optional',
    agent: 'authority',
    after: /^(?:warn\w*|caution(?:s|ed|ing)?|alert(?:s|ed|ing)?) (?!letter|sign|light|victims)|^(?:flash|public|stark|investor)/u,
    notBefore: /\b(?:repeated|early|no|a) $/u,
    examples: [
      ['The FBI warned investors in July of fake sites.', { authorities: ['us-fbi'] }],
      ['BaFin warned on Monday of Ferrow Labs.', { authorities: ['de-bafin'], date: '2025-06-09' }],
    ],
    rejects: ['Analysts warned of a deep fall.'],
  },
  {
    id: 'event/investigation',
    type: 'investigation',
    verbs: ['investigate', 'probe', 'look into', 'open an investigation into', 'open a probe into'],
    acts: ['be under investigation', 'be under criminal investigation', 'cooperate with'],
    nouns: ['investigation', 'probe', 'criminal probe', 'inquiry'],
    targets: 'optional',
    agent: 'authority',
    notAfter:
      /^(?:investigat\w+ (?:unit|team|journalis|report|agency|division|bureau|found that)|cooperate\w* with (?!\w*.{0,30}investigat))/u,
    notBefore: /\b(?:homeland security|criminal|federal bureau of|its own|internal|further|cyber|financial) $/u,
    examples: [
      ['The SEC opened an investigation into Ferrow Labs in May.', { targets: ['Ferrow Labs'], authorities: ['us-sec'] }],
      ['Ferrow Labs is under investigation in Spain.', { targets: ['Ferrow Labs'] }],
    ],
    rejects: ['The newspaper published an investigation on Monday.'],
  },
  {
    id: 'event/civil-suit',
    type: 'civil_suit',
    verbs: ['sue', 'file a lawsuit against', 'file suit against', 'file a class action against'],
    nouns: ['class action', 'class action lawsuit', 'class-action lawsuit', 'class-action suit'],
    targets: 'people',
    agent: 'private',
    examples: [['Customers sued Ferrow Labs in Delaware.', { targets: ['Ferrow Labs'] }]],
    rejects: ['The SEC sued Ferrow Labs.'],
  },
]
