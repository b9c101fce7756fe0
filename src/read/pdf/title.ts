/** What a document is called: what it says in its properties where its first page confirms it, else its largest line. */
import type { Statement } from '../statements.ts'
import { type Block, isSameLine } from '../text.ts'

/** A block of the first page, with the size of its letters. */
export interface Headline {
  readonly text: string
  readonly size: number
}

/** What writing programs, scanners and templates leave in the property. */
const NO_TITLE =
  /^(?:microsoft|adobe|powerpoint|untitled|document\s?\d*$|doc\d*$|slide \d|print|layout \d|scan|draft|template|title$|blank|page \d|new document|pdf)|\.(?:docx?|pdf|indd|rtf|wpd|odt|pub|pmd|qxd|tex|html?|xlsx?|pptx?)\b|^\S*[_\d:]\S*$|^\S{1,7}$/iu

const LONGEST = 250
/** What is longer is the text itself. */
const LONGEST_FIRST_LINE = 120
const LARGER = 1.15

/** "ORDER", "FINAL NOTICE", "CONSENT ORDER OF …": how orders begin where all letters are of one size. */
const ORDER =
  /^(?:(?:final|consent|emergency|interim|default|temporary|cease|summary|agreed|amended|administrative|prohibition|public|press|decision|supervisory|warning|notice|order|penalty|ruling|judgment|opinion|memorandum|complaint|settlement|stipulation|indictment|beschluss|bescheid|verfügung|décision|decisión|resolución|decisão|decisione|provvedimento|предписание|решение|постановление)\b)(?!.{0,12}\b(?:no|nos|nr|number)\b)/iu

export const findHeadings = (blocks: readonly Headline[], bodySize: number): readonly Statement[] => {
  const fitting = blocks.filter(({ text }) => text.length >= 8 && text.length <= LONGEST && /\p{L}{3}/u.test(text))
  const largest = Math.max(0, ...fitting.map(({ size }) => size))
  const large = largest > LARGER * bodySize ? fitting.filter(({ size }) => size > 0.98 * largest) : []
  const order = fitting.filter(({ text }) => ORDER.test(text) && !/[.;,]$/u.test(text))
  return [
    ...large.slice(0, 2).map(({ text }) => ({ source: 'largest line', text })),
    ...order.slice(0, 1).map(({ text }) => ({ source: 'line that names an order', text })),
  ].filter(({ text }, index, all) => all.findIndex((other) => isSameLine(other.text, text)) === index)
}

export interface TitleSources {
  readonly stated: readonly Statement[]
  readonly headings: readonly Statement[]
  /** What the feed calls it. */
  readonly feed: string | undefined
  readonly firstPage: readonly Block[]
}

export const chooseTitle = ({ stated, headings, feed, firstPage }: TitleSources): string => {
  const words = new Set(toWords(firstPage.map(({ text }) => text).join(' ')))
  const confirmed = stated.find(({ text }) => !NO_TITLE.test(text) && shareOf(toWords(text), words) >= 0.6)?.text
  // The line itself rather than a property that says the same in other letters.
  const heading = headings.find(({ text }) => confirmed === undefined || isSameLine(text, confirmed))?.text
  if (confirmed !== undefined) return heading ?? confirmed
  if (feed === undefined) return heading ?? firstLine(firstPage)
  // A letterhead in large letters shares no word with what the feed announces.
  return headings.find(({ text }) => isAlike(text, feed))?.text ?? feed
}

/** It says half of what the feed says; or nothing much else, and more than "Consent order". */
const isAlike = (heading: string, feed: string): boolean => {
  const [ours, theirs] = [toWords(heading), toWords(feed)]
  return shareOf(theirs, new Set(ours)) >= 0.5 || (ours.length >= TELLING_WORDS && shareOf(ours, new Set(theirs)) >= 0.5)
}

const TELLING_WORDS = 4

const toWords = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]{4,}|\p{Script=Han}/gu) ?? []

const shareOf = (words: readonly string[], known: ReadonlySet<string>): number =>
  words.length === 0 ? 0 : words.filter((word) => known.has(word)).length / words.length

const firstLine = (blocks: readonly Block[]): string =>
  blocks.find(({ text }) => text.length <= LONGEST_FIRST_LINE && /\p{L}{3}/u.test(text))?.text ?? ''
