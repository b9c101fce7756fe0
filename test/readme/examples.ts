import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { temporaryFolder } from '../support/folder.ts'

const root = join(import.meta.dirname, '../..')
export const readmePath = join(root, 'README.md')

export interface Fence {
  readonly language: string
  readonly body: string
  /** Where the body stands in the README. */
  readonly start: number
  readonly end: number
}

export function fencesOf(markdown: string): readonly Fence[] {
  return [...markdown.matchAll(/^```(?<language>\w+)\n(?<body>[\s\S]*?)^```$/gmu)].map((match) => {
    const { language = '', body = '' } = match.groups ?? {}
    const start = match.index + `\`\`\`${language}\n`.length
    return { language, body, start, end: start + body.length }
  })
}

/**
 * A folder as the README's reader has it after the demo: `demo.db`, the project's commands first on the PATH, no environment of ours, and
 * feed files that lead nowhere, so that no example asks the network.
 */
export function openReadersFolder() {
  const folder = temporaryFolder()
  mkdirSync(folder.file('feeds'))
  writeFileSync(
    folder.file('feeds/nowhere.yaml'),
    'publisher: Nowhere\ncountry: XX\nlanguage: en\nkind: news\nfeeds:\n  - id: nowhere\n    title: News\n    url: http://127.0.0.1:8009/feed\n',
  )
  for (const name of ['samples', 'src', 'node_modules', 'package.json', 'test']) symlinkSync(join(root, name), folder.file(name))
  const env = {
    PATH: `${join(root, 'node_modules/.bin')}:${process.env.PATH}`,
    DOCKET_FEEDS: folder.file('feeds'),
    NO_COLOR: '1',
    HOME: folder.path,
  }
  const run = (command: string) => {
    const { status, stdout, stderr } = spawnSync('sh', ['-c', command.replace(/\bnpx docket\b/gu, 'docket')], {
      cwd: folder.path,
      env,
      encoding: 'utf8',
    })
    return { status, stdout, stderr }
  }
  execFileSync('sh', ['-c', 'docket demo --db demo.db'], { cwd: folder.path, env, stdio: 'ignore' })
  return { folder, run, [Symbol.dispose]: () => folder[Symbol.dispose]() }
}

/** A console block's commands, each with the output that the README shows. */
export function commandsOf(body: string): readonly { readonly command: string; readonly output: string }[] {
  return body
    .split(/^\$ /mu)
    .slice(1)
    .map((part) => {
      const newline = part.indexOf('\n')
      return { command: part.slice(0, newline), output: part.slice(newline + 1).trimEnd() }
    })
}

/** The README with the present output under each console command. */
export function updated(markdown: string, run: (command: string) => { readonly stdout: string }): string {
  let result = ''
  let at = 0
  for (const fence of fencesOf(markdown)) {
    if (fence.language !== 'console') continue
    const body = commandsOf(fence.body)
      .map(({ command }) => `$ ${command}\n${run(command).stdout.trimEnd()}\n`)
      .join('')
    result += markdown.slice(at, fence.start) + body
    at = fence.end
  }
  return result + markdown.slice(at)
}

export const readReadme = (): string => readFileSync(readmePath, 'utf8')
