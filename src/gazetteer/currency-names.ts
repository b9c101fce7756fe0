import { type Currency, currencies } from './currencies.ts'

/** A unit of money as English texts write it. Units that are regular and one country's own need no entry here. */
interface Unit {
  readonly unit: string
  /** All written forms, separated by "|"; without it: the unit and the unit with -s. */
  readonly forms?: string
  /**
   * Whether the word alone, after a number, is money. Absent: it is. `large`: only after a magnitude or a number in groups ("35 billion won",
   * not "two won"). `no`: never without its country ("Brazilian real").
   */
  readonly alone?: 'large' | 'no'
  /** A form to which `alone` does not apply. */
  readonly surely?: string
  /** The currency that the bare word means where nothing in the article says otherwise. */
  readonly default?: string
}

const UNITS: readonly Unit[] = [
  { unit: 'dollar', forms: 'dollar|dollars|bucks|dólares|dólar|dollari', default: 'USD' },
  { unit: 'pound', forms: 'pound|pounds|pounds sterling|pound sterling|quid', default: 'GBP' },
  { unit: 'rupee', default: 'INR' },
  { unit: 'yuan', forms: 'yuan|yuans|renminbi|yuan renminbi|kuai' },
  { unit: 'won', forms: 'won', alone: 'large', default: 'KRW' },
  { unit: 'dirham', forms: 'dirham|dirhams', default: 'AED' },
  { unit: 'lira', forms: 'lira|liras|lire', default: 'TRY' },
  { unit: 'ruble', forms: 'ruble|rubles|rouble|roubles', default: 'RUB' },
  { unit: 'rand', forms: 'rand|rands' },
  { unit: 'real', forms: 'real|reals', surely: 'reais', alone: 'no' },
  { unit: 'CFA franc', forms: 'CFA francs|CFA franc|francs CFA' },
  { unit: 'CFP franc', forms: 'CFP francs|CFP franc|francs CFP' },
  { unit: 'krona', forms: 'krona|kronor' },
  { unit: 'króna', forms: 'króna|krónur|kronur' },
  { unit: 'krone', forms: 'krone|kroner' },
  { unit: 'koruna', forms: 'koruna|koruny|korun|korunas', default: 'CZK' },
  { unit: 'zloty', forms: 'zloty|zlotys|zlotych|zloties|złoty|złote|złotych' },
  { unit: 'hryvnia', forms: 'hryvnia|hryvnias|hryvnya|hryvnyas|hryvni|hryven' },
  { unit: 'ringgit', forms: 'ringgit|ringgits' },
  { unit: 'riyal', forms: 'riyal|riyals|rial|rials' },
  { unit: 'rial', forms: 'rial|rials|riyal|riyals' },
  { unit: 'lev', forms: 'lev|leva|levs', alone: 'large' },
  { unit: 'leu', forms: 'leu|lei', alone: 'large', default: 'RON' },
  { unit: 'lek', forms: 'lek|leks', alone: 'large' },
  { unit: 'sol', forms: 'sol', surely: 'soles', alone: 'no' },
  { unit: 'som', forms: 'som|soms', alone: 'large', default: 'KGS' },
  { unit: 'sum', forms: 'sum|sums|soum|soums|som', alone: 'no' },
  { unit: 'mark', forms: 'mark|marks', alone: 'no' },
  { unit: 'tala', alone: 'large' },
  { unit: 'punt', alone: 'no' },
  { unit: 'kip', alone: 'large' },
  { unit: 'dong', alone: 'large' },
  { unit: 'dram', alone: 'large' },
  { unit: 'kina', alone: 'large' },
  { unit: 'leone', alone: 'large' },
  { unit: 'pula', alone: 'large' },
  { unit: 'loti', forms: 'loti|maloti' },
  { unit: 'lilangeni', forms: 'lilangeni|emalangeni' },
  { unit: 'metical', forms: 'metical|meticais|meticals' },
  { unit: 'colón', forms: 'colón|colon', surely: 'colones', alone: 'no', default: 'CRC' },
  { unit: 'córdoba', forms: 'córdoba|córdobas|cordoba|cordobas' },
  { unit: 'bolívar', forms: 'bolívar|bolívares|bolivar|bolivars|bolivares' },
  { unit: 'guaraní', forms: 'guaraní|guaraníes|guarani|guaranis' },
  { unit: 'quetzal', forms: 'quetzal|quetzales|quetzals' },
  { unit: 'tugrik', forms: 'tugrik|tugriks|tögrög|togrog' },
  { unit: 'paʻanga', forms: "pa'anga|paanga" },
  { unit: 'ZiG', forms: 'ZiG' },
  { unit: 'kwacha', default: 'ZMW' },
  { unit: 'manat', default: 'AZN' },
  { unit: 'guilder', default: 'NLG' },
  { unit: 'shilling' },
]

/** Hundredths and such, by the word; the currency is the default unless a country stands before ("euro cents"). */
export const subunits: ReadonlyMap<string, { readonly code: string; readonly places: number }> = new Map([
  ['cent', { code: 'USD', places: 2 }],
  ['cents', { code: 'USD', places: 2 }],
  ['¢', { code: 'USD', places: 2 }],
  ['penny', { code: 'USD', places: 2 }],
  ['pennies', { code: 'USD', places: 2 }],
  ['pence', { code: 'GBP', places: 2 }],
  ['paise', { code: 'INR', places: 2 }],
  ['kopecks', { code: 'RUB', places: 2 }],
  ['kopiykas', { code: 'UAH', places: 2 }],
  ['sen', { code: 'MYR', places: 2 }],
  ['satoshi', { code: 'BTC', places: 8 }],
  ['satoshis', { code: 'BTC', places: 8 }],
  ['sats', { code: 'BTC', places: 8 }],
  ['gwei', { code: 'ETH', places: 9 }],
])

/** Which of several currencies a sign means where nothing in the article says otherwise. */
const SIGN_DEFAULTS: Readonly<Record<string, string>> = {
  $: 'USD',
  '£': 'GBP',
  '¥': 'JPY',
  Rs: 'INR',
  'Rs.': 'INR',
  '₨': 'PKR',
  Sh: 'KES',
  Shs: 'KES',
}

/** A written form of money and the currencies it may mean. */
export interface CurrencyName {
  readonly form: string
  readonly currencies: readonly Currency[]
  readonly default?: string
  readonly alone?: 'large' | 'no'
}

const byUnit = Map.groupBy(currencies, ({ unit }) => unit)
const unitEntries = new Map(UNITS.map((entry) => [entry.unit, entry]))

function* wordNames(): Generator<CurrencyName> {
  for (const [unit, sharing] of byUnit) {
    const entry: Unit = unitEntries.get(unit) ?? { unit }
    const forms = (entry.forms ?? `${unit}|${unit}s`).split('|')
    const fallback = entry.default ?? (sharing.length === 1 ? sharing[0]?.code : undefined)
    for (const form of forms)
      yield { form, currencies: sharing, ...(fallback && { default: fallback }), ...(entry.alone && { alone: entry.alone }) }
    if (entry.surely) yield { form: entry.surely, currencies: sharing, ...(fallback && { default: fallback }) }
  }
  const crowns = currencies.filter(({ unit }) => ['koruna', 'krone', 'krona', 'króna'].includes(unit))
  for (const form of ['crown', 'crowns']) yield { form, currencies: crowns, alone: 'large' }
}

function* signNames(field: 'signs' | 'letters' | 'weakLetters'): Generator<CurrencyName> {
  const byForm = Map.groupBy(
    currencies.flatMap((currency) => (currency[field] ?? []).map((form) => ({ form, currency }))),
    ({ form }) => form,
  )
  for (const [form, sharing] of byForm) {
    const fallback = SIGN_DEFAULTS[form] ?? (sharing.length === 1 ? sharing[0]?.currency.code : undefined)
    yield {
      form,
      currencies: sharing.map(({ currency }) => currency),
      ...(fallback && { default: fallback }),
      ...(field === 'weakLetters' && { alone: 'large' as const }),
    }
  }
}

/** Two units may share a word (the riyals and rials): their currencies are then told apart together. */
function toMap(names: Iterable<CurrencyName>): ReadonlyMap<string, CurrencyName> {
  const map = new Map<string, CurrencyName>()
  for (const name of names) {
    const known = map.get(name.form)
    if (!known) map.set(name.form, name)
    else
      map.set(name.form, {
        form: name.form,
        currencies: [...known.currencies, ...name.currencies],
        ...(known.alone && { alone: known.alone }),
      })
  }
  return map
}

/** "dollars", "tenge", "kronor" and all other unit words in small letters. */
export const currencyWords: ReadonlyMap<string, CurrencyName> = toMap(
  wordNames().map((name) => ({ ...name, form: name.form.toLowerCase() })),
)
/** "US$", "€", "₸": letters in capitals as in the table, without the space they may have. */
export const currencySigns = toMap(signNames('signs'))
/** "Rs", "RM", "zł". */
export const currencyLetters = toMap(signNames('letters'))
/** "N", "R", "P": only before large numbers. */
export const weakCurrencyLetters = toMap(signNames('weakLetters'))

export const currencyByCode: ReadonlyMap<string, Currency> = new Map(currencies.map((currency) => [currency.code, currency]))

/** ISO codes that are words or abbreviations of something else: they count only beside a large number. */
export const WEAK_CODES: ReadonlySet<string> = new Set(
  'ALL AMD ATS BAM BOB CAD COP CUP DEM DOP ERN ESP GEL LAK MAD MOP NAD NIS PEN PHP PTE RON SAR SIT SOS TOP TRY'.split(' '),
)
