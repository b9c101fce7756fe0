import type { ArticleText, Mention } from '../../types.ts'
import type { Asker } from './ask.ts'
import type { Clause } from './clause.ts'
import type { Draft } from './draft.ts'
import type { Memory } from './memory.ts'
import type { Trigger } from './triggers.ts'
import type { Voices } from './voices.ts'

/** What a trigger is read with. */
export interface ReadContext {
  readonly article: ArticleText
  readonly mentions: readonly Mention[]
  readonly clause: Clause
  readonly passage: number
  readonly triggers: readonly Trigger[]
  readonly memory: Memory
  /** Drafts of the same passage so far: "was arrested and charged" shares the subject. */
  readonly before: readonly Draft[]
  /** Agencies at work in the passage besides its subjects. */
  readonly voices: Voices
  /** Who the clause is about, asked where no pattern knows. */
  readonly ask: Asker
}
