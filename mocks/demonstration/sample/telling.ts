import type { Actor, Cause, Verb } from '../../../src/domain/log/entry.ts'
import type { FoundingAct } from '../../../src/domain/log/founding.ts'
import type { Kind } from '../../../src/domain/records/kind.ts'
import { addWorkDays } from '../../../src/domain/rules/dates.ts'
import {
  bodyOf,
  nameOf,
  onlyFor,
  partiesOf,
  quantityOf,
  readerText,
  runOf,
  sampleProvenance,
  type Body,
} from './bodies.ts'
import { dateOf, wednesdayAfter } from './dateText.ts'
import { actorOf, agencyOf, coordinatorFor, postOf, type Desk, type IdOf } from './desks.ts'
import type { Event, Story } from './story.ts'

/** An act with its day; acts of one day go by rank, so that nothing refers to what is not there yet. */
export interface DatedAct {
  readonly on: string
  readonly rank: 0 | 1 | 2 | 3
  readonly act: Omit<FoundingAct, 'at'>
}

/** An act that belongs to no story: a record made, or changed, by the one who speaks for an agency. */
export const plainAct = (
  idOf: IdOf,
  on: string,
  desk: Desk,
  name: string,
  what: Pick<FoundingAct, 'make' | 'change'>,
): DatedAct => ({
  on,
  rank: 2,
  act: { name, actor: actorOf(desk, idOf), verb: what.make ? 'create' : 'change', ...what },
})

/** A record that goes to partners, on the Wednesday after it was entered. */
export interface Release {
  readonly on: string
  readonly kind: Kind
  readonly name: string
}

type Of<D extends Event['do']> = Extract<Event, { readonly do: D }>

/**
 * One story told act by act: what the API would have logged, had each been done on its day.
 * @throws where an event stands before the one ahead of it, or before the story was made.
 */
export class Telling {
  readonly acts: DatedAct[] = []
  readonly releases: Release[] = []
  readonly #story: Story
  readonly #idOf: IdOf
  /** Whose word it is: the giving agency's, or that of the milestone's post. */
  readonly #desk: Desk
  readonly #confirmer: Desk | null
  readonly #promised: number | null
  #done = 0
  #stage = 'promised'
  #expected: string | null
  #hanging = 0

  constructor(story: Story, idOf: IdOf) {
    const { made, due } = runOf(story)
    const { giver, confirmer } = partiesOf(story)
    this.#story = story
    this.#idOf = idOf
    this.#desk = giver
    this.#confirmer = confirmer
    this.#promised = quantityOf(story)?.promised ?? null
    this.#expected = due
    this.#make(made)
    let last = made
    for (const event of story.events) {
      if (event.on < last) throw new Error(`Sample ${story.name}: "${event.do}" on ${event.on} stands after ${last}.`)
      last = event.on
      this.#tell(event)
    }
  }

  #make(made: string): void {
    const { kind, name, terms } = this.#story
    const make = [{ kind, name: nameOf(name), body: bodyOf(this.#story, this.#idOf) }]
    this.#add(made, actorOf('usao', this.#idOf), 'create', { make }, kind === 'commitment' ? 0 : 1)
    this.#release(kind, nameOf(name), made)
    if ('toAll' in terms) this.#change(made, 'usao', 'change', { receivingAgencyId: null })
  }

  #tell(event: Event): void {
    const { on } = event
    const day = dateOf(on)
    switch (event.do) {
      case 'said':
        return this.#said(event)
      case 'moved':
        return this.#moved(event)
      case 'delivered':
        return this.#delivered(event)
      case 'in-place':
        this.#stage = 'delivered'
        return this.#change(on, this.#desk, 'deliver', {
          stage: 'delivered',
          dates: { delivered: day },
          inPlace: { since: dateOf(event.since) },
        })
      case 'affirmed':
        return this.#change(on, this.#desk, 'affirm', { affirmBy: null })
      case 'confirmed':
        this.#stage = 'confirmed'
        return this.#change(on, this.#confirmer, 'confirm', { stage: 'confirmed', confirmedOn: day })
      case 'part-confirmed':
        return this.#change(on, this.#confirmer, 'confirm', { confirmedOn: day })
      case 'kept-up': {
        const stage = this.#stage === 'kept-up' ? {} : { stage: 'kept-up' }
        this.#stage = 'kept-up'
        return this.#change(on, this.#confirmer, 'keep-up', { ...stage, confirmedOn: day })
      }
      case 'sustained': {
        // It was looked at again, not received anew: the day of the confirmation stands.
        const first = this.#story.events.find((each) => each.do === 'confirmed')!
        return this.#change(on, this.#confirmer, 'keep-up', { stage: 'kept-up', confirmedOn: dateOf(first.on) })
      }
      case 'returned':
        this.#stage = 'returned'
        return this.#change(
          on,
          this.#confirmer,
          'return',
          { stage: 'returned', returned: { on: day, because: event.why } },
          event.why,
        )
      case 'until':
        return this.#change(on, 'usao', 'change', { inPlace: { until: dateOf(event.until) } }, event.why)
      case 'lapsed':
        return this.#change(on, 'usao', 'lapse', { stage: 'lapsed' }, event.why)
      case 'withdrawn':
        return this.#change(on, this.#desk, 'withdraw', { stage: 'withdrawn' }, event.why)
      case 'reached':
        return this.#change(event.told ?? on, event.told === null ? this.#desk : null, 'reach', {
          dates: { reached: day },
        })
      case 'proved': {
        const body = { title: event.title, link: `https://example.org/sample/${event.at}`, addedOn: day }
        return void this.#hang('proof', on, actorOf(this.#desk, this.#idOf), 'prove', body)
      }
      case 'asked':
        return this.#asked(event)
      case 'chased':
        return this.#change(on, 'usao', 'change', { followUp: { chasedOn: day } })
      case 'set-aside': {
        const { reason, why: because, until } = event
        const body = { reason, because, byPostId: postOf('usao', this.#idOf), until: dateOf(until) }
        return void this.#hang('set-aside', on, actorOf('usao', this.#idOf), 'set-aside', body)
      }
    }
  }

  #moved({ on, to, agreed, why, cause }: Of<'moved'>): void {
    const date = dateOf(to)
    const expected = to === this.#expected ? {} : { expected: date }
    this.#expected = to
    if (agreed) this.#change(on, 'usao', 'agree-date', { dates: { agreed: date, ...expected } }, why, cause)
    else this.#change(on, this.#desk, 'expect-date', { dates: { expected: date } }, why, cause)
  }

  #delivered({ on, told }: Of<'delivered'>): void {
    const all = this.#promised !== null && this.#done < this.#promised
    this.#stage = 'delivered'
    this.#done = this.#promised ?? this.#done
    this.#change(told ?? on, told === null ? this.#desk : null, 'deliver', {
      stage: 'delivered',
      dates: { delivered: dateOf(on) },
      ...(all ? { quantity: { delivered: this.#promised } } : {}),
      // Its own agency has some work days to speak where another entered the delivery.
      ...(told === null ? {} : { affirmBy: dateOf(addWorkDays(told, 5)) }),
    })
  }

  #said({ on, words, next, holds = 'yes', by = 'here', entered = on, done, expected, only }: Of<'said'>): void {
    const { kind, name } = this.#story
    const here = by === 'here'
    const to = expected && dateOf(expected[0])
    const starts = kind === 'commitment' && this.#stage === 'promised'
    const goesOn = done !== undefined && done !== this.#done
    if (starts) this.#stage = 'under-way'
    if (goesOn) this.#done = done
    if (expected) this.#expected = expected[0]
    const subject = {
      ...(starts ? { stage: 'under-way' } : {}),
      ...(goesOn ? { quantity: { delivered: done } } : {}),
      ...(to ? { dates: { expected: to } } : {}),
    }
    const change = {
      kind,
      name: nameOf(name),
      body: subject,
      ...(expected ? { cause: expected[1] } : {}),
    }
    const actor = here ? actorOf(this.#desk, this.#idOf) : coordinatorFor(this.#desk, 'update', this.#idOf)
    const body = {
      happened: readerText(words),
      ...(next === undefined ? {} : { next: { en: next } }),
      willHold: holds,
      expected: to ?? null,
      saidByAgencyId: agencyOf(this.#desk, this.#idOf),
      saidByPostId: postOf(this.#desk, this.#idOf),
      saidOn: dateOf(on),
      channel: by,
      enteredByAgencyId: actor.agencyId,
      enteredOn: entered,
      ...onlyFor(only, this.#idOf),
    }
    const also = {
      ...(Object.keys(subject).length === 0 ? {} : { change: [change] }),
      ...(expected ? { reason: expected[2] } : {}),
    }
    const update = this.#hang('update', entered, actor, 'update', body, also)
    if (only === undefined) this.#release('update', update, entered)
  }

  #asked({ on, from, to, what, due, answered }: Of<'asked'>): void {
    const name = this.#hang('request', on, actorOf(from, this.#idOf), 'ask', {
      fromAgencyId: agencyOf(from, this.#idOf),
      toAgencyId: agencyOf(to, this.#idOf),
      what: { en: what },
      askedOn: dateOf(on),
      dueOn: dateOf(due),
    })
    if (!answered) return
    const [day, words] = answered
    const body = { answer: { en: words }, answeredOn: dateOf(day) }
    this.#add(day, actorOf(to, this.#idOf), 'answer', { change: [{ kind: 'request', name, body }] })
  }

  /** Makes a record about the story's own; answers its name. */
  #hang(
    kind: 'update' | 'proof' | 'request' | 'set-aside',
    on: string,
    actor: Actor,
    verb: Verb,
    body: Body,
    also: Partial<FoundingAct> = {},
  ): string {
    const subject = nameOf(this.#story.name)
    const name = `${subject} ${kind} ${++this.#hanging}`
    const make = [{ kind, name, body: { subjectId: this.#idOf(subject), ...body, ...sampleProvenance } }]
    this.#add(on, actor, verb, { make, ...also })
    if (kind === 'proof') this.#release(kind, name, on)
    return name
  }

  /** Changes the story's own record. @param desk whose lead does it; null: the coordinator on the giver's behalf. */
  #change(on: string, desk: Desk | null, verb: Verb, body: Body, reason?: string, cause?: Cause): void {
    const { kind, name } = this.#story
    const actor = desk === null ? coordinatorFor(this.#desk, verb, this.#idOf) : actorOf(desk, this.#idOf)
    const change = [{ kind, name: nameOf(name), body, ...(cause ? { cause } : {}) }]
    this.#add(on, actor, verb, { change, ...(reason === undefined ? {} : { reason }) })
  }

  #add(on: string, actor: Actor, verb: Verb, act: Partial<FoundingAct>, rank: DatedAct['rank'] = 2): void {
    this.acts.push({
      on,
      rank,
      act: { name: `${nameOf(this.#story.name)} act ${this.acts.length + 1}`, actor, verb, ...act },
    })
  }

  #release(kind: Kind, name: string, on: string): void {
    if (this.#story.terms.out) this.releases.push({ on: wednesdayAfter(on), kind, name })
  }
}
