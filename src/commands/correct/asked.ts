/** The options of a correction → what is asked of the store, or what is wrong with them. */
import { mentionKinds } from '../../../schema/values.ts'
import { assets } from '../../gazetteer/assets.ts'
import { currencies } from '../../gazetteer/currencies.ts'
import { isCountry } from '../../poll/feed-file.ts'
import type { Addition } from '../../store/add-fact.ts'
import type { CorrectionView } from '../../store/read-corrections.ts'
import type { FactValues } from '../../store/rows-fact-values.ts'

export interface Options {
  readonly db: string
  readonly set: readonly string[]
  readonly reject?: true
  readonly confirm?: true
  readonly add?: string
  readonly quote?: string
  readonly nth?: string
  readonly undo?: string
  readonly list?: true
  readonly author?: string
  readonly reason?: string
  readonly json?: true
}

/** What is asked of the store. */
export type Asked =
  | { readonly kind: 'list' }
  | { readonly kind: 'undo'; readonly correction: string; readonly by: Person }
  | {
      readonly kind: 'correct'
      readonly fact: string
      readonly action: Exclude<CorrectionView['action'], 'add'>
      readonly values: FactValues
      readonly by: Person
    }
  | ({ readonly kind: 'add'; readonly by: Person } & Pick<Addition, 'article' | 'quote' | 'nth' | 'values'> & {
        readonly mention: Addition['kind']
      })

export type Change = Exclude<Asked, { kind: 'list' }>

interface Person {
  readonly author: string
  readonly reason: string
}

/** What the options ask for, or what is wrong with them. */
export function readOptions(fact: string | undefined, options: Options): Asked | string {
  const { set, reject, confirm, add, undo, list } = options
  const given = [
    set.length > 0 && add === undefined,
    add !== undefined,
    reject === true,
    confirm === true,
    undo !== undefined,
    list === true,
  ].filter(Boolean).length
  if (given !== 1) return 'say one of --set field=value, --reject, --confirm, --add KIND, --undo CORRECTION and --list'
  if (list === true) return { kind: 'list' }
  const by = readPerson(options)
  if (typeof by === 'string') return by
  if (undo !== undefined) return { kind: 'undo', correction: undo, by }
  if (fact === undefined) return 'name the fact by its id or the beginning of it: `docket query "SELECT mention_id, quote FROM v_amounts"`'
  const values = readSettings(set)
  if (typeof values === 'string') return values
  if (add !== undefined) return readAddition(fact, add, values, options, by)
  return { kind: 'correct', fact, action: reject === true ? 'reject' : confirm === true ? 'confirm' : 'set', values, by }
}

function readAddition(article: string, add: string, values: FactValues, { quote, nth }: Options, by: Person): Asked | string {
  const mention = mentionKinds.find((kind) => kind === add)
  if (mention === undefined) return `--add is a kind of mention, one of ${mentionKinds.join(', ')}, not "${add}"`
  if (quote === undefined) return '--add needs --quote, the words as they stand in the article'
  if (nth !== undefined && !/^[1-9]\d{0,4}$/u.test(nth)) return `--nth is a number from 1, not "${nth}"`
  return { kind: 'add', article, mention, quote, ...(nth !== undefined && { nth: Number(nth) }), values, by }
}

const LONGEST_WORDS = 1000

function readPerson({ author = '', reason = '' }: Options): Person | string {
  if (author.trim() === '' || reason.trim() === '') return 'a correction has an --author and a --reason, for those who rely on it later'
  if (author.length > LONGEST_WORDS || reason.length > LONGEST_WORDS)
    return `--author and --reason have ${LONGEST_WORDS} characters at most`
  return { author: author.trim(), reason: reason.trim() }
}

function readSettings(settings: readonly string[]): FactValues | string {
  const values = new Map<string, string | undefined>()
  for (const setting of settings) {
    const [, field, value] = /^(?<field>[a-z_]+)=(?<value>.*)$/su.exec(setting) ?? []
    if (field === undefined || value === undefined) return `--set is field=value, like role=penalty, not "${setting}"`
    if (values.has(field)) return `--set gives ${field} twice`
    values.set(field, value.trim() === '' ? undefined : value.trim())
  }
  const currency = values.get('currency')
  if (currency !== undefined && !isMoney(currency))
    return `currency "${currency}" is no ISO 4217 code and no ticker that the gazetteer knows`
  const country = values.get('country')
  if (country !== undefined && !isCountry(country))
    return `country "${country}" is no ISO 3166 code; the United Kingdom is GB, international is XX`
  return Object.fromEntries(values)
}

const isMoney = (code: string): boolean =>
  currencies.some((currency) => currency.code === code) || assets.some(({ ticker }) => ticker === code)
