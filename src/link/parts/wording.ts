/** What leads from a total to its first part: "including", "consisting of", ", of which", "made up of", ": ". */
const PARTS =
  /\b(?:includ(?:ing|es?)|consist(?:ing|s) of|compris(?:ing|es?|ed of)|(?:made|makes) up of|of which|composed of|broken down|split (?:between|into)|divided into|namely)\b/iu
/** Of another sum: "plus a $2 million fine" is added to it, and not part of it. */
const ADDED = /\b(?:plus|in addition|additional|further|another|separate(?:ly)?|also|as well as|besides|on top)\b/iu
const BETWEEN = 90
/** Between two parts of one total. */
const AND = /^[^;]{0,70}?(?:,|\band\b)[^;]{0,40}$/u
/** Another verb begins another clause: "including a $2 million fine, and forfeited". */
const VERB = /\b(?:pay|paid|pays|ordered|agreed|forfeited|seized|was|were|is|are|will|must|has|have|had|sentenced|fined)\b/iu
/** Behind a part: "of the $3 million", "of a total of". */
const TOTAL = /^[^.;,]{0,40}\bof (?:the|that|this|its|a|an) (?:total(?: of)? |overall |full |combined |sum of )?$/iu
/** "half of the $30,000 contract value": a sum reckoned from another. */
const SHARE = /\b(?:half|third|quarter|tenth|per ?cent|percentage|times)\b|%/iu
/** The next passage goes on with the total: "The settlement includes", "That sum consists of". */
const NEXT =
  /^["“'*\s-]{0,4}(?:the|that|this|its|their|it|of (?:the|that|this))\b[^.;]{0,60}?\b(?:includ(?:es?|ed|ing)|consist(?:s|ed) of|compris(?:es|ed)|(?:is|was) (?:made up|composed) of)\b[^.;]{0,60}$/iu

/** Whether the words between a total and a sum behind it say that the sum is part of it; `goes on` behind a first part. */
export function namesParts(words: string, goesOn: boolean): boolean {
  if (words.length > BETWEEN || ADDED.test(words)) return false
  if (goesOn) return AND.test(words) && !VERB.test(words)
  const lead = PARTS.exec(words)
  return lead !== null && !VERB.test(words.slice(lead.index + lead[0].length))
}

/** Whether the words between a sum and a greater one behind it say that the greater is its total. */
export function namesTotal(words: string): boolean {
  return TOTAL.test(words) && !SHARE.test(words)
}

/** Whether a passage that holds a sum begins with the total told before: "The settlement includes …". */
export function opensWithTotal(opening: string): boolean {
  return !ADDED.test(opening) && NEXT.test(opening)
}
