/** The encoding of a page that declares none, or a wrong one: told by its language and by what running text looks like. */

/** Undefined where nothing tells; `language` is what `<html lang>` says. Of UTF-8 nothing is asked here. */
export const sniffEncoding = (bytes: Uint8Array, language: string | undefined): string | undefined => {
  const sample = bytes.subarray(0, EXAMINED)
  if (language === undefined) return isForeign(sample) ? pickBest(sample, TOLD_ALONE) : undefined
  const own = findScript(language)
  return own === undefined ? undefined : (pickBest(sample, [own]) ?? own.encodings[0])
}

/** False where a text in this language looks like running text in another encoding, and less so in this one. */
export const looksRight = (bytes: Uint8Array, encoding: string, language: string | undefined): boolean => {
  const script = language === undefined ? undefined : findScript(language)
  if (script === undefined) return true
  const sample = bytes.subarray(0, EXAMINED)
  const best = pickBest(sample, [script])
  return best === undefined || shareOf(script, sample, encoding) >= CLOSE * shareOf(script, sample, best)
}

/** Encodings of one language differ in few characters. */
const CLOSE = 0.85

const EXAMINED = 100_000

interface Script {
  readonly languages: readonly string[]
  /** The likeliest first. */
  readonly encodings: readonly string[]
  /** What most characters beyond ASCII of a running text are, and hardly any of a text that is read in a wrong encoding. */
  readonly usual: RegExp
  /** The least share of them. */
  readonly share: number
  /** What else is in every text. */
  readonly needs?: RegExp
  /** Whether it is told from all others without knowing the language. */
  readonly alone: boolean
}

const words = (list: string): readonly string[] => list.split(' ')

const SCRIPTS: readonly Script[] = [
  {
    languages: words('ru uk be bg mk sr kk ky tg tt ba mn'),
    encodings: words('windows-1251 koi8-u ibm866 iso-8859-5 x-mac-cyrillic'),
    usual: /[а-яёіїєґўјљњћџѓќђ]/gu,
    share: 0.7,
    // Hebrew read so is all small letters.
    needs: /[А-ЯЁІЇЄЂЈЉЊЋЏ]/u,
    alone: true,
  },
  {
    languages: words('el'),
    encodings: words('windows-1253 iso-8859-7'),
    usual: /[α-ωάέήίόύώϊϋΐΰς]/gu,
    share: 0.7,
    needs: /[Α-Ω]/u,
    alone: true,
  },
  { languages: words('he yi'), encodings: words('windows-1255 iso-8859-8'), usual: /[א-ת]/gu, share: 0.7, alone: true },
  { languages: words('ar fa ur'), encodings: words('windows-1256 iso-8859-6'), usual: /[ء-غف-يپچژکگی]/gu, share: 0.7, alone: true },
  { languages: words('th'), encodings: words('windows-874'), usual: /\p{Script=Thai}/gu, share: 0.9, alone: false },
  { languages: words('ja'), encodings: words('shift_jis euc-jp'), usual: /[ぁ-んァ-ヶー、。]/gu, share: 0.3, alone: true },
  {
    languages: words('ko'),
    encodings: words('euc-kr'),
    usual: /[이다는의에을가고로한하지를은서도사기어인자리스시대과해정일전부]/gu,
    share: 0.25,
    alone: true,
  },
  {
    languages: words('zh-tw zh-hk zh-mo zh-hant'),
    encodings: words('big5'),
    usual: /[，。、的是不在有人一這中大為上個國以時來會年月日於與對後要可將及其公司被元他們]/gu,
    share: 0.2,
    alone: true,
  },
  {
    languages: words('zh'),
    encodings: words('gb18030 big5'),
    usual: /[，。、的是了不在有人一这中大为上个国以时来会年月日于与对后要可将及其公司被元他们這為個國時來會於與對後將們]/gu,
    share: 0.2,
    alone: true,
  },
  {
    languages: words('cs sk'),
    encodings: words('windows-1250 iso-8859-2'),
    usual: /[áäčďéěíĺľňóôŕřšťúůýž]/gu,
    share: 0.7,
    alone: false,
  },
  { languages: words('pl'), encodings: words('iso-8859-2 windows-1250'), usual: /[ąćęłńóśźż]/gu, share: 0.7, alone: false },
  { languages: words('hu'), encodings: words('iso-8859-2 windows-1250'), usual: /[áéíóöőúüű]/gu, share: 0.7, alone: false },
  { languages: words('sl'), encodings: words('iso-8859-2 windows-1250'), usual: /[čšž]/gu, share: 0.7, alone: false },
  { languages: words('hr bs'), encodings: words('windows-1250 iso-8859-2'), usual: /[čćđšž]/gu, share: 0.7, alone: false },
  {
    languages: words('ro'),
    encodings: words('windows-1250 iso-8859-16 iso-8859-2'),
    usual: /[ăâîșțşţ]/gu,
    share: 0.7,
    alone: false,
  },
  { languages: words('tr az ku'), encodings: words('windows-1254'), usual: /[çğıöşüâîûə]/gu, share: 0.6, alone: false },
  {
    languages: words('et lt lv'),
    encodings: words('windows-1257 iso-8859-13 iso-8859-4'),
    usual: /[āčēģīķļņšūžąęėįųäöüõ]/gu,
    share: 0.7,
    alone: false,
  },
  { languages: words('vi'), encodings: words('windows-1258'), usual: /[àáâăãèéêìíòóôơùúưýđ]|\p{M}/gu, share: 0.6, alone: false },
]

const TOLD_ALONE = SCRIPTS.filter(({ alone }) => alone)

/** "zh-TW" before "zh". */
const findScript = (language: string): Script | undefined =>
  byLanguage.get(language.toLowerCase()) ?? byLanguage.get(language.toLowerCase().split('-')[0] ?? language)

const byLanguage: ReadonlyMap<string, Script> = new Map(
  SCRIPTS.flatMap((script) => script.languages.map((language) => [language, script] as const)),
)

const pickBest = (bytes: Uint8Array, scripts: readonly Script[]): string | undefined => {
  const scored = scripts.flatMap((script) =>
    script.encodings.map((encoding) => ({ encoding, score: shareOf(script, bytes, encoding) / script.share })),
  )
  // The first of equals is the likelier one.
  const best = scored.toSorted((a, b) => b.score - a.score)[0]
  return best !== undefined && best.score >= 1 ? best.encoding : undefined
}

const decode = (bytes: Uint8Array, encoding: string): string => new TextDecoder(encoding).decode(bytes)

const shareOf = ({ usual, needs }: Script, bytes: Uint8Array, encoding: string): number => {
  const text = decode(bytes, encoding)
  const foreign = text.replace(/[\p{ASCII}\u00a0]+/gu, '')
  if (foreign === '' || needs?.test(text) === false) return 0
  return (foreign.match(usual)?.length ?? 0) / foreign.length
}

/** In a text of Latin letters few bytes are beyond ASCII. */
const isForeign = (bytes: Uint8Array): boolean => {
  const text = decode(bytes, 'latin1').replace(/<[^<>]{0,2000}>/gu, '')
  const beyond = text.match(/[\u0080-\u00ff]/gu)?.length ?? 0
  return beyond > 20 && beyond > (text.match(/[a-z]/giu)?.length ?? 0) * 0.3
}
