import { PAGE_LIMITS } from '../../src/commands/page-limits.ts'
import type derive from '../../src/derive.ts'
import { deriveReading } from '../../src/derive.ts'
import { createExtractor } from '../../src/extract/extract.ts'
import { readFeedFile } from '../../src/poll/feed-yaml.ts'
import { parseSource } from '../../src/poll/parse-source.ts'
import type { Page } from '../../src/read/article.ts'
import { openPool, type Pool } from '../../src/read/pool.ts'
import { readSnapshot } from '../../src/read/snapshot.ts'
import type { Article, Feed, Span } from '../../src/types.ts'
import type { Seed } from './mutation.ts'
import type { Seeds } from './seeds.ts'

/** A part of the program that strangers' bytes reach. */
export interface Target {
  readonly name: string
  readonly seeds: (seeds: Seeds) => readonly Seed[]
  readonly tokens: readonly string[]
  /** The program refuses longer ones before it reads them, or reads them as slowly as they are long. */
  readonly longest: number
  /** Of the inputs of other targets, so many; absent: all. */
  readonly share?: number
  /** Throws where the program does, and where what it returns breaks a promise. */
  readonly run: (input: Seed) => Promise<void>
}

const MARKUP =
  '<|>|</|/>|&|"|\'|]]>|<![CDATA[|<!--|-->|<!DOCTYPE x [|<!DOCTYPE html>|<?xml version="1.0" encoding="utf-16"?>|&#0;|&#xD800;|&#x110000;|&amp;amp;|&eacute;|&lt;script>|\u0000|\ufeff|\u202e|\ufffd|é|<b>|</b>|<a href="'.split(
    '|',
  )

const FEED_TOKENS = [
  ...MARKUP,
  ...'<item>|</item>|<entry>|</entry>|<channel>|</channel>|<title>|</title>|<title type="xhtml"><div>|<link>|<link rel="self" href="|<guid>|<pubDate>|<updated>|<rss version="2.0">|<feed xmlns="http://www.w3.org/2005/Atom">|<rdf:RDF>|<urlset>|<url><loc>|<sitemapindex>|xml:base="|xmlns:a="|{"version":"https://jsonfeed.org/version/1","items":[|{"id":|]}|__proto__|31 Feb 2025|99999999999|http://[|javascript:|data:,|//'.split(
    '|',
  ),
]

const PAGE_TOKENS = [
  ...MARKUP,
  ...'<div>|</div>|<p>|</p>|<table>|<tr>|<td>|</table>|<ul><li>|<article>|</main>|<h1>|<br><br>|<svg>|<math><mi>|</svg>|<template>|<select><option>|<textarea>|<style>|</style>|<script>|</script>|<script type="application/ld+json">{"@type":|<noscript>|<iframe>|<plaintext>|<form><form>|<frameset>|<body class="b">|<html lang="xx">|<meta charset="koi8-r">|<base href="javascript:0">|<link rel="canonical" href="http://[">|<time datetime="x">|%PDF-1.7|endobj|stream|/Kids [|startxref'.split(
    '|',
  ),
]

const TEXT_TOKENS =
  '$|€|£|₿|$1.5 million|1,000,000|1.1.1.|one hundred and |million |per cent|five years |sentenced to |years in prison|probation|the Securities and Exchange Commission |SEC |(SEC) |Binance, |Bank of |U.S. |v. |said. He |fined |seized |agreed to pay |up to |between |and |or |"|“|’s |(|)|[|\n|\n\n|\u00a0|\u2028|\u200b|😀|\ufffd|e\u0301|ﬁ|٣|一百万|- |– |January 5, 2025|2025|http://a.b/c |a@b.|Also read: |Mr. |Ltd. '.split(
    '|',
  )

const YAML_TOKENS =
  ':|: |- |  |\n|\n- |#|&a |*a|!!js/function |!!binary |<<: |{|}|[|]|,|"|\'|>-|---|...|%YAML 1.2|\t|publisher: |feeds:|id: |url: |http://127.0.0.1/|keep: |article: |content: |language: |country: |__proto__: |constructor: |null|~|0x1F|1e999|\u0000|\ufeff|é|../'.split(
    '|',
  )

export const targets: readonly Target[] = [
  { name: 'feed parsing', seeds: ({ feeds }) => feeds, tokens: FEED_TOKENS, longest: 400_000, run: parseAsFeed },
  { name: 'article reading', seeds: ({ pages }) => pages, tokens: PAGE_TOKENS, longest: 400_000, run: readAsArticle },
  { name: 'pages in workers', seeds: ({ pages }) => pages, tokens: PAGE_TOKENS, longest: 400_000, share: 0.05, run: deriveInWorker },
  { name: 'extraction and link', seeds: ({ texts }) => texts, tokens: TEXT_TOKENS, longest: 100_000, run: extractAsText },
  { name: 'feed files', seeds: ({ feedFiles }) => feedFiles, tokens: YAML_TOKENS, longest: 32 * 1024, run: readAsFeedFile },
]

function must(condition: boolean, promise: string): void {
  if (!condition) throw new Error(`broken promise: ${promise}`)
}

const FORMATS: readonly Pick<Feed, 'format' | 'listing'>[] = [
  { format: 'feed' },
  { format: 'sitemap' },
  { format: 'listing', listing: { item: 'li, item, tr', title: 'a', date: 'time' } },
]

async function parseAsFeed({ bytes, contentType }: Seed): Promise<void> {
  const source = { feed: 'fuzz', url: 'https://example.org/feed', fetchedAt: '2025-06-01T00:00:00.000Z' }
  for (const format of FORMATS) {
    const parsed = await parseSource(bytes, format, { ...source, ...(contentType !== undefined && { contentType }) })
    if (!parsed.ok) {
      must(parsed.detail !== '', 'a refusal says what was seen')
      continue
    }
    const { items } = parsed.value
    must(items.length <= 2_000, 'at most 2,000 items')
    must(new Set(items.map(({ guid }) => guid)).size === items.length, 'no guid twice')
    for (const { url, title, publishedAt, summary } of items) {
      must(/^https?:\/\//u.test(url) && URL.canParse(url), `an address of the web: ${url}`)
      must(title.trim() !== '' && !/[\n\u0000-\u0008]/u.test(title), `a title of one line: ${title}`)
      must(title.isWellFormed() && summary?.isWellFormed() !== false, 'no halves of characters')
      if (publishedAt !== undefined) must(new Date(publishedAt).toISOString() === publishedAt, `an instant: ${publishedAt}`)
    }
  }
}

async function readAsArticle({ bytes, contentType = 'text/html; charset=utf-8' }: Seed): Promise<void> {
  const read = await readSnapshot({
    snapshot: { body: bytes, contentType, finalUrl: 'https://example.org/news/a', sha256: '0'.repeat(64) },
  })
  if (!read.ok) return must(read.detail !== '', 'a refusal says what was seen')
  const { text, title, url, publishedAt } = read.value
  must(text.isWellFormed() && text === text.normalize('NFC'), 'text in NFC without halves of characters')
  must(text.startsWith(title), 'the text begins with the title')
  must(/^https?:\/\//u.test(url), `an address of the web: ${url}`)
  if (publishedAt !== undefined) must(!Number.isNaN(Date.parse(publishedAt)), `an instant: ${publishedAt}`)
}

let pool: Pool<Page, Awaited<ReturnType<typeof derive>>> | undefined

/** From bytes to events, as a run does it. Idle workers keep no process alive. */
async function deriveInWorker({ bytes, contentType = 'text/html; charset=utf-8' }: Seed): Promise<void> {
  pool ??= openPool(new URL('../../src/derive.ts', import.meta.url), { threads: 1, ...PAGE_LIMITS })
  const snapshot = { body: Uint8Array.from(bytes), contentType, finalUrl: 'https://example.org/news/a', sha256: '0'.repeat(64) }
  const outcome = await pool.run({ snapshot })
  must(outcome.ok, `a worker that answers: ${outcome.ok ? '' : `${outcome.reason} ${outcome.detail}`}`)
}

const extract = createExtractor()

/** Bytes that are no UTF-8 become halves of surrogate pairs, which a decoder would not let through. */
async function extractAsText({ bytes }: Seed): Promise<void> {
  const text = new TextDecoder().decode(bytes).replaceAll('\ufffd', '\ud83d')
  const [title = ''] = text.split('\n', 1)
  const article: Article = {
    id: 'fuzz',
    url: 'https://example.org/a',
    title,
    language: 'en',
    text,
    publishedAt: '2025-06-01T00:00:00.000Z',
  }
  const { passages } = extract(article)
  const { mentions, events, diagnostics } = deriveReading(article)
  const valid = ({ start, end }: Span): boolean =>
    Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end && end <= text.length
  for (const passage of passages) must(valid(passage), 'a passage lies in the text')
  for (const { span } of diagnostics) must(valid(span), 'a diagnostic lies in the text')
  for (const mention of mentions) {
    must(
      valid(mention) && text.slice(mention.start, mention.end) === mention.quote,
      `${mention.kind} "${mention.quote}" is what its span says`,
    )
    if (mention.kind !== 'amount' && mention.kind !== 'sentence') continue
    for (const { span } of mention.cues ?? []) must(span === undefined || valid(span), 'a cue lies in the text')
  }
  for (const kind of new Set(mentions.map((mention) => mention.kind))) {
    const own = mentions.filter((mention) => mention.kind === kind)
    must(
      own.every((mention, at) => at === 0 || (own[at - 1]?.end ?? 0) <= mention.start),
      `spans of kind ${kind} do not overlap and stand in order`,
    )
  }
  for (const { evidence, amounts, sentences } of events) {
    must(valid(evidence) && text.slice(evidence.start, evidence.end) === evidence.quote, 'evidence is what its span says')
    must(
      amounts.every((index) => mentions[index]?.kind === 'amount'),
      'amounts of an event are amounts',
    )
    must(
      sentences.every((index) => mentions[index]?.kind === 'sentence'),
      'sentences of an event are sentences',
    )
  }
}

async function readAsFeedFile({ bytes }: Seed): Promise<void> {
  const { feeds, positions, problems } = readFeedFile('fuzz.yaml', new TextDecoder().decode(bytes))
  must(feeds.length === 0 || problems.length === 0, 'feeds or problems')
  must(problems.length > 0 || feeds.length > 0, 'no file that is neither read nor refused')
  must(positions.length === feeds.length, 'a position for each feed')
  for (const { line, column, message } of problems) must(line >= 1 && column >= 1 && message !== '', 'a problem says where and what')
  for (const { id, url } of feeds) must(/^[a-z0-9-]+$/u.test(id) && /^https?:/u.test(url), `an id and an address: ${id} ${url}`)
}
