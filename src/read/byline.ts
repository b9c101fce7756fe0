/** Bylines as names. */

/** "By", "Von", "Par" … before a name, and what follows it that is none. */
const LEAD =
  /^(?:written\s+by|reporting\s+by|posted\s+by|by|von|par|por|di|door|av|af|autor(?:in)?|author|text|redacted\s+by|от|автор)\s*:?\s+/iu
const TAIL = /(?:[|•·]|\s[-–—]\s|\(|\bupdated\b|\bpublished\b|\d{1,2}[:.]\d\d|\d{4}|@|https?:).*$/iu
const BETWEEN = /\s{0,3}(?:,|;|&|\band\b|\bund\b|\bet\b|\by\b|\be\b|\bi\b|\bи\b)\s{1,3}/iu

/**
 * The first source that gives names: "By Ana Gil and Tom Ode | Reuters" → "Ana Gil, Tom Ode". Addresses, the site's own name and job titles are no names.
 */
export const cleanByline = (sources: readonly (readonly string[])[], site: readonly string[]): string | undefined => {
  const own = new Set(site.map((name) => name.toLowerCase()))
  for (const source of sources) {
    const names = [...new Set(source.flatMap(toNames))].filter((name) => !own.has(name.toLowerCase()))
    if (names.length > 0) return names.slice(0, 10).join(', ')
  }
  return undefined
}

const toNames = (text: string): string[] => {
  if (/^(?:https?:|\/|@)/u.test(text)) return []
  return text
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(LEAD, '')
    .replace(TAIL, '')
    .split(BETWEEN)
    .map((name) => name.replace(LEAD, '').trim())
    .filter((name) => name.length > 1 && name.length < 60 && name.split(' ').length <= 6 && /\p{L}/u.test(name) && !NO_NAME.test(name))
}

const NO_NAME = /\b(?:editor|reporter|writer|correspondent|staff|admin|contributor|redaktion|redaction|redacción|minutes?)\b/iu
