import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The flags with which the launcher starts Node, read out of it: it is plain JavaScript that imports nothing. */
export const engineFlags: readonly string[] = [
  ...readFileSync(join(import.meta.dirname, '../../src/docket.js'), 'utf8').matchAll(/^ {2}'(?<flag>--[a-z=\d-]+)',$/gmu),
].map(({ groups }) => groups?.flag ?? '')
