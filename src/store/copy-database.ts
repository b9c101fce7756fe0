import { closeSync, openSync } from 'node:fs'
import type { Outcome } from '../types.ts'
import { connectReadonly } from './connection.ts'
import { APPLICATION_ID, version } from './migrate.ts'

/** What the copy of a database says of itself. */
export interface Copied {
  readonly schemaVersion: number
  /** Hashes of the pages that it knows. */
  readonly pages: readonly string[]
}

/** The database of one moment, written out row by row, so that a damaged page or index does not travel along. */
export function copyDatabase(from: string, to: string): Outcome<Copied, 'not_ours' | 'damaged'> {
  const { sqlite } = connectReadonly(from)
  try {
    if (sqlite.pragma('application_id', { simple: true }) !== APPLICATION_ID)
      return { ok: false, reason: 'not_ours', detail: `${from}: not a database of this program; name another file` }
    closeSync(openSync(to, 'wx', 0o600))
    sqlite.prepare('vacuum into ?').run(to)
  } finally {
    sqlite.close()
  }
  const { sqlite: copy } = connectReadonly(to)
  try {
    const verdict = copy.pragma('integrity_check(1)', { simple: true })
    if (verdict !== 'ok') return { ok: false, reason: 'damaged', detail: `${from}: ${verdict}; \`docket check\` tells more` }
    return {
      ok: true,
      value: {
        schemaVersion: version(copy),
        pages: copy.prepare<[], string>('select sha256 from snapshots order by sha256').pluck().all(),
      },
    }
  } finally {
    copy.close()
  }
}
