/** How a form stands to a sum: a participle may follow the sum it governs ("$5 million stolen"). */
export type Form = 'verb' | 'participle' | 'noun' | 'hint'

/**
 * The forms of a verb, given as "drain", "scam*" (doubles its consonant), "steal/stole/stolen" (irregular), with words after it kept:
 * "take/took/taken in" → take in, takes in, took in, taken in, taking in. "=exchanged" is that form alone.
 */
export function verbForms(entry: string): readonly (readonly [form: string, kind: Form])[] {
  if (entry.startsWith('=')) return [[entry.slice(1), 'participle']]
  const [head = '', ...rest] = entry.split(' ')
  const tail = rest.length ? ` ${rest.join(' ')}` : ''
  const [base = '', past, participle] = head.split('/')
  const stem = base.replace(/\*$/u, '')
  const doubled = base.endsWith('*') ? stem + stem.slice(-1) : stem
  const regular = stem.endsWith('e') ? `${stem}d` : /[^aeiou]y$/u.test(stem) ? `${stem.slice(0, -1)}ied` : `${doubled}ed`
  const done = past ?? regular
  const passive = participle ?? done
  const gerund = /[^eoy]e$/u.test(stem) ? `${stem.slice(0, -1)}ing` : `${doubled}ing`
  return [
    [stem + tail, passive === stem ? 'participle' : 'verb'],
    [thirdPerson(stem) + tail, 'verb'],
    [gerund + tail, 'verb'],
    ...(done === stem ? [] : [[done + tail, done === passive ? 'participle' : 'verb'] as const]),
    ...(passive === done || passive === stem ? [] : [[passive + tail, 'participle'] as const]),
  ]
}

/** "civil penalty" → civil penalty, civil penalties; "=fund" is that form alone. */
export function nounForms(entry: string): readonly (readonly [form: string, kind: Form])[] {
  if (entry.startsWith('=')) return [[entry.slice(1), 'noun']]
  return [
    [entry, 'noun'],
    [thirdPerson(entry), 'noun'],
  ]
}

function thirdPerson(stem: string): string {
  if (/[^aeiou]y$/u.test(stem)) return `${stem.slice(0, -1)}ies`
  return /(?:s|x|z|ch|sh|[^aeiou]o)$/u.test(stem) ? `${stem}es` : `${stem}s`
}
