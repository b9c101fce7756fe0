import { Parser } from 'htmlparser2'
import { FORBIDDEN } from './xml.ts'

/** Elements that stand inside a word or line; all other known ones part their neighbours. */
const INLINE = new Set(
  'a abbr acronym b bdi bdo big cite code del dfn em font i ins kbd mark q s samp small span strong sub sup tt u var wbr'.split(' '),
)
const BLOCK = new Set(
  'address article aside audio blockquote body br button caption center col dd details div dl dt embed figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hr html iframe img input label li link main meta nav object ol option p picture pre script section select source style summary svg table tbody td textarea tfoot th thead time title tr ul video'.split(
    ' ',
  ),
)

/**
 * HTML, or text that may hold some, as one line of plain text: `"<b>SEC</b> fines A&amp;B<br>again"` → `"SEC fines A&B again"`.
 * What only looks like a tag stays: `"Coinbase <COIN.O> sued"`. Linear in the length, whatever comes.
 */
export function toPlainText(html: string): string {
  const withoutTags = html.includes('<') ? dropTags(html) : html
  const text = /&(?:#|[a-z])/iu.test(withoutTags) ? decodeReferences(withoutTags) : withoutTags
  return oneLine(text.replace(FORBIDDEN, '').replace(/[\u0080-\u009F]/gu, toWindows1252))
}

/** Is what stands in this element meant to be read? */
export const isText = (element: string): boolean => !/^(?:.*:)?(?:script|style)$/iu.test(element)

/** Does leaving or entering this element part two words? */
export function partsWords(element: string): boolean {
  return !INLINE.has(element.toLowerCase())
}

export const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim()

const windows1252 = new TextDecoder('windows-1252')

/** The control characters U+0080 to U+009F are always letters of windows-1252 in disguise: U+0093 is “. */
const toWindows1252 = (control: string): string => windows1252.decode(Uint8Array.of(control.charCodeAt(0)))

const TAG = /<[/]?(?<name>[a-z][a-z0-9]*)(?:[\s/][^<>]*)?>|<!--[^<>]*-->/giu
const NO_TEXT = /^<(?<name>script|style)[\s>]/iu

/** Tags as what they stand for in a line of text; a script or style that ends leaves nothing. */
function dropTags(html: string): string {
  const lower = html.toLowerCase()
  const lastEnds: Readonly<Record<string, number>> = { script: lower.lastIndexOf('</script'), style: lower.lastIndexOf('</style') }
  const parts: string[] = []
  let from = 0
  for (const { 0: tag, index, groups } of html.matchAll(TAG)) {
    if (index < from) continue
    parts.push(html.slice(from, index), replaceTag(tag, groups?.name))
    from = index + tag.length
    const hidden = NO_TEXT.exec(tag)?.groups?.name?.toLowerCase()
    if (hidden !== undefined && (lastEnds[hidden] ?? -1) >= from) from = lower.indexOf(`</${hidden}`, from)
  }
  return parts.join('') + html.slice(from)
}

function replaceTag(tag: string, name: string | undefined): string {
  if (name === undefined || BLOCK.has(name.toLowerCase())) return ' '
  return INLINE.has(name.toLowerCase()) ? '' : tag
}

/** Decodes the character references of HTML ("&eacute;", "&#8217;"); the text holds no tags by now. */
function decodeReferences(text: string): string {
  const parts: string[] = []
  const parser = new Parser({ ontext: (part) => parts.push(part) })
  parser.end(text.replaceAll('<', '&lt;'))
  return parts.join('')
}
