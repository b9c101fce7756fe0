import { spawnSync } from 'node:child_process'
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { temporaryFolder } from '../support/folder.ts'
import { commandsOf, fencesOf, readReadme } from './examples.ts'

const root = join(import.meta.dirname, '../..')
const fences = fencesOf(readReadme())
const file = fences.find(({ language, body }) => language === 'ts' && body.includes('export const patterns'))
const named = /`(?<folder>[\w-]+)\/(?<name>[\w-]+\.ts)`, works as it is/u.exec(readReadme())?.groups
const commands = fences.filter(({ language, body }) => language === 'text' && body.startsWith('$ ')).flatMap(({ body }) => commandsOf(body))

let folder: ReturnType<typeof temporaryFolder>
beforeAll(() => {
  folder = temporaryFolder()
  for (const name of ['src', 'package.json', 'node_modules']) symlinkSync(join(root, name), folder.file(name))
  mkdirSync(folder.file(named?.folder ?? 'unnamed'))
  writeFileSync(folder.file(join(named?.folder ?? 'unnamed', named?.name ?? 'unnamed.ts')), file?.body ?? '')
})
afterAll(() => folder[Symbol.dispose]())

const run = (command: string) =>
  spawnSync('sh', ['-c', command.replace(/\bnpx docket\b/gu, 'docket')], {
    cwd: folder.path,
    env: { PATH: `${join(root, 'node_modules/.bin')}:${process.env.PATH}`, NO_COLOR: '1', HOME: folder.path },
    encoding: 'utf8',
  })

/** Points move with every cue that is added; that they are told does not. */
const withoutPoints = (output: string): string => output.replace(/[+-]?\b\d+\.\d\b/gu, 'points')

describe('the pattern file of the page', () => {
  test('is there, with its name and commands that use it', () => {
    expect(file?.body).toContain('examples: [')
    expect(named).toBeDefined()
    expect(commands.length).toBeGreaterThan(1)
  })
  test.each(commands.map(({ command, output }) => [command, output]))('$ %s prints what the page shows', (command, output) => {
    const { status, stdout, stderr } = run(command)
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(withoutPoints(stdout.trimEnd())).toBe(withoutPoints(output))
  })
  test('reads alone with its folder, and with the shipped patterns beside a second file', () => {
    const dir = named?.folder ?? ''
    const extract = `echo 'Police seized 5 khokha and $9,000.' | docket extract --patterns ${dir}`
    const quotes = (): readonly string[] => {
      const { mentions } = JSON.parse(run(extract).stdout)
      return mentions.filter(({ kind }: { kind: string }) => kind === 'amount').map(({ quote }: { quote: string }) => quote)
    }
    expect(quotes()).toEqual(['5 khokha'])
    writeFileSync(folder.file(join(dir, 'shipped.ts')), "export { patterns } from 'crypto-docket'\n")
    expect(quotes()).toEqual(['5 khokha', '$9,000'])
  })
})
