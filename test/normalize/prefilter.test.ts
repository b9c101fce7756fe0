import { describe, expect, test } from 'vitest'
import { patterns } from '../../src/extract/patterns.ts'
import { literalsOf } from '../../src/normalize/literals.ts'
import { compilePrefilter, isPossible } from '../../src/normalize/prefilter.ts'

test('a literal begins as it is written where case matters', () => {
  expect(literalsOf(/[Pp]olice|AG\b/u)).toEqual([
    { text: 'polic', initial: 'P' },
    { text: 'polic', initial: 'p' },
    { text: 'ag', initial: 'A' },
  ])
  expect(literalsOf(/police/iu)).toEqual([{ text: 'polic' }])
})

describe('literals that an expression needs', () => {
  test.each<[string, RegExp, readonly string[] | undefined]>([
    ['a word', /\bcourt\b/u, ['court']],
    ['no more than the beginning of a long one', /\bcryptocurrency\b/u, ['crypt']],
    ['small letters for capitals', /\bU\.S\.C\b/u, ['u.s.c']],
    ['one of several', /\b(?:seized|frozen)\b/iu, ['seize', 'froze']],
    ['with what may be missing', /colou?r/u, ['color', 'colou']],
    ['the rarer of two parts', /\d{1,3} (?:dollars?|euros)/u, ['dolla', 'euros']],
    ['what must stand before', /(?<=CEO )\p{Lu}\p{L}+/u, ['ceo ']],
    ['nothing of what must not', /(?!The)(?<!A )\p{Lu}\p{L}+/u, undefined],
    ['nothing of what may be missing', /\p{Lu}\p{L}+(?: Ltd)?/u, undefined],
    ['small classes', /[Pp]rosecutor[s']/u, ['prose', 'prose']],
    ['signs by their code', /\u20ac|\x24/u, ['€', '$']],
    ['nothing where one way has none', /(?:court|\p{Lu}+) said/u, [' said']],
    ['nothing of letters whose case is not folded here', /é/iu, undefined],
    ['nothing of classes without end', /[^x]/u, undefined],
    ['nothing of syntax that is not read', /(?i:court)/u, undefined],
  ])('%s: %s', (_name, expression, literals) => {
    expect(literalsOf(expression)?.map(({ text }) => text)).toEqual(literals)
  })
})

test('an expression is worth a try in every text that it matches, whatever the case', () => {
  const expressions = [/Court/u, /\bcourt\b/iu, /kraken/iu, /\bbitstamp\b/iu, /x{2,}/u, /[$€]\d/u, /\p{Lu}/u]
  const prefilter = compilePrefilter(expressions)
  const texts = ['The COURT', '\u212araken', 'Bit\u017ftamp', 'xx', '€5', 'none', '', 'A court paid $5 to KRAKEN']
  const possibleIn = (text: string): boolean[] => {
    const possible = prefilter(text, 0, text.length)
    return expressions.map((_, index) => possible !== undefined && isPossible(possible, index))
  }
  for (const text of texts) {
    const possible = possibleIn(text)
    expressions.forEach((expression, index) => {
      if (expression.test(text)) expect(possible[index], `${expression} in ${text}`).toBe(true)
    })
  }
  expect(possibleIn('none court')).toEqual([false, true, false, false, false, false, true])
})

test('looks at the stretch alone', () => {
  const prefilter = compilePrefilter([/court/u])
  expect(prefilter('the court sat', 0, 6)).toBeUndefined()
  expect(prefilter('the court sat', 3, 9)).toBeDefined()
})

test('most shipped patterns need a literal', () => {
  expect(patterns.filter(({ match }) => literalsOf(match)).length / patterns.length).toBeGreaterThan(0.9)
})
