/** `npm run data-statement`: writes the tables of docs/data-statement.md anew. */
import { writeFileSync } from 'node:fs'
import { readStatement, statementPath, updatedStatement } from './data-statement.ts'

writeFileSync(statementPath, await updatedStatement(readStatement()))
