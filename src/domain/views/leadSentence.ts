import type { FocusArea } from '../records/focusArea.ts'
import { dayOf } from '../log/asOf.ts'
import { leafOf, sameValue } from '../log/leaves.ts'
import type { Projection } from '../log/visibleTo.ts'
import type { ReaderText } from './nextNinetyDays.ts'
import { holdsSample } from './threeYears.ts'

/** What the lead says of the area to readers outside the agencies. */
export interface LeadSentence {
  readonly text: ReaderText
  /** The day from which it reads so; null where this class cannot be told. */
  readonly on: string | null
  /** No source of the public record holds it: in an engagement with made-up data it is made up, else it was entered here. */
  readonly sample: boolean
}

/** The sentence of an area with where it comes from, which is never where the area's name comes from; null where there is none. */
export function leadSentenceOf(found: FocusArea, projection: Projection): LeadSentence | null {
  const { en, es } = found.leadSentence as { readonly en: string | null; readonly es?: string }
  if (en === null) return null
  return {
    text: es === undefined ? { en } : { en, es },
    on: saidOn(found, projection),
    sample: holdsSample(projection),
  }
}

/** The day of the entry by which the sentence became what it is. */
function saidOn(found: FocusArea, projection: Projection): string | null {
  const { sight, seq } = projection
  const history = sight.log.history(found.id)
  const zone = projection.engagement?.zone
  if (!history || !zone) return null
  for (const place of sight.placesOf(history, seq, 'leadSentence')) {
    const at = history.seqs[place]!
    const before = sight.seen(history, at - 1)
    const after = sight.seen(history, at)
    if (after && !sameValue(before && leafOf(before, 'leadSentence.en'), leafOf(after, 'leadSentence.en')))
      return dayOf(sight.log.at(at), zone)
  }
  return null
}
