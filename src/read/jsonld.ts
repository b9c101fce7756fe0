/** What a page says about itself in JSON-LD, as far as it describes an article. */

export interface LinkedFacts {
  /** Every `@type` on the page. */
  readonly types: ReadonlySet<string>
  readonly headline?: string
  readonly authors: readonly string[]
  readonly published?: string
  readonly modified?: string
  readonly language?: string
  readonly publisher?: string
  readonly url?: string
  readonly section?: string
  /** False where the page says that only subscribers may read it all. */
  readonly free?: boolean
  readonly body?: string
}

const ARTICLE = /^(?:\w*Article|Report|BlogPosting|LiveBlogPosting|PressRelease|SpecialAnnouncement)$/u

export const isArticleType = (type: string): boolean => ARTICLE.test(type)

/** Reads the raw script contents; a block that is not JSON says nothing. */
export const readLinkedData = (blocks: readonly string[]): LinkedFacts => {
  const nodes = blocks.flatMap((block) => [...findNodes(parseLoosely(block), 0)]).slice(0, 500)
  const types = new Set(nodes.flatMap(typesOf))
  const articles = nodes.filter((node) => typesOf(node).some(isArticleType))
  // Cards of other articles have a headline too; the page's own node is the one that says most.
  const article = articles.toSorted((a, b) => Object.keys(b).length - Object.keys(a).length)[0]
  // Pages that call themselves none are still written and dated by somebody.
  if (article === undefined) {
    const firstOf = (key: string) => nodes.map((node) => toText(node[key])).find((text) => text !== undefined)
    const page = nodes.find((node) => node.author !== undefined && typesOf(node).includes('WebPage'))
    return {
      types,
      authors: page === undefined ? [] : toNames(page.author, nodes),
      ...toFact('published', firstOf('datePublished')),
      ...toFact('modified', firstOf('dateModified')),
    }
  }
  return {
    types,
    authors: toNames(article.author, nodes).concat(toNames(article.creator, nodes)).filter(isFirst),
    ...toFact('headline', toText(article.headline) ?? toText(article.name)),
    ...toFact('published', toText(article.datePublished) ?? toText(article.dateCreated)),
    ...toFact('modified', toText(article.dateModified)),
    ...toFact('language', toText(article.inLanguage) ?? toNames(article.inLanguage, nodes)[0]),
    ...toFact('publisher', toNames(article.publisher, nodes)[0]),
    ...toFact('url', toText(article.url) ?? toText(article.mainEntityOfPage)),
    ...toFact('section', toText(article.articleSection)),
    ...toFact('body', toText(article.articleBody)),
    ...toFact('free', toBoolean(article.isAccessibleForFree)),
  }
}

type Node = Readonly<Record<string, unknown>>

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Pages wrap the JSON in comments, end it with a semicolon, and break lines within strings. */
const parseLoosely = (block: string): unknown => {
  const bare = block
    .trim()
    .replace(/^(?:\/\/\s?)?(?:<!--|<!\[CDATA\[)/u, '')
    .replace(/(?:\/\/\s?)?(?:-->|\]\]>)$/u, '')
    .trim()
    .replace(/;{1,3}$/u, '')
  return parseJson(bare) ?? parseJson(bare.replace(/[\u0000-\u001f]+/gu, ' ').replace(/,\s{0,200}(?=[}\]])/gu, ''))
}

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

const MAX_NESTING = 8

function* findNodes(value: unknown, nesting: number): Generator<Node> {
  if (nesting > MAX_NESTING) return
  if (Array.isArray(value)) {
    for (const item of value) yield* findNodes(item, nesting + 1)
  } else if (isNode(value)) {
    yield value
    for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage', 'author', 'publisher', 'liveBlogUpdate', 'itemListElement']) {
      if (value[key] !== undefined) yield* findNodes(value[key], nesting + 1)
    }
  }
}

const typesOf = (node: Node): string[] =>
  [node['@type']]
    .flat()
    .filter((type) => typeof type === 'string')
    .map((type) => type.replace(/^https?:\/\/schema\.org\//u, ''))

const toText = (value: unknown): string | undefined => {
  if (Array.isArray(value)) return toText(value[0])
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined
}

const toBoolean = (value: unknown): boolean | undefined => {
  if (typeof value === 'boolean') return value
  const word = toText(value)?.toLowerCase()
  if (word === 'false' || word === 'true') return word === 'true'
  return undefined
}

/** Names of persons or organizations given as strings, nodes, lists of them, or references into the graph. */
const toNames = (value: unknown, nodes: readonly Node[]): string[] => {
  if (Array.isArray(value)) return value.flatMap((item) => toNames(item, nodes))
  if (typeof value === 'string') return value.trim() === '' ? [] : [value.trim()]
  if (!isNode(value)) return []
  const name = toText(value.name)
  if (name !== undefined) return [name]
  const target = nodes.find((node) => node['@id'] !== undefined && node['@id'] === value['@id'] && node.name !== undefined)
  return target === undefined ? [] : [target.name].flat().filter((item) => typeof item === 'string')
}

const isFirst = (item: string, index: number, list: readonly string[]): boolean => list.indexOf(item) === index

const toFact = <Key extends string, Value>(key: Key, value: Value | undefined): Partial<Record<Key, Value>> =>
  value === undefined ? {} : ({ [key]: value } as Record<Key, Value>)
