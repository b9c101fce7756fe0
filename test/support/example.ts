import { parseExample } from '../../src/extract/example.ts'

/** An example's text and where its span stands; one without a span is a mistake in the example. */
export function readExample(marked: string): NonNullable<ReturnType<typeof parseExample>> {
  const example = parseExample(marked)
  if (!example) throw new Error(`the example marks no span in brackets: ${marked}`)
  return example
}
