import { createReadStream } from 'node:fs'
import { basename, extname } from 'node:path'
import type { ArticleText, Outcome } from '../types.ts'
import type { Context } from './command.ts'
import { isPdfFile, pageOf, readPdfFile } from './pdf-file.ts'
import { readPublished } from './published.ts'

/** A text with the id its output carries. */
export interface Document {
  readonly id: string
  readonly article: ArticleText
}

/** Bytes of a document, and characters of a line: no article has a tenth of it. */
const LARGEST = 10 * 1024 * 1024

const tooLarge = (place: string): Outcome<never> => ({
  ok: false,
  reason: 'too_large',
  detail: `${place} is larger than ${LARGEST / 1024 / 1024} MB, which no article is; a file of many articles is read with --jsonl, one a line`,
})

/** The bytes of a file, or of standard input for "-". */
export async function readInput(file: string, context: Context): Promise<Outcome<Uint8Array>> {
  try {
    const chunks: Uint8Array[] = []
    let size = 0
    for await (const chunk of file === '-' ? context.console.stdin : createReadStream(file)) {
      const bytes = Buffer.from(chunk)
      size += bytes.byteLength
      if (size > LARGEST) return tooLarge(file)
      chunks.push(bytes)
    }
    return { ok: true, value: Buffer.concat(chunks) }
  } catch (error) {
    return { ok: false, reason: 'unreadable', detail: unreadable(file, error) }
  }
}

/** "cannot read news: it is a folder; name the files in it". */
export function unreadable(file: string, error: unknown): string {
  if (error instanceof Error && 'code' in error && error.code === 'EISDIR')
    return `cannot read ${file}: it is a folder; name the files in it`
  return `cannot read ${file}: ${message(error)}`
}

/** HTML, PDF, JSON or plain text, told by the file's name and by its beginning. Whatever is not a page is UTF-8, or UTF-16 that says so. */
export async function toDocument(file: string, bytes: Uint8Array): Promise<Outcome<Document>> {
  const id = file === '-' ? 'stdin' : basename(file, extname(file))
  const beginning = new TextDecoder('latin1').decode(bytes.subarray(0, 500))
  if (isPdfFile(file, bytes)) return toPdfDocument(file, id, bytes)
  if (/\.html?$/iu.test(file) || /^(?:\u00ef\u00bb\u00bf)?\s*(?:<!doctype html|<html)/iu.test(beginning)) return readPage(file, id, bytes)
  if (/\.(?:jsonl|ndjson)$/iu.test(file))
    return { ok: false, reason: 'json_lines', detail: `${file} holds one document a line: add --jsonl` }
  const text = decodeText(bytes)
  if (text === undefined)
    return {
      ok: false,
      reason: 'not_text',
      detail: `${file} is no text in UTF-8; convert it, or name a page .html, whose encoding is found`,
    }
  if (text.trim() === '') return { ok: false, reason: 'empty', detail: `${file} is empty: give an article as HTML, PDF, text or JSON` }
  if (/\.json$/iu.test(file) || (file === '-' && /^\s*\{/u.test(text))) return parseDocument(text, file)
  return { ok: true, value: { id, article: { title: titleOf(text), text } } }
}

/** Undefined for what is no text: offsets into it would point nowhere. */
export function decodeText(bytes: Uint8Array): string | undefined {
  const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  const encoding = isWide ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8'
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
    return text.includes('\u0000') ? undefined : text
  } catch (error) {
    if (error instanceof TypeError) return undefined
    throw error
  }
}

/** The reader brings a whole browser's parser: loaded for a page only. */
async function readPage(file: string, id: string, body: Uint8Array): Promise<Outcome<Document>> {
  const { readArticle } = await import('../read/article.ts')
  const read = readArticle(pageOf(file, body, id))
  if (!read.ok) return { ...read, detail: `${file} holds no article (${read.reason}): ${read.detail}` }
  const { snapshot: _, ...article } = read.value
  return { ok: true, value: { id, article } }
}

async function toPdfDocument(file: string, id: string, body: Uint8Array): Promise<Outcome<Document>> {
  const page = pageOf(file, body, id)
  const reading = await readPdfFile(page)
  const { toArticle } = await import('../read/article.ts')
  const read = reading.ok ? toArticle(page, reading.value) : reading
  if (!read.ok) return { ...read, detail: `${file} holds no article (${read.reason}): ${read.detail}` }
  const { snapshot: _, ...article } = read.value
  return { ok: true, value: { id, article } }
}

/** The first line, where it is short enough for a title. */
function titleOf(text: string): string {
  const line = text.trimStart().split('\n', 1)[0]?.trim() ?? ''
  return line.length <= 300 ? line : ''
}

/** `{id, title, url, published, text}`; `place` stands in complaints and for an id. */
export function parseDocument(json: string, place: string): Outcome<Document> {
  const bad = (detail: string): Outcome<Document> => ({ ok: false, reason: 'bad_json', detail: `${place}: ${detail}` })
  if (json.length > LARGEST) return tooLarge(place)
  let parsed: unknown
  try {
    parsed = JSON.parse(json.replace(/^\ufeff/u, ''))
  } catch (error) {
    return bad(`not JSON (${message(error)}); expected {"id", "title", "url", "published", "text"}`)
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed))
    return bad(
      `${Array.isArray(parsed) ? 'a list; give one document, or one a line with --jsonl' : 'not an object'}; expected {"id", "title", "url", "published", "text"}`,
    )
  const fields: Readonly<Record<string, unknown>> = { ...parsed }
  const { text } = fields
  if (typeof text !== 'string') return bad('has no "text"; it is the string that the offsets index into')
  const given = (name: string): string | undefined => (typeof fields[name] === 'string' && fields[name] !== '' ? fields[name] : undefined)
  const [url, language, country] = [given('url'), given('language'), given('country')]
  const publishedAt = readPublished(given('published') ?? '')
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
