import { describe, expect, test } from 'vitest'
import type { Page } from '../../src/read/article.ts'
import { readSnapshot, readWhole } from '../../src/read/snapshot.ts'
import { column, type PdfParts, type PdfText, writePdf } from '../support/pdf.ts'
import { snapshotOf } from './pages.ts'

const BODY = column(72, 300, [
  'The Harbour Conduct Board finds that Lumen Exchange Ltd. took deposits of $48.5 million without a',
  'licence, and that Ada Merrow, its founder, knew of it. The HCB imposes a civil penalty of $4.2 million.',
])
const TITLE = 'Notice of penalty: Lumen Exchange Ltd.'

interface File extends Omit<PdfParts, 'pages'> {
  readonly head?: readonly PdfText[]
  readonly tail?: readonly string[]
  readonly url?: string
  readonly item?: Page['item']
}

const pageOf = ({ head = [], tail = [], url = 'https://board.test/orders/14.pdf', item, ...parts }: File): Page => {
  const pages = [
    { texts: [...head, ...BODY] },
    { texts: column(72, 100, ['The penalty falls due thirty days from the entry of this order.']) },
    { texts: column(72, 100, tail, { leading: 40 }) },
  ]
  return {
    snapshot: snapshotOf(writePdf({ pages: tail.length > 0 ? pages : pages.slice(0, 2), ...parts }), url, 'application/pdf'),
    ...(item && { item }),
  }
}
const readArticleOf = async (file: File) => {
  const article = await readSnapshot(pageOf(file))
  if (!article.ok) throw new Error(`${article.reason}: ${article.detail}`)
  return article.value
}
const large: PdfText = { x: 72, y: 100, text: TITLE, size: 18 }
const line = (text: string, y = 150): PdfText => ({ x: 72, y, text })

describe('the title is', () => {
  const stated = (title: string) => ({ info: { Title: title }, head: [large] })
  test.each<[string, string, File]>([
    ['what the file says, where its first page says it too', TITLE, stated('notice of penalty - Lumen Exchange Ltd.')],
    [
      'what its XMP packet says, before its properties',
      'Penalty for Lumen Exchange',
      {
        info: { Title: 'Civil penalty for Lumen' },
        xmp: '<dc:title><rdf:Alt><rdf:li xml:lang="x-default">Penalty for Lumen Exchange</rdf:li></rdf:Alt></dc:title>',
      },
    ],
    ['not the name of a document', TITLE, stated('Microsoft Word - final order v3.docx')],
    ['not the name of a file', TITLE, stated('lumen_final_order_v3.pdf')],
    ['not what another document of the template was called', TITLE, stated('Annual report 2019 of the harbour')],
    ['the largest line, and the text does not repeat it', TITLE, { head: [large] }],
    [
      'the line that names an order, where all letters are of one size',
      'FINAL ORDER AGAINST LUMEN EXCHANGE LTD.',
      { head: [line('FINAL ORDER AGAINST LUMEN EXCHANGE LTD.')] },
    ],
    [
      'what the feed says, where the largest line is a letterhead',
      'Lumen fined $4.2 million',
      { head: [{ ...large, text: 'State of Harbour' }], item: { title: 'Lumen fined $4.2 million' } },
    ],
    [
      'the largest line, where the feed says nearly the same',
      TITLE,
      { head: [large], item: { title: 'Penalty notice for Lumen Exchange Ltd.' } },
    ],
  ])('%s', async (_, title, file) => {
    const article = await readArticleOf(file)
    expect(article.title).toBe(title)
    expect(article.text.startsWith(`${title}\n\n`)).toBe(true)
    expect(article.text.split(title)).toHaveLength(2)
  })
})

describe('the day of publication is', () => {
  const created = { CreationDate: "D:20250401101112+02'00'" }
  test.each<[string, string | undefined, File]>([
    ['that of a line "Dated:"', '2025-03-14T00:00:00.000Z', { head: [line('Dated: March 14, 2025')], info: created }],
    [
      'that of the signature',
      '2025-03-14T00:00:00.000Z',
      { tail: ['SO ORDERED this 14th day of March, 2025.', 'By the Board'], info: created },
    ],
    ['that of a line in another language', '2025-03-14T00:00:00.000Z', { head: [line('Fecha: 2025-03-14')], info: created }],
    ['that of a line that is nothing but a date', '2025-03-14T00:00:00.000Z', { head: [line('14 March 2025')], info: created }],
    [
      'not a date in the text',
      '2025-04-01T08:11:12.000Z',
      { head: [line('The venue opened on 1 March 2022, and the Board learned of it on 3 May 2023 from a bank.')], info: created },
    ],
    [
      'that of the address, before that of the file',
      '2025-03-20T00:00:00.000Z',
      { url: 'https://board.test/2025/03/20/order.pdf', info: created },
    ],
    [
      'that of the feed, before that of the file',
      '2025-03-21T15:00:00.000Z',
      { item: { publishedAt: '2025-03-21T15:00:00.000Z' }, info: created },
    ],
    ['that of the file, with its zone', '2025-04-01T08:11:12.000Z', { info: created }],
    [
      'that of the file, of which without a zone the day is believed',
      '2025-04-01T00:00:00.000Z',
      { info: { CreationDate: 'D:20250401235900' } },
    ],
    ['unknown, where nothing says it', undefined, { info: { CreationDate: 'yesterday' } }],
  ])('%s', async (_, publishedAt, file) => {
    expect((await readArticleOf(file)).publishedAt).toBe(publishedAt)
  })
  test('and its source is told', async () => {
    const reading = await readWhole(pageOf({ head: [line('Date issued: 14 March 2025')], info: created }))
    expect(reading.ok && [reading.value.statements.published, reading.value.statements.publishedNear]).toEqual([
      [{ source: 'line "Date issued: 14 March 2025"', text: '14 March 2025' }],
      [{ source: 'info CreationDate', text: created.CreationDate }],
    ])
  })
})

test.each<[string | undefined, string]>([
  ['Ada Merrow', 'Ada Merrow'],
  ['Harbour Conduct Board', 'Harbour Conduct Board'],
  ['HCB', 'HCB'],
  [undefined, 'amerrow'],
  [undefined, 'Microsoft Office User'],
  [undefined, 'Merrow, A. (HCB) 2nd floor'],
  [undefined, 'XYZ'],
])('the byline is %s where the author property is "%s"', async (byline, author) => {
  expect((await readArticleOf({ info: { Author: author } })).byline).toBe(byline)
})

test.each<[string, File]>([
  ['en', { language: 'en' }],
  ['en-GB', { xmp: '<dc:language><rdf:Bag><rdf:li>en-GB</rdf:li></rdf:Bag></dc:language>' }],
  ['en', {}],
])('the language is %s by what the file says, or by its text', async (language, file) => {
  expect((await readArticleOf(file)).language).toBe(language)
})
