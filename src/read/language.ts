/** The language of an article: what the page says, checked against the text. */
import { eld } from 'eld/extrasmall'

/** Languages that detection takes for each other; for them the page's word stands. */
const LOOKALIKES: readonly (readonly string[])[] = [
  ['no', 'nb', 'nn', 'da'],
  ['hr', 'sr', 'bs', 'sl'],
  ['id', 'ms', 'tl'],
  ['cs', 'sk'],
  ['gl', 'pt', 'es', 'ca'],
  ['bg', 'mk', 'sr'],
]

/** Detection on less text is a guess. */
const ENOUGH_TEXT = 300

const KNOWN: ReadonlySet<string> = new Set(Object.values(eld.info().Languages))

/**
 * A BCP 47 tag, "en", "pt-BR", or "und" where nothing tells. The first well-formed of the stated tags is believed unless the text is plainly in
 * another language, which happens where a template's `lang="en"` was left in.
 */
export const findLanguage = (stated: readonly (string | undefined)[], text: string): string => {
  const declared = stated.map(toTag).find((tag) => tag !== undefined)
  const guess = text.length < ENOUGH_TEXT ? undefined : eld.detect(text.slice(0, 3000))
  const detected = guess?.isReliable() ? guess.language : undefined
  if (declared === undefined) return detected || eld.detect(text).language || 'und'
  const [primary = declared] = declared.split('-')
  if (detected === undefined || detected === primary || !KNOWN.has(primary)) return declared
  return LOOKALIKES.some((group) => group.includes(primary) && group.includes(detected)) ? declared : detected
}

/** "en_US" → "en-US"; "english" and "x-default" are no tags. */
const toTag = (stated: string | undefined): string | undefined => {
  const tag =
    stated
      ?.trim()
      .replaceAll('_', '-')
      .split(/[,;\s]/u)[0] ?? ''
  if (!/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/iu.test(tag)) return undefined
  try {
    return Intl.getCanonicalLocales(tag)[0]
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}
