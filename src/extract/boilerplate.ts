import { compilePrefilter, isPossible } from '../normalize/prefilter.ts'

/** A line that is not the article proper. Ids are stable: `docket explain` prints them. */
export interface BoilerplateRule {
  readonly id: string
  /** Tested against the folded line without list marks and emphasis. */
  readonly match: RegExp
  readonly examples: readonly string[]
  readonly rejects?: readonly string[]
  /** Holds for a grammatical sentence in the middle of a paragraph, too: feeds often come without line breaks. */
  readonly anywhere?: true
}

/** Lines that lead elsewhere, speak of the publisher or describe pictures. All patterns are anchored and bounded. */
export const boilerplateRules: readonly BoilerplateRule[] = [
  {
    id: 'also-read',
    match:
      /^[([]?\s?(?:also|further|must|recommended|suggested|next|up next|see also|see|don't miss|you may (?:also )?like|you might (?:also )?like|trending|editor's pick|more from|more on|more about|more)\b[ -]{0,2}(?:read(?:ing|s)?|stor(?:y|ies)|articles?|news|coverage|picks?|now|\w+)?\s{0,2}[:|>»]/iu,
    examples: ['Also Read: Exchange buys a rival for $50 million', 'See also: Regulator fines broker', 'More stories: the week in crypto'],
    rejects: ['More than 380 customers lost money: the largest lost $2 million.'],
  },
  {
    id: 'read-more',
    match:
      /^[([]?\s?(?:related|(?:read|learn|find out|watch|listen|click|continue|view)(?: (?:more|next|also|now|here|this|to|reading|(?:the )?full (?:story|article|statement)))?)\s?[:>»]/iu,
    examples: ['Read more: Judge rejects plea deal', 'Related: FTX creditors get $1.2 billion'],
    rejects: ['Read the charges: they allege that $5 million was lost, prosecutors wrote.'],
  },
  {
    id: 'other-section',
    match:
      /^(?:magazine|reading|podcast|video|newsletter|webinar|spotlight|discover|explore|trending|up next|in other news|editor's choice|dig deeper|deep dive)\s?[:|>»]\s?\S/iu,
    anywhere: true,
    examples: [
      'Magazine: The regulator that said no to $5 million',
      'Discover: The best wallets of the year',
      'Dig deeper: How a clerk stole 500 BTC',
    ],
    rejects: ['The video: he took $5 million.'],
  },
  {
    id: 'syndication',
    match:
      /^(?:the )?(?:post|article|story)\b.{1,240}\b(?:appeared first on|was (?:first|originally) published (?:on|by|in)|first appeared (?:on|in))\b/iu,
    anywhere: true,
    examples: ['The post Broker loses $40M to hackers appeared first on Example News.'],
    rejects: ['The post on the forum was deleted after $2 million had vanished.'],
  },
  {
    id: 'promotion',
    match:
      /^(?:save|grab|get|claim|enjoy|unlock|register|book|join|win|secure|reserve|don't miss|start trading|sign up|trade)\b.{0,100}\b(?:tickets?|pass(?:es)?|discount|% off|\$\d[\d,]* (?:bonus|reward|to trade|in crypto|off)|early[- ]bird|bonus(?:es)?|free trial|promo(?:tional)? codes?|deposit bonus|coupon|subscription|giveaway|welcome offer)\b/iu,
    anywhere: true,
    examples: [
      'Save up to $475 on your conference pass before Friday.',
      'Grab your ticket before doors open to save $200.',
      'Claim a $500 bonus with the code DOCKET.',
    ],
    rejects: ['Winners of the lottery were promised tickets worth $2 million.', 'Trade in the token was halted.'],
  },
  {
    id: 'tag-list',
    match: /^(?:\[\[[^\]]{1,80}\]\][\s,]{0,3})+$/u,
    examples: ['[[Example]] [[bitcoin]]'],
    rejects: ['[1] The order was published on Monday.'],
  },
  {
    id: 'structured-data',
    match: /^[{}[\],\s]*"@?[A-Za-z]{2,30}"\s?:/u,
    examples: ['"headline": "Broker loses $5 million",', '{"@type": "NewsArticle", "name": "Example"}'],
    rejects: ['"Trust us": that is what the broker said before $5 million vanished.'],
  },
  {
    id: 'related-heading',
    match:
      /^(?:related|recommended|popular|trending|latest|top|most read|similar|other)\s?(?:articles?|stories|posts?|news|reads?|coverage|content|topics)?$/iu,
    examples: ['Related Articles', 'Latest News'],
  },
  {
    id: 'newsletter',
    match:
      /^.{0,60}\b(?:subscribe|sign up|newsletter|follow us|join (?:us|our)|download (?:the|our) app|get the (?:latest|app)|stay (?:informed|updated|tuned|ahead))\b.{0,80}\b(?:newsletter|inbox|e-?mail|updates?|twitter|telegram|facebook|linkedin|x|channel|app|community|google news|daily|today|news)\b/iu,
    examples: [
      'Subscribe to our newsletter and get the news in your inbox',
      'Follow us on Twitter and Telegram',
      'Sign up for daily updates',
    ],
    rejects: ['The firm asked customers to sign up for accounts and took $3 million in deposits.'],
  },
  {
    id: 'cookies',
    match: /^.{0,80}\b(?:cookies?|privacy policy|terms of (?:use|service)|all rights reserved|copyright ©|©\s?\d{4})\b/iu,
    examples: ['We use cookies to improve your visit', '© 2025 Example Media. All rights reserved.'],
    rejects: [
      'The court found that the exchange had broken its promise to investors in several ways and for many years, and its terms of service did not help.',
    ],
  },
  {
    id: 'credit',
    match:
      /^\(?(?:(?:photo|image|picture|featured image|cover image|header image|illustration|chart|graphic|sources?|credit|screenshot|tags?|topics|keywords|filed under|categories)\b\s?(?:credits?|by|source|courtesy)?\s?[:|]|(?:featured |cover |header )?(?:image|photo)s? (?:by|via|from|courtesy of)\b|(?:reporting|editing|written|edited) by\b)/iu,
    examples: [
      'Photo: Jane Roe / Example Agency',
      'Featured image via Example',
      'Tags: bitcoin, fraud',
      'Reporting by A. Writer; editing by B. Editor',
    ],
    rejects: ['Source code worth $2 million was stolen.'],
  },
  {
    id: 'disclaimer',
    match:
      /^(?:disclaimer|disclosure|risk warning|editor's note|important (?:notice|information)|advertis(?:ement|ing)|sponsored|promoted|affiliate)\b/iu,
    examples: ['Disclaimer: this is not investment advice.', '*Disclosure: the author holds bitcoin.*', 'Sponsored by Example'],
    rejects: ['Disclosures were missing from the prospectus, the regulator said.'],
  },
  {
    id: 'not-advice',
    match:
      /^.{0,160}\b(?:not (?:constitute |intended as |be considered |to be |be taken as )?(?:\w+ ){0,2}(?:financial|investment|legal|trading) advice|for informational purposes only|do your own research|capital (?:is )?at risk)\b/iu,
    examples: ['The information here is for informational purposes only.', 'This article does not constitute investment advice.'],
  },
  {
    id: 'author-bio',
    match:
      /^.{0,60}\b(?:is|was|has been) (?:a|an|the|our)\b.{0,60}\b(?:journalist|reporter|editor|writer|contributor|author|analyst|columnist|correspondent)\b.{0,80}\b(?:years? of experience|covers?|covering|specializ\w+|based in|passion\w*|degree|worked|writes|focus\w*|experience)\b/iu,
    examples: ['Jane Roe is a journalist based in Lagos with 10 years of experience.', 'John Doe is the senior editor covering courts.'],
    rejects: ['Doe was a journalist before he was charged with taking $2 million.'],
  },
  {
    id: 'about-publisher',
    match:
      /^(?:about (?:the )?(?:author|writer|us|company|publisher)|contact us|share (?:this|on)|print this|comments?|leave a (?:comment|reply)|no comments|advertisement|back to top|skip to (?:main )?content|###|-end-|-30-|# ?# ?#)\b.{0,60}$/iu,
    examples: ['About the author', 'Share this article', 'Skip to main content'],
    rejects: [
      'About the author of the scheme the court said little, but it ordered that he pay back all of the $3 million to the victims.',
    ],
  },
  {
    id: 'ticker',
    match: /^(?:[\p{L}. ]{2,24}\s?\(?[A-Z]{2,6}\)?\s{1,3})?[$€£]\s?[\d,.]+\s{1,3}[-+▲▼]?\s?[\d.]+\s?%/u,
    examples: ['Bitcoin BTC $97,123.45 +1.2%', '$97,123.45 -0.4%'],
    rejects: ['$5 million was lost, 20% of it for good.'],
  },
]

/** The rule by which a passage within a paragraph leads elsewhere: "The post … appeared first on …". */
export function findBoilerplatePassage(passage: string): BoilerplateRule | undefined {
  const start = passage.slice(0, LONGEST)
  return insideRules.find((rule) => rule.match.test(start))
}

const insideRules = boilerplateRules.filter((rule) => rule.anywhere)

const MARKS = /^[\s>*_#•·▪–—|-]+/u
const LONGEST = 400
const prefilter = compilePrefilter(boilerplateRules.map(({ match }) => match))

/** The rule that calls this line boilerplate. "Also Read: …" → also-read; a line of the article → undefined. */
export function findBoilerplate(line: string): BoilerplateRule | undefined {
  const possible = prefilter(line, 0, Math.min(line.length, LONGEST))
  if (!possible) return undefined
  const bare = line.slice(0, LONGEST).replace(MARKS, '')
  return boilerplateRules.find((rule, index) => isPossible(possible, index) && rule.match.test(bare))
}
