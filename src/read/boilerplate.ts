/** Blocks that are on every page and in no article: told by their words, their links, their place. */
import { type Block, isSameLine } from './text.ts'

interface LineRule {
  /** Kebab-case and stable: it stands in the record of what was removed. */
  readonly id: string
  readonly matches: RegExp
  /** Anywhere, or only before the first or after the last paragraph of running text. */
  readonly where: 'anywhere' | 'head' | 'tail'
  /** Longer blocks say more than the rule knows. */
  readonly longest: number
  /** The least share of links, where the words alone could begin a passage of the article: "Related charges were dropped." */
  readonly leastLinked?: number
}

const LINE_RULES: readonly LineRule[] = [
  {
    id: 'see-also',
    where: 'anywhere',
    longest: 250,
    matches:
      /^\W{0,4}(?:read (?:more|next|the full (?:story|article))|(?:also read|read also|related(?: (?:articles?|stories|news|coverage|content))?|see (?:also|more)|more|watch|listen|don['’]t miss|up next)\s*:|also read\b|see also\b|don['’]t miss\b|also on \w+\.\w{2,4}\b|lesen sie (?:auch|mehr)|mehr zum thema|auch interessant|lire aussi|à lire aussi|lire également|leggi anche|leer también|lea también|lee también|te puede interesar|leia (?:também|mais)|lees ook|læs også|les også|läs också|czytaj (?:także|też|również)|zobacz także|читайте также|читать также|смотрите также|читайте також|ayrıca okuyun|baca juga|यह भी पढ़ें|関連記事|相关阅读|延伸閱讀|관련 ?기사|اقرأ أيضا)(?=\W|$)/iu,
  },
  {
    id: 'see-also-label',
    where: 'anywhere',
    longest: 45,
    matches:
      /^(?:related(?: (?:articles?|stories|news|coverage|content))?|you (?:may|might) (?:also )?like(?: this)?|recommended(?: for you)?|more (?:on this|from\b.*|stories|news)|up next|see more|click here)\W*$/iu,
  },
  {
    id: 'see-also-linked',
    where: 'anywhere',
    longest: 250,
    leastLinked: 0.3,
    matches: /^(?:related|you (?:may|might) (?:also )?like|recommended|more (?:on|from)|also on|watch|listen|click here)\b/iu,
  },
  {
    id: 'advertisement',
    where: 'anywhere',
    longest: 40,
    matches:
      /^(?:advertisements?|ad|sponsored(?: content)?|article continues below(?: advertisement)?|story continues below(?: advertisement)?|(?:continue|skip) .{0,20}(?:ad|advertisement|newsletter)\b.*|anzeige|werbung|publicité|publicidad|pubblicità|реклама|advertentie|annons)\W*$/iu,
  },
  {
    id: 'newsletter',
    where: 'anywhere',
    longest: 260,
    matches:
      /^(?:sign up (?:for|to)|subscribe (?:to|for|now)|get (?:the latest|our|breaking|more).{0,80}(?:inbox|newsletter|alerts?)|join (?:our|the|us on).{0,60}(?:newsletter|telegram|channel|discord|conversation|whatsapp)|follow (?:us|our|@|\w+ on)|download (?:our|the) .{0,30}app|like this (?:story|article)|share (?:this|on)|click here to (?:subscribe|sign up|get)|skip (?:past|to)\b)/iu,
  },
  {
    id: 'image-credit',
    where: 'anywhere',
    longest: 320,
    matches:
      /\((?:image|photo|picture|pic|foto|bild|credit|image credit|photo credit|source)s?\s*:[^()]{0,100}\)\s*$|^(?:image|photo|picture|foto|bild)s?(?: (?:credit|by|courtesy))?\s*(?::|©)|^©/iu,
  },
  {
    id: 'agency-photo',
    where: 'anywhere',
    longest: 400,
    matches:
      /^in this .{0,60}\b(?:file )?(?:photo|image|picture)\b|\((?:ap photo|[^()]{2,60}\/(?:ap|afp|reuters|getty(?: images)?|epa|bloomberg))\b[^()]{0,80}\)\s*$/iu,
  },
  {
    id: 'gallery-label',
    where: 'anywhere',
    longest: 40,
    matches:
      /^(?:captions?|close|(?:show|hide|toggle|view) captions?|(?:image|photo|slide|bild|foto)?\s?\d{1,3} (?:of|von|de|sur|\/) \d{1,3}|(?:click to )?(?:enlarge|expand)(?: (?:this )?image)?|view gallery|fullscreen)\W*$/iu,
  },
  {
    id: 'script-notice',
    where: 'anywhere',
    longest: 120,
    matches: /^(?:this slideshow requires javascript|please enable javascript|loading\W*|skip to (?:main )?content)/iu,
  },
  {
    id: 'date-line',
    where: 'head',
    longest: 120,
    matches:
      /^(?=.*\d)(?!.*[.!?…]$)\W{0,3}(?:(?:(?:first|last) )?(?:published|updated|posted|modified|created|issued)|veröffentlicht|aktualisiert|stand|publié|mis à jour|publicado|actualizado|pubblicato|aggiornato|gepubliceerd|publicerad|опубликовано|обновлено|\d{1,2}:\d\d|\d{1,2}[./]\d{1,2}[./]\d{2,4}|\d+ min(?:ute)?s? read)\b/iu,
  },
  {
    id: 'date-alone',
    where: 'head',
    longest: 60,
    matches: /^(?:\p{L}{2,9},? )?(?:\d{1,2}(?:st|nd|rd|th|\.)? \p{L}{3,10}\.?|\p{L}{3,10}\.? \d{1,2}),? \d{4}(?:\W.{0,30})?$/iu,
  },
  {
    id: 'byline',
    where: 'head',
    longest: 100,
    matches: /^(?:by|von|par|por|di) \p{Lu}[\p{L}.'’-]+ \p{Lu}[^.!?]{0,60}$/iu,
  },
  {
    id: 'closing',
    where: 'tail',
    longest: 400,
    matches:
      /^(?:\W{0,3})(?:copyright|all rights reserved|©|reporting by|follow .{0,60}(?:twitter|facebook|linkedin|instagram)|reach .{0,60}(?:twitter|@)|have a (?:tip|question|correction)|(?:the )?(?:author|reporter|writer) (?:can|may) be reached|.{0,60}contributed to this (?:report|story|article)|get .{0,60}(?:subscription|subscribe|newsletter)|join our|(?:this (?:article|story|content)|disclaimer|disclosure)\b.{0,40}(?:is|does not|was|:)|tags?:|topics?:|categor(?:y|ies):|filed under|source:|comments?\W*(?:\d+\W*)?$|leave a (?:reply|comment)|join the conversation|tell us what you think|image:|contact (?:us|the (?:author|editor)))/iu,
  },
]

/** Running text, for telling head and tail from the middle. */
const isProse = (block: Block): boolean => block.kind !== 'caption' && block.linked < 0.5 && block.text.length >= 100

/** A standfirst is running text, and date and byline come after it. */
const STANDFIRST_BLOCKS = 5

/** A block of nothing but links is a pointer elsewhere. */
const isPointer = (block: Block): boolean => block.linked > 0.85 && block.kind !== 'table' && block.kind !== 'heading'

/** A block with the rule by which it goes; without one it stays. */
export interface JudgedBlock {
  readonly block: Block
  readonly rule?: string
}

interface Known {
  readonly title: string
  readonly byline?: string
}

/** The article's own blocks. */
export const keptBlocks = (judged: readonly JudgedBlock[]): readonly Block[] =>
  judged.flatMap(({ block, rule }) => (rule === undefined ? [block] : []))

/**
 * Says of each block which rule removes it. `title` and `byline` go where the head repeats them. When more than half of the text would go, the
 * page is not what the rules think, and nothing goes.
 */
export const judgeBlocks = (blocks: readonly Block[], known: Known): readonly JudgedBlock[] => {
  const all = blocks.map((block) => ({ block }))
  const first = blocks.findIndex(isProse)
  const last = blocks.findLastIndex((block) => isProse(block) && findLineRule(block, { head: false, tail: true }) === undefined)
  if (first < 0 || last < 0) return all
  const bodyStart = Math.max(first, STANDFIRST_BLOCKS)
  const judged = blocks.map((block, index) => {
    const place = { head: index < bodyStart, tail: index > last }
    return { block, ...toRule(findLineRule(block, place)?.id ?? findPlaceRule(block, place, known)) }
  })
  const trimmed = dropLooseHeadings(dropRepeatedCaptions(judged))
  return lengthOf(keptBlocks(trimmed)) * 2 < lengthOf(blocks) ? all : trimmed
}

const toRule = (rule: string | undefined): Pick<JudgedBlock, 'rule'> => (rule === undefined ? {} : { rule })

/** What goes for where it stands and what it repeats. */
const findPlaceRule = (block: Block, place: Place, known: Known): string | undefined => {
  if (place.head && isSameLine(block.text, known.title)) return 'repeats-title'
  if (place.head && isSameLine(block.text, known.byline ?? '')) return 'repeats-byline'
  return isPointer(block) && (place.head || block.text.length < 200) ? 'only-links' : undefined
}

interface Place {
  readonly head: boolean
  readonly tail: boolean
}

const findLineRule = (block: Block, place: Place): LineRule | undefined =>
  LINE_RULES.find(
    ({ where, longest, leastLinked = 0, matches }) =>
      (where === 'anywhere' || place[where]) && block.text.length <= longest && block.linked >= leastLinked && matches.test(block.text),
  )

/** A gallery shows its captions several times, whole and cut short, one of them with a credit below. */
const dropRepeatedCaptions = (judged: readonly JudgedBlock[]): readonly JudgedBlock[] => {
  const groups = Map.groupBy(judged, ({ block }) => block.text.slice(0, SAME_BEGINNING))
  const credited = new Set(judged.filter((_, index) => judged[index + 1]?.rule === 'image-credit'))
  return judged.map((each) => {
    const alike = groups.get(each.block.text.slice(0, SAME_BEGINNING)) ?? []
    const isCaption = each.rule === undefined && alike.length > 1 && alike.some((other) => credited.has(other))
    return isCaption ? { ...each, rule: 'repeated-caption' } : each
  })
}

const SAME_BEGINNING = 80

/** A heading that nothing follows announced what was removed. */
const dropLooseHeadings = (judged: readonly JudgedBlock[]): readonly JudgedBlock[] => {
  const end = judged.findLastIndex(({ block, rule }) => rule === undefined && block.kind !== 'heading')
  return judged.map((each, index) => (index <= end || each.rule !== undefined ? each : { ...each, rule: 'loose-heading' }))
}

const lengthOf = (blocks: readonly Block[]): number => blocks.reduce((sum, block) => sum + block.text.length, 0)
