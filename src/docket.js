#!/usr/bin/env node
// Plain JavaScript that any Node since 12 can read: hands over to the project's own Node where this one is too old, or says so and stops.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const [major, minor] = process.versions.node.split('.').map(Number)
const isCurrent = major >= 26 || (major === 24 && minor >= 15)
const ownNode = fileURLToPath(new URL('../node_modules/node/bin/node', import.meta.url))

if (isCurrent) {
  const { main } = await import('./cli.ts')
  process.exitCode = await main(process.argv.slice(2))
} else if (existsSync(ownNode) && !process.env.DOCKET_HANDED_OVER) {
  const child = spawn(ownNode, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], {
    stdio: 'inherit',
    env: { ...process.env, DOCKET_HANDED_OVER: '1' },
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code, signal) => {
    process.exitCode = signal ? 130 : (code ?? 1)
  })
} else {
  console.error(
    `docket: Node ${process.versions.node} is too old, it needs 24.15 or later: run "npm ci" in the project, which brings it, or install Node 24.`,
  )
  process.exitCode = 2
}
