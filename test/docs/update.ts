/** `npm run docs`: writes the tables of docs/data-statement.md and the list of docs/cookbook anew. */
import { writeFileSync } from 'node:fs'
import { cookbookPagePath, toCookbookPage } from './cookbook-page.ts'
import { readStatement, statementPath, updatedStatement } from './data-statement.ts'

writeFileSync(statementPath, await updatedStatement(readStatement()))
writeFileSync(cookbookPagePath, toCookbookPage())
