import type { CaseView } from '../../store/show.ts'
import { eventLines } from './article.ts'
import type { Ink } from './ink.ts'
import { field, heading, labelled } from './layout.ts'

/** A case as a person reads it. */
export function caseInWords({ id, title, events }: CaseView, ink: Ink): readonly string[] {
  return [
    ...labelled('case', [{ text: title, style: 'title' }], ink),
    ...field('', id, ink),
    ...heading('Events', ink),
    ...events.flatMap((event) => eventLines(event, ink)),
  ]
}
