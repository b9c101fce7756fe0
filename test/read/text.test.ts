import { JSDOM } from 'jsdom'
import { expect, test } from 'vitest'
import { joinText, toBlocks } from '../../src/read/text.ts'

const textsOf = (html: string): string[] => toBlocks(new JSDOM(html).window.document.body).map((block) => block.text)

test.each<[string, string, string[]]>([
  ['paragraphs apart', '<p>One.</p><p>Two.</p>', ['One.', 'Two.']],
  ['adjacent blocks apart', '<div>One<div>Two</div>Three</div>', ['One', 'Two', 'Three']],
  ['inline elements together', '<p>$<span>5</span><em>m</em></p>', ['$5m']],
  ['a line break as a line', '<p>One<br>Two</p>', ['One\nTwo']],
  ['two line breaks as the end of a block', '<div>One<br> <br>Two<br><br><br>Three</div>', ['One', 'Two', 'Three']],
  ['list items each as a block', '<ul><li>One</li><li>Two<ul><li>Three</li></ul></li></ul>', ['One', 'Two', 'Three']],
  ['headings and quotes as blocks', '<h2>Head</h2><blockquote><p>Said</p></blockquote>', ['Head', 'Said']],
  ['white space as one space', '<p> One\n\t two  <b> three</b> </p>', ['One two three']],
  ['no-break spaces as they are', '<p>USD&nbsp;5&#8239;million</p>', ['USD\u00a05\u202fmillion']],
  [
    'words whole: no soft hyphens, no zero-width characters',
    '<p>for&shy;feit\u200bure\ufeff \u2060of \u202e$5\u202c</p>',
    ['forfeiture of $5'],
  ],
  ['joiners where a script needs them', '<p>می\u200cشود and a\u200cb</p>', ['می\u200cشود and ab']],
  ['composed letters', '<p>Bo\u0308rse</p>', ['Börse']],
  ['preformatted lines', '<pre>one\n  two</pre>', ['one\n  two']],
  ['nothing for empty blocks', '<p> </p><p>&shy;</p><p>One</p>', ['One']],
])('gives %s', (_, html, expected) => {
  expect(textsOf(html)).toEqual(expected)
})

test('reads a table row by row', () => {
  expect(textsOf('<table><tr><th>Firm</th><th>Fine</th></tr><tr><td>Acme</td><td>$5</td></tr></table>')).toEqual(['Firm | Fine\nAcme | $5'])
})

test('reads a table that lays out the page as blocks', () => {
  expect(textsOf('<table><tr><td><div>Menu</div></td><td><p>One</p><p>Two</p></td></tr></table>')).toEqual(['Menu', 'One', 'Two'])
})

test('says how much of a block is links', () => {
  const [plain, linked] = toBlocks(new JSDOM('<p>ab<a href="/">cd</a></p><p><a href="/">abcd</a></p>').window.document.body)
  expect([plain?.linked, linked?.linked]).toEqual([0.5, 1])
})

test('gives each of many line breaks its line', () => {
  const lines = textsOf(`<div>${'word<br>'.repeat(10_000)}</div>`)[0]?.split('\n')
  expect(lines).toHaveLength(10_000)
})

test('does not repeat the title with which the body begins', () => {
  const block = (text: string) => ({ kind: 'paragraph', text, linked: 0 }) as const
  expect(joinText('Exchange fined $5m', [block('EXCHANGE FINED  $5M!'), block('A court …')])).toBe('Exchange fined $5m\n\nA court …')
  expect(joinText('Exchange fined $5m', [block('A court …')])).toBe('Exchange fined $5m\n\nA court …')
})
