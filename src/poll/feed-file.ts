import { compile } from 'css-select'
import { z } from 'zod'
import type { Feed } from '../types.ts'

const LONGEST_URL = 2_000

const id = z
  .string()
  .min(2)
  .max(60)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u, 'must be kebab-case like "us-sec-press": it stands in researchers\' databases')
  .describe('Stable name of the feed in kebab-case, unique over all files. Never change it: it stands in databases.')

const text = z
  .string()
  .min(1, 'must not be empty')
  .max(300)
  .regex(/^\S(?:.*\S)?$/u, 'must be one line without spaces around it')

const country = z
  .string()
  .regex(/^[A-Z]{2}$/u, 'must be two capital letters of ISO 3166 ("US", "GB"), "EU" or "XX" for international')
  .refine(isCountry, 'is no country of ISO 3166; the United Kingdom is "GB", international is "XX"')
  .describe('ISO 3166 alpha-2 code of the publisher’s country, "EU", or "XX" for international.')

const language = z
  .string()
  .max(35)
  .refine(isLanguage, 'must be a language tag of BCP 47 like "en", "pt-BR" or "zh-Hant"')
  .describe('BCP 47 tag: "en", "pt-BR".')

const url = z
  .string()
  .max(LONGEST_URL)
  .refine(isFeedUrl, 'must be an address with http:// or https://, without user name, password and #fragment')
  .describe('Where the feed is, over http(s): RSS, Atom or JSON Feed, or what "format" says.')

const selector = text.refine(isBalanced, 'must be a CSS selector: a bracket or quote in it is not closed')

const listingSelector = text.refine(isSelector, 'must be a CSS selector')

const feed = z
  .strictObject({
    id,
    title: text.describe('What the feed is, for lists of feeds.'),
    url,
    language: language.optional(),
    keep: z
      .array(text.min(2, 'must have two letters at least'))
      .min(1, 'must name a word; leave "keep" out to keep every item')
      .max(100)
      .optional()
      .describe('An item is kept when one of these words begins a word of its title or summary, in any case. Absent: every item is kept.'),
    intervalMinutes: z
      .int()
      .min(5)
      .max(10_080)
      .optional()
      .describe('Minutes between polls where the publisher asks for no longer wait; 60 if absent.'),
    format: z
      .enum(['feed', 'sitemap', 'listing'])
      .optional()
      .describe(
        'What stands at the address. "feed" if absent; "sitemap" is a sitemap or news sitemap, or an index of such; "listing" is a web page that lists notices.',
      ),
    listing: z
      .strictObject({
        item: listingSelector.describe('CSS selector of one item of the list: "table.notices tr", "li.news".'),
        link: listingSelector.optional().describe('Within an item, the link to the article; its first link if absent.'),
        title: listingSelector.optional().describe('Within an item, the title; the text of the link if absent.'),
        date: listingSelector
          .optional()
          .describe('Within an item, the date, as an attribute "datetime" or as text; its first <time> if absent.'),
      })
      .optional()
      .describe(
        'Where the items stand on the page; needed by, and only for, format "listing". A page on which nothing matches is a fault.',
      ),
    sitemap: z
      .strictObject({
        path: text.startsWith('/', 'must begin with "/"').describe('Only the pages whose path begins so: "/news/".'),
      })
      .optional()
      .describe('Which pages of the sitemap are meant; only for format "sitemap". Absent: all of them.'),
    article: z
      .strictObject({ content: selector.optional(), remove: selector.optional() })
      .optional()
      .describe('CSS selectors for article pages that the general reader does not understand by itself.'),
    expect: z
      .strictObject({
        minItems: z.int().min(0).max(2_000).optional().describe('Fewer items in the feed is a fault.'),
        maxAgeDays: z.int().min(1).max(3_650).optional().describe('A newest item older than this is a fault.'),
        minCharacters: z.int().min(1).max(100_000).optional().describe('Three articles in a row with shorter texts are a fault.'),
        minMentions: z.int().min(1).max(1_000).optional().describe('Three articles in a row with fewer mentions are a fault.'),
      })
      .optional()
      .describe('What the feed promises; what is found otherwise is told in its health.'),
  })
  .superRefine(({ format, listing, sitemap }, context) => {
    const refuse = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message })
    if (format === 'listing' && listing === undefined) refuse('format', 'needs "listing" with the selector of an item beside it')
    if (format !== 'listing' && listing !== undefined) refuse('listing', 'is for "format: listing" only')
    if (format !== 'sitemap' && sitemap !== undefined) refuse('sitemap', 'is for "format: sitemap" only')
  })

/** One YAML file of `feeds/`: a publisher and its feeds. */
export const feedFile = z.strictObject({
  publisher: text.describe('The publisher’s name as people know it.'),
  country,
  language,
  kind: z
    .enum(['news', 'regulator'])
    .describe('"regulator" is every public authority: supervisors, prosecutors, courts, ministries, central banks.'),
  feeds: z.array(feed).min(1, 'must hold at least one feed').max(100),
})

type FeedFile = z.infer<typeof feedFile>

/** The schema of a feed file for editors; committed as feeds/schema.json. */
export function feedFileJsonSchema(): object {
  return { title: 'Feed file of Crypto Docket', ...z.toJSONSchema(feedFile, { io: 'input' }) }
}

/** The feeds of a file as the pipeline knows them. */
export function toFeeds(file: FeedFile): readonly Feed[] {
  return file.feeds.map(
    (feed): Feed => ({
      id: feed.id,
      publisher: file.publisher,
      url: feed.url,
      title: feed.title,
      kind: file.kind,
      country: file.country,
      language: feed.language ?? file.language,
      ...(feed.keep !== undefined && { keep: feed.keep }),
      ...(feed.intervalMinutes !== undefined && { intervalMinutes: feed.intervalMinutes }),
      ...(feed.format !== undefined && { format: feed.format }),
      ...(feed.listing !== undefined && { listing: withoutUndefined(feed.listing) }),
      ...(feed.sitemap !== undefined && { sitemap: feed.sitemap }),
      ...(feed.article !== undefined && { article: withoutUndefined(feed.article) }),
      ...(feed.expect !== undefined && { expect: withoutUndefined(feed.expect) }),
    }),
  )
}

type Defined<T> = { [K in keyof T]: Exclude<T[K], undefined> }

/** zod types an optional key as one that may be undefined; what it returns never has such a key. */
function withoutUndefined<T extends object>(value: T): Defined<T> {
  return Object.fromEntries(Object.entries(value).filter(([, entry]) => entry !== undefined)) as Defined<T>
}

const REGIONS = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' })
const LANGUAGES = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' })
/** Codes that Intl knows, but that name no country's authorities. */
const NO_COUNTRIES = new Set(['EZ', 'QO', 'UN', 'XA', 'XB', 'ZZ'])

/** A code of ISO 3166 that is given to a country, "EU", or "XX" for international. */
export function isCountry(code: string): boolean {
  if (code === 'XX') return true
  if (!/^[A-Z]{2}$/u.test(code) || NO_COUNTRIES.has(code)) return false
  return Intl.getCanonicalLocales(`und-${code}`)[0] === `und-${code}` && REGIONS.of(code) !== undefined
}

function isLanguage(tag: string): boolean {
  if (!/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}$/u.test(tag)) return false
  return Intl.getCanonicalLocales(tag)[0] === tag && LANGUAGES.of(tag.split('-', 1)[0] ?? '') !== undefined
}

function isFeedUrl(value: string): boolean {
  if (!/^https?:\/\/[^\s\\]+$/iu.test(value)) return false
  const url = URL.parse(value)
  return url !== null && url.username === '' && url.password === '' && url.hash === ''
}

function isSelector(selector: string): boolean {
  try {
    compile(selector)
    return true
  } catch {
    // css-select has no error class of its own; whatever it throws on a text says that the text is no selector.
    return false
  }
}

function isBalanced(selector: string): boolean {
  const bare = selector.replace(/\\.|"[^"]*"|'[^']*'/gu, '')
  const count = (character: string) => bare.split(character).length
  return !/["'{}<]/u.test(bare) && count('(') === count(')') && count('[') === count(']')
}
