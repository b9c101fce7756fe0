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
}

const LINE_RULES: readonly LineRule[] = [
  {
    id: 'see-also',
    where: 'anywhere',
    longest: 250,
    matches:
      /^\W{0,4}(?:read (?:more|also|next|the full (?:story|article))|also read|related(?: (?:articles?|stories|news|coverage|content))?|see (?:also|more)|more:|more on this|more from|don['’]t miss|you (?:may|might) (?:also )?like|recommended(?: for you)?|watch:|listen:|also on|up next|click here|lesen sie auch|lesen sie mehr|mehr zum thema|auch interessant|lire aussi|à lire aussi|lire également|leggi anche|leer también|lea también|lee también|te puede interesar|leia (?:também|mais)|lees ook|læs også|les også|läs också|czytaj (?:także|też|również)|zobacz także|читайте также|читать также|смотрите также|читайте також|ayrıca okuyun|baca juga|अन्य खबरें|यह भी पढ़ें|関連記事|相关阅读|延伸閱讀|관련 ?기사|اقرأ أيضا)(?:\b|(?=\W)|$)/iu,
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
    id: 'script-notice',
    where: 'anywhere',
    longest: 120,
    matches: /^(?:this slideshow requires javascript|please enable javascript|loading\W*|skip to (?:main )?content)/iu,
  },
  {
    id: 'date-line',
    where: 'head',
    longest: 160,
    matches:
      /^\W{0,3}(?:(?:first |last )?(?:published|updated|posted|modified|created|issued)\b|(?:veröffentlicht|aktualisiert|stand|publié|mis à jour|publicado|actualizado|pubblicato|aggiornato|gepubliceerd|publicerad|опубликовано|обновлено)\b|(?:by|von|par|por|di)\s+\p{Lu}[\p{L}.'’-]+\s+\p{Lu}[^.!?]{0,60}$|\d{1,2}:\d\d\b|\d{1,2}[./]\d{1,2}[./]\d{2,4}\b|(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s|\d+ min(?:ute)?s? read)/iu,
  },
  {
    id: 'short-date',
    where: 'head',
    longest: 60,
    matches: /^(?:\w{3,9}\.? )?(?:\d{1,2}\.? )?\p{L}{3,10}\.? (?:\d{1,2},? )?\d{4}\b[^.]*$/iu,
  },
  {
    id: 'closing',
    where: 'tail',
    longest: 400,
    matches:
      /^(?:\W{0,3})(?:copyright|all rights reserved|©|reporting by|follow .{0,60}(?:twitter|facebook|linkedin|instagram)|reach .{0,60}(?:twitter|@)|have a (?:tip|question|correction)|(?:the )?(?:author|reporter|writer) (?:can|may) be reached|.{0,60}contributed to this (?:report|story|article)|get .{0,60}(?:subscription|subscribe|newsletter)|join our|(?:this (?:article|story|content)|disclaimer|disclosure)\b.{0,40}(?:is|does not|was|:)|tags?:|topics?:|categor(?:y|ies):|filed under|source:|comments?\b|leave a (?:reply|comment)|join the conversation|tell us what you think|image:|contact (?:us|the (?:author|editor)))/iu,
  },
]

/** Running text, for telling head and tail from the middle. */
const isProse = (block: Block): boolean => block.kind !== 'caption' && block.linked < 0.5 && block.text.length >= 100

/** A standfirst is running text, and date and byline come after it. */
const STANDFIRST_BLOCKS = 5

/** A block of nothing but links is a pointer elsewhere. */
const isPointer = (block: Block): boolean => block.linked > 0.85 && block.kind !== 'table' && block.kind !== 'heading'

/**
 * The article's own blocks. `title` and `byline` are dropped where the head repeats them. When more than half of the text would go, the page is
 * not what the rules think, and nothing goes.
 */
export const dropBoilerplate = (
  blocks: readonly Block[],
  known: { readonly title: string; readonly byline?: string },
): readonly Block[] => {
  const first = blocks.findIndex(isProse)
  const last = blocks.findLastIndex((block) => isProse(block) && findLineRule(block, 'tail') === undefined)
  if (first < 0 || last < 0) return blocks
  const bodyStart = Math.max(first, STANDFIRST_BLOCKS)
  const kept = blocks.filter((block, index) => {
    const where = index < bodyStart ? 'head' : index > last ? 'tail' : 'middle'
    if (findLineRule(block, where) !== undefined) return false
    if (where === 'head' && (isSameLine(block.text, known.title) || isSameLine(block.text, known.byline ?? '') || isPointer(block)))
      return false
    return !(isPointer(block) && block.text.length < 200)
  })
  const trimmed = dropLooseHeadings(kept)
  return lengthOf(trimmed) * 2 < lengthOf(blocks) ? blocks : trimmed
}

const findLineRule = (block: Block, where: 'head' | 'middle' | 'tail'): LineRule | undefined =>
  LINE_RULES.find(
    (rule) => (rule.where === 'anywhere' || rule.where === where) && block.text.length <= rule.longest && rule.matches.test(block.text),
  )

/** A heading that nothing follows announced what was removed. */
const dropLooseHeadings = (blocks: readonly Block[]): readonly Block[] =>
  blocks.slice(0, blocks.findLastIndex((block) => block.kind !== 'heading') + 1)

const lengthOf = (blocks: readonly Block[]): number => blocks.reduce((sum, block) => sum + block.text.length, 0)
