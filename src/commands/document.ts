import { readFile } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import type { ArticleText, Outcome } from '../types.ts'
import type { Context } from './command.ts'

/** A text with the id its output carries. */
export interface Document {
  readonly id: string
  readonly article: ArticleText
}

/** The bytes of a file, or of standard input for "-". */
export async function readInput(file: string, context: Context): Promise<Outcome<Uint8Array>> {
  try {
    if (file !== '-') return { ok: true, value: await readFile(file) }
    const chunks: Uint8Array[] = []
    for await (const chunk of context.console.stdin) chunks.push(Buffer.from(chunk))
    return { ok: true, value: Buffer.concat(chunks) }
  } catch (error) {
    return { ok: false, reason: 'unreadable', detail: `cannot read ${file}: ${message(error)}` }
  }
}

/** HTML, JSON or plain text, told by the file's name and by its beginning. */
export async function toDocument(file: string, bytes: Uint8Array): Promise<Outcome<Document>> {
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

/** `{id, title, url, published, text}`; `place` stands in complaints and for an id. */
export function parseDocument(json: string, place: string): Outcome<Document> {
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
