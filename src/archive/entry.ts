import type { Outcome } from '../types.ts'

/** Why the bytes of a page in an archive cannot be had. */
export type CaptureReason =
  | 'too_large'
  | 'bad_encoding'
  | 'empty_body'
  /** The archive says itself that the page was cut off when it was saved, or its chunks end early. */
  | 'truncated'
  /** The archive breaks off within the page: nothing is known of it, and a whole copy of the archive may have it. */
  | 'cut_off'

/** A page as it was once saved. */
export interface Capture {
  readonly kind: 'page'
  readonly url: string
  /** Tells captures of one address apart, and is the same each time the archive is read. */
  readonly mark: string
  /** ISO 8601 UTC; absent where the archive does not say. */
  readonly fetchedAt?: string
  readonly contentType: string
  /** The bytes as a browser would have had them. To be asked before the next entry is, or not at all. */
  readonly body: () => Promise<Outcome<Uint8Array, CaptureReason>>
}

/** What an archive holds, in its order. */
export type ArchiveEntry =
  | Capture
  /** The same bytes as another capture, as that archive knew when it saw them. */
  | { readonly kind: 'copy'; readonly url: string; readonly mark: string; readonly of: string }
  /** Not meant for us, by name: an image, a request, a redirect. */
  | { readonly kind: 'passed_by'; readonly reason: string }
  /** Something that should be a page and cannot be read; the archive goes on. */
  | { readonly kind: 'bad'; readonly where: string; readonly reason: string; readonly detail: string }
  /** The archive cannot be read any further. */
  | { readonly kind: 'broken'; readonly reason: string; readonly detail: string }

/** As much as the fetcher takes of a page. */
export const LARGEST_PAGE = 10 * 1024 * 1024

const PAGE = /^\s*(?:text\/html|application\/(?:xhtml\+xml|(?:x-)?pdf))\b/iu
const ANYTHING = /^\s*(?:(?:application|binary)\/(?:octet-stream|force-download|x-download|download)|text\/plain)\b/iu

/** HTML or PDF. */
export const isPageType = (contentType: string): boolean => PAGE.test(contentType)

/** Says nothing about what it is: a PDF file, perhaps, which its first bytes tell. */
export const isAnyType = (contentType: string): boolean => ANYTHING.test(contentType)

/** So many bytes tell a PDF file, also behind the size of a chunk. */
export const SNIFFED = 64

export const isPdfStart = (bytes: Uint8Array): boolean =>
  /^(?:[0-9a-f]{1,8}[^\r\n]{0,20}\r\n)?%PDF-/iu.test(Buffer.from(bytes.subarray(0, SNIFFED)).toString('latin1'))
