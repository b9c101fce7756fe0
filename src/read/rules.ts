/** What is on a page and not in its article, told by start tags: the evidence, as a table. */
import type { Outcome } from '../types.ts'
import { type StartTag, type Stripped, type StripReason, stripHtml } from './strip.ts'

export interface RemovalRule {
  /** Kebab-case and stable: it stands in the record of what was removed. */
  readonly id: string
  readonly tags?: readonly string[]
  readonly roles?: readonly string[]
  /** Right even where it removes most of the page's text: a short article may have a hundred comments. */
  readonly sure?: true
  /** Words of a class name or id, in order; "related-posts" is also seen in "relatedPosts" and "c-related-posts__list". */
  readonly names?: readonly string[]
}

export const REMOVAL_RULES: readonly RemovalRule[] = [
  { id: 'navigation', tags: ['nav'], roles: ['navigation', 'menu', 'menubar', 'tablist', 'toolbar', 'search'], names: ['nav', 'navbar', 'navigation', 'menu', 'breadcrumb', 'breadcrumbs', 'pagination', 'pager', 'skip-link', 'toc', 'table-of-contents', 'ez-toc'] },
  { id: 'aside', tags: ['aside'], roles: ['complementary'], names: ['sidebar', 'side-bar', 'rail', 'right-rail', 'widget', 'widgets'] },
  { id: 'footer', sure: true, tags: ['footer'], roles: ['contentinfo'], names: ['footer', 'site-footer', 'colophon'] },
  { id: 'masthead', roles: ['banner'], names: ['masthead', 'site-header', 'global-header', 'topbar', 'top-bar'] },
  { id: 'dialog', roles: ['dialog', 'alertdialog', 'alert', 'status', 'tooltip'], names: ['modal', 'popup', 'lightbox', 'tooltip', 'overlay'] },
  { id: 'consent', sure: true, names: ['cookie', 'cookies', 'cookiebanner', 'consent', 'gdpr', 'onetrust', 'didomi', 'cmp'] },
  { id: 'newsletter', names: ['newsletter', 'newsletters', 'signup', 'sign-up', 'subscribe', 'subscription', 'mailchimp', 'optin', 'opt-in', 'email-form', 'cta'] },
  { id: 'share', names: ['share', 'shares', 'sharing', 'sharebar', 'share-bar', 'social', 'socials', 'sharedaddy', 'addtoany', 'sharethis', 'addthis', 'follow-us'] },
  { id: 'related', names: ['related', 'relateds', 'recommended', 'recommendations', 'recommend', 'recirc', 'recirculation', 'more-from', 'more-on', 'more-news', 'more-stories', 'read-more', 'readmore', 'read-also', 'also-read', 'read-next', 'up-next', 'see-also', 'trending', 'popular', 'most-read', 'most-popular', 'mostread', 'latest-news', 'latest-posts', 'outbrain', 'taboola', 'zergnet', 'you-may-like', 'next-article', 'next-post', 'teaser', 'teasers', 'similar', 'suggested', 'further-reading', 'onward'] },
  { id: 'advertisement', names: ['ad', 'ads', 'advert', 'adverts', 'advertisement', 'advertising', 'adslot', 'adsbygoogle', 'dfp', 'banner', 'promo', 'promos', 'promotion', 'promoted', 'sponsor', 'sponsored', 'sponsors', 'marketing', 'affiliate'] },
  { id: 'comments', sure: true, names: ['comment', 'comments', 'disqus', 'respond', 'livefyre', 'commenting', 'viafoura', 'coral'] },
  { id: 'author', names: ['author-bio', 'author-box', 'author-info', 'author-card', 'about-author', 'about-the-author', 'bio', 'authors'] },
  { id: 'byline', names: ['byline', 'by-line', 'dateline', 'entry-meta', 'post-meta', 'article-meta', 'story-meta', 'posted-on', 'published', 'timestamp', 'reading-time', 'read-time', 'post-date', 'publish-date', 'pub-date'] },
  { id: 'topics', names: ['tags', 'tag-list', 'taglist', 'tagcloud', 'keywords', 'topics', 'categories', 'post-tags', 'article-tags', 'cat-links'] },
  { id: 'caption', tags: ['figcaption'], names: ['caption', 'captions', 'figcaption', 'credit', 'credits', 'photo-credit', 'wp-caption-text'] },
  { id: 'for-screen-readers', names: ['sr-only', 'visually-hidden', 'visuallyhidden', 'screen-reader-text', 'screen-reader', 'assistive-text', 'offscreen'] },
  { id: 'disclaimer', names: ['disclaimer', 'disclosure', 'legal-notice'] },
  { id: 'player', names: ['player', 'video-player', 'audio-player', 'podcast'] },
  { id: 'ticker', names: ['ticker', 'price-ticker', 'stock-ticker'] },
  { id: 'interaction', names: ['poll', 'rating', 'ratings', 'survey', 'feedback', 'login', 'log-in', 'search', 'tools', 'toolbar', 'utility', 'print', 'reactions', 'donate', 'donation'] },
]

/** Elements that hold the article or the page, whatever their class says. */
const NEVER_REMOVED: ReadonlySet<string> = new Set('html head title body main article h1 h2 p section meta link a span img br tr td th tbody table'.split(' '))

/** "has-sidebar", "comments-open": the class speaks of the page's layout, not of this element. */
const LAYOUT = /^(?:has|with|no|without|is|js|not)-|-(?:open|enabled|disabled|layout|active|visible|none|wrapper|container|page|template)$/u

/**
 * Strips the page to what may be its article. A rule that would remove most of the text is wrong about this page and is let off; what it hid may
 * then fall to another rule, hence the rounds.
 */
export const stripToArticle = (html: string): Outcome<Stripped, StripReason> => {
  let excused: ReadonlySet<string> = new Set<string>()
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const stripped = stripHtml(html, judgeBy(excused))
    if (!stripped.ok) return stripped
    const wrong = findWrongRules(stripped.value)
    if (wrong.length === 0) return stripped
    excused = excused.union(new Set(wrong))
  }
  return stripHtml(html, judgeBy(excused))
}

const MAX_ROUNDS = 3
const SURE: ReadonlySet<string> = new Set(REMOVAL_RULES.filter((rule) => rule.sure).map((rule) => rule.id))

const findWrongRules = ({ kept, dropped }: Stripped): string[] =>
  [...dropped].filter(([id, length]) => !SURE.has(id) && length > kept / 2).map(([id]) => id)

/** The rule that removes an element, unless it is among those `excused` for this page. */
const judgeBy = (excused: ReadonlySet<string>) => {
  const seen = new Map<string, string | undefined>()
  return ({ name, attributes }: StartTag): string | undefined => {
    if (isHidden(attributes)) return excused.has('hidden') ? undefined : 'hidden'
    const role = attributes.get('role')
    const classes = `${attributes.get('class') ?? ''} ${attributes.get('id') ?? ''}`
    const key = `${name} ${role ?? ''} ${classes}`
    if (seen.has(key)) return seen.get(key)
    const rule = findRule(name, role, classes, excused)
    seen.set(key, rule)
    return rule
  }
}

const isHidden = (attributes: StartTag['attributes']): boolean =>
  attributes.has('hidden') || attributes.get('aria-hidden') === 'true' || /display\s*:\s*none|visibility\s*:\s*hidden/iu.test(attributes.get('style') ?? '')

const findRule = (name: string, role: string | undefined, classes: string, excused: ReadonlySet<string>): string | undefined => {
  const byTag = BY_TAG.get(name) ?? BY_ROLE.get(role ?? '')
  if (byTag !== undefined && !excused.has(byTag)) return byTag
  if (NEVER_REMOVED.has(name)) return undefined
  for (const raw of classes.split(/\s+/u)) {
    const words = toWords(raw)
    if (LAYOUT.test(words)) continue
    const found = findName(words)
    if (found !== undefined && !excused.has(found)) return found
  }
  return undefined
}

/** "c-relatedPosts__list" → "c-related-posts-list" */
const toWords = (name: string): string =>
  name
    .replace(/(?<=[a-z0-9])(?=[A-Z])/gu, '-')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '')

const BY_TAG = new Map(REMOVAL_RULES.flatMap((rule) => (rule.tags ?? []).map((tag) => [tag, rule.id] as const)))
const BY_ROLE = new Map(REMOVAL_RULES.flatMap((rule) => (rule.roles ?? []).map((role) => [role, rule.id] as const)))
const BY_NAME = new Map(REMOVAL_RULES.flatMap((rule) => (rule.names ?? []).map((name) => [name, rule.id] as const)))

const findName = (words: string): string | undefined => {
  const parts = words.split('-')
  for (let from = 0; from < parts.length; from += 1) {
    for (let length = 1; length <= 4 && from + length <= parts.length; length += 1) {
      const rule = BY_NAME.get(parts.slice(from, from + length).join('-'))
      if (rule !== undefined) return rule
    }
  }
  return undefined
}
