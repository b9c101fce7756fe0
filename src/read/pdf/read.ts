/** From the bytes of a PDF file to the text in it, with a record of what was left out, in the terms of the reading of a page. */
import type { Outcome } from '../../types.ts'
import type { Page, PageReading } from '../article.ts'
import type { JudgedBlock } from '../boilerplate.ts'
import { cleanByline } from '../byline.ts'
import { findCanonicalUrl } from '../canonical.ts'
import { parseUrlDate, pickDate } from '../dates.ts'
import { textsOf } from '../statements.ts'
import { isSameLine } from '../text.ts'
import { layOut } from './layout.ts'
import { unknownShare } from './letters.ts'
import { openPdf, type PdfReason, toFailure } from './open.ts'
import { readSheets, type Sheet } from './sheets.ts'
import { type FileFacts, findDateLines, isAuthor, NOTHING_STATED, readFileFacts, toIsoDate } from './stated.ts'
import { sparingStrays } from './strays.ts'
import { chooseTitle, findHeadings } from './title.ts'

export const readPdf = async (page: Page): Promise<Outcome<PageReading, PdfReason>> => {
  const contents = await sparingStrays(() => readContents(page.snapshot.body))
  if (!contents.ok) return contents
  const { sheets, facts } = contents.value
  return findMissingText(sheets, page.snapshot.body) ?? { ok: true, value: toReading(sheets, facts, page) }
}

interface Contents {
  readonly sheets: readonly Sheet[]
  readonly facts: FileFacts
}

/** All that is asked of pdf.js; what it throws on the way is the file's fault. */
const readContents = async (body: Uint8Array): Promise<Outcome<Contents, PdfReason>> => {
  const opened = await openPdf(body)
  if (!opened.ok) return opened
  const { document, wanting } = opened.value
  try {
    const sheets = await readSheets(document)
    if (wanting.size > 0)
      return {
        ok: false,
        reason: 'needs_ocr',
        detail: `its fonts need the character maps ${[...wanting].join(', ')}, which are not at hand`,
      }
    return sheets.ok ? { ok: true, value: { sheets: sheets.value, facts: await readFileFacts(document) } } : sheets
  } catch (error) {
    return toFailure(error)
  } finally {
    await document.loadingTask.destroy()
  }
}

/** Letters on all pages together: less is a stamp or a page number. */
const LEAST_TEXT = 40
const MOST_UNKNOWN = 0.2

const findMissingText = (sheets: readonly Sheet[], body: Uint8Array): Extract<Outcome<never, PdfReason>, { ok: false }> | undefined => {
  const text = sheets.flatMap(({ runs }) => runs.map((run) => run.text)).join(' ')
  const pages = `${sheets.length} ${sheets.length === 1 ? 'page' : 'pages'}`
  if (unknownShare(text) > MOST_UNKNOWN)
    return {
      ok: false,
      reason: 'needs_ocr',
      detail: `${pages} whose fonts do not say which characters they show: the text must be recognised (OCR)`,
    }
  if ((text.match(/[\p{L}\p{N}]/gu)?.length ?? 0) >= LEAST_TEXT) return undefined
  return hasImages(body)
    ? { ok: false, reason: 'needs_ocr', detail: `${pages} of images without text: the text must be recognised (OCR)` }
    : { ok: false, reason: 'empty', detail: `${pages} without text` }
}

/** Images are streams of their own, whose dictionaries stand uncompressed in the file. */
const hasImages = (body: Uint8Array): boolean => /\/Subtype\s{0,10}\/Image\b/u.test(Buffer.from(body).toString('latin1'))

/** So many blocks at the beginning may hold the title, and so many at the end the date of signing. */
const HEAD_BLOCKS = 12
const TAIL_BLOCKS = 12

const toReading = (sheets: readonly Sheet[], facts: FileFacts, { snapshot, item }: Page): PageReading => {
  const { paragraphs, bodySize, removed, excused } = layOut(sheets)
  const blocks = paragraphs.map(({ block }) => block)
  const texts = blocks.map(({ text }) => text)
  const pageUrl = snapshot.finalUrl
  const head = paragraphs.filter(({ page }, index) => page === 1 && index < HEAD_BLOCKS)
  const heading = findHeadings(
    head.map(({ block, size }) => ({ text: block.text, size })),
    bodySize,
  )
  const firstPage = paragraphs.flatMap(({ page, block }) => (page === 1 ? [block] : []))
  const title = chooseTitle({ stated: facts.title, headings: heading, feed: item?.title, firstPage })
  const published = findDateLines(
    texts.slice(0, HEAD_BLOCKS).flatMap(toPlainLines),
    texts.slice(HEAD_BLOCKS).slice(-TAIL_BLOCKS).flatMap(toPlainLines),
  )
  const publishedNear = facts.created
  const at =
    pickDate(textsOf(published))?.at ??
    parseUrlDate(pageUrl)?.at ??
    item?.publishedAt ??
    pickDate(textsOf(publishedNear).map(toIsoDate))?.at
  const whole = texts.join('\n')
  const byline = cleanByline([textsOf(facts.author).filter((name) => isAuthor(name, whole))], [])
  return {
    engine: 'pdf',
    metadata: {
      title,
      url: findCanonicalUrl([], pageUrl),
      languages: [...textsOf(facts.language), item?.language ?? ''].filter((tag) => tag !== ''),
      ...(byline !== undefined && { byline }),
      ...(at !== undefined && { publishedAt: at }),
    },
    statements: {
      ...NOTHING_STATED,
      title: facts.title,
      heading,
      published,
      publishedNear,
      author: [facts.author],
      language: facts.language,
      site: [],
    },
    removed: [...removed, ...withoutText(sheets)],
    excused,
    available: whole.length,
    blocks: blocks.map(
      (block, index): JudgedBlock => (index < HEAD_BLOCKS && isSameLine(block.text, title) ? { block, rule: 'repeats-title' } : { block }),
    ),
    kind: undefined,
  }
}

const toPlainLines = (text: string): readonly string[] => text.split('\n')

/** Pages of which there is nothing to read, beside others that have text: told where removals are. */
const withoutText = (sheets: readonly Sheet[]): PageReading['removed'] =>
  sheets.flatMap(({ number, runs }) =>
    runs.some(({ text }) => text.trim() !== '') ? [] : [{ rule: 'no-text', element: `page ${number}`, text: '' }],
  )
