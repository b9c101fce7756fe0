/**
 * Measures the program against its bars. Ratios are taken within one run, times are processor time where other programs would disturb them.
 *
 *     npm run bench                              all sections
 *     npm run bench -- extract hostile           some of them
 *     npm run bench -- extract --texts DIR       over the articles of a folder: JSONL files with a "text" a line
 *     npm run bench -- read --pages DIR          over the pages of a folder: JSONL files, gzipped, with "html" and "url" a line
 *     npm run bench -- feeds --feeds FILE        over other parsers' test feeds: JSON lines, gzipped, with "id" and "base64" a line
 *     npm run bench -- size --database FILE      on a large database that is kept there; it is made where there is none
 *     npm run bench -- size --articles N         on one of so many articles instead of a hundred thousand
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { benchCases } from './cases.ts'
import { benchConformance } from './conformance.ts'
import { benchExtract } from './extract.ts'
import { benchFeeds } from './feeds.ts'
import { benchHostile } from './hostile.ts'
import { benchRead } from './read.ts'
import { benchReextract } from './reextract.ts'
import { benchRerun } from './rerun.ts'
import { benchSize } from './size.ts'
import { findTexts } from './texts.ts'
import { benchThroughput } from './throughput.ts'

/** What a section may use; a folder that is absent is not there. */
export interface BenchOptions {
  readonly texts?: string
  readonly pages?: string
  readonly conformance?: string
  readonly feeds?: string
  readonly database?: string
  readonly articles?: string
}

const sections: Readonly<Record<string, (options: BenchOptions) => string | Promise<string>>> = {
  rerun: benchRerun,
  throughput: benchThroughput,
  reextract: benchReextract,
  read: (options) => benchRead(options.pages),
  extract: (options) => benchExtract(findTexts(options.texts)),
  cases: benchCases,
  hostile: benchHostile,
  conformance: benchConformance,
  feeds: (options) => benchFeeds(options.feeds),
  size: benchSize,
}

const shared = join(import.meta.dirname, '../../../shared')

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      texts: { type: 'string' },
      pages: { type: 'string' },
      conformance: { type: 'string' },
      feeds: { type: 'string' },
      database: { type: 'string' },
      articles: { type: 'string' },
    },
  })
  const unknown = positionals.filter((name) => !(name in sections))
  if (unknown.length > 0) {
    process.stderr.write(`bench: no section ${unknown.join(', ')}; there are ${Object.keys(sections).join(', ')}\n`)
    process.exitCode = 2
    return
  }
  const texts = values.texts ?? present(join(shared, 'texts'))
  const pages = values.pages ?? present(join(shared, 'pages'))
  const conformance = values.conformance ?? present(join(shared, 'conformance'))
  const feeds = values.feeds ?? present(join(shared, 'feeds/parser-corpus.jsonl.gz'))
  const options = {
    ...(texts !== undefined && { texts }),
    ...(pages !== undefined && { pages }),
    ...(conformance !== undefined && { conformance }),
    ...(feeds !== undefined && { feeds }),
    ...(values.database !== undefined && { database: values.database }),
    ...(values.articles !== undefined && { articles: values.articles }),
  }
  for (const [name, bench] of Object.entries(sections)) {
    if (positionals.length > 0 && !positionals.includes(name)) continue
    process.stdout.write(`\n${name}\n\n${await bench(options)}\n`)
  }
}

function present(path: string): string | undefined {
  return existsSync(path) ? path : undefined
}

await main()
