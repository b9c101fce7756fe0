import { writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { main } from '../../src/cli.ts'
import { recordedContext } from '../support/console.ts'
import { temporaryFolder } from '../support/folder.ts'
import { column, writePdf } from '../support/pdf.ts'

async function docket(argv: readonly string[]) {
  const { context, stdout, stderr } = recordedContext()
  const code = await main(argv, context.console)
  return { code, stdout: stdout(), stderr: stderr() }
}

const TEXT = 'The Harbour Conduct Board fined Lumen Exchange Ltd. $4.2 million, and its founder was sentenced to seven years in prison.'
const order = writePdf({
  info: { CreationDate: "D:20250401101112+02'00'" },
  pages: [1, 2].map((page) => ({
    texts: [
      { x: 72, y: 40, text: 'Harbour Conduct Board, orders' },
      ...(page === 1 ? [{ x: 72, y: 90, text: 'Order against Lumen Exchange', size: 18 }] : []),
      ...column(
        72,
        120,
        page === 1
          ? [TEXT.slice(0, TEXT.indexOf(' and')), TEXT.slice(TEXT.indexOf('and'))]
          : ['The order takes effect on the day of its entry.'],
      ),
      { x: 300, y: 760, text: String(page) },
    ],
  })),
})

test('docket extract reads a PDF file, and offsets index into its text', async () => {
  using folder = temporaryFolder()
  writeFileSync(folder.file('order.pdf'), order)
  const { code, stdout } = await docket(['extract', folder.file('order.pdf')])
  const { id, article, mentions } = JSON.parse(stdout)
  expect([code, id, article.title, article.publishedAt]).toEqual([0, 'order', 'Order against Lumen Exchange', '2025-04-01T08:11:12.000Z'])
  expect(article.text).toBe(`Order against Lumen Exchange\n\n${TEXT}\n\nThe order takes effect on the day of its entry.`)
  expect(mentions.map(({ kind }: { kind: string }) => kind)).toEqual(expect.arrayContaining(['amount', 'sentence']))
  for (const { start, end, quote } of mentions) expect(article.text.slice(start, end)).toBe(quote)
})

test('docket explain reads one as well', async () => {
  using folder = temporaryFolder()
  writeFileSync(folder.file('order.pdf'), order)
  expect((await docket(['explain', folder.file('order.pdf'), '--kind', 'amount'])).stdout).toContain('"$4.2 million"')
})

test('docket explain --page tells the lines that went, each with its page and rule, and where the facts come from', async () => {
  using folder = temporaryFolder()
  writeFileSync(folder.file('order'), order)
  const { code, stdout } = await docket(['explain', '--page', folder.file('order')])
  expect(code).toBe(0)
  expect(stdout).toContain('title      Order against Lumen Exchange\n             largest line: Order against Lumen Exchange')
  expect(stdout).toContain("published  2025-04-01T08:11:12.000Z\n             info CreationDate: D:20250401101112+02'00'")
  expect(stdout).toContain(
    'lines removed, by page:\n    running-header  page 1  "Harbour Conduct Board, orders"\n    page-number     page 1  "1"\n    running-header  page 2  "Harbour Conduct Board, orders"\n    page-number     page 2  "2"\n',
  )
  expect(stdout).toContain('blocks removed:\n    repeats-title  heading  "Order against Lumen Exchange"')
})

test.each<[string, Uint8Array | string, RegExp]>([
  ['locked.pdf', writePdf({ pages: [{}], encrypted: true }), /locked\.pdf holds no article \(encrypted\): it opens with a password only/u],
  ['scan.pdf', writePdf({ pages: [{ image: true }] }), /scan\.pdf holds no article \(needs_ocr\): 1 page of images/u],
  ['cut.pdf', order.subarray(0, 600), /cut\.pdf holds no article \(damaged\): it breaks off/u],
  ['text.pdf', 'A text that is called PDF.', /text\.pdf holds no article \(damaged\)/u],
])('docket extract says why %s holds no article', async (name, bytes, expected) => {
  using folder = temporaryFolder()
  writeFileSync(folder.file(name), bytes)
  const { code, stderr } = await docket(['extract', folder.file(name)])
  expect(code).toBe(1)
  expect(stderr).toMatch(expected)
})
