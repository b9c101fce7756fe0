/** HTML → light nodes and back, by the parser and the serializer that jsdom uses. */
import { html, parse, parseFragment, serialize, type Token, type TreeAdapter, type TreeAdapterTypeMap } from 'parse5'
import { COMMENT, DOCUMENT, ELEMENT, FRAGMENT, LightNode, nodeFactory, TEXT } from './light-node.ts'

/** A whole page: the document above its html element. */
export const parseTree = (source: string): LightNode => parse(source, options)

/** What the source means within the node, added to it. */
export const fillNode = (node: LightNode, source: string): void => {
  for (const child of parseFragment(node, source, options).childNodes) node.appendChild(child)
}

/** The content of the node. */
export const serializeNode = (node: LightNode): string => serialize(node, options)

type Tree = TreeAdapterTypeMap<LightNode, LightNode, LightNode, LightNode, LightNode, LightNode, LightNode, LightNode, LightNode, LightNode>

const insertText = (parent: LightNode, text: string, next: LightNode | null): void => {
  const before = next === null ? parent.lastChild : next.previousSibling
  if (before?.nodeType === TEXT) before.appendText(text)
  else parent.insertBefore(nodeFactory.createTextNode(text), next)
}

const nothing = () => undefined
const noName = () => ''

/** Comments and the doctype have no place in the tree; drawings, formulas and templates have gone before. */
const treeAdapter: TreeAdapter<Tree> = {
  createDocument: () => new LightNode(DOCUMENT),
  createDocumentFragment: () => new LightNode(FRAGMENT),
  createElement: (name, namespace, attributes) => {
    if (namespace !== html.NS.HTML) throw new Error(`<${name}> of ${namespace}: only elements of HTML have a place in a light tree`)
    // Copied, since the parser makes several elements of one tag where links are misnested.
    return new LightNode(
      ELEMENT,
      name,
      attributes.map(({ name, value }) => ({ name, value })),
    )
  },
  createTextNode: nodeFactory.createTextNode,
  createCommentNode: () => new LightNode(COMMENT),
  appendChild: (parent, node) => void (node.nodeType === COMMENT || parent.appendChild(node)),
  insertBefore: (parent, node, next) => void (node.nodeType === COMMENT || parent.insertBefore(node, next)),
  insertText: (parent, text) => insertText(parent, text, null),
  insertTextBefore: insertText,
  // Of two html elements the standard believes the first, jsdom the second.
  adoptAttributes: (element, attributes) => {
    for (const attribute of attributes) element.setAttributeNode(attribute)
  },
  detachNode: (node) => node.remove(),
  getFirstChild: (node) => node.firstChild,
  // The parser and the serializer only read the lists that they ask for.
  getChildNodes: (node) => node.childNodes as LightNode[],
  getParentNode: (node) => node.parentNode,
  getAttrList: (element) => element.attributeList as Token.Attribute[],
  getTagName: (element) => element.localName,
  getNamespaceURI: () => html.NS.HTML,
  getTextNodeContent: (node) => node.textContent,
  getTemplateContent: (template) => template,
  getCommentNodeContent: noName,
  getDocumentMode: (document) => document.mode ?? html.DOCUMENT_MODE.NO_QUIRKS,
  getDocumentTypeNodeName: noName,
  getDocumentTypeNodePublicId: noName,
  getDocumentTypeNodeSystemId: noName,
  getNodeSourceCodeLocation: nothing,
  setDocumentMode: (document, mode) => {
    document.mode = mode
  },
  setDocumentType: nothing,
  setNodeSourceCodeLocation: nothing,
  updateNodeSourceCodeLocation: nothing,
  setTemplateContent: nothing,
  isElementNode: (node): node is LightNode => node.nodeType === ELEMENT,
  isTextNode: (node): node is LightNode => node.nodeType === TEXT,
  isCommentNode: (node): node is LightNode => node.nodeType === COMMENT,
  isDocumentTypeNode: (_node): _node is LightNode => false,
}

const options = { treeAdapter, scriptingEnabled: false }
