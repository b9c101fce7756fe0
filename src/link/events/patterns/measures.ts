import type { EventPattern } from '../pattern.ts'

/** What regulators and police do to firms, sites and trades. Examples are read as published on Thursday, 12 June 2025. */
export const measurePatterns: readonly EventPattern[] = [
  {
    id: 'event/ban',
    type: 'ban',
    verbs: ['ban*', 'prohibit', 'outlaw', 'suspend', 'bar*', 'debar*', 'halt', 'disqualify', 'order', 'direct', 'instruct'],
    nouns: [
      'ban',
      'industry ban',
      'trading ban',
      'prohibition order',
      'cease and desist order',
      'cease-and-desist order',
      'cease and desist',
      'stop order',
      'suspension',
      'debarment',
      'disqualification',
    ],
    targets: 'optional',
    agent: 'authority',
    after:
      /^(?:(?:order|direct|instruct)\w* .{0,70}\bto (?:stop|cease|halt|suspend|desist|discontinue|wind down|refrain)\b|disqualif\w+|debarments? of|suspension of (?!withdraw|deposit|trading in)|(?:industry |trading )?bans? (?:on|of|from|against)|bans? (?:\p{L}+ ){1,3}|cease[ -]and[ -]desist\b|ban(?:s|ned|ning)?\b|prohibit\w*|outlaw\w*|suspend\w* (?:the |its |all |of |his |her )?(?:\p{L}+ ){0,3}(?:licen|operation|registration|business|activit|services|mining|exchange|firm|company|platform|trading|from)|suspend\w* \p{L}+ \p{L}+|(?:prohibition|desist|stop) orders?|(?:de)?bar(?:s|red|ring)\b|halt\w* (?:trading|the offering|operations|sales?)\b)/u,
    notAfter:
      /^(?:suspend\w* (?:for\b|withdrawals?|deposits?|sentence|trading of)|bar\w* association|bars\b|prohibit\w+ (?:transactions|activities|from (?:conducting|engaging in|doing|dealing|transacting))\b)/u,
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
    verbs: ['block', 'block access to', 'restrict access to', 'geo-block', 'geoblock'],
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
      'knock offline',
      'pull the plug on',
    ],
    nouns: ['takedown', 'dismantling', 'shutdown', 'shutting down'],
    targets: 'owner',
    agent: 'authority',
    after:
      /^(?:clos(?:e|es|ed|ing) (?:down|.{0,40}(?:illegal|unlicensed|exchange|platform|sites?|websites?|mixer|kiosk|office|points))|(?!clos)\w+)/u,
    notAfter:
      /^bust\w* (?:[\p{L}\d-]+ ){0,5}(?:vendors?|dealers?|suspects?|people|men|women|members|buyers|traders|hackers|scammers)\b|^disrupt\w* (?:the )?(?:market|industry|finance|payments|banking)/u,
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
      /^(?:sanctions? of .{0,12}¤|sanctions? (?:evasion|law|violations?|regime|compliance|list|screening|programs?|regulations?|risks?|authorities|jurisdictions?)|designat\w+ (?:as (?:a )?(?:market|reporting)|time|area|to))/u,
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
    verbs: [
      'warn',
      'caution',
      'alert',
      'advise the public',
      'advise investors',
      'advise consumers',
      'urge caution',
      'urge',
      'remind',
      'flag*',
    ],
    nouns: [
      'flash alert',
      'public warning',
      'stark warning',
      'investor alert',
      'public alert',
      'warning notice',
      'warning',
      'public advisory',
      'warning list',
      'alert list',
      'public service announcement',
    ],
    targets: 'optional',
    agent: 'authority',
    after:
      /^(?:warn\w*|caution(?:s|ed|ing)?|alert(?:s|ed|ing)?) (?!letter|sign|light|victims)|^(?:flash|public|stark|investor|advis)|^urg\w* (?:caution\b|.{0,60}\b(?:to|not to) (?:refrain|avoid|be (?:wary|careful|cautious|vigilant)|exercise|stay|beware|steer clear|report|verify|check))|^remind\w* (?:the public|investors|consumers|firms|users)|^flag(?:s|ged|ging)? .{0,40}(?:scam|fraud|unlicen|unauthori|risk)/u,
    notBefore: /\b(?:repeated|early|no) $/u,
    examples: [
      ['The FBI warned investors in July of fake sites.', { authorities: ['us-fbi'] }],
      ['BaFin warned on Monday of Ferrow Labs.', { authorities: ['de-bafin'], date: '2025-06-09' }],
    ],
    rejects: ['Analysts warned of a deep fall.'],
  },
]
