/** Files that are no documents, or more than documents: each comes to a named end, and the next file is read. */
import { deflateSync } from 'node:zlib'
import { afterAll, describe, expect, test } from 'vitest'
import type { Page, PageReading } from '../../src/read/article.ts'
import type { PdfReason } from '../../src/read/pdf/open.ts'
import { openPool } from '../../src/read/pool.ts'
import { readSnapshot, readWhole } from '../../src/read/snapshot.ts'
import type { Outcome } from '../../src/types.ts'
import { column, type PdfParts, writePdf } from '../support/pdf.ts'
import { snapshotOf } from './pages.ts'

const text = column(72, 100, ['The Board fined Lumen Exchange Ltd. $4.2 million on Tuesday', 'for taking deposits without a licence.'])
const whole: PdfParts = { pages: [{ texts: text }, { texts: text }] }
const pageOf = (file: Uint8Array): Page => ({
  snapshot: snapshotOf(file, 'https://board.test/a.pdf', 'application/pdf'),
  item: { title: 'Order' },
})
const changed = (file: Uint8Array, from: string | RegExp, to: string): Uint8Array =>
  Buffer.from(Buffer.from(file).toString('latin1').replace(from, to), 'latin1')

const pool = openPool<Page, Outcome<PageReading, PdfReason>>(new URL('../../src/read/pdf/worker.ts', import.meta.url), {
  threads: 1,
  deadlineMs: 5_000,
  memoryMb: 128,
})
afterAll(() => pool.close())

/** In one word. */
const endOf = async (file: Uint8Array): Promise<string> => {
  const worked = await pool.run(pageOf(file))
  if (!worked.ok) return worked.reason
  return worked.value.ok ? 'read' : worked.value.reason
}

describe('named outcomes', () => {
  test.each<[string, Uint8Array, PdfReason, RegExp]>([
    ['a file with a password', writePdf({ ...whole, encrypted: true }), 'encrypted', /password/u],
    ['a file that breaks off', writePdf(whole).subarray(0, 700), 'damaged', /breaks off.* 700 bytes/u],
    ['a file that is called PDF and is none', new TextEncoder().encode('PK\u0003\u0004 startxref'), 'damaged', /cannot read/u],
    ['a beginning and an end with nothing between', new TextEncoder().encode('%PDF-1.4\nstartxref\n0\n%%EOF'), 'damaged', /cannot read/u],
    ['pictures of pages', writePdf({ pages: [{ image: true }, { image: true }] }), 'needs_ocr', /^2 pages of images.*OCR/u],
    [
      'a picture with a stamp',
      writePdf({ pages: [{ image: true, texts: [{ x: 72, y: 20, text: 'Received 14 March' }] }] }),
      'needs_ocr',
      /^1 page of images/u,
    ],
    ['an empty page', writePdf({ pages: [{}] }), 'empty', /^1 page without text/u],
    [
      'more pages than are read',
      writePdf({ pages: Array.from({ length: 501 }, () => ({ texts: text })) }),
      'too_large',
      /^501 pages, more than the 500/u,
    ],
  ])('%s', async (_, file, reason, detail) => {
    expect(await readSnapshot(pageOf(file))).toEqual({ ok: false, reason, detail: expect.stringMatching(detail) })
  })
  test('fonts that do not say which letters they show', async () => {
    const map = '/ToUnicode 99 0 R'
    const cmap = 'begincmap 1 beginbfrange <00> <ff> <e000> endbfrange endcmap'
    const file = changed(writePdf(whole), /\/BaseFont \/Helvetica /gu, `/BaseFont /Helvetica ${map} `)
    const mapped = changed(file, 'xref\n0', `99 0 obj\n<< /Length ${cmap.length} >>\nstream\n${cmap}\nendstream\nendobj\nxref\n0`)
    expect(await readSnapshot(pageOf(changed(mapped, /startxref\n\d+/u, 'startxref\n0')))).toMatchObject({
      ok: false,
      reason: 'needs_ocr',
      detail: expect.stringMatching(/fonts/u),
    })
  })
  test('fonts that need a character map which is not shipped', async () => {
    const font =
      '/Type /Font /Subtype /Type0 /BaseFont /Gothic /Encoding /90ms-RKSJ-H /DescendantFonts [<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Gothic /CIDSystemInfo << /Registry (Adobe) /Ordering (Japan1) /Supplement 2 >> /FontDescriptor << /Type /FontDescriptor /FontName /Gothic /Flags 4 /FontBBox [0 -137 1000 859] /ItalicAngle 0 /Ascent 859 /Descent -140 /CapHeight 700 /StemV 80 >> >>]'
    const file = changed(writePdf(whole), /\/Type \/Font \/Subtype \/Type1 \/BaseFont \/Helvetica \/Encoding \d+ 0 R/u, font)
    expect(await readSnapshot(pageOf(changed(file, /startxref\n\d+/u, 'startxref\n0')))).toEqual({
      ok: false,
      reason: 'needs_ocr',
      detail: expect.stringContaining('90ms-RKSJ-H'),
    })
  })
  test('a file whose table of objects lies is read all the same', async () => {
    expect(await readSnapshot(pageOf(changed(writePdf(whole), /startxref\n\d+/u, 'startxref\n7')))).toMatchObject({ ok: true })
  })
  test('a page of pictures among others is told', async () => {
    const reading = await readWhole(pageOf(writePdf({ pages: [{ texts: text }, { image: true }] })))
    expect(reading.ok && reading.value.removed).toEqual([{ rule: 'no-text', element: 'page 2', text: '' }])
  })
})

const zipped = (content: string | Buffer): string => {
  const data = deflateSync(content).toString('latin1')
  return `<< /Filter /FlateDecode /Length ${data.length} >>\nstream\n${data}\nendstream`
}
/** The content of the first page in place of its own. */
const withContent = (stream: string): Uint8Array =>
  changed(
    writePdf({ pages: [{ texts: text }] }),
    /<< {2}\/Length \d+ >>\nstream\n(?:(?!endstream)[\s\S])*The Board(?:(?!endstream)[\s\S])*endstream/u,
    stream.replaceAll('$', '$$$$'),
  )

describe('hostile files come to an end in the worker, and the next is read', () => {
  test.each<[string, () => Uint8Array, RegExp]>([
    [
      'a page tree that says it holds a thousand million pages',
      () => writePdf({ ...whole, count: 1_000_000_000 }),
      /^(?:too_large|damaged|read)$/u,
    ],
    ['a page tree that holds itself', () => changed(writePdf(whole), /\/Kids \[[^\]]*\]/u, '/Kids [1 0 R 1 0 R]'), /^(?:damaged|empty)$/u],
    [
      'a stream of 300 MB of nothing',
      () => withContent(zipped(Buffer.alloc(300_000_000, ' '))),
      /^(?:out_of_memory|timeout|empty|damaged)$/u,
    ],
    [
      'a page of ten million words',
      () => withContent(zipped(`BT /regular 10 Tf ${'(word ) Tj '.repeat(10_000_000)} ET`)),
      /^(?:too_large|out_of_memory|timeout)$/u,
    ],
    ['forms within forms, ten to the tenth', () => formsWithin(), /^(?:timeout|too_large|empty|read)$/u],
    [
      'a script that runs for ever',
      () => writePdf({ ...whole, catalog: '/OpenAction << /S /JavaScript /JS (while \\(true\\) {}) >>' }),
      /^read$/u,
    ],
    [
      'addresses to be opened and fetched',
      () => writePdf({ ...whole, catalog: '/OpenAction << /S /URI /URI (http://127.0.0.1:9/) >> /URI << /Base (http://127.0.0.1:9/) >>' }),
      /^read$/u,
    ],
    [
      'brackets a hundred thousand deep',
      () => changed(writePdf(whole), '/Type /Catalog', `/Type /Catalog /Deep ${'['.repeat(100_000)}`),
      /^(?:damaged|read|crashed)$/u,
    ],
  ])('%s', async (_, make, ends) => {
    expect(await endOf(make())).toMatch(ends)
    expect(await endOf(writePdf(whole))).toBe('read')
  })
})

/** Each form shows the next ten times. */
function formsWithin(): Uint8Array {
  const forms = Array.from({ length: 10 }, (_, index) => {
    const content = index === 9 ? 'BT /regular 10 Tf (word ) Tj ET' : `/f${index + 1} Do `.repeat(10)
    return `${200 + index} 0 obj\n<< /Type /XObject /Subtype /Form /BBox [0 0 600 800] /Resources << /XObject << /f${index + 1} ${201 + index} 0 R >> >> /Length ${content.length} >>\nstream\n${content}\nendstream\nendobj\n`
  })
  const file = changed(writePdf({ pages: [{ content: '/f0 Do' }] }), '/XObject << >>', '/XObject << /f0 200 0 R >>')
  return changed(changed(file, 'xref\n0', `${forms.join('')}xref\n0`), /startxref\n\d+/u, 'startxref\n0')
}

test('a file cut anywhere, or with any byte changed, comes to a named end', async () => {
  const file = writePdf({ ...whole, info: { Title: 'Order against Lumen' } })
  const pages = [
    ...Array.from({ length: 20 }, (_, index) => file.subarray(0, Math.floor((file.length * (index + 1)) / 20))),
    ...Array.from({ length: 60 }, (_, index) => file.map((byte, at) => (at % 61 === index ? byte ^ (1 << (index % 8)) : byte))),
  ]
  for (const page of pages) expect(['read', 'damaged', 'empty', 'needs_ocr', 'too_large', 'encrypted']).toContain(await endOf(page))
})
