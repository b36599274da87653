import * as z from 'zod'
import { calendarDate } from './calendarDate.ts'
import { date, leaf, setOf, storableText, term, words } from './leaf.ts'
import { source } from './provenance.ts'
import { recordKind, type Base, type ValuesOf } from './shape.ts'

/** A later end the engagement was given, with what is known of why. None is more precise than its source. */
export const plannedEnd = z
  .strictObject({
    end: calendarDate,
    reason: storableText(300).nullable(),
    sources: z.array(source).max(10),
  })
  .meta({ id: 'PlannedEnd' })

const days = (initial: number) => leaf(z.int().min(0).max(3_660), { holds: 'value', initial })

/** The years in which the site and the Justice Department work together. There is one. */
export const engagement = recordKind('engagement', {
  site: term(80),
  name: words(160),
  /** The programme's names and the date each began to apply. */
  programmes: setOf(
    z.strictObject({ name: storableText(120).min(1), from: calendarDate }).meta({ id: 'ProgrammeName' }),
  ),
  starts: date(),
  firstPlannedEnd: date(),
  laterEnds: setOf(plannedEnd),
  /** IANA zone in which its days begin and end. */
  zone: term(60, { written: 'once', initial: 'America/Los_Angeles' }),
  reviewDates: setOf(calendarDate.meta({})),
  summitDates: setOf(calendarDate.meta({})),
  /** Handling marking, shown on every page and printed sheet as it stands. Empty where the site sets none. */
  marking: leaf(storableText(120), { holds: 'value', initial: '' }),
  languages: setOf(z.enum(['en', 'es']), { initial: ['en', 'es'] }),
  /** What the rules of status go by. They are data, so that the past keeps its own. */
  thresholds: {
    /** Days past, or later than agreed, from which an item is off track. */
    offTrackDays: days(30),
    /** No word begins at this many update periods without one … */
    noWordPeriods: leaf(z.int().min(1).max(20), { holds: 'value', initial: 2 }),
    /** … but never under this many days. */
    noWordLeastDays: days(14),
    /** Days a delivery may stay without proof or confirmation before it is at risk. */
    unconfirmedDays: days(30),
    /** Key items an area may have at most. */
    keyItems: leaf(z.int().min(0).max(50), { holds: 'value', initial: 3 }),
    /** Work days an agency has to answer for a delivery entered in its name. */
    affirmWorkDays: days(5),
    /** Days after a quarter's end by which a continuing commitment is confirmed. */
    quarterGraceDays: days(30),
  },
})
export type Engagement = Base<'engagement'> & ValuesOf<typeof engagement.shape>
