import type { EnforcementEvent, Mention, Reading } from '../../types.ts'
import type { Explanation } from './explanation.ts'
import { signed } from './facts.ts'

const MOST_WORDS = 8

/** The events with the pattern that made each, and what speaks for and against the article's relevance. */
export function wholeInWords({ reading, relevance }: Explanation): readonly string[] {
  return [...reading.events.flatMap((event) => eventInWords(event, reading.mentions)), ...relevanceInWords(reading, relevance)]
}

function eventInWords(event: EnforcementEvent, mentions: readonly Mention[]): readonly string[] {
  const quotes = (indexes: readonly number[]): string => indexes.map((index) => `"${mentions[index]?.quote ?? ''}"`).join(', ')
  const facts: readonly (readonly [string, string | undefined])[] = [
    ['date', event.date],
    ['country', event.country],
    ['by', event.authorities.join(', ')],
    ['whom', event.targets.join('; ')],
    ['amounts', quotes(event.amounts)],
    ['sentences', quotes(event.sentences)],
  ]
  const told = facts.flatMap(([name, value]) => (value === undefined || value === '' ? [] : [`${name} ${value}`]))
  return [`event ${event.type}  ${event.pattern}`, `    "${event.evidence.quote}"`, ...(told.length > 0 ? [`    ${told.join('  ')}`] : [])]
}

function relevanceInWords({ relevant }: Reading, { points, words }: Explanation['relevance']): readonly string[] {
  const sum = points.reduce((total, each) => total + each.points, 0)
  const told = points.filter((each) => Math.abs(each.points) >= 0.05).map((each) => `${each.id} ${signed(each.points)}`)
  const topics = Object.entries(words).map(([topic, found]) => {
    const ranked = Object.entries(found).sort(([, a], [, b]) => b - a)
    const shown = ranked.slice(0, MOST_WORDS).map(([word, count]) => (count > 1 ? `${word} ×${count}` : word))
    return `    ${topic}: ${shown.join(', ')}${ranked.length > MOST_WORDS ? ` and ${ranked.length - MOST_WORDS} more` : ''}`
  })
  return [`${relevant ? 'relevant' : 'not relevant'} ${signed(sum)}: ${told.join(', ')}`, ...topics]
}
