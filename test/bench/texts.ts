import { globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { readArticle } from '../../src/read/article.ts'
import type { ArticleText } from '../../src/types.ts'

export interface Texts {
  readonly articles: readonly ArticleText[]
  /** What they are, for the reader of the figures. */
  readonly origin: string
}

/** The articles in a folder's JSONL files, or those of the project's own samples. */
export function findTexts(folder: string | undefined): Texts {
  if (folder === undefined) return { articles: readSamples(), origin: "the project's own samples, since no folder with texts is given" }
  const files = globSync(join(folder, '*.jsonl')).sort()
  const articles = files.flatMap((file) => readFileSync(file, 'utf8').split('\n').filter(Boolean).map(toArticleText))
  return { articles, origin: files.map((file) => basename(file, '.jsonl')).join(', ') }
}

function toArticleText(line: string): ArticleText {
  const { title = '', text } = JSON.parse(line) as { readonly title?: string; readonly text: string }
  return { title, text }
}

const samples = join(import.meta.dirname, '../../samples/articles')

function readSamples(): readonly ArticleText[] {
  return globSync(join(samples, '*/source.html'))
    .sort()
    .flatMap((file) => {
      const { path, headers }: { path: string; headers: { 'content-type': string } } = JSON.parse(
        readFileSync(join(file, '../meta.json'), 'utf8'),
      )
      const read = readArticle({
        snapshot: {
          body: readFileSync(file),
          contentType: headers['content-type'],
          finalUrl: `http://outlet.example${path}`,
          sha256: file,
        },
      })
      return read.ok ? [read.value] : []
    })
}
