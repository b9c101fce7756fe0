/** Bylines as names. */

/**
 * The first source that gives names: "By Ana Gil and Tom Ode | Reuters" → "Ana Gil, Tom Ode". Addresses, the site's own name, places, degrees and
 * job titles are no names.
 */
export const cleanByline = (sources: readonly (readonly string[])[], site: readonly string[]): string | undefined => {
  for (const source of sources) {
    const names = source.flatMap(toNames).filter((name) => !isOwn(name, site))
    const distinct = names.filter((name, index) => names.findIndex((other) => isSameName(other, name)) === index)
    if (distinct.length > 0) return distinct.slice(0, 10).join(', ')
  }
  return undefined
}

const isSameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase()

/** "Harbour Daily" on that site, and "HDB Sport" on hdb.example. */
const isOwn = (name: string, site: readonly string[]): boolean => {
  const [first = ''] = name.split(' ')
  const isAcronym = first.length > 1 && first === first.toUpperCase()
  return site.some((own) => isSameName(own, name) || (isAcronym && toLabels(own).some((label) => isSameName(label, first))))
}

const toLabels = (site: string): readonly string[] => (site.includes(' ') ? [] : site.split('.'))

const toNames = (text: string): string[] => {
  const line = text.replace(/\s+/gu, ' ').trim()
  if (NO_BYLINE.test(line)) return []
  const parts = line
    .replace(LEAD, '')
    .replace(LEAD_AFTER_DESK, '')
    .replace(COMPANIONS, ', $<names>')
    .replace(TAIL, '')
    .split(BETWEEN)
    .map((part) => part.replace(LEAD, '').replace(PLACE, '').replace(JOB, '$<name>').trim())
  const hasFullName = parts.some((part) => part.includes(' '))
  return parts.filter((part) => isName(part) && (!hasFullName || part.includes(' ') || AGENCY.test(part)))
}

const isName = (part: string): boolean =>
  part.length > 1 && part.length < 60 && part.split(' ').length <= 6 && /\p{L}/u.test(part) && !NO_NAME.test(part)

/** Addresses, handles, invitations. */
const NO_BYLINE = /^(?:https?:|\/|@|follow\b)|^[^\s@]+@[^\s@]+$/iu

/** "By", "Von", "Par" … before a name. */
const LEAD =
  /^(?:written\s+by|reporting\s+by|posted\s+by|by|von|par|por|di|door|av|af|autor(?:in)?|author|text|redacted\s+by|от|автор|текст)\s*:?\s+/iu
/** "markets von Ana Gil": a label before it, which is no name. */
const LEAD_AFTER_DESK = /^\p{Ll}+ (?:by|von|par|por|di) (?=\p{Lu}[\p{L}'’-]+ \p{Lu})/u
/** "Ana Gil (with Tom Ode and Ida Lund)" */
const COMPANIONS = /\s{0,3}\((?:with|avec|mit|con|com|met)\s(?<names>[^()]{3,80})\)/iu

const MONTH =
  '(?:jan|feb|fév|mar|mär|apr|avr|abr|mai|may|mag|jun|juin|giu|jul|juil|lug|aug|août|ago|sep|set|oct|okt|out|ott|nov|dec|dez|déc|dic)\\p{L}{0,7}\\.?'
const WEEKDAY = '(?:mon|tues|wednes|thurs|fri|satur|sun)day,?'
const STAMP =
  '(?:last )?(?:updated|published|posted|modified|stand|aktualisiert|veröffentlicht|publié|mis à jour|publicado|actualizado|pubblicato|aggiornato)'
/** What follows names and is none: a bar, an aside that closes the line, a date, a handle. */
const TAIL = new RegExp(
  `(?:[|•·]|\\s[-–—]\\s|\\((?![^()]{1,40}\\) ?\\p{Lu})|(?<!\\p{L})${STAMP}(?!\\p{L})|(?:(?<!\\p{L})${WEEKDAY} )?(?:(?<!\\p{L})${MONTH} )?\\d|@|https?:|\\bfollow\\b)[\\s\\S]*$`,
  'iu',
)
const BETWEEN = /\s{0,3}(?:[,;&/]|(?<=\s)(?:and|und|et|y|e|i|и|og|och|ve|oraz)(?=\s))\s{0,3}/iu
/** "Ana Gil in London" */
const PLACE = /\s{1,3}(?:in|à|en)\s{1,3}\p{Lu}[\p{L}'’ -]{1,40}$/u
/** "Ana Gil Markets Editor", but not "Senior Markets Editor". */
const JOB =
  /^(?!(?:[Ss]enior|[Cc]hief|[Ss]taff|[Nn]ews|[Gg]uest|[Aa]ssociate|[Dd]eputy|[Mm]anaging|[Ee]xecutive|[Ss]pecial|[Pp]olitical|[Bb]usiness|[Ss]ports?|[Ww]orld|[Oo]ur|AP|AFP|UPI|PTI|BBC|CNN)\s)(?<name>\p{Lu}[\p{L}'’.-]+ (?:\p{Lu}\. )?\p{Lu}[\p{L}'’-]+) (?:\p{L}+ ){0,3}(?:[Ee]ditor|[Rr]eporter|[Ww]riter|[Cc]orrespondent|[Cc]olumnist)$/u
const AGENCY = /^(?:\p{Lu}{2,6}|dpa|sid|ots|Reuters|Bloomberg|Xinhua|Agencies)$/u
const NO_NAME =
  /\b(?:editor|reporter|writer|correspondent|staff|admin|contributors?|redaktion|rédaction|redaction|redacción|redazione|redação|redaksi|redakce|minutes?)\b|^[\p{L}\d-]{2,}(?:\.[\p{L}\d-]{2,})+$|^(?:MA|MBA|MD|M\.D\.|PhD|Ph\.D\.|JD|J\.D\.|LLM|Esq\.?|CFA|CPA|RN|MSc?|Jr\.?|Sr\.?|I{2,3})$/iu
