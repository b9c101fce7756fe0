import { openArchive } from '../archive/open.ts'
import { type ExitCode, exitCodes } from '../exit-codes.ts'
import type { FetcherOptions } from '../fetch/fetched.ts'
import { type Import, runImport } from '../import.ts'
import { isCountry } from '../poll/feed-file.ts'
import type { Feed } from '../types.ts'
import { type Command, type Context, complain } from './command.ts'
import { workOnce } from './run-once.ts'

export interface ImportOptions {
  readonly db: string
  readonly name?: string
  readonly baseUrl?: string
  readonly publisher?: string
  readonly country?: string
  readonly language?: string
  readonly kind: string
  readonly json?: true
}

export const importCommand: Command = {
  drains: true,
  example: 'docket import crawl-2019.warc.gz saved-pages/ urls.txt --country US --language en --kind regulator',
  define(parser, context, act) {
    parser
      .argument('<source...>', 'a WARC file, a folder of saved pages, or a list of addresses, one a line')
      .option('--db <file>', 'the database; made where there is none', context.config.database)
      .option('--name <name>', 'what the import is called in the database; the name of the source where absent')
      .option('--base-url <url>', 'where the pages of a folder come from, whose path gives the rest of the address')
      .option('--publisher <name>', 'who published the pages, where it was one')
      .option('--country <code>', 'ISO 3166 alpha-2 of the publisher, "EU" or "XX": evidence for names that are ambiguous')
      .option('--language <tag>', 'BCP 47, for pages that do not say')
      .option('--kind <kind>', '"news" or "regulator"', 'news')
      .option('--json', 'print the summary as JSON')
      .action(act((sources: readonly string[], options: ImportOptions) => importSources(sources, options, context)))
  },
}

/** Imports what the sources hold that is not here yet. `network` is for tests over loopback. */
export async function importSources(
  sources: readonly string[],
  options: ImportOptions,
  context: Context,
  network: Partial<FetcherOptions> = {},
): Promise<ExitCode> {
  const wrong = wrongOption(options)
  if (wrong !== undefined) {
    complain(context, wrong)
    return exitCodes.wrongUse
  }
  const imports: Import[] = []
  for (const source of sources) {
    const archive = await openArchive(source, options.baseUrl)
    if (!archive.ok) {
      complain(context, `${archive.detail}; nothing was imported`)
      return exitCodes.wrongUse
    }
    imports.push({ archive: archive.value, feed: toFeed(archive.value.name, options) })
  }
  const result = await workOnce({ command: 'import', database: options.db, network }, context, (workshop, caller) =>
    runImport(workshop, imports, caller),
  )
  if (options.json === true && result.summary)
    context.console.stdout.write(`${JSON.stringify({ ...result.summary, requests: result.requests })}\n`)
  return result.code
}

function wrongOption({ kind, country, baseUrl, name }: ImportOptions): string | undefined {
  if (kind !== 'news' && kind !== 'regulator') return `--kind is "news" or "regulator", not "${kind}"`
  if (country !== undefined && !isCountry(country)) return `--country is two capital letters of ISO 3166, "EU" or "XX", not "${country}"`
  if (baseUrl !== undefined && !/^https?:$/u.test(URL.parse(baseUrl)?.protocol ?? ''))
    return `--base-url is an address with http:// or https://, not "${baseUrl}"`
  if (name !== undefined && toSlug(name) === '') return `--name has letters or digits, "${name}" has none`
  return undefined
}

/** The row that the items belong to: "crawl-2019.warc.gz" is "import-crawl-2019". */
function toFeed(source: string, { name, publisher, country, language, kind }: ImportOptions): Feed {
  const slug = toSlug(name ?? source.replace(/(?:\.warc)?(?:\.(?:gz|txt|warc))?$/iu, ''))
  return {
    id: `import-${slug === '' ? 'source' : slug}`,
    publisher: publisher ?? 'Import',
    url: `import:${encodeURIComponent(source)}`,
    title: `Imported from ${source}`,
    kind: kind === 'regulator' ? 'regulator' : 'news',
    ...(country !== undefined && { country }),
    ...(language !== undefined && { language }),
  }
}

function toSlug(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .slice(0, 50)
    .replace(/^-|-$/gu, '')
}
