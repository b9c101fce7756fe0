/** `npm run codebook`: writes docs/codebook.md anew out of the codebook. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { toCodebookPage } from '../../src/export/codebook-page.ts'

writeFileSync(join(import.meta.dirname, '../../docs/codebook.md'), toCodebookPage())
