import { describe, expect, test } from 'vitest'
import { decodeFeed } from '../../src/poll/decode.ts'

const bytes = (...parts: readonly (string | readonly number[])[]) =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...new TextEncoder().encode(part)] : part)))

const utf16 = (text: string, order: 'le' | 'be') =>
  [...text].flatMap((character) => {
    const code = character.charCodeAt(0)
    return order === 'le' ? [code & 255, code >> 8] : [code >> 8, code & 255]
  })

/** "Суд" in windows-1251, "登録" in Shift_JIS, "监管" in GB18030, "법원" in EUC-KR, "café" in windows-1252. */
const COURT_1251 = [0xd1, 0xf3, 0xe4]
const REGISTERED_SJIS = [0x93, 0x6f, 0x98, 0x5e]
const SUPERVISION_GB = [0xbc, 0xe0, 0xb9, 0xdc]
const COURT_EUC_KR = [0xb9, 0xfd, 0xbf, 0xf8]
const CAFE_1252 = [0x63, 0x61, 0x66, 0xe9]

const declared = (encoding: string) => `<?xml version="1.0" encoding="${encoding}"?><t>`

describe('X04 the encoding is known by', () => {
  test.each([
    ['a UTF-8 mark', bytes([0xef, 0xbb, 0xbf], '<t>Zürich'), {}, '<t>Zürich', 'utf-8'],
    ['a UTF-16LE mark', bytes([0xff, 0xfe], utf16('<t>Суд', 'le')), {}, '<t>Суд', 'utf-16le'],
    ['a UTF-16BE mark', bytes([0xfe, 0xff], utf16('<t>Суд', 'be')), {}, '<t>Суд', 'utf-16be'],
    ['the zeros of UTF-16LE', bytes(utf16('<t>Суд', 'le')), {}, '<t>Суд', 'utf-16le'],
    ['the zeros of UTF-16BE', bytes(utf16('<t>Суд', 'be')), {}, '<t>Суд', 'utf-16be'],
    ['a declaration of windows-1251', bytes(declared('windows-1251'), COURT_1251), {}, 'Суд', 'windows-1251'],
    ['a declaration of Shift_JIS', bytes(declared('Shift_JIS'), REGISTERED_SJIS), {}, '登録', 'shift_jis'],
    ['a declaration of GB2312', bytes(declared('gb2312'), SUPERVISION_GB), {}, '监管', 'gbk'],
    ['a declaration of GB18030', bytes(declared('GB18030'), SUPERVISION_GB), {}, '监管', 'gb18030'],
    ['a declaration of ISO-8859-1', bytes(declared('ISO-8859-1'), CAFE_1252, '!'), {}, 'café!', 'windows-1252'],
    ['the header', bytes('<t>', COURT_1251), { contentType: 'text/xml; charset="windows-1251"' }, 'Суд', 'windows-1251'],
    [
      'the declaration before the header',
      bytes(declared('windows-1251'), COURT_1251),
      { contentType: 'text/xml; charset=iso-8859-1' },
      'Суд',
      'windows-1251',
    ],
    ['the language, for Russian', bytes('<t>', COURT_1251), { language: 'ru' }, 'Суд', 'windows-1251'],
    ['the language, for Japanese', bytes('<t>', REGISTERED_SJIS), { language: 'ja' }, '登録', 'shift_jis'],
    ['the language, for Korean', bytes('<t>', COURT_EUC_KR), { language: 'ko-KR' }, '법원', 'euc-kr'],
    ['nothing but its bytes, for UTF-8', bytes('<t>Суд'), {}, 'Суд', 'utf-8'],
    ['default, for western letters', bytes('<t>', CAFE_1252, '!'), {}, 'café!', 'windows-1252'],
  ])('%s', (_, body, evidence, text, encoding) => {
    const decoded = decodeFeed(body, evidence)
    expect(decoded.encoding).toBe(encoding)
    expect(decoded.text.endsWith(text), decoded.text).toBe(true)
  })
})

describe('a declaration that lies is mended and told', () => {
  test.each([
    [
      'UTF-8 declared as windows-1251',
      bytes(declared('windows-1251'), 'Суд решил'),
      {},
      'Суд решил',
      'wrong_encoding: declared windows-1251, is utf-8',
    ],
    [
      'UTF-8 declared as Shift_JIS',
      bytes(declared('Shift_JIS'), '登録取消し'),
      {},
      '登録取消し',
      'wrong_encoding: declared shift_jis, is utf-8',
    ],
    [
      'UTF-8 in a header of ISO-8859-1',
      bytes('<t>café'),
      { contentType: 'text/xml; charset=ISO-8859-1' },
      'café',
      'wrong_encoding: declared windows-1252, is utf-8',
    ],
    [
      'windows-1251 declared as UTF-8',
      bytes(declared('utf-8'), COURT_1251),
      { language: 'ru' },
      'Суд',
      'wrong_encoding: not utf-8, read as windows-1251',
    ],
    [
      'some windows-1252 in UTF-8',
      bytes(declared('utf-8'), 'Zürich, Genève: ', [0x93], 'fine', [0x94]),
      {},
      'Zürich, Genève: “fine”',
      'wrong_encoding: 2 bytes are not utf-8',
    ],
    ['an unknown name', bytes(declared('utf-99'), 'Zürich'), {}, 'Zürich', 'unknown_encoding: utf-99'],
  ])('%s', (_, body, evidence, text, problem) => {
    const decoded = decodeFeed(body, evidence)
    expect(decoded.problem).toBe(problem)
    expect(decoded.text.endsWith(text), decoded.text).toBe(true)
  })

  test('UTF-16 in a declaration that can be read in single bytes means UTF-8', () => {
    expect(decodeFeed(bytes(declared('utf-16'), 'Zürich')).text).toMatch(/Zürich$/u)
  })

  test('a character that the end cuts off is no reason to doubt UTF-8', () => {
    const decoded = decodeFeed(bytes('<t>Суд', [0xd1]))
    expect(decoded).toMatchObject({ encoding: 'utf-8' })
    expect(decoded.problem).toBeUndefined()
  })
})
