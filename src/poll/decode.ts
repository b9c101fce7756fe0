import { decodeMixedUtf8, scanUtf8 } from './utf8.ts'

/** A feed as text, in the encoding that its bytes are really in; `problem` says where that is not what was declared. */
export interface DecodedFeed {
  readonly text: string
  readonly encoding: string
  readonly problem?: string
}

/** What besides the bytes speaks about their encoding. */
export interface EncodingEvidence {
  readonly contentType?: string
  /** BCP 47, of the feed file: decides between the old national encodings where nothing else does. */
  readonly language?: string
}

/**
 * Bytes to text by byte order mark, the zero bytes of UTF-16, XML declaration, Content-Type and, where these are missing or lie, by the
 * bytes and the feed's language. Text that reads as UTF-8 throughout is UTF-8, whatever the declaration says.
 */
export function decodeFeed(bytes: Uint8Array, evidence: EncodingEvidence = {}): DecodedFeed {
  const certain = byteOrder(bytes)
  if (certain !== undefined) return { text: decode(bytes, certain), encoding: certain }

  const labels = declaredLabels(bytes, evidence.contentType)
  const declared = labels.map(toEncoding).filter((encoding) => encoding !== undefined)
  const problem = labels.length > 0 && declared.length === 0 ? `unknown_encoding: ${labels.join(', ')}` : undefined
  const utf8 = scanUtf8(bytes)
  if (utf8.strays === 0 && !mayBeLegacy(bytes, utf8.characters, declared[0])) {
    const lie = declared[0] !== undefined && declared[0] !== 'utf-8' && utf8.characters > 0
    return {
      text: decode(bytes, 'utf-8'),
      encoding: 'utf-8',
      ...noted(lie ? `wrong_encoding: declared ${declared[0]}, is utf-8` : problem),
    }
  }
  const legacy = declared.filter((encoding) => encoding !== 'utf-8').find((encoding) => fits(bytes, encoding))
  if (legacy !== undefined && (declared[0] !== 'utf-8' || utf8.characters <= utf8.strays)) {
    return { text: decode(bytes, legacy), encoding: legacy, ...noted(problem) }
  }
  if (utf8.characters >= utf8.strays) {
    return { text: decodeMixedUtf8(bytes), encoding: 'utf-8', problem: `wrong_encoding: ${utf8.strays} bytes are not utf-8` }
  }
  const guess = nationalEncodings(evidence.language).find((encoding) => fits(bytes, encoding)) ?? 'windows-1252'
  return { text: decode(bytes, guess), encoding: guess, problem: problem ?? `wrong_encoding: not utf-8, read as ${guess}` }
}

/** Encodings whose bytes outside ASCII come in pairs, so that a short text may read as UTF-8 by chance. */
const PAIRED = new Set(['gb18030', 'gbk', 'big5', 'shift_jis', 'euc-jp', 'euc-kr'])
const TOO_MANY_FOR_CHANCE = 4

const NATIONAL: Readonly<Record<string, readonly string[]>> = {
  ar: ['windows-1256'],
  cs: ['windows-1250'],
  el: ['windows-1253'],
  he: ['windows-1255'],
  hu: ['windows-1250'],
  ja: ['shift_jis', 'euc-jp'],
  ko: ['euc-kr'],
  lt: ['windows-1257'],
  pl: ['windows-1250'],
  ru: ['windows-1251'],
  th: ['windows-874'],
  tr: ['windows-1254'],
  uk: ['windows-1251'],
  vi: ['windows-1258'],
  zh: ['gb18030', 'big5'],
}

function nationalEncodings(language: string | undefined): readonly string[] {
  const subtag = language?.split('-', 1)[0]?.toLowerCase()
  return subtag !== undefined && Object.hasOwn(NATIONAL, subtag) ? (NATIONAL[subtag] ?? []) : []
}

/** A byte order mark, or the zero bytes that "<" and "?" have in UTF-16. */
function byteOrder(bytes: Uint8Array): string | undefined {
  const [a, b, c, d] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) return scanUtf8(bytes).strays === 0 ? 'utf-8' : undefined
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  if (a === 0x3c && b === 0 && c !== 0 && d === 0) return 'utf-16le'
  if (a === 0 && b === 0x3c && c === 0 && d !== 0) return 'utf-16be'
  return undefined
}

/** The names that the XML declaration and the Content-Type header give, in this order. */
function declaredLabels(bytes: Uint8Array, contentType: string | undefined): readonly string[] {
  const start = decode(bytes.subarray(0, 256), 'windows-1252')
  const inXml = /<\?xml\s[^>]{0,120}?encoding\s*=\s*["']\s*(?<label>[\w.:-]{1,40})/iu.exec(start)?.groups?.label
  const inHeader = /charset\s*=\s*["']?\s*(?<label>[\w.:-]{1,40})/iu.exec(contentType ?? '')?.groups?.label
  return [inXml, inHeader].filter((label) => label !== undefined)
}

/** The standard name of an encoding. Whoever declares UTF-16 in single bytes means UTF-8. */
function toEncoding(label: string): string | undefined {
  try {
    const { encoding } = new TextDecoder(label)
    return encoding.startsWith('utf-16') ? 'utf-8' : encoding
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

function mayBeLegacy(bytes: Uint8Array, characters: number, declared: string | undefined): boolean {
  if (declared === 'iso-2022-jp') return bytes.includes(0x1b)
  return declared !== undefined && PAIRED.has(declared) && characters > 0 && characters < TOO_MANY_FOR_CHANCE && fits(bytes, declared)
}

function fits(bytes: Uint8Array, encoding: string): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true })
    return true
  } catch (error) {
    if (error instanceof TypeError) return false
    throw error
  }
}

const decode = (bytes: Uint8Array, encoding: string): string => new TextDecoder(encoding).decode(bytes)

const noted = (problem: string | undefined): { readonly problem?: string } => (problem === undefined ? {} : { problem })
