import { describe, expect, test } from 'vitest'
import { judgeBlocks, keptBlocks } from '../../src/read/boilerplate.ts'
import type { Block } from '../../src/read/text.ts'
import { PARAGRAPHS, TITLE } from './pages.ts'

const paragraph = (text: string, linked = 0): Block => ({ kind: 'paragraph', text, linked })
const BODY = PARAGRAPHS.map((text) => paragraph(text))
const keptOf = (blocks: readonly Block[]): string[] =>
  keptBlocks(judgeBlocks(blocks, { title: TITLE, byline: 'Ana Gil' })).map((block) => block.text)
const [lead = paragraph(''), ...rest] = BODY

describe('goes:', () => {
  test.each([
    ['Read more: Tern Swap founder jailed', 0.8],
    ['READ ALSO: what the custody rule means', 0],
    ['Lire aussi : le fondateur de Tern condamné', 0.7],
    ['читайте также: суд вынес приговор', 0.7],
    ['Related: Tern Swap founder jailed', 0],
    ['You may also like', 0],
    ['More from the trial of Tern Swap in pictures and documents', 0.6],
    ['Advertisement', 0],
    ['Sign up for our letter on rules and rulings', 0],
    ['The chair of the board in 2019. (Photo: A. Tern)', 0],
    ['Tern Swap founder jailed', 1],
  ])('in the middle, %s', (text, linked) => {
    expect(keptOf([lead, ...rest.slice(0, 2), paragraph(text, linked), ...rest.slice(2)])).toEqual(PARAGRAPHS)
  })
  test.each([
    'Published: 22 January 2025, 09:30',
    'Updated 11:05 pm PST',
    '22.01.2025',
    'Wednesday, January 22, 2025',
    'By Ana Gil',
    'Ana Gil',
    TITLE.toUpperCase(),
    '3 min read',
  ])('at the head, %s', (text) => {
    expect(keptOf([paragraph(text), ...BODY])).toEqual(PARAGRAPHS)
  })
  test.each([
    '© 2025 Harbour Daily',
    'Reporting by Ana Gil; editing by Tom Ode',
    'Have a tip? Write to the desk.',
    'Tags: fines, licences',
    'Comments (12)',
    'Follow Ana on Twitter',
  ])('at the tail, %s', (text) => {
    expect(keptOf([...BODY, paragraph(text)])).toEqual(PARAGRAPHS)
  })
  test('a caption that a gallery repeats, with its credit and its labels', () => {
    const caption = 'The chair of the Harbour Conduct Board on her way to the hearing, in front of the old customs house, on Tuesday'
    const gallery = [`${caption}. less`, `${caption} ... more`, 'Photo: A. Tern', 'Photo: A. Tern', 'Caption', '1 of 4', 'Close']
    expect(keptOf([...gallery.map((text) => paragraph(text)), ...BODY])).toEqual(PARAGRAPHS)
  })
  test('a heading that announced what went', () => {
    expect(keptOf([...BODY, { kind: 'heading', text: 'Other news', linked: 0 }, paragraph('Tern Swap founder jailed', 1)])).toEqual(
      PARAGRAPHS,
    )
  })
})

describe('stays:', () => {
  test.each([
    'Related charges against two brokers were dropped in May.',
    'Also on Tuesday, the board fined Tern Swap $300,000.',
    'More on Monday.',
    'Updated rules take effect in March.',
    'Tuesday, a court in Harbour fined the venue $4 million.',
    'Published accounts show a loss of $2 million.',
    'Watch lists were not checked.',
    'By March 3 the venue must pay $1.4 million.',
    'Close to $4 million was lost.',
    'Comments on the proposal are due by 3 March 2025.',
  ])('%s', (text) => {
    expect(keptOf([paragraph(text), ...BODY])).toContain(text)
    expect(keptOf([lead, paragraph(text), ...rest])).toContain(text)
    expect(keptOf([...BODY, paragraph(text)])).toContain(text)
  })
  test('a passage before a credit, and one that is said twice', () => {
    expect(keptOf([lead, paragraph('Photo: A. Tern'), ...rest])).toEqual(PARAGRAPHS)
    expect(keptOf([...BODY, lead])).toEqual([...PARAGRAPHS, lead.text])
  })
  test('everything, where most would go', () => {
    const links = Array.from({ length: 20 }, (_, index) => paragraph(`Decision ${index} of the board, with its reasons and its costs`, 1))
    expect(keptOf([lead, ...links])).toHaveLength(21)
  })
})
