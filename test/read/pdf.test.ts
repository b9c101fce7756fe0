import { describe, expect, test } from 'vitest'
import type { PageReading } from '../../src/read/article.ts'
import { keptBlocks } from '../../src/read/boilerplate.ts'
import { readSnapshot, readWhole } from '../../src/read/snapshot.ts'
import { column, type PdfParts, type PdfSheet, type PdfText, writePdf } from '../support/pdf.ts'
import { pageOf, snapshotOf, TITLE } from './pages.ts'

const URL = 'https://board.test/orders/2025-014.pdf'
const snapshotOfPdf = (parts: PdfParts, contentType = 'application/pdf') => snapshotOf(writePdf(parts), URL, contentType)

/** With a title of the feed's, so that the whole text is the file's. */
const readingOf = async (pages: readonly PdfSheet[], item = { title: 'Order 14' }): Promise<PageReading> => {
  const reading = await readWhole({ snapshot: snapshotOfPdf({ pages }), item })
  if (!reading.ok) throw new Error(`${reading.reason}: ${reading.detail}`)
  return reading.value
}
const textsOf = ({ blocks }: PageReading): readonly string[] => keptBlocks(blocks).map(({ text }) => text)
const blocksOf = async (pages: readonly PdfSheet[]): Promise<readonly string[]> => textsOf(await readingOf(pages))
const sheet = (...texts: readonly (PdfText | readonly PdfText[])[]): PdfSheet => ({ texts: texts.flat() })
const mono = { font: 'mono', size: 10, leading: 12 } as const

/** Lines of at most so many letters, as a typewriter sets them. */
const wrap = (text: string, width: number): string[] => text.match(new RegExp(`\\S.{0,${width - 1}}(?=\\s|$)`, 'gu')) ?? []

const FINDINGS =
  'The Board finds that Lumen Exchange Ltd. ran a trading venue for digital assets without a licence from March 2022 to November 2024, and that it took deposits of $48.5 million from 12,400 residents, none of whom had been asked for proof of identity.'
const PENALTY =
  'Lumen Exchange Ltd. shall pay a civil penalty of $4.2 million in three instalments, of which the first falls due thirty days after the entry of this order, and shall hire an outside monitor at its own cost.'
const BAN =
  'Ada Merrow, who founded the venue, is barred for seven years from acting as an officer or director of any person that needs a licence of the Board, and shall not hold shares in one.'

describe('a file is taken for a PDF file', () => {
  const pages = [sheet(column(72, 100, wrap(FINDINGS, 70), mono))]
  test.each(['application/pdf', 'application/x-pdf', 'text/html; charset=utf-8', 'application/octet-stream', 'text/plain', ''])(
    'whose bytes begin so, declared as "%s"',
    async (contentType) => {
      const article = await readSnapshot({ snapshot: snapshotOfPdf({ pages }, contentType), item: { title: 'Order 14', country: 'XX' } })
      expect(article).toEqual({
        ok: true,
        value: {
          id: expect.stringMatching(/^[0-9a-f]{16}$/u),
          url: URL,
          title: 'Order 14',
          language: 'en',
          country: 'XX',
          text: `Order 14\n\n${FINDINGS}`,
          snapshot: 'f'.repeat(64),
        },
      })
    },
  )
  test.each(['text/html', 'application/pdf'])(
    'but a page at an address that ends in .pdf is a page, declared as %s',
    async (contentType) => {
      expect(await readSnapshot({ snapshot: snapshotOf(pageOf(), URL, contentType) })).toMatchObject({ ok: true, value: { title: TITLE } })
    },
  )
})

describe('lines become paragraphs', () => {
  test('that are told apart by the room between them', async () => {
    const first = wrap(FINDINGS, 70)
    expect(
      await blocksOf([sheet(column(72, 100, first, mono), column(72, 100 + first.length * 12 + 10, wrap(PENALTY, 70), mono))]),
    ).toEqual([FINDINGS, PENALTY])
  })
  test('by the indent of the first line', async () => {
    const lines = [FINDINGS, PENALTY, BAN].flatMap((text) =>
      wrap(`     ${text}`.trimEnd(), 70).map((line, index) => ({ line, indent: index === 0 ? 30 : 0 })),
    )
    const texts = lines.map(({ line, indent }, index) => ({
      x: 72 + indent,
      y: 100 + index * 12,
      text: line.trim(),
      font: 'mono' as const,
      size: 10,
    }))
    expect(await blocksOf([{ texts }])).toEqual([FINDINGS, PENALTY, BAN])
  })
  test('by numbers, whose lines hang', async () => {
    const items = [FINDINGS, PENALTY].flatMap((text, item) =>
      wrap(text, 66).map((line, index) => ({ line, number: index === 0 ? `${item + 1}.` : undefined })),
    )
    const texts = items.flatMap(({ line, number }, index): PdfText[] => [
      ...(number === undefined ? [] : [{ x: 72, y: 100 + index * 12, text: number, font: 'mono' as const, size: 10 }]),
      { x: 96, y: 100 + index * 12, text: line, font: 'mono', size: 10 },
    ])
    expect(await blocksOf([{ texts }])).toEqual([`1. ${FINDINGS}`, `2. ${PENALTY}`])
  })
  test('and headings of several lines one heading', async () => {
    const head = [
      { x: 180, y: 80, text: 'CONSENT ORDER IMPOSING A CIVIL', size: 15 },
      { x: 205, y: 98, text: 'PENALTY AND OTHER RELIEF', size: 15 },
    ]
    expect(await blocksOf([sheet(head, column(72, 140, wrap(FINDINGS, 70), mono))])).toContain(FINDINGS)
    expect((await readingOf([sheet(head, column(72, 140, wrap(FINDINGS, 70), mono))], { title: 'Consent order' })).metadata.title).toBe(
      'CONSENT ORDER IMPOSING A CIVIL PENALTY AND OTHER RELIEF',
    )
  })
  test('a paragraph that runs over the end of a page is one', async () => {
    const lines = wrap(`${FINDINGS} ${PENALTY}`, 70)
    expect(await blocksOf([sheet(column(72, 600, lines.slice(0, 4), mono)), sheet(column(72, 72, lines.slice(4), mono))])).toEqual([
      `${FINDINGS} ${PENALTY}`,
    ])
  })
})

test('a word broken at the end of a line is mended, and a hyphen of its own stays', async () => {
  const lines = [
    'The enforcement division says that the scheme was well-known, that the enforce-',
    'ment of the rule was overdue, that the self-',
    'regulatory body had known the well-',
    'known founder for twelve-',
    'month and 24-',
    'month terms, that a third-',
    'party custodian of a third party was Anglo-',
    'Swiss, that the over-the-',
    'counter desk was unlic\u00ad',
    'ensed, and that the pre-',
    'and post-trade reports were mis-',
    'leading in every month of the unlicensed trade.',
  ]
  expect(await blocksOf([sheet(column(72, 100, lines))])).toEqual([
    'The enforcement division says that the scheme was well-known, that the enforcement of the rule was overdue, that the self-regulatory body had known the well-known founder for twelve-month and 24-month terms, that a third-party custodian of a third party was Anglo-Swiss, that the over-the-counter desk was unlicensed, and that the pre- and post-trade reports were misleading in every month of the unlicensed trade.',
  ])
})

test('ligatures come apart', async () => {
  expect(
    await blocksOf([sheet({ x: 72, y: 100, text: 'The ﬁne was levied on the oﬃcer, and the proﬁt of the staﬀ was ﬂagged.' })]),
  ).toEqual(['The fine was levied on the officer, and the profit of the staff was flagged.'])
})

describe('words that were set wide', () => {
  const rest = column(72, 200, wrap(FINDINGS, 70), mono)
  test('letter by letter', async () => {
    expect((await blocksOf([sheet({ x: 72, y: 100, text: 'NOTICE OF ENFORCEMENT', size: 14, tracking: 300 }, rest)]))[0]).toBe(
      'NOTICE OF ENFORCEMENT',
    )
  })
  test('as capitals and small capitals, which are runs of their own', async () => {
    // Helvetica: S is 0.667 of the size, E too.
    const texts = [
      { x: 72, y: 100, text: 'S', size: 14 },
      { x: 72 + 0.667 * 14 + 1, y: 100, text: 'ECURITIES', size: 10 },
      { x: 160, y: 100, text: 'D', size: 14 },
      { x: 160 + 0.722 * 14 + 1, y: 100, text: 'IVISION', size: 10 },
    ]
    expect((await blocksOf([sheet(texts, rest)]))[0]).toBe('SECURITIES DIVISION')
  })
  test('in two, where the document has the word whole and a part that never stands alone', async () => {
    const lines = ['The ENF ORCEMENT of this order is a matter of enforcement,', 'and in to the bargain it goes into the register.']
    expect(await blocksOf([sheet(column(72, 100, lines))])).toEqual([
      'The ENFORCEMENT of this order is a matter of enforcement, and in to the bargain it goes into the register.',
    ])
  })
})

describe('columns', () => {
  const left = [...wrap(FINDINGS, 34), ...wrap(PENALTY, 34)]
  const right = wrap(BAN, 34)
  const texts = (shift: number) =>
    sheet(
      { x: 72, y: 72, text: 'Notice of decision of the Board on Lumen Exchange Ltd. and its founder', font: 'mono', size: 11 },
      column(72, 100, left, mono),
      column(330, 100 + shift, right, mono),
    )
  test.each([0, 5])('are read one after the other, also where their lines stand %i points apart', async (shift) => {
    const blocks = await blocksOf([texts(shift)])
    expect(blocks.join(' ')).toBe(`Notice of decision of the Board on Lumen Exchange Ltd. and its founder ${FINDINGS} ${PENALTY} ${BAN}`)
  })
  test('of a table are read across', async () => {
    const rows = [
      ['Customer funds', '$48,500,000'],
      ['Own funds', '$1,200,000'],
      ['Fees', '$310,000'],
      ['Loans', '$95,000'],
      ['Other', '$12,000'],
    ] as const
    const table = rows.flatMap(([name, sum], index): PdfText[] => [
      { x: 72, y: 300 + index * 14, text: name },
      { x: 300, y: 300 + index * 14, text: sum },
    ])
    expect(await blocksOf([sheet(column(72, 100, wrap(FINDINGS, 70), mono), table)])).toEqual([
      FINDINGS,
      rows.map((row) => row.join(' | ')).join('\n'),
    ])
  })
  test('of a caption are its halves, without the rule between them', async () => {
    const caption = sheet(
      column(72, 100, ['In the Matter of', 'LUMEN EXCHANGE LTD. and', 'ADA MERROW,', '', 'Respondents.'].filter(Boolean)),
      column(300, 100, [')', ')', ')', ')']),
      column(330, 100, ['Docket No. 25-014', 'CONSENT ORDER']),
      column(72, 200, wrap(FINDINGS, 70), mono),
    )
    const reading = await readingOf([caption])
    expect(textsOf(reading).join(' ')).toBe(
      `In the Matter of LUMEN EXCHANGE LTD. and ADA MERROW, Respondents. Docket No. 25-014 CONSENT ORDER ${FINDINGS}`,
    )
    expect(reading.removed).toEqual([{ rule: 'caption-bar', element: 'page 1', text: ') ) ) )' }])
  })
})

describe('what belongs to the pages and not to the text is removed, and the record says by which rule:', () => {
  const bodies = [FINDINGS, PENALTY, BAN]
  const withEdges = (edges: (page: number) => readonly PdfText[]) =>
    bodies.map((text, index) => sheet(edges(index + 1), column(72, 120, wrap(text, 70), mono)))
  const rulesOf = async (pages: readonly PdfSheet[]) => {
    const reading = await readingOf(pages)
    expect(textsOf(reading)).toEqual(bodies)
    return reading.removed.map(({ rule, element, text }) => `${element} ${rule}: ${text}`)
  }
  test('headers and footers, with numbers that change', async () => {
    const pages = withEdges((page) => [
      { x: 72, y: 40, text: 'Harbour Conduct Board' },
      { x: 72, y: 54, text: `Case 1:25-cv-00014 Document 3 Filed 03/14/25 Page ${page} of 3` },
      { x: 72, y: 760, text: 'Order against Lumen Exchange Ltd.' },
    ])
    expect((await rulesOf(pages)).slice(0, 3)).toEqual([
      'page 1 running-header: Harbour Conduct Board',
      'page 1 running-header: Case 1:25-cv-00014 Document 3 Filed 03/14/25 Page 1 of 3',
      'page 1 running-footer: Order against Lumen Exchange Ltd.',
    ])
  })
  test.each<[string, (page: number) => string]>([
    ['alone', (page) => String(page)],
    ['from another beginning', (page) => `- ${page + 40} -`],
    ['in words', (page) => `Page ${page} of 3`],
    ['in Roman numerals', (page) => 'i'.repeat(page)],
  ])('page numbers %s', async (_, number) => {
    const rules = await rulesOf(withEdges((page) => [{ x: 300, y: 760, text: number(page) }]))
    expect(rules).toEqual([1, 2, 3].map((page) => `page ${page} page-number: ${number(page)}`))
  })
  test('the numbers of lines', async () => {
    const numbers = Array.from({ length: 25 }, (_, index) => ({ x: 40, y: 120 + index * 24, text: String(index + 1) }))
    const rules = await rulesOf(withEdges(() => numbers))
    expect(rules).toHaveLength(3)
    expect(rules[0]).toMatch(/^page 1 line-number: 1 2 3 4 5/u)
  })
  test('what the file itself calls an artifact', async () => {
    expect(await rulesOf(withEdges(() => [{ x: 72, y: 400, text: 'DRAFT', artifact: true }]))).toEqual(
      [1, 2, 3].map((page) => `page ${page} artifact: DRAFT`),
    )
  })
  test('what stands on its side', async () => {
    const rules = await rulesOf(withEdges((page) => (page === 1 ? [{ x: 20, y: 500, text: 'received 14 March', sideways: true }] : [])))
    expect(rules).toEqual(['page 1 sideways: received 14 March'])
  })
})

describe('kept is', () => {
  test('a line that begins two pages at different heights', async () => {
    const pages = [100, 200].map((y, index) =>
      sheet({ x: 72, y, text: 'The Board orders:' }, column(72, y + 40, wrap(index === 0 ? PENALTY : BAN, 70), mono)),
    )
    expect((await blocksOf(pages)).filter((text) => text === 'The Board orders:')).toHaveLength(2)
  })
  test('a text that the file calls an artifact as a whole', async () => {
    const lines = column(72, 120, wrap(FINDINGS, 70), { ...mono, artifact: true })
    const reading = await readingOf([sheet(lines)])
    expect([keptBlocks(reading.blocks)[0]?.text, reading.excused]).toEqual([FINDINGS, ['artifact']])
  })
  test('a list of numbers that grow unevenly', async () => {
    const list = [FINDINGS, PENALTY, BAN].flatMap((text, index) => [
      { x: 50, y: 120 + index * 90, text: String(index + 1) },
      ...column(72, 120 + index * 90, wrap(text, 70), mono),
    ])
    expect((await readingOf([sheet(list)])).removed).toEqual([])
  })
})

describe('footnotes', () => {
  const lines = wrap(`${FINDINGS} ${PENALTY}`, 70)
  const note = column(72, 700, ['The sum is stated at the rate of the day.'], { size: 7 })
  const at = (index: number): PdfText => ({ x: 72 + (lines[index]?.length ?? 0) * 6, y: 600 + index * 12 - 4, text: '1', size: 6 })
  test('stand after the paragraph that they are set under, and their marks are no part of words and sums', async () => {
    const first = sheet(column(72, 600, lines.slice(0, 4), mono), at(1), { x: 66, y: 697, text: '1', size: 5 }, note)
    const reading = await readingOf([first, sheet(column(72, 72, lines.slice(4), mono))])
    expect(textsOf(reading)).toEqual([`${FINDINGS} ${PENALTY}`, '1 The sum is stated at the rate of the day.'])
    expect(reading.removed).toEqual([{ rule: 'footnote-mark', element: 'page 1', text: '1' }])
  })
  test('a raised number without one stays', async () => {
    expect((await blocksOf([sheet(column(72, 600, lines, mono), at(1))]))[0]).toContain(`${lines[1]}1`)
  })
})

test('a sheet that lies on its side is read as it stands', async () => {
  const turned = writePdf({ pages: [sheet(column(72, 100, wrap(FINDINGS, 70), mono))] })
  const file = Buffer.from(turned).toString('latin1').replace('/Type /Page ', '/Type /Page /Rotate 90 ')
  const reading = await readWhole({ snapshot: snapshotOf(Buffer.from(file, 'latin1'), URL, 'application/pdf') })
  expect(reading.ok && keptBlocks(reading.value.blocks).map(({ text }) => text)).toEqual([FINDINGS])
})

test('reads the same file to the same text, and leaves the bytes as they are', async () => {
  const snapshot = snapshotOfPdf({ pages: [sheet(column(72, 100, wrap(FINDINGS, 34), mono), column(330, 100, wrap(BAN, 34), mono))] })
  const before = Buffer.from(snapshot.body).toString('latin1')
  const [first, second] = [await readSnapshot({ snapshot }), await readSnapshot({ snapshot })]
  expect(first).toEqual(second)
  expect(Buffer.from(snapshot.body).toString('latin1')).toBe(before)
})
