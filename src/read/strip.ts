/**
 * One streaming pass over the page before any DOM is built: what is never text goes, what would make the DOM explode is refused, and the tags that
 * remain come out balanced, so that the DOM parser meets no surprise.
 *
 * Formatting elements (`<b>`, `<i>`, `<font>` …) lose their tags: they carry no text, and unclosed ones make the tree quadratic.
 */
import type { Outcome } from '../types.ts'
import { isBlock, isVoid, lengthAfterAnyEnd, lengthAfterEnd, lengthAfterStart } from './nesting.ts'
import { type Attributes, readTags } from './tags.ts'

/** Deeper than any page people read; DOM work grows with the square of the depth. */
const MAX_DEPTH = 300
const MAX_ELEMENTS = 30_000
const MAX_CHARACTERS = 4_000_000
const MAX_ATTRIBUTE = 2000
/** So much of what is removed is told. */
const REMOVED_TEXT = 80

export interface Stripped {
  readonly html: string
  /** Raw contents of the JSON-LD scripts. */
  readonly jsonLd: readonly string[]
  /** Characters of text outside links that were kept, and that went by a judge's verdict. */
  readonly kept: number
  /** By rule. */
  readonly dropped: ReadonlyMap<string, number>
  /** Every element that a judge's verdict removed, or will once the metadata are read, in page order. */
  readonly removed: readonly Removal[]
}

/** An element that goes with all that is in it. */
export interface Removal {
  readonly rule: string
  /** Its tag with its classes: "div.related-posts". */
  readonly element: string
  /** The beginning of its text. */
  readonly text: string
}

export interface StartTag {
  readonly name: string
  readonly attributes: Attributes
  /** Whether it stands within `<article>` or `<main>`. */
  readonly inArticle: boolean
}

/** The rule by which an element goes with all that is in it. */
export interface Verdict {
  readonly rule: string
  /** It only goes when the page's metadata have been read: bylines and dates stand in it. Until then it carries the `MARK` attribute. */
  readonly later: boolean
}

/** Undefined keeps the element. */
export type Judge = (tag: StartTag) => Verdict | undefined

/** Names the rule on an element that is still to go. */
export const MARK = 'data-removed-by'

export type StripReason = 'too_deep' | 'too_large'

/** `<p onclick="x()">The <b>fine</b><script>…</script>` → `<p>The fine</p>` */
export const stripHtml = (html: string, judge: Judge = () => undefined): Outcome<Stripped, StripReason> => {
  const out: string[] = []
  const jsonLd: string[] = []
  const stack: OpenElement[] = []
  let failure: Extract<Outcome<never, StripReason>, { ok: false }> | undefined
  let elements = 0
  let depth = 0
  let characters = 0
  let kept = 0
  const dropped = new Map<string, number>()
  const removed: OpenRemoval[] = []

  const fail = (reason: StripReason, detail: string) => {
    failure ??= { ok: false, reason, detail }
  }
  const emit = (piece: string) => {
    if (isLeft(stack.at(-1)?.verdict)) return
    out.push(piece)
    characters += piece.length
    if (characters > MAX_CHARACTERS) fail('too_large', `more than ${MAX_CHARACTERS} characters after stripping`)
  }
  const closeTo = (length: number) => {
    while (stack.length > length) {
      const element = stack.at(-1)
      if (element === undefined) return
      emit(`</${element.emitted}>`)
      stack.pop()
      depth -= element.levels
    }
  }

  const start = (name: string, attributes: Attributes) => {
    if (name === 'script') {
      stack.push({ ...SCRIPT, jsonLd: /^\s*application\/ld\+json/iu.test(attributes.get('type') ?? '') })
      return
    }
    leaveDrawing(name)
    closeTo(lengthAfterStart(stack, name))
    if (isUnwrapped(name, attributes, stack)) return
    elements += 1
    if (elements > MAX_ELEMENTS) fail('too_large', `more than ${MAX_ELEMENTS} elements`)
    const parent = stack.at(-1)
    if (isVoid(name)) {
      if (!NEVER_TEXT.has(name)) emit(toStartTag(name, attributes))
      return
    }
    const inArticle = parent?.inArticle ?? false
    const verdict = NEVER_TEXT.has(name) ? NO_TEXT : (parent?.verdict ?? judge({ name, attributes, inArticle }))
    const emitted = EMITTED_AS.get(name) ?? name
    const isRoot = verdict !== undefined && parent?.verdict === undefined && verdict !== NO_TEXT
    const removal = isRoot ? { rule: verdict.rule, element: toSelector(name, attributes), text: '' } : parent?.removal
    if (isRoot && removal !== undefined) removed.push(removal)
    const element = {
      name,
      emitted,
      verdict,
      removal,
      levels: name === 'table' ? 3 : 1,
      inArticle: inArticle || name === 'article' || name === 'main',
      inLink: name === 'a' || (parent?.inLink ?? false),
      jsonLd: false,
    }
    if (!isLeft(verdict)) emit(name === 'form' ? FORM : toStartTag(emitted, attributes, verdict === parent?.verdict ? undefined : verdict))
    stack.push(element)
    depth += element.levels
    if (depth > MAX_DEPTH) fail('too_deep', `nested deeper than ${MAX_DEPTH} elements`)
  }

  /** HTML that an unclosed drawing would swallow ends it. */
  const leaveDrawing = (name: string) => {
    if (stack.at(-1)?.verdict !== NO_TEXT || !isBlock(name)) return
    const length = Math.min(lengthAfterAnyEnd(stack, 'svg'), lengthAfterAnyEnd(stack, 'math'))
    if (length < stack.length && !stack.slice(length).some((element) => element.name === 'foreignobject')) closeTo(length)
  }

  const end = (name: string) => {
    if (name === 'br') return emit('<br>')
    const reaches = NEVER_TEXT.has(name) || name === 'script' ? lengthAfterAnyEnd : lengthAfterEnd
    closeTo(reaches(stack, name))
  }

  const text = (raw: string) => {
    const parent = stack.at(-1)
    if (parent?.jsonLd && jsonLd.length < 50) jsonLd.push(raw)
    if (parent?.verdict === NO_TEXT && (parent.removal === undefined || parent.name === 'style')) return
    if (parent?.removal !== undefined && parent.removal.text.length < REMOVED_TEXT)
      parent.removal.text = `${parent.removal.text} ${raw
        .trimStart()
        .slice(0, 4 * REMOVED_TEXT)
        .replace(/\s+/gu, ' ')}`
        .trim()
        .slice(0, REMOVED_TEXT)
    if (parent !== undefined && !parent.inLink) {
      const length = raw.trim().length
      const rule = parent.verdict?.rule
      if (rule === undefined) kept += length
      else if (parent.verdict !== NO_TEXT) dropped.set(rule, (dropped.get(rule) ?? 0) + length)
    }
    // A bare "<" must not become a tag beside what follows once something between them is left out.
    emit(raw.includes('<') ? raw.replaceAll('<', '&lt;') : raw)
  }

  readTags(html, { start, end, text, attributes: EXAMINED_ATTRIBUTES, stopped: () => failure !== undefined })
  closeTo(0)
  return failure ?? { ok: true, value: { html: out.join(''), jsonLd, kept, dropped, removed } }
}

interface OpenRemoval extends Removal {
  text: string
}

interface OpenElement {
  readonly name: string
  readonly emitted: string
  /** Its own or that of an ancestor. */
  readonly verdict: Verdict | undefined
  /** What its text is told in, where it goes. */
  readonly removal: OpenRemoval | undefined
  readonly levels: number
  readonly inArticle: boolean
  readonly inLink: boolean
  readonly jsonLd: boolean
}

const NO_TEXT: Verdict = { rule: 'no-text', later: false }

const isLeft = (verdict: Verdict | undefined): boolean => verdict !== undefined && !verdict.later

const SCRIPT = { name: 'script', emitted: 'script', verdict: NO_TEXT, removal: undefined, levels: 0, inArticle: false, inLink: false }
const FORM = '<div role="form">'

/** Never text of the article, whatever is in it. */
const NEVER_TEXT: ReadonlySet<string> = new Set(
  (
    'style svg math noscript iframe template object embed applet canvas audio video map select textarea button datalist dialog ' +
    'noembed noframes xmp plaintext input base source track area param frame keygen bgsound basefont col wbr progress meter'
  ).split(' '),
)

const EMITTED_AS: ReadonlyMap<string, string> = new Map([
  ['form', 'div'],
  ['center', 'div'],
  ['listing', 'pre'],
])

const FORMATTING: ReadonlySet<string> = new Set('b big code em font i nobr s small strike strong tt u frameset body'.split(' '))

/** Tags that go while their content stays. */
const isUnwrapped = (name: string, attributes: Attributes, stack: readonly OpenElement[]): boolean => {
  if (FORMATTING.has(name)) return true
  // Anchors that link nowhere, and links within a link, which only broken pages have.
  return name === 'a' && (!attributes.has('href') || stack.some((element) => element.name === 'a'))
}

/** What the reader looks at later; the rest only costs memory. */
const KEPT_ATTRIBUTES: ReadonlySet<string> = new Set(
  (
    'aria-label class content datetime dir href id itemprop itemscope itemtype lang name property rel role ' +
    'http-equiv data-testid data-component'
  ).split(' '),
)

/** On the root element these speak of layouts and scripts; Readability would throw out the whole page for one. */
const PAGE_WIDE: ReadonlySet<string> = new Set(['class', 'id', 'role'])

/** And what it is judged by. */
const EXAMINED_ATTRIBUTES: ReadonlySet<string> = KEPT_ATTRIBUTES.union(new Set(['aria-hidden', 'hidden', 'style', 'type']))

const toStartTag = (name: string, attributes: Attributes, verdict?: Verdict): string => {
  let tag = verdict === undefined ? `<${name}` : `<${name} ${MARK}="${verdict.rule}"`
  for (const [attribute, value] of attributes) {
    if (KEPT_ATTRIBUTES.has(attribute) && !(name === 'html' && PAGE_WIDE.has(attribute)))
      tag += ` ${attribute}=${quote(value.slice(0, MAX_ATTRIBUTE))}`
  }
  return `${tag}>`
}

/** `<div class="related posts">` → "div.related.posts" */
const toSelector = (name: string, attributes: Attributes): string =>
  [name, ...(attributes.get('class') ?? '').split(/\s+/u)]
    .filter((part) => part !== '')
    .join('.')
    .slice(0, REMOVED_TEXT)

const quote = (value: string): string => (value.includes('"') ? `'${value.replaceAll("'", '&#39;')}'` : `"${value}"`)
