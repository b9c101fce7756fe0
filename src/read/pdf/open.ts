/** Opens a PDF file: whole, unlocked, of a size that can be read. Nothing in it is run, and nothing is fetched for it. */
import type { PDFDocumentProxy } from 'unpdf/pdfjs'
import type { Outcome } from '../../types.ts'

/** Why a PDF file gave no article. */
export type PdfReason =
  /** It opens with a password only. */
  | 'encrypted'
  /** It breaks off, or is not built as a PDF file. */
  | 'damaged'
  /** More pages or characters than any order has. */
  | 'too_large'
  /** It shows pictures of text, or letters that it does not name: only a reader of pictures can help. */
  | 'needs_ocr'
  | 'empty'

const MOST_PAGES = 500

export interface OpenPdf {
  readonly document: PDFDocumentProxy
  /** Names of the character maps of East Asian fonts that it asked for and did not get: what is set in them cannot be read. */
  readonly wanting: ReadonlySet<string>
}

/** pdf.js is loaded for the first PDF file, so that pages do not pay for it. */
export const openPdf = async (body: Uint8Array): Promise<Outcome<OpenPdf, PdfReason>> => {
  if (!hasEnd(body)) return { ok: false, reason: 'damaged', detail: `it breaks off: no end mark after ${body.length} bytes` }
  const { getDocument } = await import('unpdf/pdfjs')
  const wanting = new Set<string>()
  const task = getDocument({
    // A copy, since pdf.js takes the bytes it is given for its own.
    data: new Uint8Array(body),
    verbosity: 0,
    enableXfa: false,
    useSystemFonts: false,
    disableFontFace: true,
    useWorkerFetch: false,
    useWasm: false,
    BinaryDataFactory: refusing(wanting),
  })
  try {
    const document = await task.promise
    if (document.numPages <= MOST_PAGES) return { ok: true, value: { document, wanting } }
    await task.destroy()
    return { ok: false, reason: 'too_large', detail: `${document.numPages} pages, more than the ${MOST_PAGES} that are read` }
  } catch (error) {
    await task.destroy()
    return toFailure(error)
  }
}

/** pdf.js asks it for files of its own that are not shipped: fonts, which text does not need, and character maps. */
const refusing = (wanting: Set<string>) =>
  class {
    async fetch({ kind, filename }: { readonly kind: string; readonly filename: string }): Promise<never> {
      if (kind === 'cMapUrl') wanting.add(filename.replace('.bcmap', ''))
      throw new Error(`${filename} is not fetched`)
    }
  }

/** What pdf.js throws of a file, as an outcome. */
export const toFailure = (error: unknown): Extract<Outcome<never, PdfReason>, { ok: false }> => {
  if (!(error instanceof Error)) throw error
  if (error.name === 'PasswordException') return { ok: false, reason: 'encrypted', detail: 'it opens with a password only' }
  return { ok: false, reason: 'damaged', detail: `pdf.js cannot read it: ${error.message.slice(0, 200)}` }
}

/** Files end with "startxref", a number and "%%EOF"; some servers add a little behind it. */
const END_WITHIN = 4096

const hasEnd = (body: Uint8Array): boolean =>
  /startxref|%%EOF/u.test(Buffer.from(body.subarray(Math.max(0, body.length - END_WITHIN))).toString('latin1'))
