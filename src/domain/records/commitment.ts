import {
  count,
  flag,
  followUp,
  maybeCount,
  maybeDate,
  maybeDays,
  maybeOneOf,
  maybeReaderText,
  maybeRef,
  maybeTerm,
  maybeWords,
  oneOf,
  readerText,
  ref,
  refs,
} from './leaf.ts'
import { recordKind, type Base, type ValuesOf } from './shape.ts'

/** What is promised. */
export const commitmentTypes = [
  'personnel',
  'training',
  'technical-assistance',
  'peer-exchange',
  'equipment',
  'investigation-support',
  'prosecution-coordination',
  'policy',
  'outreach',
  'other',
] as const

/** The programme's core areas, 2021 list. Source: nationalpublicsafetypartnership.org and BJA award 2019-DG-BX-K002. */
const coreAreas = [
  'gun-violence',
  'federal-partnerships',
  'crime-analysis',
  'technology',
  'criminal-justice-collaboration',
  'investigations',
  'community-engagement',
  'constitutional-policing',
] as const

/** In order: what its own agency says comes before what the agency that received it says. `rules/stages.ts` holds the moves. */
export const stages = [
  'promised',
  'under-way',
  'delivered',
  'confirmed',
  'kept-up',
  'returned',
  'lapsed',
  'withdrawn',
] as const
export type Stage = (typeof stages)[number]

/** What one agency promised another, by a date (`once`) or for as long as stated (`continuing`). */
export const commitment = recordKind('commitment', {
  title: readerText(200),
  /** A few words for tables and lists where the whole title does not fit; the title stands in where there are none. */
  shortTitle: maybeReaderText(24),
  description: maybeReaderText(4000),
  type: oneOf(commitmentTypes, { initial: 'other' }),
  givingAgencyId: ref(['agency']),
  receivingAgencyId: maybeRef(['agency']),
  supportingAgencyIds: refs(['agency']),
  /** Who confirms it; null: the agency that receives it. */
  confirmingAgencyId: maybeRef(['agency']),
  postId: maybeRef(['post']),
  focusAreaIds: refs(['focus-area']),
  coreArea: maybeOneOf(coreAreas),
  term: oneOf(['once', 'continuing'], { initial: 'once' }),
  madeOn: maybeDate(),
  /** The agreed start, where it lies after the promise. */
  startsOn: maybeDate(),
  dates: { agreed: maybeDate(), expected: maybeDate(), delivered: maybeDate() },
  /** A continuing commitment's time: in place since, until. */
  inPlace: { since: maybeDate(), until: maybeDate() },
  /** When the agency that received it last confirmed it. */
  confirmedOn: maybeDate(),
  returned: { on: maybeDate(), because: maybeWords(300, { atWidest: 'agencies' }) },
  /** A delivery entered in an agency's name is first that agency's to affirm, until this day; it does so with null. */
  affirmBy: maybeDate(),
  quantity: { promised: maybeCount(), delivered: count({ initial: 0 }), unit: maybeTerm(40) },
  stage: oneOf(stages, { initial: 'promised' }),
  /** One of the few items an area is judged by first. */
  key: flag(false),
  updateEveryDays: maybeDays(28),
  followUp: followUp(),
})
export type Commitment = Base<'commitment'> & ValuesOf<typeof commitment.shape>
