import type { Status } from '../../../types.ts'
import { type SentenceExample, words } from './cue.ts'

/** A word or phrase that says whether a sentence was imposed, asked for or could be imposed. The nearest one before the length decides. */
export interface StatusCue {
  readonly id: string
  readonly status: Status
  /** Not anchored: looked for in the passage before the length, or right after it. */
  readonly match: RegExp
  readonly side: 'before' | 'after'
  /** Characters that the cue counts as farther off than it is: a weak one gives way to others. */
  readonly cost?: number
  readonly examples: readonly SentenceExample[]
}

/** Who asks a court for a sentence. */
export const ASKER =
  '(?:prosecut(?:ors?|ion)|government|state|crown|defen[cs]e|lawyers?|attorneys?|probation (?:office|department)|people|department)'
const ASK = `(?:sought|seek(?:s|ing)?|ask(?:ed|s|ing)?|request(?:ed|s|ing)?|recommend(?:ed|s|ing)?|recommendation|urg(?:ed|es|ing)|demand(?:ed|s|ing)?|(?<!most )want(?:ed|s)(?! (?:list|for|poster|fugitive))|call(?:ed|s|ing) for|push(?:ed|es|ing) for|propos(?:ed|es|ing)|suggest(?:ed|s|ing)?|argu(?:ed|es|ing)|pleaded for|plea for)`

export const statusCues: readonly StatusCue[] = [
  {
    id: 'sentence/status-asked-for',
    status: 'sought',
    side: 'before',
    match: words`\b${ASK}\b(?:[^.;]{0,60}?\bmaximum(?: \p{L}{1,14}){0,4})?`,
    examples: [['Prosecutors had recommended a sentence of [10 years].', { status: 'sought' }]],
  },
  {
    id: 'sentence/status-asked-after',
    status: 'sought',
    side: 'after',
    match: words`^'?(?: (?:in|behind) (?:\p{L}{1,14} )?(?:prison|jail|bars))?(?: (?:sentence|term|imprisonment))?(?: (?:sought|requested|recommended|demanded|proposed|urged|suggested) by\b|(?: that| which)?(?: the)? ${ASKER}(?: had| have| has| were| was| originally){0,2} (?:sought|seeking|requested|recommended|asked|demanded|wanted|proposed|urged|suggested)\b)`,
    examples: [['The term is far below the [40 years] that prosecutors had sought.', { status: 'sought' }]],
  },
  {
    id: 'sentence/status-could',
    status: 'potential',
    side: 'before',
    match: words`\b(?:could|may|might|would|can|should)(?: (?:\p{L}[\p{L}'-]{0,14}|be sentenced (?:for|to)))?(?: (?:face|be|receive|get|serve|spend|carry|mean|result|bring|see|land|sentence|put|send|go|lead|impose|jailed|imprisoned|sentenced|given|handed|ordered|to|in|him|her|them|the|defendant|up)){1,6}\b`,
    examples: [['He could be sentenced to [20 years] in prison.', { status: 'potential' }]],
  },
  {
    id: 'sentence/status-faces',
    status: 'potential',
    side: 'before',
    match: words`\b(?:fac(?:e|es|ed|ing)|carr(?:y|ies|ied|ying)|risk(?:s|ed|ing)|looking at|liable to|liable for|subject to|exposed to)\b`,
    examples: [['The count carries [five years] in prison.', { status: 'potential' }]],
  },
  {
    id: 'sentence/status-maximum',
    status: 'potential',
    side: 'before',
    match: words`\b(?:maximum|max|statutory|punishable|penalt(?:y|ies) (?:of|is|range)|mandatory minimum|possible|potential(?:ly)?|guidelines?|sentencing range|range of|exposure|if (?:\p{L}{1,12} )?(?:convicted|found guilty)|on conviction|upon conviction)\b`,
    examples: [['The charge has a statutory maximum of [10 years] in prison.', { status: 'potential', maxMonths: 120 }]],
  },
  {
    id: 'sentence/status-expected',
    status: 'potential',
    side: 'before',
    match: words`\b(?:(?:expected|set|scheduled|due|likely|promised|indicated (?:that )?(?:he|she|it)(?: would)?)(?: to)?(?: (?:be|receive|get|sentenced|serve|a|to|sentence|him|her|given))*|promised sentence|would sentence)\b`,
    examples: [['The defendant is expected to receive [17 years] in prison.', { status: 'potential' }]],
  },
  {
    id: 'sentence/status-if-convicted',
    status: 'potential',
    side: 'after',
    match: words`^(?:[^.;\d]{0,60}?\b(?:if (?:\p{L}{1,12} ){0,2}(?:convicted|found guilty)|upon conviction|on conviction)|[\s-](?:statutory )?maximum)\b`,
    cost: 30,
    examples: [['Up to [five years] in prison await the man if he is convicted.', { status: 'potential' }]],
  },
  {
    id: 'sentence/status-condition',
    status: 'potential',
    side: 'before',
    match: words`\b(?:if|unless) (?:he|she|they|it|the \p{L}{1,14}) (?:does|do|did|fails?|failed|defaults?|breach(?:es)?|violates?|re-?offends?|pays?)\b[^.;]{0,90}\b(?:will|serve|faces?|spend|go)\b`,
    examples: [['If he does not pay in time, he will serve an additional [seven years] in prison.', { status: 'potential' }]],
  },
  {
    id: 'sentence/status-up-to',
    status: 'potential',
    side: 'before',
    match: words`\b(?:up to|as (?:much|many|long) as) $`,
    cost: 120,
    examples: [['The law provides for up to [three years] in prison.', { status: 'potential' }]],
  },
  {
    id: 'sentence/status-imposed',
    status: 'actual',
    side: 'before',
    match: words`\b(?:(?:re-?)?(?:sentenced|sentences(?! (?:of|from|between|ranging|for|in|are|were|that|range)\b))(?: (?:to|up)(?: (?:serve|an?|the|each|maximum|up to|statutory))*)?|sentencing (?!guidelines?|range|hearing|memo)\p{L}{1,20}|jailed|imprisoned|(?:received|receives|gets?|got|given|gave|gives|handed|hands|imposed|imposes|imposing)(?: (?:him|her|them))?(?: the (?:\p{L}{1,12} )?maximum(?: (?:sentence|term|penalty|possible|prison|jail|punishment)){0,3})?|slapped|ordered|orders|serving|served|serves|spends|agreed|accepted|banned|barred|prohibited|disqualified|suspended|suspends|bans|bars|prohibits|placed on|put on|will be on|condemned|commuted|reduced|serve)\b`,
    examples: [['The court imposed [five years] of probation.', { status: 'actual' }]],
  },
]
