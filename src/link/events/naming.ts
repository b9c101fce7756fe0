import type { Draft } from './draft.ts'
import { firstOf, type Surroundings } from './surroundings.ts'
import { isPeopleHead } from './words.ts'

const NAME_REACH = 4

/** "A Bergen man": one person, told of where an article begins, is the one it names most. */
export function withName(draft: Draft, { protagonist, introduced, top }: Surroundings): Draft {
  const name = protagonist ?? introducedAfter(draft, introduced)
  if (name === undefined || draft.named || firstOf(draft) > top || draft.targets.length !== 1) return draft
  const [description = ''] = draft.targets
  return isOnePerson(description) ? { ...draft, targets: [name], named: true } : draft
}

/** The person introduced first behind a description, where nobody else is introduced there. */
function introducedAfter({ passage }: Draft, introduced: Surroundings['introduced']): string | undefined {
  for (let at = passage; at <= passage + NAME_REACH; at++) {
    const found = introduced.get(at) ?? []
    if (found.length > 0) return found.length === 1 ? found[0] : undefined
  }
  return undefined
}

const SEVERAL = /\b(?:two|three|four|five|six|seven|eight|nine|ten|\d[\d,]*(?! ?-year)|dozens|several|people|men|women|members)\b/iu
const THING =
  /\b(?:company|firm|exchange|platform|network|group|gang|ring|syndicate|business|bank|service|site|website|marketplace|mixer|entity|duo|pair|trio|couple|market|app|fund|operation|organi[sz]ation)\b(?! (?:\p{L}+ )?(?:founder|owner|operator|ceo|boss|chief|executive|administrator|developer|employee|admin|mastermind|leader|member|head|affiliate|creator)\b)/iu

/** "Bergen man", "operator of the mixer", a nickname in quotation marks; not "two brokers", "the exchange". */
function isOnePerson(description: string): boolean {
  const [head = ''] = description.split(/ (?:of|behind|from|who|in|at|for|accused) /u)
  const words = head
    .toLowerCase()
    .split(/[^\p{L}-]+/u)
    .filter(Boolean)
  const last = words.at(-1) ?? ''
  return (
    !SEVERAL.test(head) && !THING.test(head) && (isPeopleHead(last) || isPeopleHead(words.at(-2) ?? '')) && !/(?:[^s]s|men)$/u.test(last)
  )
}
