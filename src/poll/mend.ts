import { Parser } from 'htmlparser2'
import type { Outcome } from '../types.ts'
import { CHANNEL_FIELDS, type Field, ITEM_ATTRIBUTES, ITEM_FIELDS, namespacePrefix, writeField } from './mend-fields.ts'
import { isText, partsWords } from './plain.ts'

export type MendFailure = 'not_a_feed' | 'dtd_refused' | 'too_deep' | 'token_too_large'

export interface MendedFeed {
  /** Well-formed XML with what we read of a feed and nothing else; see mend-fields.ts for its elements. */
  readonly xml: string
  readonly problems: readonly string[]
}

const DEPTH_CAP = 100
const ITEM_CAP = 2_000
const TOKEN_CAP = 1_000_000
const ATTRIBUTE_CAP = 1_000
/** Of one field; enough for the title and the summary of any article. */
const FIELD_CAP = 64_000
const CHUNK = 65_536

/**
 * Any text that means to be RSS or Atom, rewritten as XML that a strict parser reads without loss: bare ampersands, HTML entities, control
 * characters, unclosed or crossing tags, markup inside titles, unusual prefixes and lost channels are mended in one streaming pass with a
 * cap on everything. A feed that breaks off keeps the items before the cut. Document type declarations are left out, one with
 * declarations inside is refused; nothing is ever resolved or loaded. `url` is what the outermost xml:base is relative to.
 */
export function mendFeed(text: string, url: string): Outcome<MendedFeed, MendFailure> {
  const mender = openMender(url)
  for (let from = 0; from < text.length && mender.running(); from += CHUNK) mender.write(text.slice(from, from + CHUNK))
  return mender.end()
}

interface OpenField {
  readonly field: Field
  readonly depth: number
  readonly attributes: Readonly<Record<string, string>>
  readonly base: string | undefined
  readonly parts: string[]
  size: number
}

interface OpenElement {
  readonly name: string
  readonly base: string | undefined
}

type Dialect = 'rss' | 'rdf' | 'atom'

const ROOTS: Readonly<Record<string, Dialect>> = { rss: 'rss', channel: 'rss', 'rdf:rdf': 'rdf', feed: 'atom', 'atom:feed': 'atom' }

function openMender(url: string) {
  const stack: OpenElement[] = []
  const prefixes = new Map<string, string>()
  const channel: string[] = []
  const items: string[] = []
  const problems: string[] = []
  let dialect: Dialect | undefined
  let item: { readonly depth: number; readonly fields: string[]; readonly stated: readonly string[] } | undefined
  let open: OpenField | undefined
  let attributesOfTag = 0
  let written = 0
  let ending = false
  let stop: { readonly failure?: MendFailure; readonly detail: string } | undefined

  const refuse = (failure: MendFailure, detail: string) => {
    stop ??= { failure, detail }
  }

  /** "media:title" by the namespaces that were declared, in lower case; the feed's own vocabulary has no prefix. */
  const canonicalName = (written: string): string => {
    const name = written.toLowerCase()
    const colon = name.indexOf(':')
    if (colon < 0) return name
    const prefix = prefixes.get(name.slice(0, colon)) ?? name.slice(0, colon)
    const local = name.slice(colon + 1)
    return prefix === '' || (prefix === 'atom' && dialect === 'atom') ? local : `${prefix}:${local}`
  }

  const openRoot = (name: string, attributes: Readonly<Record<string, string>>) => {
    dialect = Object.hasOwn(ROOTS, name) ? ROOTS[name] : undefined
    if (dialect === undefined) refuse('not_a_feed', name === 'html' ? 'an HTML page' : `the root element is <${name.slice(0, 40)}>`)
    if (name === 'rss' && attributes.version === undefined) problems.push('no_version: <rss> without a version')
  }

  const fieldAt = (name: string): Field | undefined => {
    if (item !== undefined) return stack.length === item.depth + 1 ? ITEM_FIELDS.get(name) : undefined
    const inChannel = dialect === 'atom' ? stack.length === 2 : stack.at(-2)?.name === 'channel'
    return inChannel ? CHANNEL_FIELDS.get(name) : undefined
  }

  const onopentag = (tag: string, attributes: Readonly<Record<string, string>>) => {
    attributesOfTag = 0
    if (stop !== undefined) return
    for (const [key, value] of Object.entries(attributes)) {
      if (key.startsWith('xmlns:')) prefixes.set(key.slice(6).toLowerCase(), namespacePrefix(value) ?? key.slice(6).toLowerCase())
    }
    const name = canonicalName(tag)
    if (stack.length === 0) openRoot(name, attributes)
    stack.push({ name, base: toBase(attributes['xml:base'], stack.at(-1)?.base ?? url) ?? stack.at(-1)?.base })
    if (stack.length > DEPTH_CAP) return refuse('too_deep', `elements nested deeper than ${DEPTH_CAP}`)
    if (open !== undefined) {
      if (partsWords(name)) open.parts.push(' ')
      return
    }
    if (item === undefined && (name === 'item' || name === 'entry') && stack.length > 1) {
      if (items.length >= ITEM_CAP) {
        problems.push(`too_many_items: read the first ${ITEM_CAP}`)
        stop ??= { detail: 'item cap' }
        return
      }
      item = { depth: stack.length, fields: [], stated: writeAttributes(attributes, stack.at(-1)?.base) }
      return
    }
    const field = fieldAt(name)
    if (field !== undefined) open = { field, depth: stack.length, attributes, base: stack.at(-1)?.base, parts: [], size: 0 }
  }

  const ontext = (text: string) => {
    if (stop !== undefined || open === undefined || open.size >= FIELD_CAP || !isText(stack.at(-1)?.name ?? '')) return
    open.parts.push(text.slice(0, FIELD_CAP - open.size))
    open.size += text.length
  }

  const onclosetag = () => {
    if (stop !== undefined || ending) return
    if (open !== undefined && partsWords(stack.at(-1)?.name ?? '')) open.parts.push(' ')
    if (open?.depth === stack.length) {
      const target = item === undefined ? channel : item.fields
      target.push(writeField(open.field, open.parts.join(''), open.attributes, open.base))
      open = undefined
    }
    if (item?.depth === stack.length) {
      const name = dialect === 'atom' ? 'entry' : 'item'
      const fields = [...item.fields, ...item.stated]
      items.push(`<${name}>${MARK}${fields.join('')}</${name}>`)
      item = undefined
    }
    stack.pop()
  }

  const parser = new Parser(
    {
      onopentag,
      ontext,
      onclosetag,
      onattribute: () => {
        if (++attributesOfTag > ATTRIBUTE_CAP) refuse('token_too_large', `a tag with more than ${ATTRIBUTE_CAP} attributes`)
      },
      onprocessinginstruction: (name, data) => {
        const declares = /^!(?:ENTITY|ELEMENT|ATTLIST|NOTATION)/iu.test(name) || (/^!DOCTYPE/iu.test(name) && data.includes('['))
        if (declares) refuse('dtd_refused', 'a document type with declarations inside')
      },
    },
    { xmlMode: true },
  )

  return {
    running: () => stop === undefined,
    write(chunk: string) {
      parser.write(chunk)
      written += chunk.length
      if (written - parser.startIndex > TOKEN_CAP)
        refuse('token_too_large', `a tag, attribute or text of more than ${TOKEN_CAP} characters`)
    },
    end(): Outcome<MendedFeed, MendFailure> {
      if (stop === undefined) {
        ending = true
        parser.end()
      }
      if (stop?.failure !== undefined) return { ok: false, reason: stop.failure, detail: stop.detail }
      if (dialect === undefined) return { ok: false, reason: 'not_a_feed', detail: 'no element in it' }
      if (stop === undefined && stack.length > 0) problems.push(`truncated: the feed breaks off after ${items.length} items`)
      return { ok: true, value: { xml: writeFeed(dialect, channel, items), problems } }
    },
  }
}

function writeAttributes(attributes: Readonly<Record<string, string>>, base: string | undefined): readonly string[] {
  return Object.entries(attributes).flatMap(([name, value]) => {
    const field = ITEM_ATTRIBUTES.get(name.toLowerCase())
    return field === undefined ? [] : [writeField(field, value, {}, base)]
  })
}

/** Keeps a channel or item of which nothing was read from being empty, which rss-parser takes for none. */
const MARK = '<docket:mended/>'

function writeFeed(dialect: Dialect, fields: readonly string[], items: readonly string[]): string {
  const channel = [MARK, ...fields]
  switch (dialect) {
    case 'rss':
      return `<rss version="2.0"><channel>${channel.join('')}${items.join('')}</channel></rss>`
    case 'rdf':
      return `<rdf:RDF><channel>${channel.join('')}</channel>${items.join('')}</rdf:RDF>`
    case 'atom':
      return `<feed>${channel.join('')}${items.join('')}</feed>`
    default:
      return dialect satisfies never
  }
}

function toBase(base: string | undefined, outer: string): string | undefined {
  return base === undefined ? undefined : (URL.parse(base.trim(), outer)?.href ?? undefined)
}
