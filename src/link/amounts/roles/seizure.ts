import type { PhraseCue, WordCue } from '../cue.ts'

/** Seized, frozen, confiscated, recovered. */
export const seizureWords: readonly WordCue[] = [
  {
    id: 'role/seize',
    roles: { seizure: 6.5 },
    verbs: ['seize', 'confiscate', 'impound', 'sequester', 'sequestrate', 'restrain', 'repossess'],
    nouns: ['seizure', 'confiscation', 'seized asset', 'seized fund', 'seized crypto', 'seized bitcoin'],
    examples: [
      { text: 'Police seized [€184 million] in cash.', roles: ['seizure'] },
      { text: 'It was the biggest seizure ever: [61,000 bitcoin].', roles: ['seizure'] },
    ],
  },
  {
    id: 'role/freeze',
    roles: { seizure: 6 },
    verbs: ['freeze/froze/frozen', 'block', '=paused', 'attach', 'immobilise', 'immobilize', 'provisionally attach', 'blacklist'],
    nouns: [
      'asset freeze',
      'freeze',
      'freezing order',
      'preservation order',
      'restraint order',
      'mareva injunction',
      'restraining order',
      'attachment',
      'frozen fund',
      'frozen asset',
    ],
    examples: [
      { text: "The issuer froze [$3 million] in the attacker's wallets.", roles: ['seizure'] },
      { text: 'Validators voted, and [$9 million] was paused on the chain.', roles: ['seizure'] },
    ],
  },
  {
    id: 'role/lock',
    roles: { seizure: 3, funding: 2 },
    verbs: ['lock', 'lock up', 'quarantine', 'isolate', 'immobilize'],
    examples: [{ text: 'The issuer locked [$3.5 million] at the request of the police.', roles: ['seizure'] }],
  },
  {
    id: 'role/recover',
    roles: { seizure: 4.7, funding: 0.8, restitution: 0.5 },
    verbs: ['recover', 'get/got/gotten back', 'retrieve', 'claw back', 'clawback', 'recoup', 'intercept'],
    nouns: ['recovery', 'retrieval', 'recovered fund'],
    examples: [{ text: 'Agents recovered [41 bitcoins] of the ransom.', roles: ['seizure'] }],
  },
]

export const seizurePhrases: readonly PhraseCue[] = [
  {
    id: 'role/on-ice',
    roles: { seizure: 9 },
    after: /^[^.;¤]{0,60}\bon (?:ice|hold)\b/u,
    examples: [{ text: 'The issuer put [$57 million] of its coins on ice.', roles: ['seizure'] }],
  },
  {
    id: 'role/authorities-took',
    roles: { seizure: 6.5 },
    before:
      /\b(?:authorities|police|officers|agents|investigators|detectives|prosecutors|officials|agency|bureau|afp|fbi|raids?|search(?:es)?|customs|cops|deputies|troopers|task force|operation|secret service|hsi|europol|bka|marshals)\b(?:[^.;:,¤]{0,40}\b(?:have|has|had|also|then|already))? (?:secured|collected|hauled|took|taken|found|discovered|uncovered|turned up|took (?:hold|possession|control) of|custody of|yielded|came away with|netted|produced|unearthed|located)(?: [\w-]+){0,6}$/u,
    after: /^(?! (?:[\w-]+ ){0,3}(?:fraud|scam|scheme|loss|ring|network))/u,
    examples: [{ text: 'Authorities in both countries have secured assets worth [$260 million].', roles: ['seizure'] }],
  },
]
