import { basename, extname } from 'node:path'
import type { Page, PageReading } from '../read/article.ts'
import type { PdfReason } from '../read/pdf/open.ts'
import { openPool, type PoolReason } from '../read/pool.ts'
import type { Outcome } from '../types.ts'
import { PAGE_LIMITS } from './page-limits.ts'

/** A file as a page that was fetched. */
export function pageOf(file: string, body: Uint8Array, sha256 = ''): Page {
  return { snapshot: { body, contentType: 'text/html', finalUrl: `file:///${encodeURIComponent(basename(file))}`, sha256 } }
}

/** Told by its first bytes; by its name where it is to be said that it is damaged. */
export function isPdfFile(file: string, bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(0, 70)).toString('latin1')
  return /^\s*%PDF-/u.test(start) || (/\.pdf$/iu.test(file) && !/^(?:\u00ef\u00bb\u00bf)?\s*</u.test(start))
}

/** Read as in a run: in a worker that is ended when it takes too long or too much. */
export async function readPdfFile(page: Page): Promise<Outcome<PageReading, PdfReason | PoolReason>> {
  const worker = new URL(`../read/pdf/worker${extname(import.meta.url)}`, import.meta.url)
  const pool = openPool<Page, Outcome<PageReading, PdfReason>>(worker, { threads: 1, ...PAGE_LIMITS })
  try {
    const worked = await pool.run(page)
    return worked.ok ? worked.value : worked
  } finally {
    await pool.close()
  }
}
