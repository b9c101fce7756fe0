import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { main } from '../../src/cli.ts'
import { expectSound, openWeb, runOn } from '../faults/web.ts'
import { recordedContext } from '../support/console.ts'
import { temporaryFolder } from '../support/folder.ts'

test('what several ids begin with is told, whatever they are the ids of; an id in full is shown', async () => {
  using folder = temporaryFolder()
  const database = folder.file('docket.db')
  await using web = await openWeb({})
  await runOn(web, { database })
  expectSound(database)
  const sqlite = new Database(database, { readonly: true })
  const ids = sqlite.prepare<[], string>('select id from articles union all select id from events').pluck().all()
  sqlite.close()
  const show = async (id: string) => {
    const { context, stdout, stderr } = recordedContext()
    return { code: await main(['show', id, '--db', database], context.console), stdout: stdout(), stderr: stderr() }
  }
  const beginnings = [...new Set(ids.map((id) => id.slice(0, 1)))]
  expect(beginnings.length).toBeGreaterThan(5)
  for (const beginning of beginnings) {
    const meant = ids.filter((id) => id.startsWith(beginning))
    const { code, stdout, stderr } = await show(beginning)
    if (meant.length === 1) expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    else
      expect({ code, stdout, stderr }).toEqual({
        code: 1,
        stdout: '',
        stderr: expect.stringMatching(/begins? with "\w"(?:.*); give more of the id\n$/u),
      })
  }
  for (const id of ids.slice(0, 3)) expect(await show(id)).toMatchObject({ code: 0, stdout: expect.stringContaining(id) })
  expect(await show('')).toMatchObject({ code: 1, stderr: expect.stringContaining('begins with ""') })
})
