/** Tellings and articles for the tests of the cases. */
import { createExtractor } from '../../src/extract/extract.ts'
import { dayOf } from '../../src/link/cases/day.ts'
import { isName, toName } from '../../src/link/cases/names.ts'
import type { Telling, ToldArticle } from '../../src/link/cases/told.ts'
import { link } from '../../src/link/link.ts'
import type { EventType } from '../../src/types.ts'

interface Told {
  readonly published?: string
  readonly type?: EventType
  readonly date?: string
  readonly country?: string
  readonly targets?: readonly string[]
  readonly agencies?: readonly string[]
  readonly figures?: readonly string[]
  /** Names that its text is about. */
  readonly words?: readonly string[]
}

const NOBODY: ReadonlySet<string> = new Set()

/** What an article of this id tells with one event. */
export function told(article: string, given: Told): Telling {
  const { published = '2025-06-12', type = 'charge', date, country = 'US', targets = [], agencies = [], figures = [], words = [] } = given
  return {
    id: `${article}-telling`,
    article,
    outlet: `${article}.example`,
    day: dayOf(published) ?? 0,
    main: true,
    rules: false,
    steps: [{ event: `event ${article}`, type, ...(date !== undefined && { date }), country, targets, agencies, figures }],
    targets: targets.filter(isName).map((text) => ({ text, kind: toName(text, NOBODY, NOBODY).kind })),
    countries: [country],
    people: [],
    agencies,
    named: agencies,
    venues: [],
    figures,
    terms: [],
    born: [],
    words: words.map((word) => [word, 2, true]),
  }
}

export const extractAll = createExtractor()

/** An article as the store would hand it over, read by the real extractor. */
export function toldOf(
  title: string,
  body: string,
  extract: typeof extractAll,
  given: Partial<Pick<ToldArticle, 'id' | 'publishedAt' | 'outlet'>> & { readonly country?: string } = {},
): ToldArticle {
  const { id = 'article', publishedAt = '2024-05-02T10:00:00.000Z', outlet = 'outlet.example', country } = given
  const article = { title, text: `${title}\n\n${body}`, publishedAt, ...(country !== undefined && { country }) }
  const { relevant, mentions, events } = link(article, extract(article))
  return {
    id,
    publishedAt,
    outlet,
    ...(country !== undefined && { country }),
    title,
    text: article.text,
    relevant,
    mentions,
    events: events.map((event, i) => ({ id: `${id}#${i}`, event })),
  }
}
