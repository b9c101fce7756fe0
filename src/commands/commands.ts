import { checkCommand } from './check.ts'
import type { Command } from './command.ts'
import { demoCommand } from './demo.ts'
import { extractCommand } from './extract.ts'
import { feedsCommand } from './feeds/feeds.ts'
import { grepCommand } from './grep.ts'
import { queryCommand } from './query.ts'
import { reextractCommand } from './reextract.ts'
import { runCommand } from './run.ts'
import { scoreCommand } from './score/score-command.ts'
import { showCommand } from './show.ts'

/** Every command, in the order of `docket --help`. */
export const commands: readonly Command[] = [
  runCommand,
  demoCommand,
  extractCommand,
  reextractCommand,
  showCommand,
  queryCommand,
  feedsCommand,
  checkCommand,
  scoreCommand,
  grepCommand,
]
