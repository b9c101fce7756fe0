/** HTML bytes → string, by the WHATWG order of evidence, mended where pages are known to lie. */
import { looksRight, sniffEncoding } from './sniff.ts'

interface Declared {
  readonly header?: string
  /** The header says "ISO-8859-1", a server's default and nobody's statement about this page. */
  readonly headerIsDefault: boolean
  readonly meta?: string
  /** Of `<html lang>`. */
  readonly language?: string
}

/**
 * A byte order mark decides. Otherwise bytes that are valid UTF-8, but for a few, are UTF-8, whatever is declared: other encodings never pass for it
 * by chance. Then the HTTP header, then `<meta>`, as far as a text in the language of `<html lang>` can look so; then what such texts look like.
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
  if (escapesIntoKanji(bytes)) return decodeAs(bytes, 'iso-2022-jp')
  const valid = decodeValid(bytes, 'utf-8')
  if (valid !== undefined) return valid
  if (isMostlyValid(bytes, 'utf-8')) return decodeAs(bytes, 'utf-8')
  return decodeAs(bytes, pickDeclared(bytes, declared) ?? sniffEncoding(bytes, declared.language) ?? 'windows-1252')
}

/** Pages put `<meta charset>` after the first KiB often enough; reading further costs nothing. */
const PRESCAN_BYTES = 8192

const byteOrderMark = (bytes: Uint8Array): string | undefined => {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return undefined
}

/** Markup is ASCII for the most part: every second byte is zero. */
const utf16WithoutMark = (bytes: Uint8Array): string | undefined => {
  const start = bytes.subarray(0, 400)
  const zerosAt = (parity: number) => start.filter((byte, index) => byte === 0 && index % 2 === parity).length
  const [even, odd] = [zerosAt(0), zerosAt(1)]
  if (odd > start.length / 4 && even * 8 < odd) return 'utf-16le'
  return even > start.length / 4 && odd * 8 < even ? 'utf-16be' : undefined
}

/** ISO-2022-JP is all ASCII, with `ESC $ B` or `ESC $ @` before what is to be kanji. No other encoding of pages has a use for these. */
const escapesIntoKanji = (bytes: Uint8Array): boolean => {
  const at = bytes.indexOf(0x1b)
  return at >= 0 && bytes[at + 1] === 0x24 && (bytes[at + 2] === 0x42 || bytes[at + 2] === 0x40)
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
  const language = /<html\b[^>]{0,500}\blang\s*=\s*["']?(?<tag>[a-z-]+)/iu.exec(start)?.groups?.tag
  return {
    headerIsDefault: /^(?:iso-?8859-1|latin-?1|(?:us-)?ascii)$/iu.test(label ?? ''),
    ...(header && { header }),
    ...(meta && { meta }),
    ...(language && { language }),
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

const pickDeclared = (bytes: Uint8Array, { header, headerIsDefault, meta, language }: Declared): string | undefined => {
  const named = (headerIsDefault ? [meta, header] : [header, meta]).flatMap((encoding) =>
    encoding === undefined || encoding === 'utf-8' ? [] : [encoding],
  )
  const believable = named.filter((encoding) => looksRight(bytes, encoding, language))
  return believable.find((encoding) => isValid(bytes, encoding)) ?? believable.find((encoding) => isMostlyValid(bytes, encoding))
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
