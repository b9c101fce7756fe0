/** HTML as a stream of start tags, end tags and raw text, without a tree. */
import { Tokenizer } from 'htmlparser2'

/** Attribute values are raw: entities stay as they are written. A tag without a value for it has `''`. */
export type Attributes = ReadonlyMap<string, string>

interface TagHandler {
  readonly start: (name: string, attributes: Attributes) => void
  readonly end: (name: string) => void
  /** Raw text; of a script or style its source. */
  readonly text: (raw: string) => void
  /** Attributes by lower-case name that are not asked for are not told. */
  readonly attributes: ReadonlySet<string>
  readonly stopped: () => boolean
}

const NONE: Attributes = new Map()

/** Calls the handler for each token in order until the end, or until it says `stopped`. */
export const readTags = (html: string, handler: TagHandler): void => {
  let name = ''
  let attributes: Map<string, string> | undefined
  let attribute = ''
  let valueStart: number | undefined
  let valueEnd = 0

  const endStartTag = () => {
    handler.start(name, attributes ?? NONE)
    if (handler.stopped()) tokenizer.pause()
  }
  const ignore = () => undefined
  const tokenizer = new Tokenizer(
    { xmlMode: false, decodeEntities: false },
    {
      onopentagname: (from, to) => {
        name = html.slice(from, to).toLowerCase()
        attributes = undefined
      },
      onattribname: (from, to) => {
        attribute = html.slice(from, to).toLowerCase()
        valueStart = undefined
      },
      onattribdata: (from, to) => {
        valueStart ??= from
        valueEnd = to
      },
      onattribend: () => {
        if (!handler.attributes.has(attribute)) return
        attributes ??= new Map()
        if (!attributes.has(attribute)) attributes.set(attribute, valueStart === undefined ? '' : html.slice(valueStart, valueEnd))
      },
      onopentagend: endStartTag,
      onselfclosingtag: endStartTag,
      onclosetag: (from, to) => handler.end(html.slice(from, to).toLowerCase()),
      ontext: (from, to) => handler.text(html.slice(from, to)),
      onattribentity: ignore,
      ontextentity: ignore,
      oncdata: ignore,
      oncomment: ignore,
      ondeclaration: ignore,
      onprocessinginstruction: ignore,
      onend: ignore,
    },
  )
  tokenizer.write(html)
  if (!handler.stopped()) tokenizer.end()
}
