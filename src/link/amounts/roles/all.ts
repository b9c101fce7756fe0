import type { PhraseCue, WordCue } from '../cue.ts'
import { foreignWords } from './foreign.ts'
import { fundingPhrases, fundingWords } from './funding.ts'
import { lossPhrases, lossWords } from './loss.ts'
import { marketPhrases, marketWords } from './market.ts'
import { movementPhrases, movementWords } from './movement.ts'
import { otherPhrases, otherWords } from './other.ts'
import { proceedsPhrases, proceedsWords } from './proceeds.ts'
import { rulePhrases, ruleWords } from './rule.ts'
import { sanctionPhrases, sanctionWords } from './sanction.ts'
import { seizurePhrases, seizureWords } from './seizure.ts'

export const roleWords: readonly WordCue[] = [
  ...sanctionWords,
  ...seizureWords,
  ...lossWords,
  ...movementWords,
  ...proceedsWords,
  ...fundingWords,
  ...marketWords,
  ...ruleWords,
  ...otherWords,
  ...foreignWords,
]
export const rolePhrases: readonly PhraseCue[] = [
  ...sanctionPhrases,
  ...seizurePhrases,
  ...lossPhrases,
  ...movementPhrases,
  ...proceedsPhrases,
  ...fundingPhrases,
  ...marketPhrases,
  ...rulePhrases,
  ...otherPhrases,
]
