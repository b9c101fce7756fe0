import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { temporaryFolder } from '../support/folder.ts'

const docket = join(import.meta.dirname, '../../src/docket.js')

/** The database of the demo, in a folder of its own: every kind of fact, as the pipeline stores it. */
export function makeDemo(): { readonly path: string; readonly folder: ReturnType<typeof temporaryFolder> } {
  const folder = temporaryFolder()
  const path = folder.file('demo.db')
  execFileSync(process.execPath, [docket, 'demo', '--db', path], { stdio: 'ignore', env: { NO_COLOR: '1' } })
  return { path, folder }
}
