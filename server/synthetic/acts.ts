import { onDay } from '../../src/domain/records/calendarDate.ts'
import { causes, type Actor, type Verb } from '../../src/domain/log/entry.ts'
import { addDays, dayFromNumber, dayNumber } from '../../src/domain/rules/dates.ts'
import type { Chance } from './chance.ts'
import type { Ground } from './ground.ts'
import { plannedDay, type Act, type Item } from './items.ts'
import { descriptionText, happenedText, needText, reasonText, titleText } from './words.ts'

/** What happens next to an item: one act, as the people of its agencies would enter it. */
export class ActMaker {
  readonly #chance: Chance
  readonly #ground: Ground

  constructor(chance: Chance, ground: Ground) {
    this.#chance = chance
    this.#ground = ground
  }

  /** @param today the day the act counts from */
  next(item: Item, today: string): Act {
    if (dayNumber(today) < item.starts) return this.edit(item)
    if (item.openRequest !== null && this.#chance.happens(0.3)) return this.#answer(item, today)
    return this.#step(item, today) ?? this.#word(item, today)
  }

  /** True once nothing more happens to it. */
  isOver(item: Item, today: string): boolean {
    if (item.stage === 'reached') return true
    if (item.stage === 'confirmed') return !item.continuing
    return item.stage === 'kept-up' && item.due < dayNumber(today)
  }

  /** An edit of its words: also what is left to happen to an item that is over. */
  edit(item: Item): Act {
    const words = item.described
      ? { description: { en: descriptionText(this.#chance) } }
      : { title: { en: titleText(this.#chance) } }
    return this.#change(item, this.#ground.coordinator, 'change', words)
  }

  /** The next stage, when its time has come. */
  #step(item: Item, today: string): Act | undefined {
    const chance = this.#chance
    const isNear = dayNumber(today) >= item.due - 20
    const giver = this.#speaker(item)
    if (item.kind === 'milestone') {
      if (!isNear || item.silent || !chance.happens(item.slow ? 0.01 : 0.2)) return undefined
      item.stage = 'reached'
      return this.#change(item, giver, 'reach', { dates: { reached: onDay(today) } })
    }
    const set = (stage: 'under-way' | 'delivered' | 'confirmed' | 'kept-up' | 'returned') => (item.stage = stage)
    switch (item.stage) {
      case 'promised':
      case 'returned':
        if (item.silent || !chance.happens(0.15)) return undefined
        return this.#change(item, giver, 'start', {
          stage: set('under-way'),
          ...(item.continuing ? { inPlace: { since: onDay(today) } } : {}),
        })
      case 'under-way':
        if (!(isNear || item.continuing) || item.silent || !chance.happens(item.slow ? 0.01 : 0.2)) return undefined
        return this.#change(item, giver, 'deliver', {
          stage: set('delivered'),
          dates: { delivered: onDay(today) },
          ...(item.promised === null ? {} : { quantity: { delivered: item.promised } }),
        })
      case 'delivered':
        if (!chance.happens(item.slow ? 0.02 : 0.3)) return undefined
        return chance.happens(0.1)
          ? this.#change(item, item.receiver.actor, 'return', {
              stage: set('returned'),
              returned: { on: onDay(today), because: 'A part of it is missing.' },
            })
          : this.#change(item, item.receiver.actor, 'confirm', { stage: set('confirmed'), confirmedOn: onDay(today) })
      case 'confirmed':
      case 'kept-up':
        if (!chance.happens(0.2)) return undefined
        return this.#change(item, item.receiver.actor, 'keep-up', { stage: set('kept-up'), confirmedOn: onDay(today) })
      default:
        return undefined
    }
  }

  /** What people enter between the stages: words, quantities, dates, requests, proof. */
  #word(item: Item, today: string): Act {
    const chance = this.#chance
    const roll = chance.below(100)
    const { coordinator } = this.#ground
    if (roll < 20 && item.promised !== null && item.stage === 'under-way') {
      item.delivered = (item.delivered + chance.between(1, 9)) % item.promised
      return this.#change(item, this.#speaker(item), 'change', { quantity: { delivered: item.delivered } })
    }
    if (roll < 32) return this.#otherDate(item, today)
    if (roll < 37 && item.openRequest === null) return this.#ask(item, today)
    if (roll < 41 && item.kind === 'commitment' && item.stage !== 'promised') return this.#prove(item, today)
    if (roll < 44 && item.kind === 'commitment') {
      const supporting = [chance.oneOf(this.#ground.agencies).id].filter((id) => id !== item.giver.id)
      return this.#change(item, coordinator, 'change', { supportingAgencyIds: chance.happens(0.5) ? supporting : [] })
    }
    if (roll < 47) return this.edit(item)
    if (roll < 48 && chance.happens(0.15) && (item.audience === 'agencies' || item.audience === 'partners')) {
      const isReleased = item.audience === 'agencies'
      item.audience = isReleased ? 'partners' : 'agencies'
      return this.#change(item, coordinator, isReleased ? 'release' : 'narrow', { audience: item.audience })
    }
    return item.silent ? this.edit(item) : this.#update(item, today)
  }

  #update(item: Item, today: string): Act {
    const chance = this.#chance
    item.updates += 1
    const isMoved = item.stage !== 'confirmed' && chance.happens(0.1)
    const expected = isMoved ? this.#laterDay(item, today) : null
    const late = chance.happens(0.2) ? chance.between(1, 10) : 0
    const body = {
      provenance: { kind: 'sample' },
      audience: item.audience === 'partners' && chance.happens(0.3) ? 'partners' : 'agencies',
      subjectId: item.id,
      happened: { en: happenedText(chance) },
      willHold: isMoved ? 'no' : chance.happens(0.15) ? 'perhaps' : chance.happens(0.8) ? 'yes' : null,
      expected: expected && onDay(expected),
      saidByAgencyId: item.giver.id,
      saidByPostId: item.giver.postId,
      saidOn: onDay(addDays(today, -late)),
      channel: chance.oneOf(['here', 'e-mail', 'phone', 'meeting']),
      enteredByAgencyId: item.giver.id,
      enteredOn: today,
    }
    return {
      actor: this.#speaker(item),
      verb: 'update',
      make: [{ kind: 'update', name: `${item.name} update ${item.updates}`, body }],
      ...(expected === null ? {} : this.#moved(item, { expected: onDay(expected) })),
    }
  }

  #otherDate(item: Item, today: string): Act {
    const isAgreed = this.#chance.happens(0.1)
    const date = onDay(this.#laterDay(item, today))
    return isAgreed
      ? {
          actor: this.#ground.coordinator,
          verb: 'agree-date',
          ...this.#moved(item, { agreed: date }),
        }
      : { actor: this.#speaker(item), verb: 'expect-date', ...this.#moved(item, { expected: date }) }
  }

  #moved(item: Item, dates: Readonly<Record<string, unknown>>): Pick<Act, 'reason' | 'change'> {
    return {
      reason: reasonText(this.#chance),
      change: [{ kind: item.kind, name: item.name, body: { dates }, cause: this.#chance.oneOf(causes) }],
    }
  }

  /** Mostly later, now and then earlier; seldom far. */
  #laterDay(item: Item, today: string): string {
    const from = Math.max(item.due, dayNumber(today))
    item.due = plannedDay(Math.max(dayNumber(today), from + this.#chance.between(-20, 45)))
    return dayFromNumber(item.due)
  }

  #ask(item: Item, today: string): Act {
    item.requests += 1
    item.openRequest = `${item.name} request ${item.requests}`
    const body = {
      provenance: { kind: 'sample' },
      fromAgencyId: item.giver.id,
      toAgencyId: item.receiver.id,
      subjectId: item.id,
      what: { en: needText(this.#chance) },
      askedOn: onDay(today),
      dueOn: onDay(addDays(today, this.#chance.between(7, 40))),
    }
    return { actor: item.giver.actor, verb: 'ask', make: [{ kind: 'request', name: item.openRequest, body }] }
  }

  #answer(item: Item, today: string): Act {
    const name = item.openRequest!
    item.openRequest = null
    return {
      actor: item.receiver.actor,
      verb: 'answer',
      change: [{ kind: 'request', name, body: { answer: { en: 'Here it is, as asked.' }, answeredOn: onDay(today) } }],
    }
  }

  #prove(item: Item, today: string): Act {
    item.proofs += 1
    const body = {
      provenance: { kind: 'sample' },
      subjectId: item.id,
      title: `Signed sheet ${item.proofs}`,
      link: `https://records.synthetic.example/${item.id}/${item.proofs}`,
      addedOn: onDay(today),
    }
    return {
      actor: this.#speaker(item),
      verb: 'prove',
      make: [{ kind: 'proof', name: `${item.name} proof ${item.proofs}`, body }],
    }
  }

  #change(item: Item, actor: Actor, verb: Verb, body: Readonly<Record<string, unknown>>): Act {
    return { actor, verb, change: [{ kind: item.kind, name: item.name, body }] }
  }

  /** Its own agency, or the coordinator in that agency's name. */
  #speaker(item: Item): Actor {
    const { coordinator } = this.#ground
    return item.giver.actor === coordinator || this.#chance.happens(0.8)
      ? item.giver.actor
      : { ...coordinator, onBehalfOf: item.giver.id }
  }
}
