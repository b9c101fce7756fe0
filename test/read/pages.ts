/** Pages of the tests, put together from the parts that real sites put together. */
import { type Page, readArticle } from '../../src/read/article.ts'
import type { Article } from '../../src/types.ts'

export const PARAGRAPHS: readonly string[] = [
  'The Harbour Conduct Board fined the trading venue Lumen Exchange $4.2 million on Tuesday for taking deposits without a licence for almost two years.',
  'In its decision the board said that the venue had opened 12,400 accounts, most of them for residents who had never been asked for proof of identity.',
  'Lumen Exchange agreed to pay the fine in three instalments, to hire an outside monitor and to close the accounts it cannot verify by the end of March.',
  'A spokesman for the venue said that it had rebuilt its controls, regretted the failures described in the decision and would not lodge an appeal.',
]

export const TITLE = 'Harbour regulator fines Lumen Exchange $4.2 million'

export interface Parts {
  readonly head?: string
  readonly before?: string
  readonly paragraphs?: readonly string[]
  readonly after?: string
  readonly lang?: string
}

export const pageOf = ({
  head = `<title>${TITLE} | Harbour Daily</title>`,
  before = '',
  paragraphs = PARAGRAPHS,
  after = '',
  lang = 'en',
}: Parts = {}): string =>
  `<!DOCTYPE html><html lang="${lang}"><head><meta charset="utf-8">${head}</head><body>${before}<main><article><h1>${TITLE}</h1>
${paragraphs.map((text) => `<p>${text}</p>`).join('\n')}</article></main>${after}</body></html>`

export const snapshotOf = (
  html: string | Uint8Array,
  finalUrl = 'https://daily.test/news/lumen-fined',
  contentType = 'text/html; charset=utf-8',
): Page['snapshot'] => ({
  body: typeof html === 'string' ? new TextEncoder().encode(html) : html,
  contentType,
  finalUrl,
  sha256: 'f'.repeat(64),
})

export const read = (html: string, page: Omit<Page, 'snapshot'> & { readonly url?: string } = {}) =>
  readArticle({ ...page, snapshot: snapshotOf(html, page.url) })

/** The article, where the page must have one. */
export const readOk = (html: string, page: Omit<Page, 'snapshot'> & { readonly url?: string } = {}): Article => {
  const outcome = read(html, page)
  if (!outcome.ok) throw new Error(`${outcome.reason}: ${outcome.detail}`)
  return outcome.value
}
