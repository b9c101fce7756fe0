import type { TypeCue } from './cue.ts'
import { governed } from './governor-cues.ts'
import { probablyNot, surelyNot } from './not-cues.ts'
import { nounAfter, nounBefore } from './noun-cues.ts'

/** All of them, the sure ones first: the first row that matches decides. */
export const typeCues: readonly TypeCue[] = [...surelyNot, ...nounAfter, ...probablyNot, ...nounBefore, ...governed]
