import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { type ExitCode, exitCodes } from '../exit-codes.ts'
import { type ExportOptions, type ExportResult, exportDatabase } from '../export/export.ts'
import type { VersionEntry } from '../export/versions.ts'
import { storeFault } from '../store/fault.ts'
import { takeLock } from '../store/lock.ts'
import { type Command, type Context, complain } from './command.ts'
import { withDatabase } from './database.ts'
import { faultCode } from './store-fault.ts'

interface Options {
  readonly db: string
  readonly excel?: true
  readonly texts?: true
  readonly license: string
  readonly json?: true
}

export const exportCommand: Command = {
  drains: true,
  example: 'docket export releases --excel',
  define(parser, context, act) {
    parser
      .argument('<dir>', 'the folder of the versions; a new one is made beside those that are there')
      .option('--excel', 'also CSV that Excel opens safely and without changing it')
      .option('--texts', 'also the texts of the articles, which belong to their publishers')
      .option('--license <id>', 'licence of the data that is stated, as SPDX writes it', 'CC-BY-4.0')
      .option('--db <file>', 'the database', context.config.database)
      .option('--json', 'print the entry of the version as JSON')
      .action(act((folder: string, options: Options) => withDatabase(options.db, context, () => exportTo(folder, options, context))))
  },
}

async function exportTo(folder: string, options: Options, context: Context): Promise<ExitCode> {
  if (!/^[\w.+-]+$/u.test(options.license)) {
    complain(context, `--license takes an identifier of SPDX like CC-BY-4.0 or CC0-1.0, not "${options.license}"`)
    return exitCodes.wrongUse
  }
  try {
    mkdirSync(folder, { recursive: true })
    const lock = takeLock(join(folder, 'export'))
    if (!lock.ok) {
      complain(context, lock.detail)
      return faultCode(lock.reason)
    }
    try {
      return say(await exportDatabase(toTask(folder, options, context)), options, context)
    } finally {
      lock.value.release()
    }
  } catch (error) {
    const fault = storeFault(error, options.db) ?? folderFault(error, folder)
    if (fault === undefined) throw error
    complain(context, fault.detail)
    return faultCode(fault.reason)
  }
}

function toTask(folder: string, { db, excel, texts, license }: Options, { console, signal }: Context): ExportOptions {
  return {
    ...{ database: db, folder, excel: excel === true, texts: texts === true, licence: license, signal },
    report: (written) =>
      console.stderr.write(
        console.stderr.isTTY === true
          ? `\r\u001b[K${written.table}: ${written.rows} rows`
          : `${JSON.stringify({ kind: 'exported', ...written })}\n`,
      ),
  }
}

function say(result: ExportResult, { json }: Options, context: Context): ExitCode {
  const { stdout, stderr } = context.console
  if (stderr.isTTY === true) stderr.write('\r\u001b[K')
  if (result.done === 'interrupted') {
    complain(context, 'interrupted; the versions there were are as they were')
    return exitCodes.interrupted
  }
  const { entry } = result
  stdout.write(json === true ? `${JSON.stringify({ done: result.done, ...entry })}\n` : `${inWords(result.done, entry)}\n`)
  return exitCodes.done
}

function inWords(done: 'published' | 'unchanged', { version, rows, changes }: VersionEntry): string {
  if (done === 'unchanged') return `nothing has changed since version ${version}, which is the latest`
  const total = Object.values(rows).reduce((sum, count) => sum + count, 0)
  const made = `version ${version}: ${total} rows of ${Object.keys(rows).length} tables and views`
  if (changes === undefined) return made
  const { added, removed, changed, source, patterns, correction, other } = changes.counts
  const reasons = `source ${source}, patterns ${patterns}, corrections ${correction}, other ${other}`
  return `${made}\nsince ${changes.since}: ${added} facts added, ${removed} removed, ${changed} changed (${reasons})`
}

/** What writing files met. */
function folderFault(error: unknown, folder: string): { readonly reason: string; readonly detail: string } | undefined {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return {
      reason: 'disk_full',
      detail: `${folder}: the disk is full; the versions there were are as they were. Free some space and run again`,
    }
  if (/^E(?:ACCES|PERM|ROFS|IO|NOTDIR|EXIST)$/u.test(code))
    return { reason: 'io', detail: `${folder}: ${code}; name a folder that this user may write to` }
  return undefined
}
