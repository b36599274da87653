import * as z from 'zod'
import { calendarDate } from './calendarDate.ts'
import { maybeRef, maybeTerm, ref, setOf, storableText, term } from './leaf.ts'
import { recordKind, type Base, type ValuesOf } from './shape.ts'

/** A point of contact: a post in an agency. Duties belong to the post, so none is orphaned when a person rotates. */
export const post = recordKind('post', {
  agencyId: ref(['agency']),
  title: term(120),
  deputyPostId: maybeRef(['post']),
  /** Who held it, from when until when. Names of people are for agencies only. */
  holders: setOf(
    z
      .strictObject({ name: storableText(120).min(1), from: calendarDate, until: calendarDate.nullable() })
      .meta({ id: 'Holder' }),
    { atWidest: 'agencies' },
  ),
  telephone: maybeTerm(40, { atWidest: 'agencies' }),
  mail: maybeTerm(200, { atWidest: 'agencies' }),
})
export type Post = Base<'post'> & ValuesOf<typeof post.shape>
