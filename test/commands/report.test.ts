import { expect, test } from 'vitest'
import { openReporter } from '../../src/commands/report.ts'
import { recordedContext } from '../support/console.ts'

test.each([0, undefined])('a terminal of %s columns gets lines: a moving line would never end there', (columns) => {
  const { context } = recordedContext()
  const written: string[] = []
  const stderr = { write: (text: string) => written.push(text), isTTY: true, ...(columns !== undefined && { columns }) }
  const reporter = openReporter({ ...context, console: { ...context.console, stderr } }, false)
  reporter.report({ kind: 'articles', count: 3 })
  reporter.stop()
  expect(written.map((line) => JSON.parse(line))).toMatchObject([{ kind: 'articles', count: 3 }])
})
