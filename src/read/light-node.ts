/** The nodes of a light DOM: what Readability and this folder ask of a tree, and no more. */
import type { html, Token } from 'parse5'
import { fillNode, serializeNode } from './light-html.ts'
import { compileSelector } from './selectors.ts'

type Kind = typeof ELEMENT | typeof TEXT | typeof DOCUMENT | typeof FRAGMENT | typeof COMMENT
export const ELEMENT = 1
export const TEXT = 3
export const DOCUMENT = 9
export const FRAGMENT = 11
export const COMMENT = 8

/**
 * Elements, text and the roots above them, in one class since all are linked alike. Names and meanings are those of the DOM standard, but for lists,
 * which hold what was there when they were asked for.
 */
export class LightNode {
  parentNode: LightNode | null = null
  firstChild: LightNode | null = null
  lastChild: LightNode | null = null
  previousSibling: LightNode | null = null
  nextSibling: LightNode | null = null
  readonly nodeType: Kind
  /** Of an element. */
  readonly localName: string
  readonly tagName: string | undefined
  readonly #attributes: Token.Attribute[]
  #data: string
  #childNodes: readonly LightNode[] | undefined
  #children: readonly LightNode[] | undefined
  /** Kept while nothing changes below; where a node's is not kept, neither is that of a node above. */
  #text: string | undefined
  /** Of a document: whether old markup is read the old way. */
  mode: html.DOCUMENT_MODE | undefined
  /** Where Readability keeps its score. */
  readability: unknown
  _readabilityDataTable: unknown

  constructor(nodeType: Kind, localName = '', attributes: Token.Attribute[] = [], data = '') {
    this.nodeType = nodeType
    this.localName = localName
    this.tagName = nodeType === ELEMENT ? toTagName(localName) : undefined
    this.#attributes = attributes
    this.#data = data
  }

  get nodeName(): string {
    return this.tagName ?? '#text'
  }

  get ownerDocument(): typeof nodeFactory {
    return nodeFactory
  }

  /* ---- attributes */

  getAttribute(name: string): string | null {
    return this.#attribute(name)?.value ?? null
  }

  hasAttribute(name: string): boolean {
    return this.#attribute(name) !== undefined
  }

  setAttribute(name: string, value: string): void {
    const known = this.#attribute(name)
    if (known === undefined) this.#attributes.push({ name, value })
    else known.value = value
  }

  setAttributeNode({ name, value }: Token.Attribute): void {
    this.setAttribute(name, value)
  }

  removeAttribute(name: string): void {
    const index = this.#attributes.findIndex((attribute) => attribute.name === name)
    if (index >= 0) this.#attributes.splice(index, 1)
  }

  get attributes() {
    return this.#attributes.map(({ name, value }) => ({ name, value, cloneNode: () => ({ name, value }) }))
  }

  get id(): string {
    return this.getAttribute('id') ?? ''
  }

  set id(value: string) {
    this.setAttribute('id', value)
  }

  get className(): string {
    return this.getAttribute('class') ?? ''
  }

  set className(value: string) {
    this.setAttribute('class', value)
  }

  /** The attributes themselves, for who changes nothing. */
  get attributeList(): readonly Token.Attribute[] {
    return this.#attributes
  }

  #attribute(name: string): Token.Attribute | undefined {
    for (const attribute of this.#attributes) if (attribute.name === name) return attribute
    return undefined
  }

  /* ---- the tree around */

  get parentElement(): LightNode | null {
    return this.parentNode?.nodeType === ELEMENT ? this.parentNode : null
  }

  get childNodes(): readonly LightNode[] {
    if (this.#childNodes !== undefined) return this.#childNodes
    const nodes: LightNode[] = []
    for (let child = this.firstChild; child !== null; child = child.nextSibling) nodes.push(child)
    this.#childNodes = nodes
    return nodes
  }

  get children(): readonly LightNode[] {
    this.#children ??= this.childNodes.filter((node) => node.nodeType === ELEMENT)
    return this.#children
  }

  get firstElementChild(): LightNode | null {
    return toElement(this.firstChild)
  }

  get nextElementSibling(): LightNode | null {
    return toElement(this.nextSibling)
  }

  get previousElementSibling(): LightNode | null {
    let node = this.previousSibling
    while (node !== null && node.nodeType !== ELEMENT) node = node.previousSibling
    return node
  }

  contains(other: LightNode): boolean {
    for (let node: LightNode | null = other; node !== null; node = node.parentNode) if (node === this) return true
    return false
  }

  /* ---- changing it */

  appendChild(node: LightNode): LightNode {
    return this.insertBefore(node, null)
  }

  insertBefore(node: LightNode, next: LightNode | null): LightNode {
    node.remove()
    const previous = next === null ? this.lastChild : next.previousSibling
    node.parentNode = this
    node.previousSibling = previous
    node.nextSibling = next
    if (previous === null) this.firstChild = node
    else previous.nextSibling = node
    if (next === null) this.lastChild = node
    else next.previousSibling = node
    this.#forgetLists()
    return node
  }

  replaceChild(node: LightNode, old: LightNode): LightNode {
    if (node === old) return old
    const next = old.nextSibling === node ? node.nextSibling : old.nextSibling
    old.remove()
    this.insertBefore(node, next)
    return old
  }

  removeChild(node: LightNode): LightNode {
    node.remove()
    return node
  }

  remove(): void {
    const { parentNode, previousSibling, nextSibling } = this
    if (parentNode === null) return
    if (previousSibling === null) parentNode.firstChild = nextSibling
    else previousSibling.nextSibling = nextSibling
    if (nextSibling === null) parentNode.lastChild = previousSibling
    else nextSibling.previousSibling = previousSibling
    this.parentNode = null
    this.previousSibling = null
    this.nextSibling = null
    parentNode.#forgetLists()
  }

  #forgetLists(): void {
    this.#childNodes = undefined
    this.#children = undefined
    this.#forgetText()
  }

  #forgetText(): void {
    for (let node: LightNode | null = this; node !== null && node.#text !== undefined; node = node.parentNode) node.#text = undefined
  }

  /* ---- its text */

  get nodeValue(): string | null {
    return this.nodeType === TEXT ? this.#data : null
  }

  get textContent(): string {
    if (this.nodeType === TEXT) return this.#data
    if (this.#text !== undefined) return this.#text
    let text = ''
    for (let child = this.firstChild; child !== null; child = child.nextSibling) text += child.textContent
    if (text.length <= LONGEST_KEPT) this.#text = text
    return text
  }

  appendText(text: string): void {
    this.#data += text
    if (this.parentNode !== null) this.parentNode.#forgetText()
  }

  get innerHTML(): string {
    return serializeNode(this)
  }

  set innerHTML(source: string) {
    for (const child of this.childNodes) child.remove()
    fillNode(this, source)
  }

  /* ---- looking for elements */

  getElementsByTagName(name: string): readonly LightNode[] {
    return this.#select(name === '*' ? () => true : (element) => element.localName === name)
  }

  querySelectorAll(selector: string): readonly LightNode[] {
    return this.#select(compileSelector(selector))
  }

  querySelector(selector: string): LightNode | null {
    const matches = compileSelector(selector)
    for (let node = nextElement(this, this); node !== null; node = nextElement(node, this)) if (matches(node)) return node
    return null
  }

  closest(selector: string): LightNode | null {
    const matches = compileSelector(selector)
    for (let node: LightNode | null = this; node?.nodeType === ELEMENT; node = node.parentNode) if (matches(node)) return node
    return null
  }

  #select(matches: (element: LightNode) => boolean): readonly LightNode[] {
    const found: LightNode[] = []
    for (let node = nextElement(this, this); node !== null; node = nextElement(node, this)) if (matches(node)) found.push(node)
    return found
  }
}

/** Longer texts are put together whenever they are asked for, lest each level of a deep page hold all that is below. */
const LONGEST_KEPT = 8_000

/** The element after `node` in page order, within `root`. */
const nextElement = (node: LightNode, root: LightNode): LightNode | null => {
  const inner = toElement(node.firstChild)
  if (inner !== null) return inner
  for (let outer: LightNode | null = node; outer !== null && outer !== root; outer = outer.parentNode) {
    const next = toElement(outer.nextSibling)
    if (next !== null) return next
  }
  return null
}

/** The node, or the first element after it among its siblings. */
const toElement = (start: LightNode | null): LightNode | null => {
  let node = start
  while (node !== null && node.nodeType !== ELEMENT) node = node.nextSibling
  return node
}

/** Few names, many elements: each name is put in capitals once. */
const toTagName = (localName: string): string => {
  const known = tagNames.get(localName)
  if (known !== undefined) return known
  const name = localName.toUpperCase()
  if (tagNames.size < 1000) tagNames.set(localName, name)
  return name
}

const tagNames = new Map<string, string>()

export const nodeFactory = {
  createElement: (name: string): LightNode => new LightNode(ELEMENT, name.toLowerCase()),
  createTextNode: (text: string): LightNode => new LightNode(TEXT, '', undefined, text),
}
