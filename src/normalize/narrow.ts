const WIDE = /[^\0-\xff]/u
const encoder = new TextEncoder()
const decoder = new TextDecoder('utf-8', { ignoreBOM: true })

/**
 * The same text, kept with one byte a character where all its characters are Latin. A part of a text that once held others keeps two, and for such
 * texts the engine compiles an expression anew, with all letters of the world in it: many times larger and slower.
 */
export function narrow(text: string): string {
  return isWide(text) ? text : decoder.decode(encoder.encode(text))
}

/** Whether the text holds characters that are not Latin. */
export function isWide(text: string): boolean {
  return WIDE.test(text)
}
