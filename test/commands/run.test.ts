import { readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { main } from '../../src/cli.ts'
import { recordedContext } from '../support/console.ts'
import { temporaryFolder } from '../support/folder.ts'
import { serve } from '../support/loopback.ts'

/** A feed that nobody may dial, so that a run asks no network and exits 3. */
function folderWithFeed(yaml = '    url: http://127.0.0.1:8009/feed\n') {
  const folder = temporaryFolder()
  writeFileSync(
    folder.file('nowhere.yaml'),
    `publisher: Nowhere\ncountry: XX\nlanguage: en\nkind: news\nfeeds:\n  - id: nowhere\n    title: News\n${yaml}`,
  )
  return folder
}

async function run(folder: { readonly path: string; file(name: string): string }, ...options: readonly string[]) {
  const { context, stdout, stderr } = recordedContext()
  const code = await main(['run', '--db', folder.file('docket.db'), '--feeds', folder.path, ...options], context.console)
  return { code, stdout: stdout(), stderr: stderr() }
}

describe('--ping-url', () => {
  test('is asked for once after a run that did its work, also where it stands in a private network', async () => {
    using folder = folderWithFeed()
    await using pinged = await serve({ '/ping/run-1': { body: 'OK' } })
    expect((await run(folder, '--ping-url', `${pinged.origin}/ping/run-1`)).code).toBe(3)
    expect(pinged.hits.map(({ path }) => path)).toEqual(['/ping/run-1'])
  })

  test.each([
    ['nothing to say', { status: 204 }],
    ['an empty answer', {}],
  ])('is content with %s', async (_what, reply) => {
    using folder = folderWithFeed()
    await using pinged = await serve({ '/ping': reply })
    expect((await run(folder, '--ping-url', `${pinged.origin}/ping`)).stderr).not.toContain('ping')
  })

  test('that fails, redirects elsewhere or is no address is told and changes no exit code', async () => {
    await using canary = await serve({ '*': { body: 'secret' } })
    await using pinged = await serve({
      '/gone': { status: 404 },
      '/elsewhere': { status: 302, headers: { location: `${canary.origin}/` } },
    })
    for (const url of [`${pinged.origin}/gone`, `${pinged.origin}/elsewhere`, 'file:///etc/passwd', 'not an address']) {
      using folder = folderWithFeed()
      expect(await run(folder, '--ping-url', url)).toMatchObject({
        code: 3,
        stderr: expect.stringContaining(`docket: the ping to ${url} failed: `),
      })
    }
    expect(canary.hits).toEqual([])
  })

  test('is not asked for where the run could not do its work', async () => {
    using folder = folderWithFeed()
    await using pinged = await serve({ '/ping': { body: 'OK' } })
    writeFileSync(folder.file('docket.db'), 'this is no database, whatever its name says, and it is longer than a header is, too')
    expect((await run(folder, '--ping-url', `${pinged.origin}/ping`)).code).toBe(14)
    expect(pinged.hits).toEqual([])
  })
})

describe('--metrics-file', () => {
  const codeIn = (file: string): string | undefined => /^docket_last_run_exit_code (\d+)$/mu.exec(readFileSync(file, 'utf8'))?.[1]

  test('says how the last run ended, whatever ended it', async () => {
    using folder = folderWithFeed()
    const file = folder.file('docket.prom')
    await run(folder, '--metrics-file', file)
    expect(codeIn(file)).toBe('3')
    await run(folder, '--metrics-file', file)
    expect(codeIn(file)).toBe('0')
    writeFileSync(folder.file('bad.yaml'), 'publisher: 5\n')
    await run(folder, '--metrics-file', file)
    expect(codeIn(file)).toBe('12')
  })
})
