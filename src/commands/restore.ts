import { type ExitCode, exitCodes } from '../exit-codes.ts'
import { snapshotFile } from '../fetch/snapshots.ts'
import type { Manifest } from '../store/backup-manifest.ts'
import { takeLock } from '../store/lock.ts'
import { restoreBackup, verifyBackup } from '../store/restore.ts'
import { type Command, type Context, complain } from './command.ts'
import { snapshotDirOf } from './snapshot-dir.ts'
import { faultCode } from './store-fault.ts'

interface Options {
  readonly db: string
  readonly dryRun?: true
}

export const restoreCommand: Command = {
  example: 'docket restore docket-2026-03-01.tar --db docket.db',
  define(parser, context, act) {
    parser
      .argument('<file>', 'a file that `docket backup` wrote')
      .option('--db <file>', 'the database to put it in place of; the old one is kept beside it', context.config.database)
      .option('--dry-run', 'read the backup and compare every hash, and change nothing')
      .action(act((file: string, options: Options) => (options.dryRun ? verify(file, context) : restore(file, options.db, context))))
  },
}

async function verify(file: string, context: Context): Promise<ExitCode> {
  const verified = await verifyBackup(file)
  if (!verified.ok) return refuse(verified, context)
  context.console.stdout.write(`${file}: ${describe(verified.value)}; whole\n`)
  return exitCodes.done
}

async function restore(file: string, db: string, context: Context): Promise<ExitCode> {
  const lock = takeLock(db)
  if (!lock.ok) return refuse(lock, context)
  try {
    const pages = snapshotDirOf(db)
    const restored = await restoreBackup(file, {
      database: db,
      pageFile: (sha256) => snapshotFile(pages, sha256),
      at: context.now().toISOString(),
    })
    if (!restored.ok) return refuse(restored, context)
    const { manifest, kept, pagesWritten } = restored.value
    context.console.stdout.write(
      `${db}: ${describe(manifest)}; ${pagesWritten} pages had to be brought back\n${kept === undefined ? '' : `The old database is kept as ${kept}\n`}`,
    )
    return exitCodes.done
  } finally {
    lock.value.release()
  }
}

const describe = ({ madeAt, pages, database }: Manifest): string =>
  `the backup of ${madeAt}, ${database.bytes} bytes of database and ${pages.length} pages`

function refuse({ reason, detail }: { readonly reason: string; readonly detail: string }, context: Context): ExitCode {
  complain(context, detail)
  if (reason === 'bad_backup') return exitCodes.damaged
  return reason === 'no_backup' ? exitCodes.wrongUse : faultCode(reason)
}
