import { describe, expect, test } from 'vitest'
import { createExtractor } from '../../src/extract/extract.ts'
import { agencies } from '../../src/gazetteer/agencies/all.ts'
import { describeGazetteer } from '../support/gazetteer.ts'

describeGazetteer('agency', agencies)

const extract = createExtractor([])
const read = (text: string, title = ''): string[] =>
  extract({ title, text }).mentions.flatMap((mention) => (mention.kind === 'agency' ? [`${mention.quote} → ${mention.entity}`] : []))

describe('ambiguous abbreviations', () => {
  test('a definition in brackets decides all later uses', () => {
    expect(read('The Financial Monitoring Agency (AFM) acted.\n\nLater the AFM fined the firm.')).toEqual([
      'Financial Monitoring Agency → kz-afm',
      'AFM → kz-afm',
      'AFM → kz-afm',
    ])
  })
})
