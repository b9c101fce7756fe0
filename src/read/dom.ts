/** HTML → DOM. */
import { JSDOM, VirtualConsole } from 'jsdom'

/**
 * A document without a view: nothing in it can run, load, refresh or navigate. All documents come from the parser of one window, which has no page,
 * since making a window takes longer than parsing most pages. Nothing has to be closed; a document goes when nobody holds it.
 */
export const parseHtml = (html: string): Document => {
  parser ??= new new JSDOM('', { virtualConsole: new VirtualConsole() }).window.DOMParser()
  return parser.parseFromString(html, 'text/html')
}

let parser: DOMParser | undefined
