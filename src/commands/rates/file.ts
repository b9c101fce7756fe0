/** A file of rates as its options say how to read it. */
import { readFileSync, statSync } from 'node:fs'
import { basename, extname } from 'node:path'
import type { Outcome } from '../../types.ts'
import { readCsv } from './csv.ts'
import { isEcbHeader, type ReadRates, readEcb, readPrices } from './read.ts'

export interface FileOptions {
  readonly source?: string
  readonly asset?: string
  readonly currency?: string
  readonly dateColumn?: string
  readonly priceColumn?: string
}

const LARGEST_FILE = 256 * 1024 * 1024

export type Read = Outcome<ReadRates & { readonly source: string }, 'unreadable' | 'wrong_use'>

export function readFile(file: string, options: FileOptions): Read {
  const text = readText(file)
  if (!text.ok) return text
  const lines = readCsv(text.value)
  const [header] = lines
  const { source, asset, currency, dateColumn, priceColumn } = options
  const isEcb = source === 'ecb' || (source === undefined && asset === undefined && header !== undefined && isEcbHeader(header))
  if (!isEcb && (asset === undefined || currency === undefined))
    return { ok: false, reason: 'wrong_use', detail: 'say what is priced and in what: --asset BTC --currency USD, or --source ecb' }
  const wrong = [asset, currency].find((code) => code !== undefined && !/^[A-Z0-9]{2,12}$/u.test(code))
  if (wrong !== undefined)
    return { ok: false, reason: 'wrong_use', detail: `"${wrong}" is no ISO 4217 code and no ticker, like USD or BTC` }
  if (asset !== undefined && asset === currency) return { ok: false, reason: 'wrong_use', detail: `${asset} is not priced in itself` }
  const read = isEcb
    ? readEcb(lines)
    : readPrices(lines, {
        asset: asset ?? '',
        currency: currency ?? '',
        ...(dateColumn !== undefined && { date: dateColumn }),
        ...(priceColumn !== undefined && { price: priceColumn }),
      })
  if (!read.ok) return { ok: false, reason: 'wrong_use', detail: read.detail }
  return { ok: true, value: { ...read.value, source: isEcb ? 'ecb' : (source ?? basename(file, extname(file))) } }
}

function readText(file: string): Outcome<string, 'unreadable'> {
  const refuse = (detail: string) => ({ ok: false, reason: 'unreadable', detail }) as const
  try {
    const stat = statSync(file)
    if (!stat.isFile()) return refuse('this is not a file')
    if (stat.size > LARGEST_FILE) return refuse(`it is larger than ${LARGEST_FILE / 1024 ** 2} MB`)
    const bytes = readFileSync(file)
    if (bytes.subarray(0, 2).toString('latin1') === 'PK') return refuse('it is a zip archive; unpack it first')
    return { ok: true, value: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  } catch (error) {
    if (error instanceof TypeError) return refuse('it is no text in UTF-8; convert it')
    if (error instanceof Error && 'code' in error) return refuse(`cannot be read (${error.code})`)
    throw error
  }
}
