import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { toContract } from '../contract.ts'
import { type ExitCode, exitCodes } from '../exit-codes.ts'
import { createExtractor, type Extractor } from '../extract/extract.ts'
import { link } from '../link/link.ts'
import type { ArticleText, Outcome } from '../types.ts'
import { type Command, type Context, complain } from './command.ts'
import { loadPatterns } from './pattern-dir.ts'

interface Options {
  readonly jsonl?: true
  readonly patterns?: string
}

/** A text with the id its output carries. */
interface Document {
  readonly id: string
  readonly article: ArticleText
}

export const extractCommand: Command = {
  example: 'docket extract article.html | jq .mentions',
  define(parser, context, act) {
    parser
      .argument('[files...]', 'HTML, text or JSON files; "-" or none for standard input')
      .option('--jsonl', 'each input line is {id, title, url, published, text}; prints one object a line in the same order')
      .option('--patterns <dir>', 'read with the patterns of this folder instead of the shipped ones')
      .action(act((files: readonly string[], options: Options) => run(files.length > 0 ? files : ['-'], options, context)))
  },
}

async function run(files: readonly string[], options: Options, context: Context): Promise<ExitCode> {
  const extractor = await makeExtractor(options, context)
  if (!extractor) return exitCodes.badConfiguration
  const codes: ExitCode[] = []
  for (const file of files) {
    codes.push(options.jsonl ? await extractLines(file, extractor, context) : await extractFile(file, files.length > 1, extractor, context))
  }
  if (codes.every((code) => code === exitCodes.done)) return exitCodes.done
  return codes.length > 1 && codes.includes(exitCodes.done)
    ? exitCodes.partlyDone
    : (codes.find((code) => code !== exitCodes.done) ?? exitCodes.failed)
}

async function makeExtractor(options: Options, context: Context): Promise<Extractor | undefined> {
  if (options.patterns === undefined) return createExtractor()
  const patterns = await loadPatterns(options.patterns)
  if (patterns.ok) return createExtractor(patterns.value)
  complain(context, patterns.detail)
  return undefined
}

async function extractFile(file: string, oneLine: boolean, extractor: Extractor, context: Context): Promise<ExitCode> {
  const bytes = await readInput(file, context)
  if (!bytes.ok) {
    complain(context, bytes.detail)
    return exitCodes.failed
  }
  const document = await toDocument(file, bytes.value)
  if (!document.ok) {
    complain(context, document.detail)
    return exitCodes.failed
  }
  const { id, article } = document.value
  const output = toContract(id, article, link(article, extractor(article)), true)
  context.console.stdout.write(`${oneLine ? JSON.stringify(output) : JSON.stringify(output, undefined, 2)}\n`)
  return exitCodes.done
}

async function extractLines(file: string, extractor: Extractor, context: Context): Promise<ExitCode> {
  const input = file === '-' ? Readable.from(context.console.stdin) : createReadStream(file)
  let number = 0
  let failures = 0
  let successes = 0
  try {
    for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
      number++
      if (line.trim() === '') continue
      const document = parseDocument(line, `${file}:${number}`)
      if (!document.ok) {
        failures++
        complain(context, document.detail)
        continue
      }
      const { id, article } = document.value
      context.console.stdout.write(`${JSON.stringify(toContract(id, article, link(article, extractor(article)), false))}\n`)
      successes++
    }
  } catch (error) {
    complain(context, `reading ${file} stopped at line ${number}: ${message(error)}`)
    return exitCodes.failed
  }
  if (failures === 0) return exitCodes.done
  return successes > 0 ? exitCodes.partlyDone : exitCodes.failed
}

async function readInput(file: string, context: Context): Promise<Outcome<Uint8Array>> {
  try {
    if (file !== '-') return { ok: true, value: await readFile(file) }
    const chunks: Uint8Array[] = []
    for await (const chunk of context.console.stdin) chunks.push(Buffer.from(chunk))
    return { ok: true, value: Buffer.concat(chunks) }
  } catch (error) {
    return { ok: false, reason: 'unreadable', detail: `cannot read ${file}: ${message(error)}` }
  }
}

async function toDocument(file: string, bytes: Uint8Array): Promise<Outcome<Document>> {
  const id = file === '-' ? 'stdin' : basename(file, extname(file))
  const text = new TextDecoder().decode(bytes)
  if (text.trim() === '') return { ok: false, reason: 'empty', detail: `${file} is empty: give an article as HTML, text or JSON` }
  if (/\.json$/iu.test(file) || (file === '-' && /^\s*\{/u.test(text))) return parseDocument(text, file)
  if (/\.html?$/iu.test(file) || /^\s*(?:<!doctype html|<html)/iu.test(text.slice(0, 500))) return readPage(file, id, bytes)
  return { ok: true, value: { id, article: { title: titleOf(text), text } } }
}

/** The reader brings a whole browser's parser: loaded for a page only. */
async function readPage(file: string, id: string, body: Uint8Array): Promise<Outcome<Document>> {
  const { readArticle } = await import('../read/article.ts')
  const read = readArticle({
    snapshot: { body, contentType: 'text/html', finalUrl: `file:///${encodeURIComponent(basename(file))}`, sha256: id },
  })
  if (!read.ok) return { ...read, detail: `${file} holds no article (${read.reason}): ${read.detail}` }
  const { snapshot: _, ...article } = read.value
  return { ok: true, value: { id, article } }
}

/** The first line, where it is short enough for a title. */
function titleOf(text: string): string {
  const line = text.trimStart().split('\n', 1)[0]?.trim() ?? ''
  return line.length <= 300 ? line : ''
}

function parseDocument(json: string, place: string): Outcome<Document> {
  const bad = (detail: string): Outcome<Document> => ({ ok: false, reason: 'bad_json', detail: `${place}: ${detail}` })
  let parsed: unknown
  try {
    parsed = JSON.parse(json)
  } catch (error) {
    return bad(`not JSON (${message(error)}); expected {"id", "title", "url", "published", "text"}`)
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed))
    return bad('not an object; expected {"id", "title", "url", "published", "text"}')
  const fields: Readonly<Record<string, unknown>> = { ...parsed }
  const { text } = fields
  if (typeof text !== 'string') return bad('has no "text"; it is the string that the offsets index into')
  const given = (name: string): string | undefined => (typeof fields[name] === 'string' && fields[name] !== '' ? fields[name] : undefined)
  const [url, publishedAt, language, country] = [given('url'), given('published'), given('language'), given('country')]
  return {
    ok: true,
    value: {
      id: given('id') ?? (typeof fields.id === 'number' ? String(fields.id) : place),
      article: {
        title: given('title') ?? titleOf(text),
        text,
        ...(url !== undefined && { url }),
        ...(publishedAt !== undefined && { publishedAt }),
        ...(language !== undefined && { language }),
        ...(country !== undefined && { country }),
      },
    },
  }
}

function message(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
