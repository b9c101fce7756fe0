/** A text whose runs of spaces are one, as constructions see it. */
export interface Window {
  readonly text: string
  /** Where a character of `text` stood before. */
  readonly at: (index: number) => number
}

/** "settle  for " → "settle for ": pages made from PDF files have spaces in plenty. */
export function toWindow(raw: string): Window {
  if (!raw.includes('  ')) return { text: raw, at: (index) => index }
  const origins: number[] = []
  let text = ''
  for (let at = 0; at < raw.length; at++) {
    const character = raw[at] ?? ''
    if (character === ' ' && text.endsWith(' ')) continue
    text += character
    origins.push(at)
  }
  return { text, at: (index) => origins[index] ?? raw.length }
}
