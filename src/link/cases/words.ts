import { assets } from '../../gazetteer/assets.ts'
import { jurisdictions } from '../../gazetteer/jurisdictions.ts'
import { fold } from '../../normalize/fold.ts'
import { plainWords } from '../../normalize/name.ts'
import { COMMON_NAMES } from './common-names.ts'
import { COMMON_WORDS, FREQUENT_WORDS } from './frequent-words.ts'

/** Words that are written with a capital and name nobody in particular: days, places that are in the news, tickers. */
const KNOWN = new Set(
  jurisdictions
    .flatMap(({ name, otherNames, demonyms, places, currency }) => [name, ...otherNames, ...demonyms, ...places, ...currency])
    .concat(assets.flatMap(({ name, names, ticker }) => [name, ...names, ticker]))
    .concat(
      'monday tuesday wednesday thursday friday saturday sunday zonal shri magistrate magistrates sessions jail naira correctional command iphone ipad macbook whatsapp facebook instagram telegram youtube tiktok twitter linkedin google android samsung toyota lexus mercedes bmw porsche rolex fir firs entity llc ltd pty pte fze dmcc plc inc gmbh llp sdn bhd pvt doo oyj arabic emirate',
    )
    .flatMap((word) => plainWords(word)),
)

/** Points of a word that two texts have in common, by what it is. A coined name ("NairaBloom") is that of one thing. */
const COINED = 3.3
const PROPER = 2.3
export const FREQUENT_PROPER = 0.7
export const PLAIN = 0.35
/** Of a word that may be a name. */
export const PERHAPS = 1.7
const MOST_PROPER = 28
const MOST_PLAIN = 40
const SHORTEST_PLAIN = 5
/** A word that stands so often is what the text is about. */
const OFTEN = 3
const LEAD = 500

const TOKEN = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'-]*/gu

interface Seen {
  count: number
  proper: boolean
  coined: boolean
  lower: boolean
}

/** A word with the points of sharing it, and whether the text is about what it names. */
export type TellingWord = readonly [word: string, points: number, topic: boolean]

/** The words by which a text is told from others: names of somebody or something, and rare words; those of most points first. */
export function tellingWords(title: string, body: string): readonly TellingWord[] {
  const seen = new Map<string, Seen>()
  const folded = fold(`${title}\n\n${body}`)
  for (const { 0: token, index } of folded.matchAll(TOKEN)) {
    const capital = /^\p{Lu}/u.test(token)
    const coined = /\p{Ll}\p{Lu}/u.test(token)
    // Headlines may be written with capitals throughout.
    const proper = coined || (capital && index > title.length && !opensPassage(folded, index))
    const parts = plainWords(token)
    for (const word of parts.length > 1 && proper ? [...parts, parts.join('')] : parts) {
      if (word.length < 3 || COMMON_WORDS.has(word) || KNOWN.has(word) || /^\d+$/u.test(word)) continue
      const known = seen.get(word)
      if (known) {
        known.count++
        known.proper ||= proper
        known.coined ||= coined
        known.lower ||= !capital && !coined
      } else seen.set(word, { count: 1, proper, coined, lower: !capital && !coined })
    }
  }
  const inTitle = new Set(plainWords(title))
  const lead = new Set(plainWords(body.slice(0, LEAD)))
  const weighed = [...seen].flatMap(([word, { count, coined, lower, ...each }]) => {
    // A rare word that is never written small is a name, though it begins its passages; where it does so once, only another text can tell.
    const rare = !lower && !FREQUENT_WORDS.has(word)
    const proper = each.proper || (rare && (count > 1 || inTitle.has(word)))
    const salience = salienceOf(count, inTitle.has(word), lead.has(word))
    const points = proper ? properPoints(word, coined) * salience : rare ? PERHAPS : plainPoints(word)
    return points === 0
      ? []
      : [{ word, points: Math.round(points * 100) / 100, proper, topic: proper && salience === 1 && points >= PROPER }]
  })
  const ranked = weighed.toSorted((a, b) => b.points - a.points)
  return [
    ...ranked.filter(({ proper }) => proper).slice(0, MOST_PROPER),
    ...ranked.filter(({ proper }) => !proper).slice(0, MOST_PLAIN),
  ].map(({ word, points, topic }) => [word, points, topic] as const)
}

function properPoints(word: string, coined: boolean): number {
  if (coined) return COINED
  return isFrequent(word) ? FREQUENT_PROPER : PROPER
}

/** Whether the word says little of whom it names: a common surname, a word of every hundredth text. */
export function isFrequent(word: string): boolean {
  return FREQUENT_WORDS.has(word) || COMMON_NAMES.has(word) || isCommon(word)
}

function isCommon(word: string): boolean {
  return COMMON_WORDS.has(word) || KNOWN.has(word)
}

/** Whether the word is one of the language rather than a name: "Zonal Command", "FIR". */
export function isWord(word: string): boolean {
  return (isCommon(word) || FREQUENT_WORDS.has(word)) && !COMMON_NAMES.has(word)
}

function plainPoints(word: string): number {
  return word.length >= SHORTEST_PLAIN && !FREQUENT_WORDS.has(word) ? PLAIN : 0
}

function salienceOf(count: number, inTitle: boolean, inLead: boolean): number {
  if (inTitle || count >= OFTEN) return 1
  return inLead || count > 1 ? 0.9 : 0.75
}

/** A capital after the end of a passage says nothing. */
function opensPassage(text: string, index: number): boolean {
  const before = text.slice(Math.max(0, index - 4), index)
  return before.trim() === '' || /[.!?:]["')]{0,3}\s{0,3}["']?$/u.test(before) || before.includes('\n')
}
