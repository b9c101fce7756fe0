#!/usr/bin/env node
// Plain JavaScript that any Node since 12 can read: hands over to the project's own Node where this one is too old, or says so and stops.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const interrupted = ['SIGINT', 'SIGTERM', 'SIGHUP']
const [major, minor] = process.versions.node.split('.').map(Number)
const isCurrent = major >= 26 || (major === 24 && minor >= 15)
const ownNode = fileURLToPath(new URL('../node_modules/node/bin/node', import.meta.url))

if (isCurrent) {
  const { runProcess } = await import('./process.ts')
  process.exitCode = await runProcess(process.argv.slice(2))
} else if (existsSync(ownNode) && !process.env.DOCKET_HANDED_OVER) {
  const child = spawn(ownNode, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], {
    stdio: 'inherit',
    env: { ...process.env, DOCKET_HANDED_OVER: '1' },
  })
  for (const signal of interrupted) process.on(signal, () => child.kill(signal))
  child.on('error', (error) => refuse(`it needs 24.15 or later, and ${ownNode} does not start (${error.message})`))
  child.on('exit', (code, signal) => {
    process.exitCode = signal === null ? code : interrupted.includes(signal) ? 130 : 1
  })
} else refuse('it needs 24.15 or later')

function refuse(why) {
  console.error(
    `docket: Node ${process.versions.node} is too old, ${why}: run "npm ci" in the project, which brings it, or install Node 24.`,
  )
  process.exitCode = 2
}
