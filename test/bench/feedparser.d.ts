/** Of the feedparser package, which has no types, what the bench asks of it. */
declare module 'feedparser' {
  import type { Transform } from 'node:stream'

  interface ParsedItem {
    readonly title: string | null
    readonly link: string | null
    readonly pubdate: Date | null
    readonly date: Date | null
  }

  export default class FeedParser extends Transform {
    constructor(options?: { readonly feedurl?: string })
    readonly meta?: { readonly title: string | null }
    override read(): ParsedItem | null
  }
}
