import { createHash } from 'node:crypto'
import type { Dirent } from 'node:fs'
import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { Outcome } from '../types.ts'
import { type ArchiveEntry, LARGEST_PAGE } from './entry.ts'

/** What a page's sidecar says: "notice-7.json" or "notice-7.pdf.json" beside "notice-7.pdf". */
const sidecar = z.object({
  url: z.url({ protocol: /^https?$/u }),
  fetchedAt: z.iso.datetime({ offset: true }).optional(),
  contentType: z.string().max(200).optional(),
})

type Sidecar = z.infer<typeof sidecar>

const PAGE = /\.(?:x?html?|pdf)$/iu
const LARGEST_SIDECAR = 64 * 1024

/**
 * The saved pages of a folder and its folders, in the order of their names. The address is the one in the sidecar; without one it is
 * `baseUrl` and the path, as a mirror has it: "news/7.html", and "news/index.html" for "news/". Links are not followed.
 */
export async function* readFolder(root: string, baseUrl: string | undefined): AsyncGenerator<ArchiveEntry> {
  yield* readDirectory(root, '', baseUrl)
}

async function* readDirectory(root: string, path: string, baseUrl: string | undefined): AsyncGenerator<ArchiveEntry> {
  const entries = await list(join(root, path))
  if (!entries.ok) {
    yield { kind: path === '' ? 'broken' : 'bad', where: path, reason: entries.reason, detail: entries.detail }
    return
  }
  const names = new Set(entries.value.map(({ name }) => name))
  for (const entry of entries.value) {
    const inside = path === '' ? entry.name : `${path}/${entry.name}`
    if (entry.isDirectory()) yield* readDirectory(root, inside, baseUrl)
    else if (!entry.isFile()) yield { kind: 'passed_by', reason: 'link' }
    else if (PAGE.test(entry.name)) yield await readPage({ root, path: inside, names, baseUrl })
    else if (!isSidecarOfAny(entry.name, names)) yield { kind: 'passed_by', reason: 'not_html' }
  }
}

const ENDINGS = ['html', 'htm', 'xhtml', 'pdf']

const isSidecarOfAny = (name: string, names: ReadonlySet<string>): boolean => {
  if (!name.endsWith('.json')) return false
  const bare = name.slice(0, -5)
  return (PAGE.test(bare) && names.has(bare)) || ENDINGS.some((ending) => names.has(`${bare}.${ending}`))
}

/** "a.pdf.json", or "a.json"; beside "a.html" that speaks of the page, and not of the PDF file with the same name. */
const findSidecar = (name: string, names: ReadonlySet<string>): string | undefined => {
  const bare = name.replace(PAGE, '')
  const isShared = /\.pdf$/iu.test(name) && ENDINGS.some((ending) => ending !== 'pdf' && names.has(`${bare}.${ending}`))
  return [`${name}.json`, ...(isShared ? [] : [`${bare}.json`])].find((sidecar) => names.has(sidecar))
}

interface SavedPage {
  readonly root: string
  readonly path: string
  readonly names: ReadonlySet<string>
  readonly baseUrl: string | undefined
}

async function readPage({ root, path, names, baseUrl }: SavedPage): Promise<ArchiveEntry> {
  const bad = (reason: string, detail: string): ArchiveEntry => ({ kind: 'bad', where: path, reason, detail: `${path}: ${detail}` })
  const inside = path.slice(0, path.lastIndexOf('/') + 1)
  const beside = findSidecar(path.slice(inside.length), names)
  const said = beside === undefined ? undefined : await readSidecar(join(root, `${inside}${beside}`))
  if (said?.ok === false) return bad(said.reason, said.detail)
  const url = said?.value.url ?? (baseUrl === undefined ? undefined : toUrl(path, baseUrl))
  if (url === undefined)
    return bad(
      'no_url',
      `nothing says what its address was; write ${path.replace(PAGE, '.json')} with {"url": …} beside it, or give --base-url`,
    )
  const file = await readWhole(join(root, path), LARGEST_PAGE)
  if (!file.ok) return bad(file.reason, file.detail)
  const { bytes, modifiedAt } = file.value
  if (bytes.length === 0) return bad('empty_body', 'the file is empty')
  return {
    kind: 'page',
    url,
    mark: createHash('sha256').update(bytes).digest('hex').slice(0, 16),
    fetchedAt: said?.value.fetchedAt === undefined ? modifiedAt : new Date(said.value.fetchedAt).toISOString(),
    contentType: said?.value.contentType ?? (/\.pdf$/iu.test(path) ? 'application/pdf' : 'text/html'),
    body: async () => ({ ok: true, value: bytes }),
  }
}

/** "news/Überblick/index.html" below "https://example.org/" → "https://example.org/news/%C3%9Cberblick/" */
function toUrl(path: string, baseUrl: string): string | undefined {
  const parts = path.split('/').map(encodeURIComponent).join('/')
  return URL.parse(parts.replace(/(?<=^|\/)index\.x?html?$/iu, ''), baseUrl.endsWith('/') ? baseUrl : `${baseUrl}/`)?.href
}

async function readSidecar(file: string): Promise<Outcome<Sidecar>> {
  const read = await readWhole(file, LARGEST_SIDECAR)
  if (!read.ok) return read
  const checked = sidecar.safeParse(parseJson(new TextDecoder().decode(read.value.bytes)))
  if (checked.success) return { ok: true, value: checked.data }
  const [issue] = checked.error.issues
  return {
    ok: false,
    reason: 'bad_sidecar',
    detail: `its sidecar is not in order: ${issue?.path.join('.') || 'the file'}: ${issue?.message}`,
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

async function readWhole(file: string, most: number): Promise<Outcome<{ readonly bytes: Uint8Array; readonly modifiedAt: string }>> {
  try {
    const { size, mtime } = await stat(file)
    if (size > most) return { ok: false, reason: 'too_large', detail: `${size} bytes, more than ${most}` }
    return { ok: true, value: { bytes: await readFile(file), modifiedAt: mtime.toISOString() } }
  } catch (error) {
    return unreadable(error)
  }
}

async function list(directory: string): Promise<Outcome<readonly Dirent[]>> {
  try {
    const entries = await readdir(directory, { withFileTypes: true })
    return { ok: true, value: entries.toSorted((a, b) => (a.name < b.name ? -1 : 1)) }
  } catch (error) {
    return unreadable(error)
  }
}

function unreadable(error: unknown): Extract<Outcome<never>, { ok: false }> {
  if (!(error instanceof Error && 'code' in error)) throw error
  return { ok: false, reason: 'not_readable', detail: `it cannot be read (${String(error.code)})` }
}
