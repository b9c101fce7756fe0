/** What a snapshot holds, page or PDF file: told by its first bytes, and by its stated type where they leave it open. */
import type { Article, Outcome } from '../types.ts'
import { type Page, type PageReading, type ReadReason, readPage, toArticle } from './article.ts'

/** Reads a snapshot of either kind, as `readArticle` does for pages alone. */
export const readSnapshot = async (page: Page): Promise<Outcome<Article, ReadReason>> => {
  const reading = await readWhole(page)
  return reading.ok ? toArticle(page, reading.value) : reading
}

/** The same with all that was found and removed on the way. */
export const readWhole = async (page: Page): Promise<Outcome<PageReading, ReadReason>> => {
  const { contentType } = page.snapshot
  switch (formatOf(page.snapshot)) {
    case 'pdf':
      return (await import('./pdf/read.ts')).readPdf(page)
    case 'mislabelled_html':
      return readPage({ ...page, snapshot: { ...page.snapshot, contentType: contentType.replace(PDF_TYPE, 'text/html') } })
    case 'other':
      return readPage(page)
  }
}

const PDF_TYPE = /^\s*application\/(?:x-)?pdf/iu
/** White space and a byte order mark may come first. */
const PDF_START = /^(?:\u00ef\u00bb\u00bf)?\s{0,64}%PDF-/u
const HTML_START = /^(?:\u00ef\u00bb\u00bf)?\s*<(?:!doctype\s+html|html|head|body|!--)/iu
/** Where the type says PDF, some bytes of mail or of a printer may stand before the file. */
const SNIFFED = 1024

/** A page at an address that ends in ".pdf" is a page, whatever its server calls it. */
const formatOf = ({ body, contentType }: Page['snapshot']): 'pdf' | 'mislabelled_html' | 'other' => {
  const start = String.fromCharCode(...body.subarray(0, SNIFFED))
  if (PDF_START.test(start)) return 'pdf'
  if (!PDF_TYPE.test(contentType)) return 'other'
  return HTML_START.test(start) ? 'mislabelled_html' : 'pdf'
}
