import { onDay, type CalendarDate } from '../../src/domain/records/calendarDate.ts'
import { commitmentTypes, type Stage } from '../../src/domain/records/commitment.ts'
import type { FoundingAct } from '../../src/domain/log/founding.ts'
import type { Id } from '../../src/domain/records/id.ts'
import { dayFromNumber, dayNumber, lastDay, quarterStart } from '../../src/domain/rules/dates.ts'
import type { Chance } from './chance.ts'
import { hostPlace, type Ground, type SyntheticAgency } from './ground.ts'
import { titleText } from './words.ts'

/** A commitment or milestone as far as the generator must remember it to go on plausibly. */
export interface Item {
  readonly kind: 'commitment' | 'milestone'
  readonly name: string
  readonly id: Id
  readonly giver: SyntheticAgency
  readonly receiver: SyntheticAgency
  readonly continuing: boolean
  /** Never says anything of itself: some agencies fall silent. */
  readonly silent: boolean
  /** Somebody keeps a description of it. */
  readonly described: boolean
  /** Finishes long after its date, if ever. */
  readonly slow: boolean
  readonly promised: number | null
  audience: 'public' | 'partners' | 'agencies' | 'restricted'
  /** The day it begins, as a day number; most begin at once. */
  readonly starts: number
  delivered: number
  stage: Stage | 'reached'
  /** The day it is now expected by, as a day number. */
  due: number
  updates: number
  proofs: number
  requests: number
  openRequest: string | null
}

/** People promise by the end of a month, or by a Friday. */
export function plannedDay(number: number): number {
  if (number % 3 === 0) return number + ((fridayNumber - number) % 7)
  return dayNumber(lastDay({ on: `${dayFromNumber(number).slice(0, 7)}-01`, precision: 'month' }))
}

/** A Friday far ahead, so that what is left over by weeks is never below 0. */
const fridayNumber = dayNumber('2100-01-01')

/** An act before it has its place in time. */
export type Act = Omit<FoundingAct, 'at' | 'name'>

/** Makes commitments and milestones. */
export class ItemMaker {
  readonly #chance: Chance
  readonly #ground: Ground
  readonly #idOf: (name: string) => Id
  readonly #prefix: string
  readonly #commitments: Id[] = []
  readonly #milestones: Id[] = []
  readonly #keys = new Map<Id, number>()

  constructor(chance: Chance, ground: Ground, idOf: (name: string) => Id, prefix: string) {
    this.#chance = chance
    this.#ground = ground
    this.#idOf = idOf
    this.#prefix = prefix
  }

  commitment(today: string): { readonly item: Item; readonly act: Act } {
    const chance = this.#chance
    const { agencies, areaIds, coordinator } = this.#ground
    const item = this.#item('commitment', `${this.#prefix} commitment ${this.#commitments.length + 1}`, today)
    this.#commitments.push(item.id)
    const areas = chance.happens(0.05)
      ? []
      : chance.happens(0.15)
        ? [...new Set([chance.oneOf(areaIds), chance.oneOf(areaIds)])].sort()
        : [chance.oneOf(areaIds)]
    const agreed = this.#date(item.due)
    const body = {
      ...labelOf(item, coordinator.agencyId!),
      provenance: { kind: 'sample' },
      title: { en: titleText(chance), ...(chance.happens(0.2) ? { es: `[es] ${titleText(chance)}` } : {}) },
      type: chance.oneOf(commitmentTypes),
      givingAgencyId: item.giver.id,
      receivingAgencyId: item.receiver.id,
      supportingAgencyIds: chance.happens(0.2) ? [chance.oneOf(agencies).id].filter((id) => id !== item.giver.id) : [],
      postId: chance.happens(0.05) ? null : item.giver.postId,
      focusAreaIds: areas,
      term: item.continuing ? 'continuing' : 'once',
      madeOn: onDay(today),
      startsOn: item.starts === dayNumber(today) ? null : onDay(dayFromNumber(item.starts)),
      dates: { agreed },
      ...(item.continuing ? { inPlace: { until: onDay(dayFromNumber(item.due)) } } : {}),
      ...(item.promised === null ? {} : { quantity: { promised: item.promised, unit: 'people' } }),
      key: areas.length === 1 && this.#isKey(areas[0]!),
    }
    return {
      item,
      act: { actor: coordinator, verb: 'create', make: [{ kind: 'commitment', name: item.name, body }] },
    }
  }

  milestone(today: string): { readonly item: Item; readonly act: Act } {
    const chance = this.#chance
    const { areaIds, coordinator } = this.#ground
    const item = this.#item('milestone', `${this.#prefix} milestone ${this.#milestones.length + 1}`, today)
    const rests = Array.from({ length: this.#commitments.length === 0 ? 0 : chance.below(4) }, () =>
      chance.oneOf(this.#commitments),
    )
    const follows = this.#milestones.length > 0 && chance.happens(0.3) ? [this.#milestones.at(-1)!] : []
    this.#milestones.push(item.id)
    const body = {
      ...labelOf(item, coordinator.agencyId!),
      provenance: { kind: 'sample' },
      title: { en: titleText(chance) },
      focusAreaId: chance.happens(0.1) ? null : chance.oneOf(areaIds),
      postId: item.giver.postId,
      restsOnIds: [...new Set(rests)].sort(),
      followsIds: follows,
      startsOn: onDay(dayFromNumber(item.starts)),
      dates: { agreed: this.#date(item.due) },
      updateEveryDays: chance.happens(0.5) ? 28 : null,
    }
    return { item, act: { actor: coordinator, verb: 'create', make: [{ kind: 'milestone', name: item.name, body }] } }
  }

  #item(kind: Item['kind'], name: string, today: string): Item {
    const chance = this.#chance
    const { agencies } = this.#ground
    // Most is promised to the host.
    const place = chance.below(agencies.length)
    const host = place === hostPlace ? 0 : hostPlace
    const receiver = chance.happens(0.7) ? host : (place + chance.between(1, agencies.length - 1)) % agencies.length
    const roll = chance.below(100)
    return {
      kind,
      name,
      id: this.#idOf(name),
      giver: agencies[place]!,
      receiver: agencies[receiver]!,
      continuing: kind === 'commitment' && chance.happens(0.1),
      silent: chance.happens(0.06),
      described: chance.happens(0.2),
      slow: chance.happens(0.12),
      promised: kind === 'commitment' && chance.happens(0.5) ? 10 * chance.between(2, 40) : null,
      audience: roll < 2 ? 'public' : roll < 22 ? 'partners' : roll < 92 ? 'agencies' : 'restricted',
      starts: dayNumber(today) + (chance.happens(0.15) ? chance.between(20, 250) : 0),
      delivered: 0,
      stage: 'promised',
      due: plannedDay(dayNumber(today) + chance.between(270, 800)),
      updates: 0,
      proofs: 0,
      requests: 0,
      openRequest: null,
    }
  }

  /** Most dates are known to the day; some are not. */
  #date(number: number): CalendarDate {
    const on = dayFromNumber(number)
    const roll = this.#chance.below(100)
    if (roll < 85) return onDay(on)
    return roll < 95
      ? { on: `${on.slice(0, 7)}-01`, precision: 'month' }
      : { on: quarterStart(on), precision: 'quarter' }
  }

  /** An area has three key items at most. */
  #isKey(areaId: Id): boolean {
    const known = this.#keys.get(areaId) ?? 0
    if (known >= 3) return false
    this.#keys.set(areaId, known + 1)
    return true
  }
}

function labelOf(item: Item, coordinators: Id): { readonly audience: string; readonly restrictedTo?: readonly Id[] } {
  return item.audience === 'restricted'
    ? { audience: 'restricted', restrictedTo: [...new Set([item.giver.id, item.receiver.id, coordinators])].sort() }
    : { audience: item.audience }
}
