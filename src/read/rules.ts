/** What is on a page and not in its article, told by start tags: the evidence, as a table. */
import type { Outcome } from '../types.ts'
import { type StartTag, type Stripped, type StripReason, stripHtml, type Verdict } from './strip.ts'

export interface RemovalRule {
  /** Kebab-case and stable: it stands in the record of what was removed. */
  readonly id: string
  readonly tags?: readonly string[]
  readonly roles?: readonly string[]
  /**
   * How much text the rule may remove for each character that is kept, 0.5 unless stated. A short article may have a hundred comments, but its
   * "related" box is hardly longer than itself.
   */
  readonly mayRemove?: number
  /** The page's metadata may stand in it, so it goes when they have been read. */
  readonly later?: true
  readonly itemprops?: readonly string[]
  /** Words of a class name or id, in order; "related-posts" is also seen in "relatedPosts" and "c-related-posts__list". */
  readonly names?: readonly string[]
}

export const REMOVAL_RULES: readonly RemovalRule[] = [
  {
    id: 'navigation',
    tags: ['nav'],
    roles: ['navigation', 'menu', 'menubar', 'tablist', 'toolbar', 'search'],
    names: [
      'nav',
      'navbar',
      'navigation',
      'menu',
      'breadcrumb',
      'breadcrumbs',
      'pagination',
      'pager',
      'skip-link',
      'toc',
      'table-of-contents',
      'ez-toc',
    ],
  },
  { id: 'aside', tags: ['aside'], roles: ['complementary'], names: ['sidebar', 'side-bar', 'rail', 'right-rail', 'widget', 'widgets'] },
  {
    id: 'footer',
    mayRemove: Number.POSITIVE_INFINITY,
    tags: ['footer'],
    roles: ['contentinfo'],
    names: ['footer', 'site-footer', 'colophon'],
  },
  { id: 'masthead', roles: ['banner'], names: ['masthead', 'site-header', 'global-header', 'topbar', 'top-bar'] },
  {
    id: 'dialog',
    roles: ['dialog', 'alertdialog', 'alert', 'status', 'tooltip'],
    names: ['modal', 'popup', 'lightbox', 'tooltip', 'overlay'],
  },
  {
    id: 'consent',
    mayRemove: Number.POSITIVE_INFINITY,
    names: ['cookie', 'cookies', 'cookiebanner', 'consent', 'gdpr', 'onetrust', 'didomi', 'cmp'],
  },
  {
    id: 'newsletter',
    names: [
      'newsletter',
      'newsletters',
      'signup',
      'sign-up',
      'subscribe',
      'subscription',
      'mailchimp',
      'optin',
      'opt-in',
      'email-form',
      'cta',
    ],
  },
  {
    id: 'share',
    names: [
      'share',
      'shares',
      'sharing',
      'sharebar',
      'share-bar',
      'social',
      'socials',
      'sharedaddy',
      'addtoany',
      'sharethis',
      'addthis',
      'follow-us',
    ],
  },
  {
    id: 'related',
    names: [
      'related',
      'relateds',
      'recommended',
      'recommendations',
      'recommend',
      'recirc',
      'recirculation',
      'more-from',
      'more-on',
      'more-news',
      'more-stories',
      'read-more',
      'readmore',
      'read-also',
      'also-read',
      'read-next',
      'up-next',
      'see-also',
      'trending',
      'popular',
      'most-read',
      'most-popular',
      'mostread',
      'latest-news',
      'latest-posts',
      'outbrain',
      'taboola',
      'zergnet',
      'you-may-like',
      'next-article',
      'next-post',
      'teaser',
      'teasers',
      'similar',
      'suggested',
      'further-reading',
      'onward',
    ],
  },
  {
    id: 'advertisement',
    names: [
      'ad',
      'ads',
      'advert',
      'adverts',
      'advertisement',
      'advertising',
      'adslot',
      'adsbygoogle',
      'dfp',
      'banner',
      'promo',
      'promos',
      'promotion',
      'promoted',
      'sponsor',
      'sponsored',
      'sponsors',
      'marketing',
      'affiliate',
    ],
  },
  {
    id: 'comments',
    mayRemove: Number.POSITIVE_INFINITY,
    names: ['comment', 'comments', 'disqus', 'respond', 'livefyre', 'commenting', 'viafoura', 'coral'],
  },
  {
    id: 'author',
    later: true,
    names: ['author-bio', 'author-box', 'author-info', 'author-card', 'about-author', 'about-the-author', 'bio', 'authors'],
  },
  {
    id: 'byline',
    later: true,
    names: [
      'byline',
      'by-line',
      'dateline',
      'entry-meta',
      'post-meta',
      'article-meta',
      'story-meta',
      'posted-on',
      'published',
      'timestamp',
      'reading-time',
      'read-time',
      'post-date',
      'publish-date',
      'pub-date',
    ],
  },
  {
    id: 'microdata',
    later: true,
    itemprops: [
      'publisher',
      'logo',
      'keywords',
      'width',
      'height',
      'mainEntityOfPage',
      'image',
      'dateCreated',
      'datePublished',
      'dateModified',
      'wordCount',
      'author',
    ],
  },
  {
    id: 'topics',
    names: ['tags', 'tag-list', 'taglist', 'tagcloud', 'keywords', 'topics', 'categories', 'post-tags', 'article-tags', 'cat-links'],
  },
  {
    id: 'caption',
    tags: ['figcaption'],
    names: ['caption', 'captions', 'figcaption', 'credit', 'credits', 'photo-credit', 'wp-caption-text'],
  },
  {
    id: 'for-screen-readers',
    names: ['sr-only', 'visually-hidden', 'visuallyhidden', 'screen-reader-text', 'screen-reader', 'assistive-text', 'offscreen'],
  },
  { id: 'disclaimer', names: ['disclaimer', 'disclosure', 'legal-notice'] },
  { id: 'player', names: ['player', 'video-player', 'audio-player', 'podcast'] },
  { id: 'ticker', names: ['ticker', 'price-ticker', 'stock-ticker'] },
  {
    id: 'interaction',
    names: [
      'poll',
      'rating',
      'ratings',
      'survey',
      'feedback',
      'login',
      'log-in',
      'search',
      'tools',
      'toolbar',
      'utility',
      'print',
      'reactions',
      'donate',
      'donation',
    ],
  },
]

/** Elements that hold the article or the page, whatever their class says. */
const NEVER_REMOVED: ReadonlySet<string> = new Set(
  'html head title body main article h1 h2 p section meta link a span img br tr td th tbody table'.split(' '),
)

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
const HIDDEN = 'hidden'
const MAY_REMOVE: ReadonlyMap<string, number> = new Map([
  [HIDDEN, 3],
  ...REMOVAL_RULES.map((rule) => [rule.id, rule.mayRemove ?? 0.5] as const),
])

const findWrongRules = ({ kept, dropped }: Stripped): string[] =>
  [...dropped].filter(([id, length]) => length > kept * (MAY_REMOVE.get(id) ?? 0)).map(([id]) => id)

/** The rule that removes an element, unless it is among those `excused` for this page. */
const judgeBy = (excused: ReadonlySet<string>) => {
  const seen = new Map<string, Verdict | undefined>()
  return ({ name, attributes }: StartTag): Verdict | undefined => {
    if (isHidden(attributes) && !excused.has(HIDDEN)) return { rule: HIDDEN, later: false }
    const evidence = {
      name,
      role: attributes.get('role') ?? '',
      itemprop: attributes.get('itemprop') ?? '',
      classes: `${attributes.get('class') ?? ''} ${attributes.get('id') ?? ''}`,
    }
    const key = Object.values(evidence).join('\n')
    if (!seen.has(key)) seen.set(key, findVerdict(evidence, excused))
    return seen.get(key)
  }
}

const isHidden = (attributes: StartTag['attributes']): boolean =>
  attributes.has('hidden') ||
  attributes.get('aria-hidden') === 'true' ||
  /display\s*:\s*none|visibility\s*:\s*hidden/iu.test(attributes.get('style') ?? '')

interface Evidence {
  readonly name: string
  readonly role: string
  readonly itemprop: string
  readonly classes: string
}

const findVerdict = ({ name, role, itemprop, classes }: Evidence, excused: ReadonlySet<string>): Verdict | undefined => {
  const candidates = [
    BY_TAG.get(name),
    BY_ROLE.get(role),
    ...(NEVER_REMOVED.has(name) ? [] : [BY_ITEMPROP.get(itemprop), ...classes.split(/\s+/u).map(findByClass)]),
  ]
  const rule = candidates.find((candidate) => candidate !== undefined && !excused.has(candidate.id))
  return rule === undefined ? undefined : { rule: rule.id, later: rule.later ?? false }
}

const findByClass = (name: string): RemovalRule | undefined => {
  const words = toWords(name)
  if (LAYOUT.test(words)) return undefined
  const parts = words.split('-')
  for (let from = 0; from < parts.length; from += 1) {
    for (let length = 1; length <= LONGEST_NAME && from + length <= parts.length; length += 1) {
      const rule = BY_NAME.get(parts.slice(from, from + length).join('-'))
      if (rule !== undefined) return rule
    }
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

const LONGEST_NAME = 4

const indexBy = (keys: (rule: RemovalRule) => readonly string[] | undefined): ReadonlyMap<string, RemovalRule> =>
  new Map(REMOVAL_RULES.flatMap((rule) => (keys(rule) ?? []).map((key) => [key, rule] as const)))

const BY_TAG = indexBy((rule) => rule.tags)
const BY_ROLE = indexBy((rule) => rule.roles)
const BY_ITEMPROP = indexBy((rule) => rule.itemprops)
const BY_NAME = indexBy((rule) => rule.names)
