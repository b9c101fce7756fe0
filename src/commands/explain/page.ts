import { type ExitCode, exitCodes } from '../../exit-codes.ts'
import { type PageReading, readPage } from '../../read/article.ts'
import { keptBlocks } from '../../read/boilerplate.ts'
import type { Statement } from '../../read/statements.ts'
import { type Context, complain } from '../command.ts'
import { readInput } from '../document.ts'
import { isPdfFile, pageOf, readPdfFile } from '../pdf-file.ts'
import { toPlain } from '../plain.ts'

/** So much of each text is shown. */
const SHOWN = 80

/** What the reader made of an HTML or PDF file: `docket explain --page page.html`. */
export async function explainPage(file: string, { json }: { readonly json?: true }, context: Context): Promise<ExitCode> {
  const bytes = await readInput(file, context)
  if (!bytes.ok) {
    complain(context, bytes.detail)
    return exitCodes.failed
  }
  const page = pageOf(file, bytes.value)
  const read = isPdfFile(file, bytes.value) ? await readPdfFile(page) : readPage(page)
  if (!read.ok) {
    complain(context, `${file} was not read (${read.reason}): ${read.detail}`)
    return exitCodes.failed
  }
  const { stdout } = context.console
  stdout.write(
    json
      ? `${JSON.stringify(read.value)}\n`
      : pageInWords(read.value)
          .map((line) => `${toPlain(line)}\n`)
          .join(''),
  )
  return exitCodes.done
}

function pageInWords(reading: PageReading): readonly string[] {
  const { engine, kind, metadata, statements, removed, excused, blocks } = reading
  const kept = keptBlocks(blocks)
  const characters = kept.reduce((sum, { text }) => sum + text.length, 0)
  return [
    kind === undefined ? `an article: ${kept.length} blocks, ${characters} characters` : `no article, ${kind.reason}: ${kind.detail}`,
    ...field('title', metadata.title, [...statements.heading, ...statements.title]),
    ...field('published', metadata.publishedAt, [...statements.published, ...statements.publishedNear]),
    ...field('modified', metadata.modifiedAt, statements.modified),
    ...field('byline', metadata.byline, statements.author.flat()),
    ...field('address', metadata.url, statements.url),
    ...field('language', metadata.languages[0], statements.language),
    ...(excused.length > 0 ? [`let off, for they would have removed most of the text: ${excused.join(', ')}`] : []),
    ...section(
      engine === 'pdf' ? 'lines removed, by page' : 'elements removed',
      removed.map(({ rule, element, text }) => [rule, element, text]),
    ),
    ...section(
      engine === 'pdf' ? 'blocks removed' : 'lines removed',
      blocks.flatMap(({ block, rule }) => (rule === undefined ? [] : [[rule, block.kind, block.text] as const])),
    ),
  ]
}

/** A value with all that the page states of it, best first; a day may also come of the page's address. */
function field(name: string, value: string | undefined, statements: readonly Statement[]): readonly string[] {
  return [
    `${name.padEnd(NAME)} ${value ?? 'unknown'}`,
    ...statements.map(({ source, text }) => `${''.padEnd(NAME)}   ${source}: ${short(text)}`),
  ]
}

const NAME = 10

function section(title: string, rows: readonly (readonly [rule: string, where: string, text: string])[]): readonly string[] {
  if (rows.length === 0) return [`${title}: none`]
  const width = Math.max(...rows.map(([rule]) => rule.length))
  return [`${title}:`, ...rows.map(([rule, where, text]) => `    ${rule.padEnd(width)}  ${where}  "${short(text)}"`)]
}

function short(text: string): string {
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text
}
