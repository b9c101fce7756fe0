import { describe, expect, test } from 'vitest'
import { decodeHtml } from '../../src/read/decode.ts'

const latin = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0))
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const join = (...parts: Uint8Array[]): Uint8Array => Uint8Array.from(parts.flatMap((part) => [...part]))
const utf16 = (text: string, bigEndian: boolean): Uint8Array =>
  Uint8Array.from(
    [...text].flatMap((c) => (bigEndian ? [c.charCodeAt(0) >> 8, c.charCodeAt(0) & 255] : [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8])),
  )

/** "Регулятор" */
const WINDOWS_1251 = Uint8Array.from([0xd0, 0xe5, 0xe3, 0xf3, 0xeb, 0xff, 0xf2, 0xee, 0xf0])
/** "金融庁" */
const SHIFT_JIS = Uint8Array.from([0x8b, 0xe0, 0x97, 0x5a, 0x92, 0xa1])
/** "금융" */
const EUC_KR = Uint8Array.from([0xb1, 0xdd, 0xc0, 0xb6])
/** "罚款" */
const GB18030 = Uint8Array.from([0xb7, 0xa3, 0xbf, 0xee])

describe('the encoding is found by', () => {
  test.each<[string, Uint8Array, string, string]>([
    [
      'a byte order mark, against the header',
      join(Uint8Array.from([0xef, 0xbb, 0xbf]), utf8('Bußgeld')),
      'text/html; charset=windows-1251',
      'Bußgeld',
    ],
    ['a UTF-16 mark', join(Uint8Array.from([0xff, 0xfe]), utf16('<p>Bußgeld', false)), '', '<p>Bußgeld'],
    ['zero bytes of UTF-16 without a mark', utf16('<p>Bußgeld', true), 'text/html', '<p>Bußgeld'],
    ['the header', WINDOWS_1251, 'text/html; charset="Windows-1251"', 'Регулятор'],
    ['a meta element', join(latin('<meta charset=shift_jis>'), SHIFT_JIS), 'text/html', '<meta charset=shift_jis>金融庁'],
    [
      'a meta http-equiv element',
      join(latin('<meta http-equiv="Content-Type" content="text/html; charset=euc-kr">'), EUC_KR),
      '',
      '<meta http-equiv="Content-Type" content="text/html; charset=euc-kr">금융',
    ],
    ['the language, where nothing is declared', join(latin('<html lang="zh-CN">'), GB18030), 'text/html', '<html lang="zh-CN">罚款'],
    ['the web’s default, where nothing is known', latin('<p>Bu\u00dfgeld\u0080'), 'text/html', '<p>Bußgeld€'],
  ])('%s', (_, bytes, contentType, expected) => {
    expect(decodeHtml(bytes, contentType)).toBe(expected)
  })
})

describe('a lie is seen through:', () => {
  test.each<[string, Uint8Array, string, string]>([
    [
      'UTF-8 declared as ISO-8859-1',
      utf8('<meta charset="iso-8859-1">Bußgeld'),
      'text/html; charset=iso-8859-1',
      '<meta charset="iso-8859-1">Bußgeld',
    ],
    [
      'windows-1251 declared as UTF-8 by the header',
      join(latin('<meta charset="windows-1251">'), WINDOWS_1251),
      'text/html; charset=utf-8',
      '<meta charset="windows-1251">Регулятор',
    ],
    [
      'a server default against the page’s own word',
      join(latin('<meta charset="windows-1251">'), WINDOWS_1251),
      'text/html; charset=ISO-8859-1',
      '<meta charset="windows-1251">Регулятор',
    ],
    [
      'a charset in a comment',
      join(latin('<!-- <meta charset=koi8-r> --><meta charset=windows-1251>'), WINDOWS_1251),
      '',
      '<!-- <meta charset=koi8-r> --><meta charset=windows-1251>Регулятор',
    ],
    ['a meta element that says UTF-16', utf8('<meta charset="utf-16">Bußgeld'), '', '<meta charset="utf-16">Bußgeld'],
    [
      'UTF-8 with one broken byte',
      join(utf8('Bußgeld für die Börse '), latin('\u00ff')),
      'text/html; charset=utf-8',
      'Bußgeld für die Börse \ufffd',
    ],
  ])('%s', (_, bytes, contentType, expected) => {
    expect(decodeHtml(bytes, contentType)).toBe(expected)
  })
})

describe('what no page may smuggle in:', () => {
  test('UTF-7 stays as it is written', () => {
    expect(decodeHtml(latin('+ADw-script+AD4-'), 'text/html; charset=utf-7')).toBe('+ADw-script+AD4-')
  })
  test('overlong UTF-8 is no slash', () => {
    expect(decodeHtml(Uint8Array.from([0xc0, 0xaf]), 'text/html; charset=utf-8')).not.toContain('/')
  })
  test('lone surrogates and NUL are replaced', () => {
    const lone = join(Uint8Array.from([0xff, 0xfe]), Uint8Array.from([0x41, 0x00, 0x00, 0xd8, 0x42, 0x00, 0x00, 0x00]))
    expect(decodeHtml(lone)).toBe('A\ufffdB\ufffd')
  })
  test('an encoding that browsers refuse counts as not declared', () => {
    expect(decodeHtml(latin('caf\u00e9'), 'text/html; charset=hz-gb-2312')).toBe('café')
  })
})
