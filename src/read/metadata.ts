/** What is known of a page's article, chosen from all that the page and its feed say. */

import { cleanByline } from './byline.ts'
import { findCanonicalUrl } from './canonical.ts'
import { parseUrlDate, pickDate } from './dates.ts'
import { type PageFacts, readStatements, type Statements, textsOf } from './statements.ts'
import { isSameLine, tidy } from './text.ts'
import { cleanTitle, decodeTwice, isSiteName, toBeginnings } from './title.ts'

export interface Metadata {
  readonly title: string
  readonly byline?: string
  readonly publishedAt?: string
  readonly modifiedAt?: string
  readonly url: string
  /** Stated languages, best first. */
  readonly languages: readonly string[]
  /** The part of the site, as the page names it: "Markets". */
  readonly section?: string
  /** `og:type`: "article", "website", "video.other". */
  readonly type?: string
}

/** Metadata, and the statements they were chosen from. */
export interface StatedMetadata {
  readonly metadata: Metadata
  readonly statements: Statements
}

export const readMetadata = (facts: PageFacts): StatedMetadata => {
  const { pageUrl, feed } = facts
  const statements = readStatements(facts)
  const { site, url, language, type } = statements
  const section = textsOf(statements.section)
    .map((text) => tidy(decodeTwice(text)))
    .find((text) => text !== '' && text.length < LONGEST_SECTION)
  const modified = pickDate(textsOf(statements.modified))
  const published =
    pickDate(textsOf(statements.published))?.at ??
    parseUrlDate(pageUrl)?.at ??
    feed?.publishedAt ??
    pickDate(textsOf(statements.publishedNear))?.at
  const byline = cleanByline(statements.author.map(textsOf), site)
  return {
    statements,
    metadata: {
      title: findTitle(statements, feed?.title),
      url: findCanonicalUrl(textsOf(url), pageUrl),
      languages: [...textsOf(language), feed?.language ?? ''].filter((tag) => tag !== ''),
      ...(byline !== undefined && { byline }),
      ...(published !== undefined && { publishedAt: published }),
      // A modification before the publication is a template's date.
      ...(modified !== undefined && (published === undefined || modified.at >= published) && { modifiedAt: modified.at }),
      ...(section !== undefined && { section }),
      ...(type !== undefined && { type }),
    },
  }
}

/** Longer ones list keywords. */
const LONGEST_SECTION = 80

/**
 * The heading that the page's own data confirm; else the stated title without the site's name; else what the feed called it.
 */
const findTitle = ({ title, heading, site }: Statements, feedTitle: string | undefined): string => {
  const candidates = textsOf(title).flatMap((text) => cleanTitle(text, site))
  const headings = textsOf(heading).filter((text) => !isSiteName(text, site))
  const confirmed = headings.find(
    (heading) => heading.length > 10 && [...candidates, feedTitle ?? ''].flatMap(toBeginnings).some((text) => isSameLine(text, heading)),
  )
  const only = headings.filter((heading) => heading.length > 10)
  const [best = feedTitle ?? only[0] ?? ''] = candidates
  if (confirmed !== undefined) return confirmed
  // "Markets Lumen Exchange fined": a kicker within the heading is not of the title.
  const afterKicker = candidates.find((text) => text.length > 10 && only.some((heading) => heading.endsWith(` ${text}`)))
  if (afterKicker !== undefined) return afterKicker
  return only.length === 1 && only[0] !== undefined && sharesWords(only[0], best) ? only[0] : best
}

/** Half the words of the shorter are in the other: an editor's variant of the same title. */
const sharesWords = (a: string, b: string): boolean => {
  const [left, right] = [a, b].map((text) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? []))
  if (left === undefined || right === undefined) return false
  return left.intersection(right).size * 2 >= Math.max(1, Math.min(left.size, right.size))
}
