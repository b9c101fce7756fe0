import { type ExitCode, exitCodes } from '../exit-codes.ts'

/** The exit code of what can be wrong with a database, its lock or the disk under it. */
export function faultCode(reason: string): ExitCode {
  return Object.hasOwn(codes, reason) ? (codes[reason] ?? exitCodes.failed) : exitCodes.failed
}

const codes: Readonly<Record<string, ExitCode>> = {
  missing: exitCodes.noDatabase,
  newer_version: exitCodes.noDatabase,
  older_version: exitCodes.noDatabase,
  not_ours: exitCodes.noDatabase,
  locked: exitCodes.locked,
  disk_full: exitCodes.diskFull,
  damaged: exitCodes.damaged,
  no_file_name: exitCodes.wrongUse,
  in_use_otherwise: exitCodes.wrongUse,
}
