import { mentionKinds } from '../../schema/values.ts'
import { type ExitCode, exitCodes } from '../exit-codes.ts'
import { assets } from '../gazetteer/assets.ts'
import { currencies } from '../gazetteer/currencies.ts'
import { relinkCases } from '../pipeline/cases.ts'
import { isCountry } from '../poll/feed-file.ts'
import type { Addition } from '../store/add-fact.ts'
import type { Act, CorrectReason } from '../store/corrections.ts'
import type { CorrectionView } from '../store/read-corrections.ts'
import type { FactValues } from '../store/rows-fact-values.ts'
import type { Store } from '../store/store.ts'
import type { Outcome } from '../types.ts'
import { changeDatabase } from './change-database.ts'
import { type Command, type Context, complain } from './command.ts'
import { withDatabase } from './database.ts'
import { toPlain } from './plain.ts'
import { toTable } from './table.ts'

interface Options {
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

export const correctCommand: Command = {
  example: `docket correct 3f9a0c21 --set role=penalty --author 'Ada Obi' --reason 'the ruling calls it a fine'`,
  define(parser, context, act) {
    parser
      .argument('[fact]', 'a mention or an event, or with --add an article: its id, or the beginning of it, as the views give it')
      .option('--db <file>', 'the database', context.config.database)
      .option('--set <field=value>', 'put a value right; "field=" empties it; may be given several times', collect, [])
      .option('--reject', 'say that the fact is none: it goes from all tables')
      .option('--confirm', 'say that somebody looked and found it right')
      .option('--add <kind>', 'add a mention of this kind that was not read, with --quote and --set')
      .option('--quote <words>', 'the words of a fact to add, as they stand in the article')
      .option('--nth <n>', 'where the words stand several times, which of the places, from 1')
      .option('--undo <correction>', 'take a correction back')
      .option('--list', 'list all corrections, and which of them no longer apply')
      .option('--author <name>', 'who says so')
      .option('--reason <text>', 'why')
      .option('--json', 'print one object a line')
      .action(act((fact: string | undefined, options: Options) => correct(fact, options, context)))
  },
}

const collect = (value: string, before: readonly string[]): readonly string[] => [...before, value]

/** What is asked of the store. */
type Asked =
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

type Change = Exclude<Asked, { kind: 'list' }>

interface Person {
  readonly author: string
  readonly reason: string
}

function correct(fact: string | undefined, options: Options, context: Context): ExitCode | Promise<ExitCode> {
  const asked = readOptions(fact, options)
  if (typeof asked === 'string') {
    complain(context, asked)
    return exitCodes.wrongUse
  }
  if (asked.kind !== 'list') {
    const changing = { path: options.db, afterFault: 'nothing was changed' }
    return changeDatabase(changing, context, (store) => change(store, asked, options, context))
  }
  return withDatabase(options.db, context, (store) => {
    print(store.corrections(), options, context)
    return exitCodes.done
  })
}

/** What the options ask for, or what is wrong with them. */
function readOptions(fact: string | undefined, options: Options): Asked | string {
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

function change(store: Store, asked: Change, options: Options, context: Context): ExitCode {
  const act = { ...asked.by, at: context.now().toISOString() }
  const outcome = store.atomically(() => {
    const done = carryOut(store, asked, act)
    if (done.ok) relinkCases(store)
    return done
  })
  if (!outcome.ok) {
    complain(context, outcome.detail)
    return outcome.reason === 'bad_value' || outcome.reason === 'no_change' ? exitCodes.wrongUse : exitCodes.failed
  }
  print([outcome.value], options, context)
  return exitCodes.done
}

function carryOut(store: Store, asked: Change, act: Act): Outcome<CorrectionView, CorrectReason> {
  switch (asked.kind) {
    case 'undo':
      return store.undoCorrection({ ...act, correction: asked.correction })
    case 'add':
      return store.addFact({ ...asked, ...act, kind: asked.mention })
    case 'correct':
      return store.correct({ ...act, ...asked })
    default:
      throw asked satisfies never
  }
}

/* ---------------------------------------------------------------- printing */

const ID_SHOWN = 20

function print(corrections: readonly CorrectionView[], { json, list }: Options, { console }: Context): void {
  if (json === true) {
    for (const correction of corrections) console.stdout.write(`${JSON.stringify(correction)}\n`)
    return
  }
  if (list !== true) {
    for (const each of corrections)
      console.stdout.write(`${toPlain(`${STATES[each.state]}: ${each.kind} “${each.quote}”: ${toChange(each)}`)}\ncorrection ${each.id}\n`)
    return
  }
  if (corrections.length === 0) {
    console.stdout.write('nobody has corrected anything yet\n')
    return
  }
  const rows = corrections.map((each) => [
    each.id.slice(0, ID_SHOWN),
    STATES[each.state],
    `${each.kind} “${each.quote}”`,
    toChange(each),
    `${each.author}, ${each.at.slice(0, 10)}: ${each.reason}`,
    each.article.title,
  ])
  const widths = { correction: ID_SHOWN, state: 17, fact: 36, change: 40, 'who and why': 40, article: 40 }
  console.stdout.write(
    `${toTable(
      Object.entries(widths).map(([title, width]) => ({ title, width })),
      rows,
    )}\n`,
  )
}

const STATES: Readonly<Record<CorrectionView['state'], string>> = {
  applied: 'in force',
  agrees: 'the reading agrees',
  not_found: 'no longer applies',
  undone: 'taken back',
}

function toChange({ action, values }: CorrectionView): string {
  switch (action) {
    case 'set':
      return values.map(({ field, original = 'none', value = 'none' }) => `${field} ${original} → ${value}`).join(', ')
    case 'reject':
      return `rejected: ${values.flatMap(({ field, original }) => (original === undefined ? [] : [`${field} ${original}`])).join(', ')}`
    case 'confirm':
      return 'confirmed'
    case 'add':
      return `added: ${values.flatMap(({ field, value }) => (value === undefined ? [] : [`${field} ${value}`])).join(', ')}`
    default:
      return action satisfies never
  }
}
