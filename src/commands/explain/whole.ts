import type { ArticleText, Reading } from '../../types.ts'
import { eventInWords } from './event.ts'
import type { Explanation } from './explanation.ts'
import { signed } from './facts.ts'

const MOST_WORDS = 8

/** The events with the reasons for each field, and what speaks for and against the article's relevance. */
export function wholeInWords(explanation: Explanation, article: ArticleText): readonly string[] {
  const { reading, relevance } = explanation
  return [...reading.events.flatMap((event) => eventInWords(event, explanation, article)), ...relevanceInWords(reading, relevance)]
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
