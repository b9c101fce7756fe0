import { type ExitCode, exitCodes } from '../exit-codes.ts'
import { type Command, type Context, complain } from './command.ts'
import { type Recipe, readCookbook, withChoices } from './cookbook/recipe.ts'
import { withDatabase } from './database.ts'
import { type QueryOptions, query } from './query.ts'
import { toTable } from './table.ts'

interface Options extends QueryOptions {
  readonly sql?: true
  readonly set: readonly string[]
}

export const cookbookCommand: Command = {
  example: 'docket cookbook exchange-timeline --set exchange=binance',
  define(parser, context, act) {
    parser
      .argument('[name]', 'the question to answer; without it all are listed')
      .option(
        '--set <name=value>',
        'choose what the question asks about; may be given again',
        (text, all: readonly string[]) => [...all, text],
        [],
      )
      .option('--sql', 'print the query instead, with what is to be known about its answer')
      .option('--db <file>', 'the database', context.config.database)
      .option('--format <format>', 'table, csv, json or jsonl')
      .option('--json', 'print one object a line, as --format jsonl does')
      .option('--timeout <seconds>', 'stop the query after so long', '30')
      .option('--rows <count>', 'print so many rows at most')
      .action(act((name: string | undefined, options: Options) => cookbook(name, options, context)))
  },
}

async function cookbook(name: string | undefined, options: Options, context: Context): Promise<ExitCode> {
  const recipes = readCookbook()
  if (name === undefined) return list(recipes, options, context)
  const recipe = recipes.find((each) => each.name === name)
  if (recipe === undefined) {
    complain(context, `there is no question "${name}"; \`docket cookbook\` lists them`)
    return exitCodes.wrongUse
  }
  const chosen = readChoices(options.set)
  const unknown = Object.keys(chosen).filter((choice) => !Object.hasOwn(recipe.choices, choice))
  if (unknown.length > 0) {
    const known = Object.keys(recipe.choices).join(', ') || 'nothing'
    complain(context, `${name} lets you choose ${known}, not ${unknown.join(', ')}; write --set name=value`)
    return exitCodes.wrongUse
  }
  const sql = withChoices(recipe, chosen)
  if (options.sql === true) {
    context.console.stdout.write(sql)
    return exitCodes.done
  }
  const isTable = options.json !== true && (options.format ?? 'table') === 'table'
  if (isTable) context.console.stderr.write(`${recipe.question}\n\nRead: ${recipe.reading}\nLimits: ${recipe.limits}\n\n`)
  return withDatabase(options.db, context, () => query(sql, options, context))
}

function list(recipes: readonly Recipe[], { json }: Options, { console }: Context): ExitCode {
  if (json === true) {
    for (const { sql: _, ...recipe } of recipes) console.stdout.write(`${JSON.stringify(recipe)}\n`)
    return exitCodes.done
  }
  const width = (console.stdout.columns || 140) - Math.max(...recipes.map(({ name }) => name.length)) - 2
  const rows = recipes.map(({ name, question }) => [name, question])
  console.stdout.write(
    `${toTable(
      [
        { title: 'name', width: 40 },
        { title: 'question', width },
      ],
      rows,
    )}\n`,
  )
  return exitCodes.done
}

/** "exchange=binance" → `{ exchange: "binance" }`. */
function readChoices(set: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    set.map((text) => {
      const at = text.indexOf('=')
      return at === -1 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)]
    }),
  )
}
