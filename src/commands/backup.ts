import { type ExitCode, exitCodes } from '../exit-codes.ts'
import { snapshotFile } from '../fetch/snapshots.ts'
import { writeBackup } from '../store/backup.ts'
import { type Command, type Context, complain } from './command.ts'
import { snapshotDirOf } from './snapshot-dir.ts'
import { faultCode } from './store-fault.ts'

interface Options {
  readonly db: string
  readonly force?: true
}

export const backupCommand: Command = {
  example: 'docket backup docket-2026-03-01.tar --db docket.db',
  define(parser, context, act) {
    parser
      .argument('<file>', 'the tar file to write')
      .option('--db <file>', 'the database; the pages are in the folder beside it', context.config.database)
      .option('--force', 'take the place of a file that is there')
      .action(act((file: string, options: Options) => backup(file, options, context)))
  },
}

async function backup(file: string, { db, force }: Options, context: Context): Promise<ExitCode> {
  const pages = snapshotDirOf(db)
  const written = await writeBackup(
    { database: db, pageFile: (sha256) => snapshotFile(pages, sha256), at: context.now().toISOString() },
    { file, overwrite: force === true },
  )
  if (!written.ok) {
    complain(context, written.detail)
    return written.reason === 'exists' ? exitCodes.wrongUse : faultCode(written.reason)
  }
  const { pages: kept, missing, database } = written.value
  context.console.stdout.write(`${file}: the database (${database.bytes} bytes) and ${kept.length} pages, written and read again\n`)
  if (missing.length === 0) return exitCodes.done
  complain(
    context,
    `${missing.length} pages were gone or damaged and are not in it: ${missing.slice(0, 3).join(', ')}; \`docket check\` names all`,
  )
  return exitCodes.partlyDone
}
