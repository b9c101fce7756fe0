import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { findOutdated, installedPackages } from '../../src/commands/packages.ts'

const root = join(import.meta.dirname, '../..')

interface Locked {
  readonly version?: string
  readonly resolved?: string
  readonly integrity?: string
  readonly link?: boolean
  readonly hasInstallScript?: boolean
}

const locked = Object.entries(
  (JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as { readonly packages: Readonly<Record<string, Locked>> }).packages,
).filter(([path]) => path !== '')

test('C01 every package comes from the registry by its hash, and what is asked for by name is named exactly', () => {
  expect(locked.length).toBeGreaterThan(100)
  expect(locked.filter(([, { integrity, link }]) => integrity === undefined || link === true).map(([path]) => path)).toEqual([])
  expect(
    locked.filter(([, { resolved }]) => resolved !== undefined && !resolved.startsWith('https://registry.')).map(([path]) => path),
  ).toEqual([])
  const { dependencies, devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const floating = Object.entries({ ...dependencies, ...devDependencies }).filter(
    ([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/u.test(String(version)),
  )
  expect(floating).toEqual([])
})

test('C01 what is installed is what the lock says', () => {
  const differing = locked
    .map(([path, { version }]) => ({ path, version, file: join(root, path, 'package.json') }))
    .filter(({ file }) => existsSync(file))
    .filter(({ file, version }) => JSON.parse(readFileSync(file, 'utf8')).version !== version)
  expect(differing).toEqual([])
})

test.each(installedPackages())('C02 $name is no older than $floor, and an older one is told', (state) => {
  expect(findOutdated([state])).toEqual([])
  for (const installed of ['0.4.9', '0', '', 'unknown'])
    expect(findOutdated([{ ...state, installed }])).toEqual([
      `${state.name} ${installed} is installed, which has known holes; ${state.floor} has not: run "npm ci"`,
    ])
})
