import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import packageJson from '../../package.json' with { type: 'json' }

const citation: Readonly<Record<string, unknown>> = parse(readFileSync(join(import.meta.dirname, '../../CITATION.cff'), 'utf8'))

/** Of the schema 1.2.0 of the Citation File Format: required keys, and the types of those that are used. */
test('has what the Citation File Format requires', () => {
  expect(citation).toMatchObject({
    'cff-version': '1.2.0',
    message: expect.stringMatching(/\S/u),
    title: expect.stringMatching(/\S/u),
    authors: expect.arrayContaining([expect.objectContaining({ name: expect.stringMatching(/\S/u) })]),
  })
  expect(citation.type).toBe('software')
  expect(citation['date-released']).toMatch(/^\d{4}-\d{2}-\d{2}$/u)
})

test('has no key that the format does not know', () => {
  const known =
    'abstract authors cff-version commit contact date-released doi identifiers keywords license license-url message preferred-citation references repository repository-artifact repository-code title type url version'
  expect(Object.keys(citation).filter((key) => !known.split(' ').includes(key))).toEqual([])
})

test('is of this version and licence', () => {
  expect(citation).toMatchObject({ version: packageJson.version, license: packageJson.license })
})
