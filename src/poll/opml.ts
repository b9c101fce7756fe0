import { Parser } from 'htmlparser2'
import type { Feed, Outcome } from '../types.ts'
import { escapeXml } from './xml.ts'

/** A feed of another reader's subscription list. */
export interface OpmlFeed {
  readonly url: string
  readonly title?: string
  readonly siteUrl?: string
  /** Titles of the folders around it, outermost first. */
  readonly folders: readonly string[]
}

const DEPTH_CAP = 100
const FEED_CAP = 10_000

/** The feeds of an OPML file, in its order; outlines without an http(s) `xmlUrl` are folders. Nested too deeply or no OPML: refused. */
export function readOpml(xml: string): Outcome<readonly OpmlFeed[], 'not_opml'> {
  const feeds: OpmlFeed[] = []
  const folders: (string | undefined)[] = []
  let isOpml = false
  let depth = 0
  let tooDeep = false

  const parser = new Parser(
    {
      onopentag(tag, written) {
        const name = tag.toLowerCase()
        const attributes = new Map(Object.entries(written).map(([key, value]): [string, string] => [key.toLowerCase(), value.trim()]))
        tooDeep ||= ++depth > DEPTH_CAP
        if (depth === 1) isOpml = name === 'opml'
        if (name !== 'outline' || tooDeep) return
        const title = attributes.get('title') || attributes.get('text')
        const url = attributes.get('xmlurl')
        folders.push(url === undefined ? title : undefined)
        if (url !== undefined && isHttp(url) && feeds.length < FEED_CAP) feeds.push(toFeed(url, title, attributes.get('htmlurl'), folders))
      },
      onclosetag(tag) {
        depth--
        if (tag.toLowerCase() === 'outline') folders.pop()
      },
    },
    { xmlMode: true },
  )
  for (let from = 0; from < xml.length && !tooDeep; from += 65_536) parser.write(xml.slice(from, from + 65_536))
  if (!isOpml) return { ok: false, reason: 'not_opml', detail: 'the root element is not <opml>; export the subscriptions as OPML' }
  if (tooDeep) return { ok: false, reason: 'not_opml', detail: `outlines nested deeper than ${DEPTH_CAP}` }
  return { ok: true, value: feeds }
}

/** Feeds as an OPML 2.0 file that any feed reader imports, in folders by publisher. */
export function writeOpml(feeds: readonly Feed[]): string {
  const folders = [...Map.groupBy(feeds, (feed) => feed.publisher)].map(
    ([publisher, own]) => `    <outline text="${escapeXml(publisher)}">\n${own.map(toOutline).join('')}    </outline>\n`,
  )
  return `<?xml version="1.0" encoding="UTF-8"?>\n<opml version="2.0">\n  <head><title>Crypto Docket feeds</title></head>\n  <body>\n${folders.join('')}  </body>\n</opml>\n`
}

function toOutline(feed: Feed): string {
  const language = feed.language === undefined ? '' : ` language="${escapeXml(feed.language)}"`
  return `      <outline type="rss" text="${escapeXml(feed.title)}" xmlUrl="${escapeXml(feed.url)}"${language}/>\n`
}

function toFeed(url: string, title: string | undefined, siteUrl: string | undefined, folders: readonly (string | undefined)[]): OpmlFeed {
  return {
    url,
    ...(title !== undefined && title !== '' && { title }),
    ...(siteUrl !== undefined && isHttp(siteUrl) && { siteUrl }),
    folders: folders.filter((folder) => folder !== undefined).filter((folder) => folder !== ''),
  }
}

const isHttp = (url: string): boolean => /^https?:\/\//iu.test(url) && URL.canParse(url)
