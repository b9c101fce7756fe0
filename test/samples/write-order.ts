/** Writes the order in `samples/` that is a PDF file, as an office's typewriter would: `node test/samples/write-order.ts`. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type PdfSheet, type PdfText, writePdf } from '../support/pdf.ts'

const SIZE = 11
const LETTER = 0.6 * SIZE
const LEFT = 90
const TOP = 96
const PITCH = 22
const WIDTH = 63
const ROWS = 28

/** A paragraph with an indent, a heading in the middle, a line as it stands, or room for the caption. */
type Part = { readonly text: string } | { readonly heading: string } | { readonly lines: readonly string[] } | { readonly caption: true }

const CAPTION_LEFT = [
  'IN THE MATTER OF DETERMINING',
  'Whether there has been a violation',
  'of the Securities Act of Washington',
  'by:',
  'CEDARLOCK DIGITAL LLC and',
  'WESLEY ARDEN HOLM,',
  'Respondents.',
]
const CAPTION_RIGHT = ['Order No. S-25-4471-26-CO01', 'CONSENT ORDER']

const PARTS: readonly Part[] = [
  { lines: ['STATE OF WASHINGTON', 'DEPARTMENT OF FINANCIAL INSTITUTIONS', 'SECURITIES DIVISION'] },
  { caption: true },
  { heading: 'INTRODUCTION' },
  {
    text: 'Pursuant to the Securi~ties Act of Washing~ton, the Securi~ties Division of the Washing~ton State Depart~ment of Financial Institu~tions and Respon~dents Cedarlock Digital LLC and Wesley Arden Holm enter into this Consent Order in settle~ment of the matters that are alleged below. Respon~dents neither admit nor deny the Findings of Fact.',
  },
  { heading: 'FINDINGS OF FACT' },
  {
    text: '1. Cedarlock Digital LLC is a limi~ted liability company with its place of business in Tacoma. It was formed in March 2021 and is managed by Wesley Arden Holm, a resi~dent of Gig Harbor.',
  },
  {
    text: '2. Between April 2021 and Septem~ber 2024 Respon~dents raised $6,480,000 from 143 inves~tors, at least 88 of whom live in Washing~ton, by selling inter~ests in a pooled cryptocur~rency account. The account was to earn a “basis” return on Bitcoin and Ether held at the crypto exchanges Kraken and Coinbase.',
  },
  {
    text: '3. Respon~dents told inves~tors that the account earned between 14 and 18 percent a year and had never had a losing month. In fact the account lost $1.9 million in 2022, and from January 2023 Respon~dents paid ear~lier inves~tors with the depo~sits of later ones.¹',
  },
  {
    text: '4. Holm trans~ferred $385,000 of the inves~tors’ money to an account in his own name and used it for the down pay~ment on a house.',
  },
  { heading: 'CONSENT ORDER' },
  {
    text: 'IT IS AGREED AND ORDERED that Respon~dents shall cease and desist from viola~ting the anti-fraud section of the Securi~ties Act.',
  },
  {
    text: 'IT IS FURTHER AGREED AND ORDERED that Respon~dents, jointly and severally, shall pay resti~tution of $3,870,000 to inves~tors within one hundred and eighty days of the entry of this Consent Order.',
  },
  {
    text: 'IT IS FURTHER AGREED AND ORDERED that Respondent Holm shall pay a fine of $250,000 to the Securities Division of the Depart~ment.',
  },
  {
    text: 'IT IS FURTHER AGREED AND ORDERED that Respondent Holm is barred for ten years from acting as a broker-~dealer, a sales~person or an investment adviser in the State of Washing~ton.',
  },
  {
    text: 'A person who willfully violates this Consent Order faces up to ten years in prison. Respon~dents enter into this Consent Order of their own will and waive their right to a hearing and to a review of it by a court.',
  },
  { text: 'SIGNED this 11th day of June, 2026.' },
  { lines: ['By: Faye Lindqvist', 'Securities Administrator'] },
]

const NOTE = '1 Payments to investors in that period came to $2,215,400.'
/** Where a typist may part a word that does not fit. */
const SYLLABLE = '~'

interface Row {
  readonly text: string
  readonly indent: number
  readonly part: Part
}

const wrapped = (part: Part & { readonly text: string }): readonly Row[] => {
  const rows: { text: string; readonly indent: number; readonly part: Part }[] = [{ text: '', indent: 5, part }]
  for (const word of part.text.split(' ')) {
    const row = rows.at(-1)
    if (row === undefined) continue
    const room = WIDTH - row.indent - row.text.length - (row.text === '' ? 0 : 1)
    const whole = word.replaceAll(SYLLABLE, '')
    const [begun = whole] = word.split(SYLLABLE)
    if (whole.length <= room) row.text += `${row.text === '' ? '' : ' '}${whole}`
    else if (begun !== whole && begun.length + 1 <= room) {
      row.text += ` ${begun}-`
      rows.push({ text: whole.slice(begun.length), indent: 0, part })
    } else rows.push({ text: whole, indent: 0, part })
  }
  return rows
}

const toRows = (part: Part): readonly Row[] => {
  if ('text' in part) return wrapped(part)
  if ('heading' in part) return [{ text: part.heading, indent: Math.floor((WIDTH - part.heading.length) / 2), part }]
  if ('lines' in part)
    return part.lines.map((text) => ({ text, indent: part.lines.length > 2 ? Math.floor((WIDTH - text.length) / 2) : 30, part }))
  return CAPTION_LEFT.map((text) => ({ text, indent: 0, part }))
}

const at = (column: number, row: number, text: string, size = SIZE): PdfText => ({
  x: LEFT + column * LETTER,
  y: TOP + row * PITCH,
  text,
  font: 'mono',
  size,
})

const toTexts = ({ text, indent, part }: Row, row: number): readonly PdfText[] => {
  if ('caption' in part) {
    const index = CAPTION_LEFT.indexOf(text)
    const beside = CAPTION_RIGHT[index - 2]
    return [at(0, row, text), at(37, row, ')'), ...(beside === undefined ? [] : [at(40, row, beside)])]
  }
  const [before = '', after] = text.split('¹')
  const mark = { ...at(indent + before.length, row, '1', 7), y: TOP + row * PITCH - 4 }
  return [at(indent, row, before), ...(after === undefined ? [] : [mark])]
}

const toSheet = (rows: readonly Row[], index: number, all: readonly unknown[]): PdfSheet => ({
  texts: [
    ...Array.from({ length: ROWS }, (_, row) => ({ x: 54, y: TOP + row * PITCH, text: String(row + 1), font: 'mono' as const, size: 9 })),
    ...rows.flatMap(toTexts),
    ...(rows.some(({ text }) => text.includes('¹')) ? [at(0, ROWS - 0.4, NOTE, 8)] : []),
    { x: LEFT, y: 748, text: 'CONSENT ORDER', font: 'serif', size: 9 },
    { x: 280, y: 748, text: `${index + 1} of ${all.length}`, font: 'serif', size: 9 },
    { x: 420, y: 748, text: 'Securities Division, Olympia WA', font: 'serif', size: 9 },
  ],
})

const rows = PARTS.flatMap(toRows)
const pages = Array.from({ length: Math.ceil(rows.length / ROWS) }, (_, index) => rows.slice(index * ROWS, (index + 1) * ROWS))
writeFileSync(
  join(import.meta.dirname, '../../samples/articles/washington-dfi-cedarlock-consent-order/source.pdf'),
  writePdf({
    pages: pages.map(toSheet),
    language: 'en-US',
    info: { Title: 'Microsoft Word - S-25-4471-26-CO01 Cedarlock.docx', Author: 'flindqvist', CreationDate: "D:20260612093014-07'00'" },
  }),
)
