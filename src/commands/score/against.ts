import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { Outcome } from '../../types.ts'
import type { GoldDocument } from './gold.ts'
import { nameOf } from './mention-name.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const git = promisify(execFile)

/** The mentions that the code of an earlier revision reads in the same texts, by document, each as one line. */
export async function readAtRevision(
  revision: string,
  documents: readonly GoldDocument[],
): Promise<Outcome<ReadonlyMap<string, readonly string[]>>> {
  const folder = await mkdtemp(join(tmpdir(), 'docket-against-'))
  const tree = join(folder, 'tree')
  try {
    await git('git', ['-C', root, 'worktree', 'add', '--detach', '--quiet', tree, revision])
    await symlink(join(root, 'node_modules'), join(tree, 'node_modules'))
    return { ok: true, value: await extractIn(tree, documents) }
  } catch (error) {
    return {
      ok: false,
      reason: 'not_read',
      detail: `could not read with revision ${revision}: ${error instanceof Error ? error.message : error}`,
    }
  } finally {
    await git('git', ['-C', root, 'worktree', 'remove', '--force', tree]).catch(() => undefined)
    await rm(folder, { recursive: true, force: true })
  }
}

async function extractIn(tree: string, documents: readonly GoldDocument[]): Promise<ReadonlyMap<string, readonly string[]>> {
  const child = spawn(process.execPath, [join(tree, 'src/docket.js'), 'extract', '--jsonl'], { stdio: ['pipe', 'pipe', 'inherit'] })
  const output: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => output.push(chunk))
  child.stdin.on('error', () => undefined)
  for (const { id, article } of documents) {
    const { publishedAt, ...rest } = article
    child.stdin.write(`${JSON.stringify({ ...rest, id, ...(publishedAt !== undefined && { published: publishedAt }) })}\n`)
  }
  child.stdin.end()
  const [code] = await once(child, 'close')
  if (code !== 0) throw new Error(`its "docket extract" ended with exit code ${code}`)
  const lines = Buffer.concat(output)
    .toString()
    .split('\n')
    .filter((line) => line !== '')
  return new Map(lines.map((line) => JSON.parse(line)).map(({ id, mentions }) => [id, mentions.map(nameOf)]))
}
