import { expect, test } from 'vitest'
import { type Stripped, stripHtml } from '../../src/read/strip.ts'

const strip = (html: string): Stripped => {
  const outcome = stripHtml(html)
  if (!outcome.ok) throw new Error(outcome.detail)
  return outcome.value
}

test.each([
  ['scripts, styles and comments', '<p>The <script>x()</script>fine<style>p{}</style><!-- no --></p>', '<p>The fine</p>'],
  [
    'drawings, frames, fallbacks and controls',
    '<p>A<svg><title>t</title></svg>B<iframe><p>x</iframe>C<noscript>D</noscript><button>E</button></p>',
    '<p>ABC</p>',
  ],
  ['handlers and other attributes that say nothing', '<p onclick="x()" style="color:red" class="a">B</p>', '<p class="a">B</p>'],
  ['formatting tags, not their text', '<p>The <b>fine</b> of <font color=red>$5<i></font></p>', '<p>The fine of $5</p>'],
  ['anchors that link nowhere', '<a name="top">Top</a>', 'Top'],
  ['links within a link', '<a href="/a"><div>A<a href="/b">B</a></div></a>', '<a href="/a"><div>AB</div></a>'],
  ['classes of the whole page', '<html lang="en" class="no-header" id="comments"><p>A</p></html>', '<html lang="en"><p>A</p></html>'],
  ['base, which would redirect every address', '<base href="file:///etc/"><p>A</p>', '<p>A</p>'],
])('takes away %s', (_, html, expected) => {
  expect(strip(html).html).toBe(expected)
})

test.each([
  ['paragraphs', '<p>A<p>B', '<p>A</p><p>B</p>'],
  ['list items', '<ul><li>A<li>B</ul>', '<ul><li>A</li><li>B</li></ul>'],
  ['cells and rows', '<table><tr><td>A<td>B<tr><td>C</table>', '<table><tr><td>A</td><td>B</td></tr><tr><td>C</td></tr></table>'],
  ['a paragraph before a block', '<p>A<div>B</div>', '<p>A</p><div>B</div>'],
  ['everything at the end', '<div><section><p>A', '<div><section><p>A</p></section></div>'],
  ['nothing for an end tag without a start', '<div>A</section></div>B', '<div>A</div>B'],
  ['no block for the end of an inline element', '<span><div>A</span>B</div>', '<span><div>AB</div></span>'],
])('closes %s', (_, html, expected) => {
  expect(strip(html).html).toBe(expected)
})

test('an unclosed drawing does not swallow the page', () => {
  expect(strip('<svg><path d="M0 0"><p>A</p>').html).toBe('<p>A</p>')
})

test('pieces of text never become a tag', () => {
  expect(strip('<<b>div>A').html).toBe('&lt;div>A')
})

test('keeps entities, quotes and addresses as they are written', () => {
  const html = '<a href="/a?b=1&amp;c=2" class=\'say "no"\'>R&amp;D &lt;5</a>'
  expect(strip(html).html).toBe(html)
})

test('sets JSON-LD aside', () => {
  const { html, jsonLd } = strip('<script type="application/ld+json">{"a": "<b>"}</script><script>x</script><p>A</p>')
  expect(jsonLd).toEqual(['{"a": "<b>"}'])
  expect(html).toBe('<p>A</p>')
})

test('leaves out what the judge names, and counts it', () => {
  const outcome = stripHtml('<div class="ad"><p>Buy</p></div><p>Text</p>', ({ attributes }) =>
    attributes.get('class') === 'ad' ? { rule: 'ads', later: false } : undefined,
  )
  expect(outcome).toMatchObject({ ok: true, value: { html: '<p>Text</p>', kept: 4, dropped: new Map([['ads', 3]]) } })
})

test.each([
  ['divisions', '<div>'.repeat(100_000)],
  ['divisions behind unclosed formatting', '<b><div></b>'.repeat(1000)],
  ['divisions behind text that looks like tags', '<div><'.repeat(400)],
  ['tables', '<table><tr><td>'.repeat(400)],
  ['inline elements', '<span>'.repeat(400)],
])('refuses a page of nested %s', (_, html) => {
  expect(stripHtml(html)).toEqual({ ok: false, reason: 'too_deep', detail: 'nested deeper than 300 elements' })
})

test.each([
  ['paragraphs', '<p>A'],
  ['links', '<a href="/x">A'],
  ['bold text', '<b>A'],
  ['list items', '<li>A'],
])('does not take unclosed %s for nesting', (_, html) => {
  expect(stripHtml(html.repeat(20_000)).ok).toBe(true)
})

test('refuses a page of too many elements', () => {
  expect(stripHtml('<br>'.repeat(40_000))).toMatchObject({ ok: false, reason: 'too_large' })
})
