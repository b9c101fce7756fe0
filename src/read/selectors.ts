/** CSS selectors over light nodes. */
import { compile, type Options } from 'css-select'
import type { LightNode } from './light-node.ts'

type Matcher = (element: LightNode) => boolean

/** "h1,h2" → whether an element is one of them; any other selector by css-select. Throws where the selector is none. */
export const compileSelector = (selector: string): Matcher => {
  const known = compiled.get(selector)
  if (known !== undefined) return known
  const matcher = compileNew(selector)
  if (compiled.size < MAX_KEPT) compiled.set(selector, matcher)
  return matcher
}

const compiled = new Map<string, Matcher>()
const MAX_KEPT = 200

const compileNew = (selector: string): Matcher => {
  if (!/^[a-z][a-z0-9]*(?:,[a-z][a-z0-9]*)*$/u.test(selector))
    return compile<LightNode, LightNode>(selector, { adapter, cacheResults: false, relativeSelector: false })
  const names = new Set(selector.split(','))
  return ({ localName }) => names.has(localName)
}

const adapter: NonNullable<Options<LightNode, LightNode>['adapter']> = {
  isTag: (node): node is LightNode => node.tagName !== undefined,
  getAttributeValue: (element, name) => element.getAttribute(name) ?? undefined,
  hasAttrib: (element, name) => element.hasAttribute(name),
  getName: (element) => element.localName,
  getParent: (element) => element.parentNode,
  getChildren: (node) => [...node.childNodes],
  getSiblings: (node) => [...(node.parentNode?.childNodes ?? [node])],
  prevElementSibling: (node) => node.previousElementSibling,
  getText: (node) => node.textContent,
  removeSubsets: (nodes) => nodes.filter((node) => !nodes.some((other) => other !== node && other.contains(node))),
}
