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

/** A character of Chinese, Japanese or Korean says as much as three letters. */
const isEnough = (text: string): boolean =>
  text.length >= ENOUGH_TEXT ||
  text.length + 2 * (text.match(/[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}]/gu)?.length ?? 0) >= ENOUGH_TEXT

/**
 * A BCP 47 tag, "en", "pt-BR", or "und" where nothing tells. The first well-formed of the stated tags is believed unless the text is plainly in
 * another language, which happens where a template's `lang="en"` was left in.
 */
export const findLanguage = (stated: readonly (string | undefined)[], text: string): string => {
  const declared = stated.map(toTag).find((tag) => tag !== undefined)
  const examined = text.slice(0, EXAMINED)
  if (declared === undefined) return findPlain(examined) ?? detect(examined) ?? (detector().detect(text).language || 'und')
  const [primary = declared] = declared.split('-')
  if (!isEnough(text) || isTold(primary, examined)) return declared
  const detected = findPlain(examined) ?? detect(examined)
  if (detected === undefined || detected === primary || !isKnown(primary)) return declared
  return LOOKALIKES.some((group) => group.includes(primary) && group.includes(detected)) ? declared : detected
}

const wordOf = (list: string): RegExp => new RegExp(`^(?:${list.replaceAll(' ', '|')})$`, 'iu')

/** Words, or letters, that hardly any text of the language does without, and few texts of others have. */
const TELLING_WORDS: ReadonlyMap<string, RegExp> = new Map([
  ['en', wordOf('the of and to that for with was by from as is has it at are be which his this have will their')],
  ['de', wordOf('der die das und den von zu mit dem nicht ist auf für im sich eine ein des auch dass hat wird')],
  ['fr', wordOf('les des et du dans une est qui pour sur le au ce il la que par pas ses aux cette')],
  ['es', wordOf('el los las del y por con una para su se al en que lo como más fue')],
  ['pt', wordOf('o os do da dos em no na uma não com ao mais foi das pela pelo são seu sua')],
  ['it', wordOf('il di che del della dei delle dal nel per gli al alla non è si sono una anche più')],
  ['nl', wordOf('het een van de en dat niet voor zijn op te met werd ook naar bij aan wordt heeft uit')],
  ['sv', wordOf('och att det som en för på är av med den till inte har om ett från men var ska')],
  ['da', wordOf('og at det som en for på er af med den til ikke har der et fra har de blev også')],
  ['nb', wordOf('og at det som en for på er av med den til ikke har et fra ble også om jeg sier')],
  ['nn', wordOf('og at det som ein for på er av med den til ikkje har eit frå vart også om seier ho')],
  ['is', wordOf('og að í á sem er um til við ekki hefur af það með var fyrir en þess verið hafa')],
  ['fi', wordOf('ja on ei että oli se mutta myös hän ovat kun tai joka mukaan sen olla kuin hänen vuoden kertoo')],
  ['pl', wordOf('w i na z że się do nie o jest to po od przez za jak ale dla co które')],
  ['cs', wordOf('a v na se že je s z o do to i ve k za by jako podle ale pro však')],
  ['sk', wordOf('a v na sa že je s z o do to aj vo k za by ako podľa ale pre však')],
  ['sl', wordOf('in je v na za se da so ki z pa ne bi po tudi kot iz ni od bo')],
  ['hr', wordOf('i u je na se da za su od s koji o kako nije što će te bi ali kao')],
  ['bs', wordOf('i u je na se da za su od s koji o kako nije što će te bi ali kao')],
  [
    'sr',
    wordOf(
      'i u je na se da za su od sa koji o kako nije što će te bi ali kao и у је на се да за су од са који о како није што ће те би али као',
    ),
  ],
  ['hu', wordOf('a az és hogy nem egy is meg volt ez azt csak már el de szerint után van ki még')],
  ['ro', wordOf('și de în la a pe cu din că care nu pentru un o au fost mai este sa prin')],
  ['tr', wordOf('ve bir bu ile için olarak olan ise gibi kadar sonra da de çok daha ancak göre en olduğu oldu ne dedi')],
  ['id', wordOf('yang dan di dari untuk dengan ini pada dalam tidak akan itu juga ke oleh ada sebagai tersebut telah bisa')],
  ['ms', wordOf('yang dan di dari untuk dengan ini pada dalam tidak akan itu juga ke oleh ada sebagai tersebut telah boleh')],
  ['vi', wordOf('và của là các trong có được cho không với đã một những này người đến khi từ để tại')],
  ['ru', wordOf('и в что из как для был это его при но на с не по от о за также его')],
  ['uk', wordOf('і в що з як для був це його при але на не та до у про за також від є')],
  ['bg', wordOf('и в на за да се от с не са по че е което като при но до бе ще')],
  ['el', /\p{Script=Greek}/u],
  ['he', /\p{Script=Hebrew}/u],
  ['th', /\p{Script=Thai}/u],
  ['ko', /\p{Script=Hangul}/u],
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ['zh', /^\p{Script=Han}+$/u],
  ['ar', wordOf('في من على إلى أن عن التي الذي هذا هذه ما لا مع كما بعد قد بين أو كان ذلك')],
  ['fa', wordOf('در و به از که این را با است برای آن یک بر تا هم شد خود شده می های')],
  ['hi', wordOf('के की में है और का को से ने पर यह कि हैं एक भी इस नहीं कर हो लिए')],
])
/** So much confirms a stated language, and so much tells one that is not stated: no detector need be asked, which takes 80 MB to load. */
const TELLING_SHARE = 0.08
const PLAIN_SHARE = 0.12

/** The language that most words tell, where hardly any other could be meant. */
const findPlain = (text: string): string | undefined => {
  if (!isEnough(text)) return undefined
  const words = toWords(text)
  const [best, next] = [...TELLING_WORDS]
    .map(([language, telling]) => ({ language, share: shareOf(telling, words) }))
    .toSorted((a, b) => b.share - a.share)
  if (best === undefined || best.share < PLAIN_SHARE) return undefined
  return next !== undefined && next.share > best.share * CLOSE_SECOND ? undefined : best.language
}

const CLOSE_SECOND = 0.7

/** Whether the text has the words that tell the language. */
const isTold = (language: string, text: string): boolean => {
  const telling = TELLING_WORDS.get(language === 'no' ? 'nb' : language)
  return telling !== undefined && shareOf(telling, toWords(text)) >= TELLING_SHARE
}

/** The share of the words by which a text tells that it is in the language. */
const shareOf = (telling: RegExp, words: readonly string[]): number =>
  words.length === 0 ? 0 : words.filter((word) => telling.test(word)).length / words.length

const toWords = (text: string): readonly string[] => text.match(/[\p{L}\p{M}]+/gu) ?? []

type Detector = typeof import('eld/extrasmall').eld

/** Loaded where a page leaves its language in doubt. */
const detector = (): Detector => {
  loaded ??= (createRequire(import.meta.url)(fileURLToPath(import.meta.resolve('eld/extrasmall'))) as typeof import('eld/extrasmall')).eld
  return loaded
}

let loaded: Detector | undefined

/** Undefined where it would be a guess. */
const detect = (text: string): string | undefined => {
  const guess = !isEnough(text) ? undefined : detector().detect(text)
  return guess?.isReliable() && guess.language !== '' ? guess.language : undefined
}

const isKnown = (language: string): boolean => TELLING_WORDS.has(language) || Object.values(detector().info().Languages).includes(language)

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
