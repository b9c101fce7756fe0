/**
 * All matches of an expression with the flag `g`, as `matchAll` gives them. That makes a copy of the expression each time it is asked, which takes
 * longer than to look through a passage.
 */
export function matchesOf(expression: RegExp, text: string): RegExpExecArray[] {
  const matches: RegExpExecArray[] = []
  expression.lastIndex = 0
  for (let match = expression.exec(text); match; match = expression.exec(text)) {
    if (match[0] === '') expression.lastIndex++
    matches.push(match)
  }
  return matches
}
