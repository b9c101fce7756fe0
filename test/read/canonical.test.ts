import { expect, test } from 'vitest'
import { findCanonicalUrl } from '../../src/read/canonical.ts'

test.each([
  ['https://ana.blogspot.com/2025/lumen.html', 'https://tom.blogspot.com/2025/lumen.html', 'https://ana.blogspot.com/2025/lumen.html'],
  ['https://ana.github.io/lumen', 'https://github.io/lumen', 'https://ana.github.io/lumen'],
  ['https://amp.daily.co.uk/lumen', 'https://www.daily.co.uk/lumen', 'https://www.daily.co.uk/lumen'],
])('the page %s that claims to be %s is known as %s', (pageUrl, claimed, known) => {
  expect(findCanonicalUrl([claimed], pageUrl)).toBe(known)
})
