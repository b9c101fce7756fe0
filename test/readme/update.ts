/** `npm run readme`: writes the present output under each console example of the README. Read the diff line by line. */
import { writeFileSync } from 'node:fs'
import { openReadersFolder, readmePath, readReadme, updated } from './examples.ts'

using readers = openReadersFolder()
writeFileSync(readmePath, updated(readReadme(), readers.run))
