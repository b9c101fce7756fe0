/** What is on a page and not in its article, told by start tags: the evidence, as a table. */

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

const words = (list: string): readonly string[] => list.split(' ')

export const REMOVAL_RULES: readonly RemovalRule[] = [
  {
    id: 'navigation',
    tags: words('nav'),
    roles: words('navigation menu menubar tablist toolbar search'),
    names: words('nav navbar navigation menu breadcrumb breadcrumbs pagination pager skip-link toc table-of-contents ez-toc'),
  },
  {
    id: 'aside',
    tags: words('aside'),
    roles: words('complementary'),
    names: words('sidebar side-bar rail right-rail widget widgets'),
  },
  {
    id: 'footer',
    mayRemove: Number.POSITIVE_INFINITY,
    tags: words('footer'),
    roles: words('contentinfo'),
    names: words('footer site-footer colophon'),
  },
  {
    id: 'masthead',
    roles: words('banner'),
    names: words('masthead site-header global-header topbar top-bar'),
  },
  {
    id: 'dialog',
    roles: words('dialog alertdialog alert status tooltip'),
    names: words('modal popup lightbox tooltip overlay'),
  },
  {
    id: 'consent',
    mayRemove: Number.POSITIVE_INFINITY,
    names: words('cookie cookies cookiebanner consent gdpr onetrust didomi cmp'),
  },
  {
    id: 'newsletter',
    names: words('newsletter newsletters signup sign-up subscribe subscription mailchimp optin opt-in email-form cta'),
  },
  {
    id: 'share',
    names: words('share shares sharing sharebar share-bar social socials sharedaddy addtoany sharethis addthis follow-us'),
  },
  {
    id: 'related',
    names: words(
      'related relateds recommended recommendations recommend recirc recirculation more-from more-on more-news more-stories ' +
        'read-more readmore read-also also-read read-next up-next see-also trending popular most-read most-popular mostread ' +
        'latest-news latest-posts outbrain taboola zergnet you-may-like next-article next-post teaser teasers similar suggested ' +
        'further-reading onward',
    ),
  },
  {
    id: 'advertisement',
    names: words(
      'ad ads advert adverts advertisement advertising adslot adsbygoogle dfp banner promo promos promotion promoted sponsor ' +
        'sponsored sponsors marketing affiliate',
    ),
  },
  {
    id: 'comments',
    mayRemove: Number.POSITIVE_INFINITY,
    names: words('comment comments disqus respond livefyre commenting viafoura coral'),
  },
  {
    id: 'author',
    later: true,
    names: words('author-bio author-box author-info author-card about-author about-the-author bio authors'),
  },
  {
    id: 'byline',
    later: true,
    names: words(
      'byline by-line dateline entry-meta post-meta article-meta story-meta posted-on published timestamp reading-time ' +
        'read-time post-date publish-date pub-date',
    ),
  },
  {
    id: 'microdata',
    later: true,
    itemprops: words('publisher logo keywords width height mainEntityOfPage image dateCreated datePublished dateModified wordCount author'),
  },
  {
    id: 'topics',
    names: words('tags tag-list taglist tagcloud keywords topics categories post-tags article-tags cat-links'),
  },
  {
    id: 'caption',
    tags: words('figcaption'),
    names: words('caption captions figcaption credit credits photo-credit wp-caption-text'),
  },
  {
    id: 'for-screen-readers',
    names: words('sr-only visually-hidden visuallyhidden screen-reader-text screen-reader assistive-text offscreen'),
  },
  {
    id: 'disclaimer',
    names: words('disclaimer disclosure legal-notice'),
  },
  {
    id: 'player',
    names: words('player video-player audio-player podcast'),
  },
  {
    id: 'ticker',
    names: words('ticker price-ticker stock-ticker'),
  },
  {
    id: 'interaction',
    names: words('poll rating ratings survey feedback login log-in search tools toolbar utility print reactions donate donation'),
  },
]
