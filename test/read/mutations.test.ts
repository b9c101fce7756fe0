/** Pages that were cut, doubled, shuffled and sprinkled with broken markup: nothing throws, and both engines read the same from them. */
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readArticle, readPageBy } from '../../src/read/article.ts'
import { CONSENT_WALLS, LISTINGS, PAYWALLS, TICKERS, VIDEOS } from './kind-pages.ts'
import { snapshotOf } from './pages.ts'

const SOURCES: readonly string[] = [
  ...globSync(join(import.meta.dirname, '../../samples/articles/*/source.html'))
    .sort()
    .map((file) => readFileSync(file, 'utf8')),
  ...[...PAYWALLS, ...LISTINGS, ...TICKERS, ...VIDEOS, ...CONSENT_WALLS].map(([, html]) => html),
]

/** Numbers from 0 to 1, the same for the same seed. */
const numbersFrom = (seed: number) => {
  let state = seed
  return (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const SCRAPS: readonly string[] = (
  '<div>|</div>|<p>|</p>|<table>|</table>|<tr>|<td>|</td>|<a href="/x">|</a>|<ul><li>|</ul>|<b>|</i>|<article>|</main>|<h1>|<br><br>|<svg>|<math><mi>|</svg>|<template>|' +
  '<select><option>|<textarea>|</textarea>|<title>|<style>|<script>|</script>|<!--|-->|<![CDATA[|<?php|<|</|&|&#0;|&#xD800;|&notit;|\u0000|\ufeff|\u202e|"|\'|<p class="comment" id=|' +
  '<form><form>|<frameset>|<body class="b">|<html lang="xx">|<noscript>|<iframe>|<plaintext>|<button>|<dialog open>|<rp>|<caption>|<col>|<image>|<script type="application/ld+json">{"@type":|' +
  '<div hidden>|<p style="display:none">|<meta charset="koi8-r">|<base href="javascript:0">|<a href="javascript:void(0)">|<link rel="canonical" href="http://[">|<time datetime="x">|<img src=x alt=y.jpg>'
).split('|')

type Mutation = (html: string, next: () => number) => string

const at = (html: string, next: () => number): number => Math.floor(next() * (html.length + 1))
const slice = (html: string, next: () => number): readonly [number, number] => {
  const from = at(html, next)
  return [from, Math.min(html.length, from + Math.floor(next() ** 3 * html.length))]
}
const insert = (html: string, index: number, piece: string): string => html.slice(0, index) + piece + html.slice(index)

const MUTATIONS: readonly Mutation[] = [
  (html, next) => insert(html, at(html, next), SCRAPS[Math.floor(next() * SCRAPS.length)] ?? ''),
  (html, next) => insert(html, at(html, next), (SCRAPS[Math.floor(next() * SCRAPS.length)] ?? '').repeat(Math.floor(next() * 40))),
  (html, next) => {
    const [from, to] = slice(html, next)
    return html.slice(0, from) + html.slice(to)
  },
  (html, next) => {
    const [from, to] = slice(html, next)
    return insert(html, at(html, next), html.slice(from, to))
  },
  (html, next) => html.slice(0, at(html, next)),
  (html, next) => html.slice(at(html, next)),
  (html, next) => html.replaceAll(/<\/\w+>/gu, (tag) => (next() < 0.1 ? '' : tag)),
  (html, next) => html.replaceAll(/["'<>]/gu, (mark) => (next() < 0.02 ? '' : mark)),
  (html, next) => html.replaceAll(/<\w+/gu, (tag) => (next() < 0.05 ? (SCRAPS[Math.floor(next() * SCRAPS.length)] ?? '') + tag : tag)),
]

const mutate = (seed: number): string => {
  const next = numbersFrom(seed)
  let html = SOURCES[Math.floor(next() * SOURCES.length)] ?? ''
  for (let count = 1 + Math.floor(next() * 6); count > 0; count -= 1)
    html = MUTATIONS[Math.floor(next() * MUTATIONS.length)]?.(html, next) ?? html
  return html
}

const SEEDS = Array.from({ length: 200 }, (_, seed) => seed)

describe('a mutated page', () => {
  test.each(SEEDS)('%i', (seed) => {
    const page = { snapshot: snapshotOf(mutate(seed)) }
    const [light, jsdom] = [readPageBy('light', page), readPageBy('jsdom', page)]
    expect(light).toEqual(jsdom.ok ? { ok: true, value: { ...jsdom.value, engine: 'light' } } : jsdom)
    const outcome = readArticle(page)
    if (!outcome.ok) return
    expect(outcome.value.text.isWellFormed()).toBe(true)
    expect(outcome.value.text).toBe(outcome.value.text.normalize('NFC'))
  })
})

test('bytes at random are read as something or refused', () => {
  for (const seed of SEEDS) {
    const next = numbersFrom(seed)
    const body = Uint8Array.from({ length: Math.floor(next() * 2000) }, () => Math.floor(next() * 256))
    for (const contentType of ['text/html', 'text/html; charset=shift_jis', '']) {
      expect(readArticle({ snapshot: snapshotOf(body, undefined, contentType) })).toHaveProperty('ok')
    }
  }
})
