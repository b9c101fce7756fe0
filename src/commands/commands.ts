import type { Command } from './command.ts'
import { extractCommand } from './extract.ts'

/** Every command, in the order of `docket --help`. */
export const commands: readonly Command[] = [extractCommand]
