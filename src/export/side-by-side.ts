/** Two sorted streams read together, holding one element of each. */

/** As SQLite orders texts: ids are ASCII. */
export const byCode = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Pairs what has the same id; what stands on one side only comes alone. Both sides are in the order of their ids. */
export function* sideBySide<T extends { readonly id: string }>(
  before: Iterable<T>,
  after: Iterable<T>,
): Generator<readonly [T | undefined, T | undefined]> {
  const [left, right] = [before[Symbol.iterator](), after[Symbol.iterator]()]
  let [a, b] = [next(left), next(right)]
  while (a !== undefined || b !== undefined) {
    const order = a === undefined ? 1 : b === undefined ? -1 : byCode(a.id, b.id)
    yield [order <= 0 ? a : undefined, order >= 0 ? b : undefined]
    if (order <= 0) a = next(left)
    if (order >= 0) b = next(right)
  }
}

/** Hands out the rows of each article; articles are asked for in the order in which they come. */
export function groupsOf<T extends { readonly article_id: string }>(rows: Iterable<T>): (article: string) => readonly T[] {
  const all = rows[Symbol.iterator]()
  let waiting = next(all)
  return (article) => {
    const group: T[] = []
    while (waiting?.article_id === article) {
      group.push(waiting)
      waiting = next(all)
    }
    return group
  }
}

function next<T>(rows: Iterator<T>): T | undefined {
  const step = rows.next()
  return step.done === true ? undefined : step.value
}
