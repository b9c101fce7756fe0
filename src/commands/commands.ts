import type { Command } from './command.ts'

/** A command as `docket --help` lists it; its file is loaded when it is called, so that none waits for what only another needs. */
export interface CommandEntry {
  readonly name: string
  readonly summary: string
  readonly load: () => Promise<Command>
}

/** Every command, in the order of `docket --help`. */
export const commands: readonly CommandEntry[] = [
  {
    name: 'run',
    summary: 'poll the feeds that are due, read what is new, store it; once',
    load: async () => (await import('./run.ts')).runCommand,
  },
  {
    name: 'demo',
    summary: 'run the whole pipeline over the samples, served on loopback, and show what it finds',
    load: async () => (await import('./demo.ts')).demoCommand,
  },
  {
    name: 'import',
    summary: 'fill in history: read archives (WARC, saved pages) and lists of addresses through the same stages',
    load: async () => (await import('./import.ts')).importCommand,
  },
  {
    name: 'extract',
    summary: 'read articles and print what was found, as JSON',
    load: async () => (await import('./extract.ts')).extractCommand,
  },
  {
    name: 'reextract',
    summary: 'read all stored articles anew with the present patterns, offline, and say which facts came and went',
    load: async () => (await import('./reextract.ts')).reextractCommand,
  },
  {
    name: 'correct',
    summary: 'put a fact right, reject, confirm or add one, with author and reason; it survives every reading',
    load: async () => (await import('./correct.ts')).correctCommand,
  },
  {
    name: 'rates',
    summary: 'list and import exchange rates and prices, by which amounts are shown in dollars and euros',
    load: async () => (await import('./rates.ts')).ratesCommand,
  },
  {
    name: 'show',
    summary: 'show an article, an event or a case with the words that prove it',
    load: async () => (await import('./show.ts')).showCommand,
  },
  {
    name: 'cases',
    summary: 'list the cases with dates and sources; split and merge them, and see what people decided',
    load: async () => (await import('./cases.ts')).casesCommand,
  },
  {
    name: 'query',
    summary: 'run one SELECT on the database, which it cannot change',
    load: async () => (await import('./query.ts')).queryCommand,
  },
  {
    name: 'cookbook',
    summary: 'list the questions of the cookbook, or answer one of them',
    load: async () => (await import('./cookbook.ts')).cookbookCommand,
  },
  {
    name: 'search',
    summary: 'find articles by their words, with what stands around them',
    load: async () => (await import('./search.ts')).searchCommand,
  },
  {
    name: 'export',
    summary: 'write a version of the data: CSV, JSONL, Parquet, a Data Package, and what changed since the version before',
    load: async () => (await import('./export.ts')).exportCommand,
  },
  {
    name: 'feeds',
    summary: 'list the feeds with their health; add, import and export them',
    load: async () => (await import('./feeds/feeds.ts')).feedsCommand,
  },
  {
    name: 'check',
    summary: 'prove what the database promises, row by row, and read the feed files',
    load: async () => (await import('./check.ts')).checkCommand,
  },
  {
    name: 'backup',
    summary: 'copy the database and its pages into one verified file, while others use them',
    load: async () => (await import('./backup.ts')).backupCommand,
  },
  {
    name: 'restore',
    summary: 'verify a backup and put it in place of the database, which is kept',
    load: async () => (await import('./restore.ts')).restoreCommand,
  },
  {
    name: 'score',
    summary: 'compare what is read with what was annotated, here or against an earlier revision',
    load: async () => (await import('./score/score-command.ts')).scoreCommand,
  },
  {
    name: 'grep',
    summary: 'try a regular expression on the samples, a database or any JSONL, as a pattern would see the texts',
    load: async () => (await import('./grep.ts')).grepCommand,
  },
  {
    name: 'explain',
    summary: 'tell of a text what fired or came near, and why each value, role and name was read so',
    load: async () => (await import('./explain.ts')).explainCommand,
  },
]
