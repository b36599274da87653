import type { Cause } from '../../../src/domain/log/entry.ts'
import type { commitmentTypes } from '../../../src/domain/records/commitment.ts'
import type { channels, WillHold } from '../../../src/domain/records/saying.ts'
import type { Desk } from './desks.ts'

/**
 * The sample as stories: what was promised or planned, and what happened to it day by day. Days are ISO days of the
 * engagement's zone; an event is told on its day unless it says when it was entered. `acts.ts` turns stories into acts.
 */

/** English, with Spanish where it has been translated. In a title, ` | ` sets off the short title for tables. */
export type Words = string | readonly [en: string, es: string]

interface Common {
  /** The day it was made, and `to` the date it is held to, in the words of `dateText.ts`; none for a continuing one. */
  readonly run: string
  readonly starts?: string
  /** One of at most three an area is judged by first. */
  readonly key?: true
  /** Released to partners, with its updates and proofs, each on the Wednesday after it was entered. */
  readonly out?: true
  /** Only these agencies see it. */
  readonly only?: readonly Desk[]
  /** Update period in days; null: none. */
  readonly every?: number | null
}

export interface CommitmentTerms extends Common {
  /** Who gives and who receives. */
  readonly from: `${Desk} > ${Desk}`
  /** Received by every agency; the one named only stands in at its creation. */
  readonly toAll?: true
  readonly confirms?: Desk
  readonly with?: readonly Desk[]
  readonly type: (typeof commitmentTypes)[number]
  /** How many of what. */
  readonly of?: `${number} ${string}`
}

export interface MilestoneTerms extends Common {
  /** Whose post answers for it. */
  readonly by: Desk
  readonly rests?: string
  readonly follows?: string
}

export interface Said {
  readonly next?: string
  /** Will the date hold? Yes unless said otherwise; null: not asked. */
  readonly holds?: WillHold | null
  /** Through which channel; everything but `here` is entered by the coordinator. */
  readonly by?: (typeof channels)[number]
  /** The day it was entered, if later. */
  readonly entered?: string
  /** How many are delivered by now. */
  readonly done?: number
  /** A new date given with it, with its cause and reason. */
  readonly expected?: readonly [to: string, cause: Cause, why: string]
  readonly only?: readonly Desk[]
}

export type Event =
  | ({ readonly do: 'said'; readonly on: string; readonly words: Words } & Said)
  | {
      readonly do: 'moved'
      readonly on: string
      readonly to: string
      readonly cause: Cause
      readonly why: string
      /** Both sides agreed on it; else it is only expected. */
      readonly agreed: boolean
    }
  | { readonly do: 'delivered'; readonly on: string; readonly told: string | null }
  | { readonly do: 'reached'; readonly on: string; readonly told: string | null }
  | { readonly do: 'affirmed' | 'confirmed' | 'part-confirmed' | 'sustained' | 'kept-up'; readonly on: string }
  | { readonly do: 'in-place'; readonly on: string; readonly since: string }
  | { readonly do: 'until'; readonly on: string; readonly until: string; readonly why: string }
  | { readonly do: 'returned' | 'lapsed' | 'withdrawn'; readonly on: string; readonly why: string }
  | { readonly do: 'proved'; readonly on: string; readonly title: string; readonly at: string }
  | {
      readonly do: 'asked'
      readonly on: string
      readonly from: Desk
      readonly to: Desk
      readonly what: string
      readonly due: string
      readonly answered: readonly [on: string, words: string] | null
    }
  | { readonly do: 'chased'; readonly on: string }
  | {
      readonly do: 'set-aside'
      readonly on: string
      readonly reason: 'later' | 'past-due'
      readonly why: string
      readonly until: string
    }

export interface Story {
  readonly kind: 'commitment' | 'milestone'
  readonly name: string
  /** Null: the whole engagement. */
  readonly area: number | null
  readonly title: Words
  readonly terms: CommitmentTerms | MilestoneTerms
  readonly events: readonly Event[]
}

type Told = Event | readonly Event[]

/** How stories of one area are told; null: of the whole engagement. */
export const inArea = (area: number | null) => ({
  commitment: (name: string, title: Words, terms: CommitmentTerms, ...events: readonly Told[]): Story => ({
    kind: 'commitment',
    name,
    area,
    title,
    terms,
    events: events.flat(),
  }),
  milestone: (name: string, title: Words, terms: MilestoneTerms, ...events: readonly Told[]): Story => ({
    kind: 'milestone',
    name,
    area,
    title,
    terms,
    events: events.flat(),
  }),
})

export const said = (on: string, words: Words, more: Said = {}): Event => ({ do: 'said', on, words, ...more })

/** An expected date that moves. */
export const moved = (on: string, to: string, cause: Cause, why: string): Event => ({
  do: 'moved',
  on,
  to,
  cause,
  why,
  agreed: false,
})
/** A new date that both sides agree on. */
export const agreed = (on: string, to: string, cause: Cause, why: string): Event => ({
  do: 'moved',
  on,
  to,
  cause,
  why,
  agreed: true,
})

/** Delivered by its own agency's word; with `told`, entered by the coordinator on that day. */
export const delivered = (on: string, told: string | null = null): Event => ({ do: 'delivered', on, told })
/** Its own agency says yes to a delivery that was entered in its name. */
export const affirmed = (on: string): Event => ({ do: 'affirmed', on })
export const confirmed = (on: string): Event => ({ do: 'confirmed', on })
/** What has come so far is confirmed, though more is to come. */
export const partConfirmed = (on: string): Event => ({ do: 'part-confirmed', on })
/** Looked at again after it was confirmed, and still kept up. */
export const sustained = (on: string): Event => ({ do: 'sustained', on })
export const returned = (on: string, why: string): Event => ({ do: 'returned', on, why })
export const lapsed = (on: string, why: string): Event => ({ do: 'lapsed', on, why })
export const withdrawn = (on: string, why: string): Event => ({ do: 'withdrawn', on, why })

/** A continuing commitment comes to be in place. */
export const inPlace = (on: string, since = on): Event => ({ do: 'in-place', on, since })
/** Its receiver confirms it in place on each of these days. */
export const keptUp = (...days: readonly string[]): readonly Event[] => days.map((on) => ({ do: 'kept-up', on }))
export const until = (on: string, day: string, why: string): Event => ({ do: 'until', on, until: day, why })

/** Reached; with `told`, entered that day by the coordinator. */
export const reached = (on: string, told: string | null = null): Event => ({ do: 'reached', on, told })
export const proved = (on: string, title: string, at: string): Event => ({ do: 'proved', on, title, at })
export const asked = (
  on: string,
  from: Desk,
  to: Desk,
  what: string,
  due: string,
  answered: readonly [on: string, words: string] | null = null,
): Event => ({ do: 'asked', on, from, to, what, due, answered })
/** Its agency was asked for a word, and the coordinator noted it. */
export const chased = (on: string): Event => ({ do: 'chased', on })
export const setAside = (on: string, reason: 'later' | 'past-due', why: string, day: string): Event => ({
  do: 'set-aside',
  on,
  reason,
  why,
  until: day,
})

/** One update a day, each with how many are done by then. */
export const series = (
  words: (n: number) => Words,
  days: readonly string[],
  more: Readonly<Record<number, Said & { readonly words?: Words }>> = {},
): readonly Event[] =>
  days.map((on, place) => {
    const { words: other, ...rest } = more[place + 1] ?? {}
    return said(on, other ?? words(place + 1), { done: place + 1, ...rest })
  })
