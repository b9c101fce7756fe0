/** HTML bytes → string, by the WHATWG order of evidence, mended where pages are known to lie. */

interface Declared {
  readonly header?: string
  /** The header says "ISO-8859-1", a server's default and nobody's statement about this page. */
  readonly headerIsDefault: boolean
  readonly meta?: string
}

/**
 * A byte order mark decides. Otherwise bytes that are valid UTF-8 are UTF-8, whatever is declared: other encodings never pass for it by chance.
 * Then the HTTP header, then `<meta>`, then what pages in the language of `<html lang>` used to be written in.
 * The result has no NUL and no lone surrogate. Encodings outside the WHATWG list (UTF-7) count as not declared.
 *
 *     decodeHtml(bytes, 'text/html; charset=windows-1251')
 */
export const decodeHtml = (bytes: Uint8Array, contentType = ''): string =>
  decodeBest(bytes, contentType).replaceAll('\u0000', '\uFFFD').toWellFormed()

const decodeBest = (bytes: Uint8Array, contentType: string): string => {
  const marked = byteOrderMark(bytes) ?? utf16WithoutMark(bytes)
  if (marked !== undefined) return decodeAs(bytes, marked)
  const start = decodeAs(bytes.subarray(0, PRESCAN_BYTES), 'windows-1252')
  const declared = findDeclared(start, contentType)
  if (declared.header === 'iso-2022-jp' || declared.meta === 'iso-2022-jp') return decodeAs(bytes, 'iso-2022-jp')
  return decodeValid(bytes, 'utf-8') ?? decodeAs(bytes, pickDeclared(bytes, declared) ?? encodingOfLanguage(start))
}

/** Pages put `<meta charset>` after the first KiB often enough; reading further costs nothing. */
const PRESCAN_BYTES = 8192

const byteOrderMark = (bytes: Uint8Array): string | undefined => {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return undefined
}

/** `<` and a following ASCII character with a zero byte beside each. */
const utf16WithoutMark = ([a, b, c, d]: Uint8Array): string | undefined => {
  if (a === 0x3c && b === 0 && c !== 0 && d === 0) return 'utf-16le'
  if (a === 0 && b === 0x3c && c === 0 && d !== 0) return 'utf-16be'
  return undefined
}

const CHARSET = /charset\s{0,9}=\s{0,9}["']?\s{0,9}(?<label>[\w.:-]{1,40})/iu

const withoutComments = (html: string): string =>
  html
    .split('<!--')
    .map((part, index) => (index === 0 ? part : part.split('-->').slice(1).join('-->')))
    .join('')

const findDeclared = (start: string, contentType: string): Declared => {
  const label = CHARSET.exec(contentType)?.groups?.label
  const header = toEncoding(label)
  let meta: string | undefined
  for (const [tag] of withoutComments(start).matchAll(/<meta[\s/][^>]{0,1000}>/giu)) {
    meta ??= toEncoding(CHARSET.exec(tag)?.groups?.label)
  }
  // A meta element that could be read as ASCII is not UTF-16, whatever it says.
  if (meta?.startsWith('utf-16')) meta = 'utf-8'
  return {
    headerIsDefault: /^(?:iso-?8859-1|latin-?1|(?:us-)?ascii)$/iu.test(label ?? ''),
    ...(header && { header }),
    ...(meta && { meta }),
  }
}

const toEncoding = (label: string | undefined): string | undefined => {
  if (label === undefined) return undefined
  try {
    const { encoding } = new TextDecoder(label)
    return encoding === 'x-user-defined' ? 'windows-1252' : encoding
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

const pickDeclared = (bytes: Uint8Array, { header, headerIsDefault, meta }: Declared): string | undefined => {
  const named = (headerIsDefault ? [meta, header] : [header, meta]).filter((encoding) => encoding !== undefined)
  return named.find((encoding) => isValid(bytes, encoding)) ?? named.find((encoding) => isMostlyValid(bytes, encoding))
}

/** A page cut or pasted together has some broken bytes; one in a wrong encoding has little else. */
const isMostlyValid = (bytes: Uint8Array, encoding: string): boolean => {
  const text = decodeAs(bytes, encoding)
  const broken = text.match(/\uFFFD/gu)?.length ?? 0
  const sound = text.match(/[^\p{ASCII}\uFFFD]/gu)?.length ?? 0
  return broken <= sound
}

const isValid = (bytes: Uint8Array, encoding: string): boolean => decodeValid(bytes, encoding) !== undefined

/** Undefined where the bytes are not of that encoding. */
const decodeValid = (bytes: Uint8Array, encoding: string): string | undefined => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch (error) {
    if (error instanceof TypeError) return undefined
    throw error
  }
}

const decodeAs = (bytes: Uint8Array, encoding: string): string => new TextDecoder(encoding).decode(bytes)

/** What a page without a declaration is most likely written in, by its language: the table of the HTML standard. */
const LEGACY_ENCODINGS: ReadonlyMap<string, string> = new Map([
  ['ar', 'windows-1256'],
  ['az', 'windows-1254'],
  ['ba', 'windows-1251'],
  ['be', 'windows-1251'],
  ['bg', 'windows-1251'],
  ['cs', 'windows-1250'],
  ['el', 'iso-8859-7'],
  ['et', 'windows-1257'],
  ['fa', 'windows-1256'],
  ['he', 'windows-1255'],
  ['hr', 'windows-1250'],
  ['hu', 'iso-8859-2'],
  ['ja', 'shift_jis'],
  ['kk', 'windows-1251'],
  ['ko', 'euc-kr'],
  ['ku', 'windows-1254'],
  ['ky', 'windows-1251'],
  ['lt', 'windows-1257'],
  ['lv', 'windows-1257'],
  ['mk', 'windows-1251'],
  ['pl', 'iso-8859-2'],
  ['ru', 'windows-1251'],
  ['sk', 'windows-1250'],
  ['sl', 'iso-8859-2'],
  ['sr', 'windows-1251'],
  ['tg', 'windows-1251'],
  ['th', 'windows-874'],
  ['tr', 'windows-1254'],
  ['tt', 'windows-1251'],
  ['uk', 'windows-1251'],
  ['vi', 'windows-1258'],
  ['zh', 'gb18030'],
  ['zh-tw', 'big5'],
  ['zh-hk', 'big5'],
  ['zh-hant', 'big5'],
])

const encodingOfLanguage = (start: string): string => {
  const tag = /<html\b[^>]{0,500}\blang\s*=\s*["']?(?<tag>[a-z-]+)/iu.exec(start)?.groups?.tag?.toLowerCase()
  if (tag === undefined) return 'windows-1252'
  return LEGACY_ENCODINGS.get(tag) ?? LEGACY_ENCODINGS.get(tag.split('-')[0] ?? tag) ?? 'windows-1252'
}
