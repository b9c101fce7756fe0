import { describe, expect, test } from 'vitest'
import { rolePhrases, roleWords } from '../../src/link/amounts/roles/all.ts'
import { statusCues } from '../../src/link/amounts/status-cues.ts'
import { assignRoles } from '../../src/link/amounts.ts'
import type { AmountMention, Mention, Passage } from '../../src/types.ts'

const MAGNITUDES: Readonly<Record<string, number>> = {
  million: 1e6,
  m: 1e6,
  billion: 1e9,
  bn: 1e9,
  trillion: 1e12,
  k: 1e3,
  crore: 1e7,
  lakh: 1e5,
}
const SIGNS: Readonly<Record<string, string>> = {
  $: 'USD',
  '€': 'EUR',
  '£': 'GBP',
  '₹': 'INR',
  '₩': 'KRW',
  '₸': 'KZT',
  NT$: 'TWD',
  S$: 'SGD',
  CHF: 'CHF',
}
const ASSETS = /\b(?:btc|bitcoins?|eth|ether|xrp)\b/iu

/** "He stole [$5 million]." → the text without brackets, with one mention a bracket and one passage a line. */
const read = (marked: string): { text: string; amounts: readonly AmountMention[]; mentions: readonly Mention[] } => {
  let text = ''
  const amounts: AmountMention[] = []
  for (const part of marked.split(/(\[[^\]]+\])/u)) {
    const quote = /^\[(.+)\]$/u.exec(part)?.[1]
    if (quote) {
      const value = { ...worth(quote), qualifier: '' as const, vague: false }
      amounts.push({ kind: 'amount', start: text.length, end: text.length + quote.length, quote, pattern: 'amount/test', value })
    }
    text += quote ?? part
  }
  const passages: Passage[] = []
  let start = 0
  for (const [paragraph, line] of text.split('\n').entries()) {
    if (line) passages.push({ start, end: start + line.length, kind: 'body', paragraph })
    start += line.length + 1
  }
  const mentions = assignRoles({ title: '', text }, { passages, mentions: amounts, diagnostics: [] })
  return { text, amounts: mentions as readonly AmountMention[], mentions }
}

const worth = (quote: string): { min: string; max: string; currency: string } => {
  const number = Number(/[\d.,]*\d/u.exec(quote)?.[0].replaceAll(',', ''))
  const unit = /\d\s?(million|billion|trillion|crore|lakh|bn|m|k)\b/iu.exec(quote)?.[1]?.toLowerCase() ?? ''
  const value = String(number * (MAGNITUDES[unit] ?? 1))
  const asset = ASSETS.exec(quote)?.[0].toLowerCase()
  const sign = /^[^\d\s]+/u.exec(quote)?.[0] ?? ''
  return {
    min: value,
    max: value,
    currency: asset ? (asset.startsWith('e') ? 'ETH' : asset === 'xrp' ? 'XRP' : 'BTC') : (SIGNS[sign] ?? 'USD'),
  }
}

describe.each([...roleWords, ...rolePhrases, ...statusCues].map((cue) => [cue.id, cue] as const))('%s', (id, { examples }) => {
  test.each(examples.map((example) => [example.text, example] as const))('%s', (marked, { roles, statuses }) => {
    const { amounts } = read(marked)
    if (roles) expect(amounts.map(({ role }) => role)).toEqual(roles)
    if (statuses) expect(amounts.map(({ status }) => status)).toEqual(statuses)
    expect(amounts.flatMap(({ cues }) => cues ?? []).map((cue) => cue.id)).toContain(id)
  })
})

test('ids are unique, say what they decide, and every cue has an example', () => {
  const cues = [...roleWords, ...rolePhrases, ...statusCues]
  expect(new Set(cues.map(({ id }) => id)).size).toBe(cues.length)
  for (const { id, examples } of cues) {
    expect(id).toMatch(/^(?:role|status)\/[a-z0-9-]+$/u)
    expect(examples.length, id).toBeGreaterThan(0)
  }
})
