import { type TypeCue, words } from './cue.ts'
import { ASKER } from './status-cues.ts'
import { PHRASE_ENDS } from './wording.ts'

const LONG_ENOUGH = { long: true, legal: true, attributive: false } as const

/** A verb or noun of sentencing governs the length; prison goes without saying. */
export const governed: readonly TypeCue[] = [
  {
    id: 'sentence/term-noun',
    type: 'prison',
    after: words`^[\s-](?:maximum |minimum |fixed |mandatory |statutory |consecutive |concurrent |determinate |indeterminate |sentencing |advisory |guidelines? ){0,3}(?:terms?|maximum|minimum|range|penalt(?:y|ies)|punishment)\b(?! (?:as|in office|limits?|loans?|sheet|deposit|of office|contract|lease|bond|note|treasur))`,
    attributive: true,
    legal: true,
    examples: [['She is serving an [11-year] term for fraud.', { type: 'prison', status: 'actual' }]],
    rejects: ['The chair began a four-year term at the bank.'],
  },
  {
    id: 'sentence/sentenced-to',
    type: 'prison',
    before: words`\bto(?: (?:serve|spend|receive))?(?: (?:an?|the) (?:\p{L}{1,14} ){0,2}(?:terms?|sentences?|total|period|offer) of)? $`,
    head: words`\b(?:re-?)?(?:sentenc(?:ed|es|ing|e)|condemned)\b`,
    after: words`^(?!'? of\b)`,
    examples: [
      ['A jury sentenced the man to [50 years] on Thursday.', { type: 'prison', status: 'actual', minMonths: 600 }],
      ['She was sentenced today by Justice Roe to [23 years to life].', { type: 'prison', minMonths: 276, life: true }],
    ],
  },
  {
    id: 'sentence/sentenced',
    type: 'prison',
    before: words`\b(?:sentenced|sentence|sentences|sentencing|jailed|imprisoned)(?:,|:| is| was)? $`,
    after: words`^(?!'? (?:of|after|since|before|from)\b)`,
    attributive: false,
    examples: [
      ['MAN SENTENCED [16 YEARS TO LIFE] FOR MURDER', { type: 'prison', life: true }],
      ["The dealer's sentence, [97 months], was the longest.", { type: 'prison', minMonths: 97 }],
    ],
  },
  {
    id: 'sentence/jailed-for',
    type: 'prison',
    before: words`\b(?:(?:jail(?:ed|s|ing)?|gaoled|imprison(?:ed|s)?|incarcerated|lock(?:ed|s) up|put(?:s)? away|sent(?:enced)? down|go(?:es|ing)? (?:down|away|inside)|went (?:away|inside))(?:(?!(?<!-)\b(?:after|who|which|while|when|since|because|before|for|to)\b(?!-))[^;:,]){0,40}?|(?:prison|jail|custody|behind bars|imprisonment|incarceration|prison time|jail time))\s(?:for|of|to)(?: (?:an?|the) (?:\p{L}{1,14} )?(?:period|term|sentence) of)? $`,
    attributive: false,
    long: true,
    examples: [
      ['The founder was jailed for [eight years].', { type: 'prison', status: 'actual' }],
      ['The offence is punishable by imprisonment for up to [10 years].', { type: 'prison', status: 'potential', maxMonths: 120 }],
      ['The laundering trial is over: Marwick goes down for [six years].', { type: 'prison', status: 'actual', minMonths: 72 }],
      ['Court jails pay-for-access dealer for [20 months]', { type: 'prison', status: 'actual' }],
    ],
    rejects: ['The exchange went down for two hours during the trial.', 'Fees went down for two years, the judge heard.'],
  },
  {
    id: 'sentence/sentence-of',
    type: 'prison',
    before: words`\b(?:(?:prison|jail|custodial|imprisonment) (?:sentence|term)s?|sentences?|sentencing (?:range|guidelines?)|range|terms?|imprisonment|incarceration)\b(?: (?:\p{L}[\p{L}-]{0,14} ){0,3}?(?:of|between|from|to|ranging|totall?ing|is|was|at)| range of| calls? for| (?:start|begin)s? (?:at|from)|,|:)?(?: (?:from|between|be))? $`,
    after: words`^(?!'? of\b)`,
    long: true,
    legal: true,
    attributive: false,
    examples: [
      ['The judge imposed a sentence of [18 months].', { type: 'prison', status: 'actual', minMonths: 18 }],
      ['Murder carries a potential sentence of [15 years to life].', { type: 'prison', status: 'potential', minMonths: 180, life: true }],
    ],
  },
  {
    id: 'sentence/maximum-of',
    type: 'prison',
    before: words`\b(?:penalt(?:y|ies)|punishments?|punishable|maximum|minimum|statutory|exposure)\b(?: \p{L}[\p{L}'-]{0,14}){0,6}?(?: (?:of|by|with|is|was|to|at|for))?[\s:(]{1,2}$`,
    after: words`${PHRASE_ENDS}`,
    ...LONG_ENOUGH,
    examples: [['Each count has a maximum penalty of [20 years].', { type: 'prison', status: 'potential', maxMonths: 240 }]],
  },
  {
    id: 'sentence/faces',
    type: 'prison',
    before: words`\b(?:fac(?:e|es|ed|ing)|carr(?:y|ies|ied|ying)|risk(?:s|ed|ing)?|looking at|liable to|subject to|(?:bring|brings|mean|means) )(?: (?:a|an|the|penalties|penalty|punishment|potential|possible|sentences|as|charges|counts)){0,4}(?: of)? $`,
    after: words`${PHRASE_ENDS}`,
    ...LONG_ENOUGH,
    examples: [
      ['The hacker pleaded guilty and faces up to [30 years].', { type: 'prison', status: 'potential', maxMonths: 360 }],
      ['Hacker pleads guilty, faces [30 years]', { type: 'prison', status: 'potential', minMonths: 360, maxMonths: 360 }],
    ],
    rejects: ['The firm faces five years of losses.'],
  },
  {
    id: 'sentence/received',
    type: 'prison',
    before: words`\b(?:receiv(?:e|es|ed|ing)|gets?|got|getting|gave|gives?|given|hand(?:s|ed)(?: down)?|hit with|slapped with|draws?|drew|earn(?:s|ed)|bag(?:s|ged|ging)?|cop(?:s|ped)|land(?:s|ed)(?= (?:him|her|them)\b)|impos(?:e|es|ed|ing)|issued|awarded)(?: (?!(?:for|in|to|by|from|on|at|as|of|over|after)\b)\p{L}[\p{L}'.-]{0,20}){0,4} $`,
    after: words`${PHRASE_ENDS}`,
    ...LONG_ENOUGH,
    examples: [
      ['The dealer received [life without parole].', { type: 'prison', life: true }],
      ['Mixer founder gets [12 years] for laundering', { type: 'prison', status: 'actual' }],
      ['The convict bagged [30 months] without an option of fine.', { type: 'prison', status: 'actual', minMonths: 30 }],
      [
        'The last of the convicts received [four years] and another [three years] of supervised release.',
        { type: 'prison', status: 'actual' },
      ],
    ],
    rejects: ['He received three years of audited statements from the prison.'],
  },
  {
    id: 'sentence/serves',
    type: 'prison',
    before: words`\b(?:serv(?:e|es|ed|ing)|spend(?:s|ing)?)(?: out)? $`,
    after: words`^(?!'? (?:in|on|with|at|under|as|for the|from|of)\b)`,
    ...LONG_ENOUGH,
    examples: [['Convicted dealer to serve at least [12 years]', { type: 'prison', minMonths: 144 }]],
    rejects: ['Before the trial he served nine years in the Justice Department.'],
  },
  {
    id: 'sentence/asked-for',
    type: 'prison',
    before: words`\b(?:sought|seek(?:s|ing)?|ask(?:ed|s|ing)?|request(?:ed|s|ing)?|recommend(?:ed|s|ing|ation|ations)?|urg(?:e|ed|es|ing)|demand(?:ed|s|ing)?|want(?:ed|s)?|call(?:ed|s|ing)?|push(?:ed|ing|es)?|propos(?:ed|es|ing|al)|suggest(?:ed|s|ing)?|argu(?:ed|es|ing))\b(?: (?!(?:registration|membership|approval|licen[cs]e|permission|reinstatement|entry|damages)\b)\p{L}[\p{L}'-]{0,20}){0,6}?(?: (?:for|of|to|impose|be|serve|than))? $`,
    after: words`${PHRASE_ENDS}`,
    ...LONG_ENOUGH,
    examples: [
      ['Prosecutors asked the judge for [12 years].', { type: 'prison', status: 'sought' }],
      ['State seeks up to [19 years] as exchange founders go on trial', { type: 'prison', status: 'sought', maxMonths: 228 }],
    ],
  },
  {
    id: 'sentence/that-was-asked-for',
    type: 'prison',
    after: words`^'?(?: (?:sought|requested|recommended|demanded|proposed|urged|suggested) by\b|(?: that| which)?(?: the)? ${ASKER}(?: had| have| has| were| was| originally){0,2} (?:sought|seeking|requested|requesting|recommended|asked|asking|demanded|wanted|proposed|urged|suggested)\b)`,
    ...LONG_ENOUGH,
    examples: [['The term is far below the [40 years] that prosecutors had sought.', { type: 'prison', status: 'sought' }]],
  },
  {
    id: 'sentence/changed-to',
    type: 'prison',
    before: words`\b(?:reduc(?:e|ed|es|ing)|cut|commut(?:e|ed|es|ing)|lower(?:ed|s)?|increas(?:e|ed|es)|rais(?:e|ed|es)|extend(?:ed|s)?|shorten(?:ed|s)?|agree(?:d|s)?|accept(?:ed|s)?|exchange for|offer(?:ed)? of|deal for)\b(?: (?!(?:after|before)\b)\p{L}[\p{L}'-]{0,20}){0,6}?(?:(?<=for|of)| (?:to|by|for|from)) $`,
    after: words`${PHRASE_ENDS}`,
    ...LONG_ENOUGH,
    examples: [['The appeals court reduced it to [six years].', { type: 'prison', status: 'actual' }]],
  },
]
