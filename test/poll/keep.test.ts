import { expect, test } from 'vitest'
import { keepFilter } from '../../src/poll/keep.ts'

test.each([
  ['a word of the title', ['crypto'], 'Crypto trader jailed', undefined, true],
  ['the beginning of a longer word', ['crypto'], 'Cryptocurrency trader jailed', undefined, true],
  ['a word of the summary', ['bitcoin'], 'Trader jailed', 'He had taken Bitcoin.', true],
  ['no part inside a word', ['coin'], 'Bitcoin price rises', undefined, false],
  ['an acronym of three letters', ['ICO'], 'Two ICOs halted', undefined, true],
  ['no acronym inside a word', ['ICO'], 'An icon of the city sold', undefined, false],
  ['no word in capitals that goes on', ['BAFIN'], 'Bafinesse', undefined, false],
  ['accented letters as letters', ['éther'], 'Un vol d’éther', undefined, true],
  ['a word whose accents were left out', ['régul'], 'La regulation des plateformes', undefined, true],
  ['Cyrillic й as itself', ['майнинг'], 'Майнинг запрещён', undefined, true],
  ['scripts without spaces anywhere', ['暗号資産'], '金融庁が暗号資産業者を処分', undefined, true],
  ['a Korean word with its particle', ['가상자산'], '불법가상자산을 압수했다', undefined, true],
  ['a phrase as a phrase', ['virtual asset'], 'Virtual  assets rule adopted', undefined, true],
  ['signs as signs', ['a.b*'], 'axb', undefined, false],
  ['nothing where no word is found', ['crypto'], 'Bank fined', 'For mortgages.', false],
] as const)('keeps %s', (_what, keep, title, summary, kept) => {
  expect(keepFilter({ keep })({ title, ...(summary !== undefined && { summary }) })).toBe(kept)
})

test('a feed without a filter keeps everything', () => {
  expect(keepFilter({})({ title: 'Anything' })).toBe(true)
})
