/** From a page's bytes to the article in it, or the reason why it holds none. */
import { createHash } from 'node:crypto'
import { Readability } from '@mozilla/readability'
import { JSDOM, VirtualConsole } from 'jsdom'
import type { Article, FeedItem, Outcome, Selectors, Snapshot } from '../types.ts'

/** Why a page gave no article; `detail` of the outcome says what was seen. */
export type ReadReason =
  /** Not an HTML page: a PDF, an image, JSON. */
  | 'not_html'
  /** Nested deeper than any page needs. */
  | 'too_deep'
  /** More elements or characters than any article needs. */
  | 'too_large'
  /** No text found. */
  | 'empty'
  /** The text is kept for subscribers, the page shows a stub. */
  | 'paywall'
  /** A listing, an error page, a video page, a consent wall: `detail` says which. */
  | 'not_an_article'

export interface Page {
  readonly snapshot: Pick<Snapshot, 'body' | 'contentType' | 'finalUrl' | 'sha256'>
  readonly selectors?: Selectors
  /** What the feed said about the page: evidence, and a fallback where the page is silent. */
  readonly item?: Pick<FeedItem, 'title' | 'publishedAt' | 'summary'> & Partial<Pick<Article, 'language' | 'country'>>
}

/** Reads one page; pure but for the DOM it builds and closes again. */
export const readArticle = ({ snapshot, item }: Page): Outcome<Article, ReadReason> => {
  const dom = new JSDOM(new TextDecoder().decode(snapshot.body), { url: snapshot.finalUrl, virtualConsole: new VirtualConsole() })
  try {
    const found = new Readability(dom.window.document).parse()
    if (!found?.textContent) return { ok: false, reason: 'empty', detail: `no text in ${snapshot.finalUrl}` }
    const title = item?.title ?? found.title ?? ''
    return {
      ok: true,
      value: {
        id: createHash('sha256').update(snapshot.finalUrl).digest('hex').slice(0, 16),
        url: snapshot.finalUrl,
        title,
        language: found.lang ?? 'und',
        text: `${title}\n\n${found.textContent.trim()}`,
        snapshot: snapshot.sha256,
      },
    }
  } finally {
    dom.window.close()
  }
}
