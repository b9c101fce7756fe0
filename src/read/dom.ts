/** HTML → DOM, by two engines that build the same tree: a light one for all pages, and jsdom, whose word counts, for the doubtful ones. */
import { createRequire } from 'node:module'
import { parseLightHtml } from './light-document.ts'

export type Engine = 'light' | 'jsdom'

export const parseHtml = (html: string, engine: Engine): Document => (engine === 'light' ? parseLightHtml(html) : parseByJsdom(html))

/**
 * A document without a view: nothing in it can run, load, refresh or navigate. All documents come from the parser of one window, which has no page,
 * since making a window takes longer than parsing most pages. Nothing has to be closed; a document goes when nobody holds it.
 */
const parseByJsdom = (html: string): Document => {
  parser ??= openParser()
  return parser.parseFromString(html, 'text/html')
}

let parser: DOMParser | undefined

/** jsdom takes 50 MB and a second to load, which most readers never need. */
const openParser = (): DOMParser => {
  const { JSDOM, VirtualConsole } = createRequire(import.meta.url)('jsdom') as typeof import('jsdom')
  return new new JSDOM('', { virtualConsole: new VirtualConsole() }).window.DOMParser()
}
