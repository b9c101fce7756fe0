import { Parser } from 'htmlparser2'
import type { Outcome } from '../types.ts'

export type GuardFailure = 'dtd_refused' | 'too_deep' | 'token_too_large'

/** What a document is told to, as it is read: names in lower case, text with references decoded. Elements still open at the end are not closed. */
export interface TagHandler {
  readonly onopentag: (name: string, attributes: Readonly<Record<string, string>>) => void
  readonly ontext: (text: string) => void
  readonly onclosetag: (name: string) => void
}

export interface GuardOptions {
  readonly language: 'xml' | 'html'
  /** More open elements than this, and the document is refused. */
  readonly deepest: number
  /** True once the handler has all it wants: the rest is not looked at. */
  readonly isFull?: () => boolean
}

const TOKEN_CAP = 1_000_000
const ATTRIBUTE_CAP = 1_000
const CHUNK = 65_536

/**
 * Reads XML or HTML in one streaming pass that refuses what would grow without bounds: declarations inside a document type, elements
 * nested too deeply, tokens of a megabyte. A handler that builds a tree has never built more than the guard let through.
 * The value says whether the document broke off with elements open.
 */
export function readGuarded(
  text: string,
  handler: TagHandler,
  options: GuardOptions,
): Outcome<{ readonly truncated: boolean }, GuardFailure> {
  let depth = 0
  let attributes = 0
  let ending = false
  let failure: { readonly ok: false; readonly reason: GuardFailure; readonly detail: string } | undefined
  const refuse = (reason: GuardFailure, detail: string): void => {
    failure ??= { ok: false, reason, detail }
  }
  const isOver = (): boolean => failure !== undefined || options.isFull?.() === true

  const parser = new Parser(
    {
      onopentag: (name, values) => {
        attributes = 0
        depth++
        if (depth > options.deepest) refuse('too_deep', `elements nested deeper than ${options.deepest}`)
        if (!isOver()) handler.onopentag(name.toLowerCase(), values)
      },
      ontext: (part) => {
        if (!isOver()) handler.ontext(part)
      },
      onclosetag: (name) => {
        if (ending) return
        depth--
        if (!isOver()) handler.onclosetag(name.toLowerCase())
      },
      onattribute: () => {
        if (++attributes > ATTRIBUTE_CAP) refuse('token_too_large', `a tag with more than ${ATTRIBUTE_CAP} attributes`)
      },
      onprocessinginstruction: (name, data) => {
        if (options.language === 'html') return
        const declares = /^!(?:ENTITY|ELEMENT|ATTLIST|NOTATION)/iu.test(name) || (/^!DOCTYPE/iu.test(name) && data.includes('['))
        if (declares) refuse('dtd_refused', 'a document type with declarations inside')
      },
    },
    { xmlMode: options.language === 'xml' },
  )
  for (let from = 0; from < text.length && !isOver(); from += CHUNK) {
    parser.write(text.slice(from, from + CHUNK))
    if (Math.min(text.length, from + CHUNK) - parser.startIndex > TOKEN_CAP)
      refuse('token_too_large', `a tag, attribute or text of more than ${TOKEN_CAP} characters`)
  }
  const truncated = depth > 0 && !isOver()
  if (!isOver()) {
    ending = true
    parser.end()
  }
  return failure ?? { ok: true, value: { truncated } }
}
