/** The invented articles of test/cases/matters, read by the real extractor and joined into cases, against the matters they are about. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { tellingsOf } from '../../src/link/cases/telling.ts'
import type { Telling, ToldArticle } from '../../src/link/cases/told.ts'
import { linkCases } from '../../src/link/cases.ts'
import { extractAll, toldOf } from './cases-told.ts'

const FOLDER = join(import.meta.dirname, '../cases/matters')
const ROUNDUPS = 'roundups'

/** The halves by a hash of the file's name: rules are made on the one, and only counted on the other. */
export type Half = 'shown' | 'held out' | 'between'

interface MatterArticle {
  readonly id: string
  readonly outlet: string
  readonly country?: string
  readonly published: string | Date
  readonly title: string
  readonly text: string
  /** Of a roundup: the matters it tells. */
  readonly matters?: readonly string[]
}

export interface ReadArticle {
  readonly id: string
  readonly matters: readonly string[]
  readonly isRoundup: boolean
  readonly half: Half
  readonly told: ToldArticle
  readonly tellings: readonly Telling[]
}

export interface PairCounts {
  readonly right: number
  readonly wrong: readonly string[]
  readonly missed: readonly string[]
}

export function readMatters(): readonly ReadArticle[] {
  const files = readdirSync(FOLDER)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
  return files.flatMap((file) => {
    const { articles = [] } = parse(readFileSync(join(FOLDER, file), 'utf8')) as { readonly articles?: readonly MatterArticle[] }
    const matter = file.replace(/\.yaml$/u, '')
    return articles.map((article): ReadArticle => {
      const told = toldOf(article.title.trim(), article.text.trim(), extractAll, {
        id: article.id,
        publishedAt: new Date(article.published).toISOString(),
        outlet: article.outlet,
        ...(article.country !== undefined && { country: article.country }),
      })
      return {
        id: article.id,
        matters: article.matters ?? [matter],
        isRoundup: matter === ROUNDUPS,
        half: halfOf(file),
        told,
        tellings: tellingsOf(told),
      }
    })
  })
}

function halfOf(file: string): Half {
  return (createHash('sha256').update(file).digest()[0] ?? 0) % 2 === 0 ? 'shown' : 'held out'
}

/** Pairs of articles that share a case, by the halves their matters are in. */
export function countPairs(articles: readonly ReadArticle[]): Readonly<Record<Half, PairCounts>> {
  const casesOf = new Map<string, Set<string>>()
  for (const { id, tellings } of linkCases(articles.flatMap((article) => article.tellings)).cases)
    for (const { article } of tellings) casesOf.set(article, (casesOf.get(article) ?? new Set()).add(id))
  const counts: Record<Half, { right: number; wrong: string[]; missed: string[] }> = {
    shown: { right: 0, wrong: [], missed: [] },
    'held out': { right: 0, wrong: [], missed: [] },
    between: { right: 0, wrong: [], missed: [] },
  }
  articles.forEach((a, i) => {
    for (const b of articles.slice(0, i)) {
      if (a.isRoundup && b.isRoundup) continue
      const belong = a.matters.some((matter) => b.matters.includes(matter))
      const share = !(casesOf.get(a.id) ?? new Set()).isDisjointFrom(casesOf.get(b.id) ?? new Set())
      const count = counts[a.half === b.half ? a.half : 'between']
      if (belong && share) count.right++
      else if (share) count.wrong.push(`${b.id} ~ ${a.id}`)
      else if (belong) count.missed.push(`${b.id} / ${a.id}`)
    }
  })
  return counts
}

export function sumOf(counts: readonly PairCounts[]): PairCounts {
  return {
    right: counts.reduce((sum, { right }) => sum + right, 0),
    wrong: counts.flatMap(({ wrong }) => wrong),
    missed: counts.flatMap(({ missed }) => missed),
  }
}

export function figuresOf({ right, wrong, missed }: PairCounts) {
  return {
    precision: right / (right + wrong.length),
    recall: right / (right + missed.length),
    f1: (2 * right) / (2 * right + wrong.length + missed.length),
    wrongShare: wrong.length / (right + wrong.length),
  }
}
