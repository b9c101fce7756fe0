import { describe, expect, test } from 'vitest'
import { createExtractor } from '../../src/extract/extract.ts'
import { topicCues } from '../../src/link/relevance/cues.ts'
import { findTopicWords, surveyTopics } from '../../src/link/relevance/survey.ts'
import { isRelevant, weighRelevance } from '../../src/link/relevance.ts'

const extract = createExtractor()

function readRelevance(title: string, body: string): boolean {
  const article = { title, text: `${title}\n\n${body}` }
  const { passages, mentions } = extract(article)
  return isRelevant(article, passages, mentions)
}

describe('cues of topics', () => {
  test.each(topicCues.map(({ id, topic, example }) => [id, topic, example] as const))('%s speaks for %s in: %s', (_id, topic, example) => {
    const passage = { start: 0, end: example.length, kind: 'body', paragraph: 0 } as const
    expect(surveyTopics({ title: '', text: example }, [passage]).article[topic]).toBeGreaterThan(0)
  })

  test('no word speaks for two topics, or twice for one', () => {
    const words = topicCues.flatMap((cue) => cue.words.split(', '))
    expect(words.filter((word, i) => words.indexOf(word) !== i)).toEqual([])
    expect(new Set(topicCues.map(({ id }) => id)).size).toBe(topicCues.length)
  })
})

describe('words of topics', () => {
  test.each([
    ['counts the parts of a compound that is no cue', 'A crypto-stealing program.', ['crypto', 'stealing']],
    ['counts a word before an apostrophe', "Bitcoin's fall.", ['bitcoin']],
    ['counts a compound that is a cue once', 'An on-chain record.', ['on-chain']],
    ['counts a phrase once, its words not again', 'They speak of pig butchering.', ['pig butchering']],
  ])('%s', (_behaviour, text, words) => {
    expect(findTopicWords(text).map((hit) => hit.words)).toEqual(words)
  })
})

describe('what speaks for an article', () => {
  test('a title names an authority of the text, though the text does not repeat the title', () => {
    const text = 'The CFTC wants comments on bitcoin futures.'
    const pointsOf = (title: string) => {
      const { passages, mentions } = extract({ title, text })
      return weighRelevance({ title, text }, passages, mentions).find(({ id }) => id === 'titleMatter')?.points
    }
    expect(pointsOf('CFTC asks the public')).toBeGreaterThan(0)
    expect(pointsOf('XCFTC asks the public')).toBe(0)
  })
})

describe('what an article is mainly about', () => {
  test.each([
    [
      'Wallet maker fined over missing licence',
      'The financial regulator has fined a maker of crypto wallets €2 million for serving customers without a licence. The fine follows an investigation by the authorities into money laundering with stablecoins.',
    ],
    [
      'Lending protocol loses $12 million to attacker',
      'An attacker drained $12 million in ether from a DeFi lending protocol on Sunday. The stolen tokens were laundered through a mixer, and the hacker has not answered.',
    ],
    [
      'Lawmakers agree on stablecoin bill',
      'Parliament passed a bill on Thursday that puts issuers of stablecoins under the supervision of the central bank. Regulators must write the rules for crypto reserves within a year.',
    ],
    [
      'Malware in phone game empties crypto wallets',
      'A program hidden in a phone game copies seed phrases and empties the crypto wallets of players. Researchers counted 400 victims, from whom the thieves stole $3 million in ether.',
    ],
    [
      'Pensioners lost savings to pig butchering, prosecutors say',
      'Prosecutors have charged four men who befriended pensioners on dating sites and led them to a false crypto trading site. The victims sent $9 million in USDT, which the men laundered through a mixer.',
    ],
  ])('relevant: %s', (title, body) => {
    expect(readRelevance(title, body)).toBe(true)
  })

  test.each([
    [
      'Bitcoin price eyes new high as bulls return',
      'Bitcoin rallied on Monday and analysts see a breakout above resistance. Trading volume surged while inflows into funds set a record, and traders are bullish on ether and solana.',
    ],
    [
      'Hospital chain hit by ransomware gang',
      'The ransomware gang encrypted servers of a hospital chain and asked for a ransom in bitcoin. The data breach exposed records of patients, and the attackers threaten to leak the stolen data.',
    ],
    [
      'Harbour clerk jailed for theft',
      'A harbour clerk was sentenced to two years in prison for stealing from the till. The court heard that police had found the money at her home.',
    ],
    [
      'Wallet start-up launches staking for its users',
      'The start-up launched staking of ether for its users and announced a partnership with a games studio. Its roadmap promises an airdrop of tokens and an upgrade of the platform.',
    ],
    [
      'Ransomware affiliate gets nine years in prison',
      'A member of a ransomware gang was sentenced to nine years in prison for attacks on schools and clinics. The malware encrypted their servers, and the victims were told to pay the ransom in bitcoin.',
    ],
    [
      'Dark web vendors of fentanyl arrested in five countries',
      'Police arrested 40 vendors of drugs and firearms on dark web markets. Investigators seized fentanyl, guns, cash and some cryptocurrency in raids on their homes.',
    ],
  ])('not relevant: %s', (title, body) => {
    expect(readRelevance(title, body)).toBe(false)
  })
})
