import { category, type Described, date, id, integer, optional, real, text } from './codebook-line.ts'
import { evaluatedKinds, evaluatedProperties, evaluationSets } from './values.ts'

const SHARE = 'share from 0 to 1'

export const evaluationLines = {
  evaluation: {
    about:
      'Measured precision and recall of what is read, by kind and by pattern. Both sets were in sight when the patterns were written, so that new texts may be read somewhat worse.',
    columns: {
      evaluated_on: category(
        evaluationSets,
        'samples: articles written for this project. development: real articles, annotated by hand, from which the patterns were developed.',
      ),
      kind: category(evaluatedKinds, 'mentions.kind, or event.'),
      property: category(
        evaluatedProperties,
        'value: that it is there, at this place, with this value. Others: that of those found this label is right.',
      ),
      pattern: id('The pattern, as mentions and events name it; * for all patterns of the kind.'),
      documents: integer('Annotated documents of the set.', 'documents'),
      true_positives: integer('Read as annotated.', 'mentions, events or labels'),
      false_positives: integer('Read, and not annotated or annotated otherwise.', 'mentions, events or labels'),
      false_negatives: optional(integer('Annotated, and not read so.', 'mentions or events'), 'not applicable'),
      precision: optional(real('Share of what is read that is right.', SHARE), 'not applicable'),
      precision_low: optional(
        real('Lower end of the 95 % interval of the precision (Wilson): few cases say little.', SHARE),
        'not applicable',
      ),
      precision_high: optional(real('Upper end of that interval.', SHARE), 'not applicable'),
      recall: optional(real('Share of what is annotated that is read.', SHARE), 'not applicable'),
      f1: optional(real('Harmonic mean of precision and recall.', SHARE), 'not applicable'),
      extractor: text('Version of the patterns that were measured.'),
      measured_on: { ...date('When it was measured.'), unit: 'YYYY-MM-DD' },
    },
  },
} as const satisfies Record<string, Described>
