/** Pages in every encoding of the web, declared, undeclared and wrongly declared, read whole. */
import { describe, expect, test } from 'vitest'
import { readArticle } from '../../src/read/article.ts'
import { encodeAs } from './legacy.ts'
import { snapshotOf } from './pages.ts'
import { PASSAGES } from './passages.ts'

/** Encoding, language of the page, labels by which pages name it. */
const ENCODINGS: readonly (readonly [string, string, string])[] = [
  ['ibm866', 'ru', 'ibm866 866 cp866 csibm866'],
  ['iso-8859-2', 'hu', 'iso-8859-2 latin2 l2 csisolatin2 iso_8859-2:1987'],
  ['iso-8859-2', 'pl', 'ISO8859-2'],
  ['iso-8859-3', 'mt', 'iso-8859-3 latin3 iso88593'],
  ['iso-8859-4', 'et', 'iso-8859-4 latin4'],
  ['iso-8859-5', 'ru', 'iso-8859-5 cyrillic iso-ir-144'],
  ['iso-8859-6', 'ar', 'iso-8859-6 arabic asmo-708 ecma-114'],
  ['iso-8859-7', 'el', 'iso-8859-7 greek elot_928 sun_eu_greek'],
  ['iso-8859-8', 'he', 'iso-8859-8 hebrew visual'],
  ['iso-8859-8-i', 'he', 'iso-8859-8-i logical csiso88598i'],
  ['iso-8859-10', 'is', 'iso-8859-10 latin6 l6'],
  ['iso-8859-13', 'lv', 'iso-8859-13 iso885913'],
  ['iso-8859-14', 'cy', 'iso-8859-14'],
  ['iso-8859-15', 'fr', 'iso-8859-15 latin9'],
  ['iso-8859-15', 'fi', 'csisolatin9 l9'],
  ['iso-8859-16', 'ro', 'iso-8859-16'],
  ['koi8-r', 'ru', 'koi8-r koi8 koi cskoi8r'],
  ['koi8-u', 'uk', 'koi8-u koi8-ru'],
  ['macintosh', 'fr', 'macintosh mac x-mac-roman'],
  ['windows-874', 'th', 'windows-874 tis-620 iso-8859-11 dos-874'],
  ['windows-1250', 'cs', 'windows-1250 cp1250 x-cp1250'],
  ['windows-1251', 'ru', 'windows-1251 cp1251 x-cp1251'],
  ['windows-1251', 'bg', 'WINDOWS-1251'],
  ['windows-1252', 'de', 'windows-1252 cp1252 iso-8859-1 latin1 us-ascii ansi_x3.4-1968'],
  ['windows-1253', 'el', 'windows-1253 cp1253'],
  ['windows-1254', 'tr', 'windows-1254 iso-8859-9 latin5 l5'],
  ['windows-1255', 'he', 'windows-1255 cp1255'],
  ['windows-1256', 'ar', 'windows-1256 cp1256'],
  ['windows-1257', 'lt', 'windows-1257 cp1257'],
  ['windows-1258', 'vi', 'windows-1258 cp1258'],
  ['x-mac-cyrillic', 'uk', 'x-mac-cyrillic x-mac-ukrainian'],
  ['gbk', 'zh', 'gbk gb2312 gb_2312-80 x-gbk chinese iso-ir-58'],
  ['gb18030', 'zh', 'gb18030'],
  ['big5', 'zh-TW', 'big5 big5-hkscs cn-big5 x-x-big5'],
  ['euc-jp', 'ja', 'euc-jp x-euc-jp cseucpkdfmtjapanese'],
  ['iso-2022-jp', 'ja', 'iso-2022-jp csiso2022jp'],
  ['shift_jis', 'ja', 'shift_jis sjis ms_kanji windows-31j x-sjis ms932'],
  ['euc-kr', 'ko', 'euc-kr ks_c_5601-1987 windows-949 korean ksc5601'],
  ['utf-16le', 'el', 'utf-16le utf-16 ucs-2 unicode'],
  ['utf-16be', 'ja', 'utf-16be unicodefffe'],
]

const passageOf = (language: string): string => PASSAGES[language] ?? ''

/** Three paragraphs of the passage, in the typography that the encoding has. */
const pageOf = (
  language: string,
  { declared = '', lang = language }: { readonly declared?: string; readonly lang?: string } = {},
): string =>
  `<!doctype html><html${lang === '' ? '' : ` lang="${lang}"`}><head>${declared === '' ? '' : `<meta charset="${declared}">`}<title>Lumen</title></head>
<body><nav><a href="/">Start</a> <a href="/a">Archive</a></nav><main><h1>Lumen Exchange</h1>
${`<p>${passageOf(language)}</p>\n`.repeat(3)}</main><footer><p>Lumen</p></footer></body></html>`

/** Older encodings than the passages have straight apostrophes. */
const encode = (encoding: string, html: string): Uint8Array => encodeAs(encoding, toOld(html, encoding))
const toOld = (text: string, encoding: string): string =>
  /^(?:iso-8859|ibm866|koi8)/u.test(encoding) ? text.replaceAll('’', "'").replaceAll('»', '"') : text

const textOf = (body: Uint8Array, contentType: string): string => {
  const outcome = readArticle({ snapshot: snapshotOf(body, undefined, contentType) })
  if (!outcome.ok) throw new Error(`${outcome.reason}: ${outcome.detail}`)
  return outcome.value.text
}

const whole = (language: string, encoding = 'utf-8'): string =>
  ['Lumen Exchange', ...Array.from({ length: 3 }, () => toOld(passageOf(language), encoding))].join('\n\n')

describe.each(ENCODINGS)('%s in %s', (encoding, language, labels) => {
  test.each(labels.split(' '))('declared by the header as %s', (label) => {
    expect(textOf(encode(encoding, pageOf(language)), `text/html; charset=${label}`)).toBe(whole(language, encoding))
  })
  test('declared by a meta element', () => {
    const html = encode(encoding, pageOf(language, { declared: encoding }))
    expect(textOf(html, 'text/html')).toBe(whole(language, encoding))
  })
  test('declared as UTF-8 by the header', () => {
    const html = encode(encoding, pageOf(language, { declared: encoding }))
    expect(textOf(html, 'text/html; charset=utf-8')).toBe(whole(language, encoding))
  })
  test('declared by a server that says ISO-8859-1 of every page', () => {
    const html = encode(encoding, pageOf(language, { declared: encoding }))
    expect(textOf(html, 'text/html; charset=ISO-8859-1')).toBe(whole(language, encoding))
  })
  test.each(labels.split(' ').slice(0, 1))('UTF-8 all the same, declared as %s', (label) => {
    const html = new TextEncoder().encode(pageOf(language, { declared: label }))
    expect(textOf(html, `text/html; charset=${label}`)).toBe(whole(language))
  })
})

/** Encodings that the language of the page, or the look of its text, tells. */
const TOLD: readonly (readonly [string, string])[] = [
  ['windows-1251', 'ru'],
  ['koi8-r', 'ru'],
  ['koi8-u', 'uk'],
  ['ibm866', 'ru'],
  ['iso-8859-5', 'bg'],
  ['x-mac-cyrillic', 'ru'],
  ['windows-1253', 'el'],
  ['iso-8859-7', 'el'],
  ['windows-1255', 'he'],
  ['windows-1256', 'ar'],
  ['iso-8859-6', 'ar'],
  ['windows-874', 'th'],
  ['shift_jis', 'ja'],
  ['euc-jp', 'ja'],
  ['iso-2022-jp', 'ja'],
  ['gbk', 'zh'],
  ['big5', 'zh-TW'],
  ['euc-kr', 'ko'],
  ['windows-1250', 'cs'],
  ['windows-1250', 'pl'],
  ['iso-8859-2', 'pl'],
  ['iso-8859-2', 'cs'],
  ['windows-1254', 'tr'],
  ['windows-1257', 'lt'],
  ['iso-8859-4', 'et'],
  ['windows-1258', 'vi'],
  ['windows-1252', 'de'],
  ['utf-16le', 'ru'],
  ['utf-16be', 'zh'],
]

describe.each(TOLD)('%s in %s', (encoding, language) => {
  test('declared nowhere', () => {
    expect(textOf(encode(encoding, pageOf(language)), 'text/html')).toBe(whole(language, encoding))
  })
  test('declared as UTF-8 by header and page', () => {
    expect(textOf(encode(encoding, pageOf(language, { declared: 'utf-8' })), 'text/html; charset=utf-8')).toBe(whole(language, encoding))
  })
  test('declared as windows-1252', () => {
    expect(textOf(encode(encoding, pageOf(language, { declared: 'windows-1252' })), 'text/html; charset=windows-1252')).toBe(
      whole(language, encoding),
    )
  })
})

test.each<[string, string]>([
  ['windows-1251', 'ru'],
  ['koi8-r', 'ru'],
  ['ibm866', 'ru'],
  ['windows-1253', 'el'],
  ['windows-1255', 'he'],
  ['windows-1256', 'ar'],
  ['shift_jis', 'ja'],
  ['euc-jp', 'ja'],
  ['gbk', 'zh'],
  ['big5', 'zh-TW'],
  ['euc-kr', 'ko'],
  ['windows-1252', 'fr'],
])('%s, though the page says neither encoding nor language (%s)', (encoding, language) => {
  expect(textOf(encode(encoding, pageOf(language, { lang: '' })), 'text/html')).toBe(whole(language, encoding))
})

test.each(['ru', 'ja', 'ar'])('UTF-8 cut in the middle of a character, declared nowhere (%s)', (language) => {
  const bytes = new TextEncoder().encode(pageOf(language, { lang: '' }))
  const cut = bytes.subarray(0, bytes.indexOf(0x66, bytes.length - 60) - 20)
  const broken = Uint8Array.from([...cut, 0xd0, 0xe3])
  expect(textOf(broken, 'text/html; charset=windows-1251')).toContain(passageOf(language))
})

test.each(['ar', 'fa', 'he', 'ja', 'ko', 'zh', 'zh-TW', 'th', 'hi'])(
  'right-to-left, without spaces, of other scripts: %s is read whole',
  (language) => {
    const html = pageOf(language).replace('<html', '<html dir="auto"')
    expect(textOf(new TextEncoder().encode(html), 'text/html')).toBe(whole(language))
  },
)
