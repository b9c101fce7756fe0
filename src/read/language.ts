/** The language of an article: what the page says, checked against the text. */
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

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

const EXAMINED = 3000

/**
 * A BCP 47 tag, "en", "pt-BR", or "und" where nothing tells. The first well-formed of the stated tags is believed unless the text is plainly in
 * another language, which happens where a template's `lang="en"` was left in.
 */
export const findLanguage = (stated: readonly (string | undefined)[], text: string): string => {
  const declared = stated.map(toTag).find((tag) => tag !== undefined)
  const examined = text.slice(0, EXAMINED)
  if (declared === undefined) return findPlain(examined) ?? detect(examined) ?? (detector().detect(text).language || 'und')
  const [primary = declared] = declared.split('-')
  if (text.length < ENOUGH_TEXT || shareOf(primary, examined) >= TELLING_SHARE) return declared
  const detected = detect(examined)
  if (detected === undefined || detected === primary || !isKnown(primary)) return declared
  return LOOKALIKES.some((group) => group.includes(primary) && group.includes(detected)) ? declared : detected
}

const wordOf = (list: string): RegExp => new RegExp(`^(?:${list.replaceAll(' ', '|')})$`, 'iu')

/** Words that hardly any text of the language does without, and few texts of others have. */
const TELLING_WORDS: ReadonlyMap<string, RegExp> = new Map([
  ['en', wordOf('the of and to that for with was by from as is has it at are be which his')],
  ['de', wordOf('der die das und den von zu mit dem nicht ist auf für im sich eine')],
  ['fr', wordOf('les des et du dans une est qui pour sur le au ce il')],
  ['es', wordOf('el los las del y por con una para su se al')],
  ['pt', wordOf('o os do da dos em no na uma não com ao mais foi')],
  ['it', wordOf('il di che del della dei delle dal nel per gli al alla non è si')],
  ['ru', wordOf('и в что из как для был это его при но')],
  ['tr', wordOf('ve bir bu ile için olarak olan ise gibi kadar sonra')],
  ['ko', /\p{Script=Hangul}/u],
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
])
/** So much confirms a stated language, and so much tells one that is not stated: no detector need be asked, which takes 60 MB to load. */
const TELLING_SHARE = 0.08
const PLAIN_SHARE = 0.12

const findPlain = (text: string): string | undefined =>
  text.length < ENOUGH_TEXT ? undefined : [...TELLING_WORDS.keys()].find((language) => shareOf(language, text) >= PLAIN_SHARE)

/** The share of its words by which a text tells that it is in the language. */
const shareOf = (language: string, text: string): number => {
  const telling = TELLING_WORDS.get(language)
  const words = text.match(/[\p{L}\p{M}]+/gu)
  return telling === undefined || words === null ? 0 : words.filter((word) => telling.test(word)).length / words.length
}

type Detector = typeof import('eld/extrasmall').eld

/** Loaded where a page leaves its language in doubt. */
const detector = (): Detector => {
  loaded ??= (createRequire(import.meta.url)(fileURLToPath(import.meta.resolve('eld/extrasmall'))) as typeof import('eld/extrasmall')).eld
  return loaded
}

let loaded: Detector | undefined

/** Undefined where it would be a guess. */
const detect = (text: string): string | undefined => {
  const guess = text.length < ENOUGH_TEXT ? undefined : detector().detect(text)
  return guess?.isReliable() && guess.language !== '' ? guess.language : undefined
}

const isKnown = (language: string): boolean => Object.values(detector().info().Languages).includes(language)

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
