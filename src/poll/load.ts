import { readdir, readFile, realpath, stat } from 'node:fs/promises'
import { basename, dirname, extname, join } from 'node:path'
import type { Feed } from '../types.ts'
import { type FeedFileProblem, formatProblem, readFeedFile } from './feed-yaml.ts'

/** All feeds, or everything that is wrong in all the files: an `Outcome` with the problems one by one. */
export type LoadedFeeds =
  | { readonly ok: true; readonly value: readonly Feed[] }
  | { readonly ok: false; readonly reason: 'bad_feed_file'; readonly detail: string; readonly problems: readonly FeedFileProblem[] }

const LARGEST_FILE = 32 * 1024

/**
 * Reads every .yaml file of a folder, in the order of their names. One bad file fails the whole: a feed that silently is not polled is
 * worse than a run that does not start.
 *
 * @example
 * const feeds = await loadFeeds('feeds')
 * if (!feeds.ok) feeds.detail // "feeds/us-sec.yaml:7:10: url of feed 1 must be an address with http:// …"
 */
export async function loadFeeds(folder: string): Promise<LoadedFeeds> {
  const files = await listFiles(folder)
  if (files === undefined) return refuse([problemOf(folder, 'is no folder that can be read; name the folder with the feed files')])
  if (files.length === 0) return refuse([problemOf(folder, 'holds no .yaml file; add a feed file')])

  const feeds: Feed[] = []
  const problems: FeedFileProblem[] = []
  const places = new Map<string, string>()
  for (const file of files) {
    const read = await readOne(folder, file)
    problems.push(...read.problems)
    for (const [index, feed] of read.feeds.entries()) {
      const position = read.positions[index] ?? { line: 1, column: 1 }
      const earlier = places.get(feed.id)
      if (earlier === undefined) places.set(feed.id, `${file}:${position.line}`)
      else problems.push({ file, ...position, message: `the id "${feed.id}" is taken by ${earlier}; give this feed another one` })
      feeds.push(feed)
    }
  }
  return problems.length === 0 ? { ok: true, value: feeds } : refuse(problems)
}

function refuse(problems: readonly FeedFileProblem[]): LoadedFeeds {
  return { ok: false, reason: 'bad_feed_file', detail: problems.map(formatProblem).join('\n'), problems }
}

const problemOf = (file: string, message: string): FeedFileProblem => ({ file, line: 1, column: 1, message })

async function listFiles(folder: string): Promise<readonly string[] | undefined> {
  try {
    const names = await readdir(folder)
    return names
      .filter((name) => ['.yaml', '.yml'].includes(extname(name)) && !name.startsWith('.'))
      .map((name) => join(folder, name))
      .sort()
  } catch (error) {
    if (isFileError(error)) return undefined
    throw error
  }
}

const NOTHING = { feeds: [], positions: [] }

async function readOne(folder: string, file: string): Promise<ReturnType<typeof readFeedFile>> {
  const bytes = await readBytes(folder, file)
  if (typeof bytes === 'string') return { ...NOTHING, problems: [problemOf(file, bytes)] }
  const text = decodeUtf8(bytes)
  if (text === undefined) return { ...NOTHING, problems: [problemOf(file, 'is not UTF-8; save it as UTF-8')] }
  return readFeedFile(file, text)
}

/** The bytes of a file of the folder, or what is wrong with it. A link that leads out of the folder is not followed. */
async function readBytes(folder: string, file: string): Promise<Uint8Array | string> {
  try {
    const real = await realpath(file)
    if (dirname(real) !== (await realpath(folder))) return `is a link to ${basename(real)} outside the folder; put the file itself there`
    const { size, isFile } = await stat(real).then((found) => ({ size: found.size, isFile: found.isFile() }))
    if (!isFile) return 'is no file; remove it or give it another ending'
    if (size > LARGEST_FILE) return `has ${size} bytes, a feed file at most ${LARGEST_FILE}; split it by publisher`
    return await readFile(real)
  } catch (error) {
    if (isFileError(error)) return `cannot be read (${error.code}); correct its permissions or remove it`
    throw error
  }
}

function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (error) {
    if (error instanceof TypeError) return undefined
    throw error
  }
}

function isFileError(error: unknown): error is Error & { readonly code: string } {
  return error instanceof Error && 'code' in error && typeof error.code === 'string'
}
