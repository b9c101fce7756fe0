/** The light DOM reads as jsdom does: the same text, the same metadata, the same verdict, from every sample and from markup that no editor wrote. */
import { globSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Page, readArticle, readPage, readPageBy } from '../../src/read/article.ts'
import { PARAGRAPHS, pageOf, snapshotOf, TITLE } from './pages.ts'

const samples = globSync(join(import.meta.dirname, '../../samples/articles/*/source.html')).sort()

const readingsOf = (page: Page) => (['light', 'jsdom'] as const).map((engine) => readPageBy(engine, page))

/** Everything of a reading but the name of the engine. */
const expectSame = (page: Page) => {
  const [light, jsdom] = readingsOf(page)
  expect(jsdom?.ok).toBe(true)
  expect(light).toEqual(jsdom?.ok ? { ok: true, value: { ...jsdom.value, engine: 'light' } } : jsdom)
}

test('there are samples', () => {
  expect(samples.length).toBeGreaterThan(30)
})

test.each(samples.map((file) => [basename(dirname(file)), file]))('%s', (_, file) => {
  const { headers }: { headers: { 'content-type': string } } = JSON.parse(readFileSync(join(dirname(file), 'meta.json'), 'utf8'))
  expectSame({ snapshot: snapshotOf(readFileSync(file), 'https://outlet.example/news/a', headers['content-type']) })
})

const [A = '', B = '', C = '', D = ''] = PARAGRAPHS
const LINKS = Array.from({ length: 8 }, (_, index) => `<a href="/${index}">More news of the day ${index}</a>`)

describe('markup as it is found:', () => {
  test.each<[string, string]>([
    ['no html, head or body', `<title>${TITLE}</title><p>${A}<p>${B}<p>${C}`],
    ['text before the first tag', `${A}<p>${B}</p>${C}<p>${D}`],
    ['a head that begins after the body', `<body><p>${A}</p><meta name="author" content="Ana Gil"><title>${TITLE}</title><p>${B}</p>`],
    ['two html elements and two bodies', `<html lang="en"><body class="a"><p>${A}<html lang="de"><body class="b"><p>${B}`],
    ['an html element whose class speaks of comments', `<html class="comment header"><div><p>${A}</p><p>${B}</p></div>`],
    ['a frameset beside a body', `<frameset><frame src="/a"></frameset><body><p>${A}</p><p>${B}</p>`],
    ['misnested formatting', `<p><b>${A}<i>${B}</b></i></p><p>${C}</b></p>`],
    ['misnested links', `<p><a href="/a">${A}<p>${B}</a> ${C}</p>`],
    ['formatting across blocks', `<b><div>${A}</b><p>${B}</div>${C}`],
    ['text within a table, outside its cells', `<table>${A}<tr>${B}<td><p>${C}</p></td>${D}</tr></table>`],
    ['a table without rows', `<table><td>${A}<td>${B}</table>`],
    ['a table in a table', `<table><tr><td><table><tr><td><p>${A}<td><p>${B}</table><td>${C}</table>`],
    ['captions and columns', `<table><caption>${A}</caption><colgroup><col><tr><th>${B}<tbody><tr><td>${C}</table>`],
    ['cells outside a table', `<tr><td><p>${A}</p></td><td>${B}</td></tr>`],
    ['a table in a paragraph', `<p>${A}<table><tr><td>${B}</td></tr></table>${C}</p>`],
    ['unclosed lists', `<ul><li>${A}<li>${B}<ul><li>${C}</ul><li>${D}`],
    ['items outside a list', `<li>${A}<p>${B}</li><dd>${C}<dt>${D}`],
    ['end tags without a start', `</div></p>${A}</br>${B}</p></section><p>${C}</article>`],
    ['headings in headings', `<h1>${TITLE}<h2>${A}</h1><p>${B}</h2>${C}`],
    ['paragraphs as line breaks', `<div>${A}<br><br>${B}<br>\n <br>${C}<br>${D}</div>`],
    ['line breaks in a paragraph in a span', `<p><span>${A}<br><br>${B}</span><br><br>${C}</p>`],
    ['divisions as paragraphs', PARAGRAPHS.map((text) => `<div>${text} <em>now</em></div>`).join('')],
    ['divisions around single paragraphs', PARAGRAPHS.map((text) => `<div><section><div><p>${text}</p></div></section></div>`).join('')],
    ['inline elements around blocks', `<span><article><label><p>${A}</p><p>${B}</p></label></article></span>`],
    ['drawings with text', `<svg><title>Logo</title><text>5</text><foreignObject><p>x</p></foreignObject></svg><p>${A}</p><p>${B}`],
    ['an unclosed drawing', `<p>${A}</p><svg><g><path><p>${B}</p><math><mi>x<p>${C}`],
    [
      'drawings in what goes later',
      `<div class="byline">By Ana Gil <svg><use href="#a"/></svg><math><mi>x</mi></math></div><p>${A}<p>${B}`,
    ],
    ['templates and fallbacks', `<template><p>${C}</p></template><noscript><p>${D}</p></noscript><p>${A}<p>${B}`],
    ['controls and selects', `<select><option>${C}<p>${D}</select><p>${A}<textarea><p>x</textarea><p>${B}`],
    ['raw text elements', `<xmp><p>${C}</xmp><listing>\n${A}</listing><plaintext><p>${B}`],
    ['images by another name', `<p>${A}<image src="a.jpg"><img alt="x.jpg" class="y.png 2">${B}</p>`],
    ['figures with lazy images', `<figure class="lazy a.jpg"><img class="photo.webp"></figure><p>${A}</p><p>${B}</p>`],
    ['forms in forms', `<form><p>${A}</p><form><p>${B}</p></form></form><p>${C}`],
    ['old elements', `<center><font size="2">${A}</font><p>${B}</center><marquee>${C}</marquee><big>${D}</big>`],
    ['elements nobody knows', `<x-story><x-p>${A}</x-p><o:p>${B}</o:p><a.b>${C}</a.b></x-story>`],
    ['links to scripts', `<p><a href="javascript:x()">${A}</a> <a href="javascript:x()">a <i>b</i></a> ${B}</p><p>${C}</p>`],
    ['links to places on the page', `<p>${A} <a href="#a">${B}</a></p><p>${C}</p><p>${D}</p>`],
    ['a list of links', `<ul>${LINKS.map((link) => `<li>${link}</li>`).join('')}</ul><p>${A}</p><p>${B}</p><div>${LINKS.join(' ')}</div>`],
    ['entities, whole and cut', `<p>${A} &amp;&lt;b&gt; &nbsp;&notin &copy &#x80;&#0;&#xD800; &bogus; &</p><p>${B} AT&T &lt</p>`],
    ['attributes, broken', `<p class=a"b id='x' id=y class="z" lang>${A}</p><p class='say "no"' =x / a=>${B}</p><a href="x"y>${C}</a>`],
    ['capitals', `<DIV CLASS="Entry-Content"><P>${A}</P><UL><LI>${B}</LI></UL><H2>Next</H2><P>${C}</P></DIV>`],
    ['comments of all kinds', `<!-- a --><p>${A}<!-- > b --!><!></p><? php ?><p>${B}<![CDATA[ x ]]></p></ p><p>${C}`],
    ['preformatted lines', `<pre>\n\n${A}\n  ${B}</pre><p>${C}</p>`],
    ['ruby and right-to-left', `<p dir="rtl"><ruby>${A}<rt>x</rt><rp>(</rp></ruby></p><bdo dir=rtl>${B}</bdo>`],
    ['half a tag at the end', `<p>${A}</p><p>${B}</p><div class="x`],
    [
      'dates and authors in every way',
      `<a rel="Author me" href="/x">Ana Gil</a><time datetime="2025-01-22">d</time><b itemprop="author"><i itemprop="name">Tom Ode</i></b><p class="ArticleDate">22 May 2025</p><p>${A}<p>${B}`,
    ],
  ])('%s', (_, html) => {
    expectSame({ snapshot: snapshotOf(`<!doctype html>${html}`) })
    expectSame({ snapshot: snapshotOf(`<title>${TITLE} | Harbour Daily</title><main>${html}</main>`) })
    expectSame({ snapshot: snapshotOf(pageOf({ before: `<div>${html}</div>` })) })
  })
})

test.each(['.release', 'div > p:not(.ref)', '#main p:nth-child(2)', 'p:has(em), [data-x="a" i]', 'main :is(h1, p) ~ p'])(
  'a feed’s selector %s finds the same',
  (content) => {
    const html = `<div class="release" id="main"><p data-testid="a">${A}</p><p>${B} <em>x</em></p><p class="ref">Ref. 77</p></div>`
    expectSame({ snapshot: snapshotOf(pageOf({ before: html })), selectors: { content, remove: '.none, p.ref + p' } })
  },
)

describe('jsdom reads', () => {
  const engineOf = (html: string, selectors?: Page['selectors']) => {
    const reading = readPage({ snapshot: snapshotOf(html), ...(selectors && { selectors }) })
    return reading.ok ? reading.value.engine : reading.reason
  }
  test('no ordinary page', () => {
    expect(engineOf(pageOf())).toBe('light')
  })
  test('no page with hardly any text', () => {
    expect(engineOf('<title>Moved</title><body><img src="/a.png">')).toBe('light')
  })
  test('a page on which no block was found', () => {
    expect(engineOf(`<title>${TITLE}</title><ul>${'<li>Fined and closed</li>'.repeat(30)}</ul>`)).toBe('jsdom')
  })
  test('a page of which hardly any text was found', () => {
    expect(
      engineOf(`<p class="lead">${A}</p><div>${`<div>${'word '.repeat(15)}<a href="/x">link</a></div>`.repeat(200)}</div>`, {
        content: '.lead',
      }),
    ).toBe('jsdom')
  })
  test('a page on which the light DOM throws, and its word counts', () => {
    expect(() => readArticle({ snapshot: snapshotOf(pageOf()), selectors: { content: 'p[' } })).toThrow('Invalid selector')
  })
})
