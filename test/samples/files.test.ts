import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DomUtils, parseDocument } from 'htmlparser2'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { readSamples } from '../../src/commands/score/gold.ts'

const SAMPLES = join(import.meta.dirname, '../../samples')
const read = (...path: string[]): Buffer => readFileSync(join(SAMPLES, ...path))
const json = (...path: string[]): unknown => JSON.parse(read(...path).toString('utf8'))

const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/u)
const country = z.string().regex(/^[A-Z]{2}$/u)
const instant = z.iso.datetime({ precision: 3 })

const Feeds = z.strictObject({
  feeds: z.array(
    z.strictObject({
      id: slug,
      publisher: z.string(),
      file: z.string(),
      second: z.string().optional(),
      format: z.enum(['rss-2.0', 'rss-1.0', 'rss-0.91', 'atom', 'json-feed', 'not-a-feed']),
      contentType: z.string().optional(),
      kind: z.enum(['news', 'regulator']),
      country,
      language: z.string(),
      keep: z.array(z.string()).optional(),
    }),
  ),
})

const Meta = z.strictObject({
  path: z.string(),
  outlet: z.string(),
  country,
  language: z.string(),
  publishedAt: instant,
  modifiedAt: instant.optional(),
  title: z.string(),
  byline: z.string().optional(),
  kind: z.enum(['article', 'paywall', 'not_an_article', 'missing']),
  status: z.number().optional(),
  headers: z.strictObject({ 'content-type': z.string() }),
  feeds: z.array(slug).min(1),
  revised: z.strictObject({ title: z.string(), modifiedAt: instant }).optional(),
  copyOf: slug.optional(),
})

const ROLES = ['penalty', 'settlement', 'disgorgement', 'restitution', 'forfeiture', 'seizure', 'bail'] as const
const MORE_ROLES = ['loss', 'proceeds', 'volume', 'threshold', 'funding', 'market', 'other'] as const
const TYPES = ['prison', 'suspended', 'probation', 'supervised_release', 'home_detention', 'community_service', 'activity_ban'] as const
const PROCEDURE = ['arrest', 'charge', 'guilty_plea', 'conviction', 'sentencing', 'settlement', 'penalty', 'seizure', 'dismissal'] as const
const SUPERVISION = ['ban', 'block', 'shutdown', 'license_granted', 'license_refused', 'sanction', 'warning', 'investigation'] as const
const OTHER_EVENTS = ['rulemaking', 'ruling', 'civil_suit', 'extradition'] as const

const role = z.enum([...ROLES, ...MORE_ROLES])
const eventType = z.enum([...PROCEDURE, ...SUPERVISION, ...OTHER_EVENTS])
const status = z.enum(['actual', 'sought', 'potential'])
const decimal = z.string().regex(/^(0|[1-9]\d*)(\.\d*[1-9])?$/u)
const quoted = { quote: z.string().min(1), nth: z.int().positive() }

const Facts = z.strictObject({
  relevant: z.boolean(),
  amounts: z.array(
    z.strictObject({
      ...quoted,
      min: decimal.optional(),
      max: decimal.optional(),
      currency: z.string().regex(/^[A-Z]{3,4}$/u),
      qualifier: z.enum(['', 'about', 'over', 'under', 'up_to', 'at_least', 'nearly']),
      role,
      status,
      equivalentTo: z.string().optional(),
      vague: z.boolean(),
    }),
  ),
  sentences: z
    .array(
      z.strictObject({
        ...quoted,
        minMonths: z.number().optional(),
        maxMonths: z.number().optional(),
        life: z.boolean(),
        type: z.enum(TYPES),
        status,
      }),
    )
    .optional(),
  agencies: z.array(z.strictObject({ ...quoted, id: slug })),
  exchanges: z.array(z.strictObject({ ...quoted, id: slug })),
  events: z
    .array(
      z.strictObject({
        type: eventType,
        country: country.optional(),
        date: z
          .string()
          .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/u)
          .optional(),
        authorities: z.array(z.string()),
        targets: z.array(z.string()),
        amounts: z.array(z.string()),
        sentences: z.array(z.string()),
        quote: z.string(),
      }),
    )
    .optional(),
  case: slug.optional(),
})
const Outcome = z.strictObject({ outcome: z.enum(['paywall', 'not_an_article', 'not_found', 'not_kept']) })

type Facts = z.infer<typeof Facts>
type Page = { readonly name: string; readonly title: string; readonly text: string; readonly facts: Facts }

const slugs = readdirSync(join(SAMPLES, 'articles')).sort()
const metas = new Map(slugs.map((name) => [name, Meta.parse(json('articles', name, 'meta.json'))]))
const { feeds } = Feeds.parse(parse(read('feeds.yaml').toString('utf8')))
/** What PDF files hold has no simpler reader than the one of the project. */
const orders = new Map((await readSamples()).map(({ id, article }) => [id, article.text]))
const pages = slugs.flatMap((name) => [...page(name, ''), ...page(name, '-revised')])
const outcomes = new Map(slugs.flatMap((name) => outcome(name)))

describe('pages', () => {
  test.each([...metas])('%s is served where its folder says', (name, meta) => {
    expect(meta.path).toBe(`/articles/${name}/`)
    const sources = ['source.html', 'source.pdf'].filter((file) => existsSync(join(SAMPLES, 'articles', name, file)))
    expect(sources).toHaveLength(meta.kind === 'missing' ? 0 : 1)
    expect(sources[0]?.endsWith('pdf') ?? false).toBe(meta.headers['content-type'] === 'application/pdf')
    expect(existsSync(join(SAMPLES, 'articles', name, 'source-revised.html'))).toBe(meta.revised !== undefined)
    if (meta.copyOf !== undefined) expect(slugs).toContain(meta.copyOf)
  })

  test.each(pages)('$name: every quote stands in the page as often as its nth says', ({ title, text, facts }) => {
    expect(text).toContain(title)
    for (const { quote, nth } of mentions(facts)) expect([quote, count(text, quote) >= nth]).toEqual([quote, true])
  })

  test.each(pages)('$name: no mention is listed twice', ({ facts }) => {
    for (const list of [facts.amounts, facts.sentences ?? [], facts.agencies, facts.exchanges]) {
      const keys = list.map(({ quote, nth }) => `${nth} ${quote}`)
      expect(new Set(keys).size).toBe(keys.length)
    }
  })

  test.each(pages)('$name: amounts and sentences have the bounds their kind asks for', ({ facts }) => {
    const quotes = facts.amounts.map(({ quote }) => quote)
    for (const { quote, min, max, vague, equivalentTo } of facts.amounts) {
      expect([quote, min === undefined && max === undefined]).toEqual([quote, vague])
      expect(Number(min ?? 0)).toBeLessThanOrEqual(Number(max ?? Number.POSITIVE_INFINITY))
      if (equivalentTo !== undefined) expect(quotes).toContain(equivalentTo)
    }
    for (const { quote, minMonths, maxMonths, life, type } of facts.sentences ?? []) {
      const open = minMonths === undefined && maxMonths === undefined
      expect([quote, open]).toEqual([quote, (life && minMonths === undefined) || type === 'community_service'])
    }
  })

  test.each(pages)('$name: events name what the article names', ({ title, text, facts }) => {
    const agencies = new Set(facts.agencies.map(({ id }) => id))
    for (const { quote, authorities, targets, amounts, sentences } of facts.events ?? []) {
      expect(`${title} ${text}`).toContain(quote)
      expect(quote.split(' ').length).toBeLessThanOrEqual(25)
      for (const name of authorities) expect([name, agencies.has(name) || text.includes(name)]).toEqual([name, true])
      for (const name of targets) expect(text).toContain(name)
      expect(facts.amounts.map((amount) => amount.quote)).toEqual(expect.arrayContaining(amounts))
      expect((facts.sentences ?? []).map((sentence) => sentence.quote)).toEqual(expect.arrayContaining(sentences))
    }
  })

  test.each(pages.filter(({ name }) => metas.get(name)?.copyOf !== undefined))(
    '$name holds the facts of what it copies',
    ({ name, facts }) => {
      expect(facts).toEqual(pages.find((other) => other.name === metas.get(name)?.copyOf)?.facts)
    },
  )
})

describe('feeds', () => {
  const links = (file: string): string[] => {
    const found = read(file)
      .toString('utf8')
      .matchAll(/http:\/\/\{\{host\}\}\/articles\/([^/"]+)\//gu)
    return [...new Set([...found].flatMap((match) => match[1] ?? []))].sort()
  }

  test.each(feeds)('$id links exactly the pages that say they stand in it', ({ id, file, second }) => {
    const expected = slugs.filter((name) => metas.get(name)?.feeds.includes(id))
    expect(links(file)).toEqual(expected)
    if (second !== undefined) expect(links(second)).toEqual(expected)
  })

  test.each(feeds)('$id: every page link bears the placeholder for the host', ({ file }) => {
    const text = read(file).toString('utf8')
    expect(text.match(/\/articles\//gu)?.length ?? 0).toBe(text.match(/http:\/\/\{\{host\}\}\/articles\//gu)?.length ?? 0)
  })

  test('pages name only feeds that are listed', () => {
    const known = feeds.map(({ id }) => id)
    for (const { feeds: named } of metas.values()) expect(known).toEqual(expect.arrayContaining(named))
  })

  test('six feeds in four formats or more, and one that is none', () => {
    const formats = feeds.map(({ format }) => format).filter((format) => format !== 'not-a-feed')
    expect(formats.length).toBeGreaterThanOrEqual(6)
    expect(new Set(formats).size).toBeGreaterThanOrEqual(4)
    expect(feeds.length - formats.length).toBe(1)
  })
})

describe('the set', () => {
  const facts = pages.map((one) => one.facts)
  const amounts = facts.flatMap((one) => one.amounts)
  const sentences = facts.flatMap((one) => one.sentences ?? [])

  test('has 34 articles or more from 18 countries or more', () => {
    const articles = pages.map(({ name }) => metas.get(name)).filter((meta) => meta?.kind === 'article')
    expect(new Set(articles).size).toBeGreaterThanOrEqual(34)
    expect(new Set(articles.map((meta) => meta?.country)).size).toBeGreaterThanOrEqual(18)
  })

  test('has every role, type, status and event type', () => {
    expect(new Set(amounts.map((one) => one.role))).toEqual(new Set(role.options))
    expect(new Set(sentences.map((one) => one.type))).toEqual(new Set(TYPES))
    expect(new Set(amounts.map((one) => one.status))).toEqual(new Set(status.options))
    expect(new Set(sentences.map((one) => one.status))).toEqual(new Set(status.options))
    expect(new Set(facts.flatMap((one) => one.events ?? []).map((one) => one.type))).toEqual(new Set(eventType.options))
  })

  test('has every outcome, a revised page, a copy and a matter told by four outlets', () => {
    expect(new Set(outcomes.values())).toEqual(new Set(['paywall', 'not_an_article', 'not_found', 'not_kept']))
    expect([...metas.values()].some((meta) => meta.revised !== undefined)).toBe(true)
    const told = pages.filter((one) => one.facts.case === 'northlane').map(({ name }) => metas.get(name))
    expect(told.filter((meta) => meta?.copyOf === undefined).length).toBeGreaterThanOrEqual(4)
    expect(told.some((meta) => meta?.copyOf !== undefined)).toBe(true)
  })
})

function page(name: string, version: '' | '-revised'): Page[] {
  const file = `expected${version}.json`
  const meta = metas.get(name)
  if (meta === undefined || !existsSync(join(SAMPLES, 'articles', name, file)) || outcome(name).length > 0) return []
  const charset = /charset=([\w-]+)/u.exec(meta.headers['content-type'])?.[1] ?? 'utf-8'
  const decode = (file: string): string => new TextDecoder(charset, { fatal: true }).decode(read('articles', name, file))
  const isPdf = meta.headers['content-type'] === 'application/pdf'
  const whole = isPdf ? orders.get(name) : DomUtils.innerText(parseDocument(decode(`source${version}.html`)).children)
  const text = (whole ?? '').replace(/[ \t\r\n]+/gu, ' ')
  const title = version === '' ? meta.title : (meta.revised?.title ?? meta.title)
  return [{ name, title, text, facts: Facts.parse(json('articles', name, file)) }]
}

function outcome(name: string): [string, string][] {
  const result = Outcome.safeParse(json('articles', name, 'expected.json'))
  return result.success ? [[name, result.data.outcome]] : []
}

function mentions({ amounts, sentences = [], agencies, exchanges }: Facts): { quote: string; nth: number }[] {
  return [...amounts, ...sentences, ...agencies, ...exchanges]
}

function count(text: string, quote: string): number {
  let found = 0
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) found++
  return found
}
