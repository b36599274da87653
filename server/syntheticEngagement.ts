import type { StoredEntry } from '../src/domain/log/entry.ts'
import { foundedEntries, foundingId, type FoundingAct } from '../src/domain/log/founding.ts'
import { addDays, daysBetween } from '../src/domain/rules/dates.ts'
import { digest } from './chance.ts'
import { ActMaker } from './synthetic/acts.ts'
import { Chance } from './synthetic/chance.ts'
import { firstDay, groundOf, lastDay } from './synthetic/ground.ts'
import { ItemMaker, type Act, type Item } from './synthetic/items.ts'

/** How large a synthetic engagement is, and the seed that all of it follows from. */
export interface SyntheticPlan {
  readonly commitments: number
  /** Entries of the log in all, from the first. */
  readonly changes: number
  readonly seed: number
}

/** One milestone for so many commitments. */
const commitmentsPerMilestone = 5
const groundActs = 3

export const milestonesOf = (commitments: number): number => Math.ceil(commitments / commitmentsPerMilestone)

/** The fewest entries that can hold this many commitments with their milestones. */
export const fewestChanges = (commitments: number): number => groundActs + commitments + milestonesOf(commitments)

/**
 * The log of a synthetic engagement, entry after entry: the same bytes for the same plan on every machine. Nothing is
 * held but one line for each item, so a million entries need no more memory than a thousand.
 * @throws RangeError where the changes are too few for the commitments.
 */
export function syntheticEntries(plan: SyntheticPlan): Iterable<StoredEntry> {
  if (plan.changes < fewestChanges(plan.commitments)) {
    throw new RangeError(
      `${plan.commitments} commitments need at least ${fewestChanges(plan.commitments)} changes; ${plan.changes} were given.`,
    )
  }
  const salts = new Chance(plan.seed ^ 0x5a175)
  return foundedEntries(digest, () => salts.salt(), instantOf(lastDay, 1), syntheticActs(plan))
}

/** The acts of a synthetic engagement in the order they count from, spread evenly over its three years. */
function* syntheticActs({ commitments, changes, seed }: SyntheticPlan): Iterable<FoundingAct> {
  const chance = new Chance(seed)
  const prefix = `synthetic ${seed}`
  const idOf = (name: string) => foundingId(digest, name)
  const ground = groundOf(idOf)
  const items = new ItemMaker(chance, ground, idOf, prefix)
  const acts = new ActMaker(chance, ground)
  const open: Item[] = []
  const over: Item[] = []
  const milestones = milestonesOf(commitments)
  const due = { commitments: 0, milestones: 0 }

  for (const act of ground.acts) yield { ...act, at: instantOf(firstDay, 0) }
  for (let n = groundActs; n < changes; n++) {
    const { day, share } = momentOf(n, changes)
    const left = changes - n
    const unmade = commitments - due.commitments + milestones - due.milestones
    const made = wantedBy(n / changes)
    let act: Act
    if (due.commitments < commitments && (unmade >= left || due.commitments < commitments * made)) {
      due.commitments += 1
      const { item, act: creating } = items.commitment(day)
      open.push(item)
      act = creating
    } else if (due.milestones < milestones && (unmade >= left || due.milestones < milestones * made)) {
      due.milestones += 1
      const { item, act: creating } = items.milestone(day)
      open.push(item)
      act = creating
    } else if (open.length === 0) {
      act = acts.edit(chance.oneOf(over))
    } else {
      const place = chance.below(open.length)
      const item = open[place]!
      act = acts.next(item, day)
      if (acts.isOver(item, day)) {
        over.push(item)
        open[place] = open.at(-1)!
        open.pop()
      }
    }
    yield { ...act, name: `${prefix} act ${n}`, at: instantOf(day, share) }
  }
}

/** Reviews in the three years; what is promised is promised at one, a third of it at the first. */
const reviews = 12
const wantedBy = (share: number): number => Math.min(1, 0.33 + (Math.floor(share * reviews) / (reviews - 1)) * 0.67)

const days = daysBetween(firstDay, lastDay) + 1

/** The day of the nth act, and where in its working hours it stands. */
function momentOf(n: number, of: number): { readonly day: string; readonly share: number } {
  const place = (n / of) * days
  const whole = Math.floor(place)
  return { day: dayAfter(whole), share: place - whole }
}

const known: string[] = []
const dayAfter = (number: number): string => (known[number] ??= addDays(firstDay, number))

/** Working hours from 15:00 to 24:00 UTC: in Los Angeles the same calendar day, summer and winter. */
const instantOf = (day: string, share: number): string =>
  new Date(Date.parse(`${day}T15:00:00.000Z`) + Math.floor(share * (9 * 3_600_000 - 1))).toISOString()
