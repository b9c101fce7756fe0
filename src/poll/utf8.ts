/** How far bytes are UTF-8: characters of two bytes and more, and bytes that fit nowhere. A character cut off at the end counts as neither. */
export function scanUtf8(bytes: Uint8Array): { readonly characters: number; readonly strays: number } {
  let characters = 0
  let strays = 0
  for (let at = 0; at < bytes.length; ) {
    const length = lengthAt(bytes, at)
    if (length > 1) characters++
    else if (length === 0 && !isCutOff(bytes, at)) strays++
    at += Math.max(1, length)
  }
  return { characters, strays }
}

/** Decodes UTF-8 in which a careless editor left some bytes of windows-1252: those are read as what they were meant to be. */
export function decodeMixedUtf8(bytes: Uint8Array): string {
  const utf8 = new TextDecoder('utf-8', { ignoreBOM: true })
  const windows1252 = new TextDecoder('windows-1252')
  const parts: string[] = []
  let from = 0
  for (let at = 0; at < bytes.length; ) {
    const length = lengthAt(bytes, at)
    if (length === 0 && !isCutOff(bytes, at)) {
      parts.push(utf8.decode(bytes.subarray(from, at)), windows1252.decode(bytes.subarray(at, at + 1)))
      from = at + 1
    }
    at += Math.max(1, length)
  }
  parts.push(utf8.decode(bytes.subarray(from)))
  return parts.join('')
}

/** Bytes of the well-formed character at `at` (RFC 3629: no overlong forms, no surrogates); 0 where there is none. */
function lengthAt(bytes: Uint8Array, at: number): number {
  const [first = 0, second = 0] = [bytes[at], bytes[at + 1]]
  if (first < 0x80) return 1
  if (first < 0xc2 || first > 0xf4) return 0
  const [low, high] = secondByteRange(first)
  if (second < low || second > high) return 0
  const length = first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4
  for (let next = at + 2; next < at + length; next++) if (!isContinuation(bytes[next])) return 0
  return length
}

function secondByteRange(first: number): readonly [number, number] {
  if (first === 0xe0) return [0xa0, 0xbf]
  if (first === 0xed) return [0x80, 0x9f]
  if (first === 0xf0) return [0x90, 0xbf]
  if (first === 0xf4) return [0x80, 0x8f]
  return [0x80, 0xbf]
}

function isCutOff(bytes: Uint8Array, at: number): boolean {
  const first = bytes[at] ?? 0
  if (first < 0xc2 || first > 0xf4) return false
  const missing = at + (first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4) > bytes.length
  return missing && bytes.subarray(at + 1).every(isContinuation)
}

const isContinuation = (byte: number | undefined): boolean => byte !== undefined && byte >= 0x80 && byte <= 0xbf
