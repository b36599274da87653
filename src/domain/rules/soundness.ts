import type { AnyRecord } from '../records/registry.ts'
import { registry } from '../records/registry.ts'
import { leafOf, sameValue } from '../log/leaves.ts'
import type { Projection } from '../log/visibleTo.ts'
import type { CalendarDate } from '../records/calendarDate.ts'
import type { Stage } from '../records/commitment.ts'
import { lastDay } from './dates.ts'
import { areasOf, type Item } from './item.ts'
import { loopThrough } from './linkLoops.ts'
import type { FieldProblem } from './refused.ts'
import { mustReachPartners, widens } from './sight.ts'
import { mayFollow } from './stages.ts'

/** A change as it would stand: the merged record, judged as its writer sees it (`sight.ts`, rule 9). */
interface Proposed {
  /** Undefined where the record is new. */
  readonly before: AnyRecord | undefined
  readonly after: AnyRecord
  readonly projection: Projection
  readonly writerAgencyId: string | null
  readonly today: string
  readonly hasCause: boolean
  readonly hasReason: boolean
  /**
   * An undoing brings back what stood: what it comes to has to be sound, but how one state may follow another, and by
   * what cause, binds new acts only.
   */
  readonly undoing?: true
}

/** Everything that a change would not keep true, each with its field. Empty: it may be logged. */
export function unsoundnessOf(proposed: Proposed): FieldProblem[] {
  return [
    ...referenceProblems(proposed),
    ...audienceProblems(proposed),
    ...dateProblems(proposed),
    ...kindProblems(proposed),
  ]
}

/** A reference to what is hidden is refused with the very words for what is missing. */
function referenceProblems({ before, after, projection }: Proposed): FieldProblem[] {
  const problems: FieldProblem[] = []
  for (const leaf of registry[after.kind].leaves.values()) {
    if (!leaf.refersTo) continue
    const was = before && leafOf(before, leaf.path)
    const value = leafOf(after, leaf.path)
    const known = new Set(Array.isArray(was) ? was : [was])
    for (const id of Array.isArray(value) ? (value as string[]) : value == null ? [] : [value as string]) {
      if (known.has(id)) continue
      const target = projection.get(id)
      if (!target || !leaf.refersTo.includes(target.kind)) {
        problems.push({ field: leaf.path, message: `There is no ${leaf.refersTo.map(inWords).join(' or ')} ${id}.` })
      } else if (id === after.id) {
        problems.push({ field: leaf.path, message: 'A record does not refer to itself.' })
      }
    }
  }
  return problems
}

function audienceProblems({ after, writerAgencyId }: Proposed): FieldProblem[] {
  const { audience, restrictedTo, kind } = after
  if (mustReachPartners(kind) && (audience === 'agencies' || audience === 'restricted'))
    return [{ field: 'audience', message: 'Every page stands on this, so partners can see it.' }]
  if (audience !== 'restricted')
    return restrictedTo
      ? [{ field: 'restrictedTo', message: 'Agencies are named only with the audience "restricted".' }]
      : []
  if (!restrictedTo?.length) return [{ field: 'restrictedTo', message: 'Name the agencies that can see this.' }]
  if (writerAgencyId === null || !restrictedTo.includes(writerAgencyId)) {
    return [{ field: 'restrictedTo', message: 'Your own agency is among them, or you would hide this from yourself.' }]
  }
  return []
}

/** Dates of which every one ever given is kept, and which move only with a cause. */
export const datesThatMove = ['dates.expected', 'dates.agreed'] as const

function dateProblems({ before, after, hasCause, hasReason, undoing }: Proposed): FieldProblem[] {
  if (!before || undoing || (after.kind !== 'commitment' && after.kind !== 'milestone')) return []
  const problems: FieldProblem[] = []
  const moved = datesThatMove.filter((leaf) => {
    const [was, is] = [leafOf(before, leaf), leafOf(after, leaf)]
    // Until another date was given an item is expected when it was agreed, so the first one may move it too.
    const stood = was == null && is != null && leaf === 'dates.expected' ? leafOf(before, 'dates.agreed') : was
    return stood != null && !sameValue(stood, is)
  })
  if (moved.length > 0 && !hasCause) problems.push({ field: 'cause', message: 'A date moves only with a cause.' })
  if (moved.length > 0 && !hasReason)
    problems.push({ field: 'reason', message: 'A later date needs a cause and one line of reason.' })
  for (const leaf of moved)
    if (leafOf(after, leaf) == null)
      problems.push({ field: leaf, message: 'A date that was given is moved, not taken away.' })
  return problems
}

function kindProblems(proposed: Proposed): FieldProblem[] {
  const { before, after, projection, today, hasReason, undoing } = proposed
  const problems: FieldProblem[] = []
  const add = (field: string, message: string) => problems.push({ field, message })
  /** A fact is of a day that has begun, however coarsely it is known. */
  const future = (field: string, date: CalendarDate | null) => {
    if (date && date.on > today && !(before && sameValue(leafOf(before, field), date)))
      add(field, `That day is still to come: ${date.on}.`)
  }
  switch (after.kind) {
    case 'engagement':
      if (!before) add('kind', 'There is one engagement, and it exists.')
      if (after.removed) add('removed', 'Everything stands on the engagement, so it is not removed.')
      break
    case 'commitment': {
      const was = before?.kind === 'commitment' ? before : undefined
      if (!undoing) stageProblems(was?.stage, after.stage, hasReason, add)
      if (after.stage === 'delivered' && after.dates.delivered === null)
        add('dates.delivered', 'When was it delivered?')
      future('dates.delivered', after.dates.delivered)
      if (!undoing && after.affirmBy && was?.stage === after.stage && !sameValue(was.affirmBy, after.affirmBy))
        add('affirmBy', 'A delivery is affirmed with null; the day follows from when it was entered.')
      future('confirmedOn', after.confirmedOn)
      future('returned.on', after.returned.on)
      if (after.inPlace.since && after.inPlace.until && lastDay(after.inPlace.until) < after.inPlace.since.on)
        add('inPlace.until', 'It ends before it begins.')
      followUpProblems(proposed, add)
      keyProblems(proposed, add)
      break
    }
    case 'milestone': {
      future('dates.reached', after.dates.reached)
      const loop = loopThrough(before?.kind === 'milestone' ? before : undefined, after, projection)
      if (loop !== undefined) add('followsIds', loop)
      followUpProblems(proposed, add)
      keyProblems(proposed, add)
      break
    }
    case 'update':
      future('saidOn', after.saidOn)
      if (after.willHold === 'no' && after.expected === null && projection.get(after.subjectId)?.kind !== 'focus-area')
        add('expected', 'Give a new date: the old one will not hold.')
      break
    case 'proof':
      if (after.link === null && after.file === null && !after.sealed?.includes('file'))
        add('link', 'A link or a file shows that it was delivered.')
      break
    case 'request':
      if (after.fromAgencyId === after.toAgencyId) add('toAgencyId', 'A request goes to another agency.')
      future('askedOn', after.askedOn)
      future('answeredOn', after.answeredOn)
      break
    case 'release': {
      const was = before?.kind === 'release' ? before : undefined
      const subject = projection.get(after.subjectId)
      if (!was && !undoing && after.state !== 'proposed') add('state', 'A release is proposed first.')
      if (was && !undoing && was.state !== 'proposed' && was.state !== after.state)
        add('state', `This release was ${was.state}; propose it again.`)
      if (
        subject &&
        after.state !== 'declined' &&
        was?.state !== 'approved' &&
        !widens(subject, { audience: after.to })
      )
        add('to', 'Everybody this would let in sees it already.')
      break
    }
    case 'post':
      if (after.holders.some(({ from, until }) => until !== null && lastDay(until) < from.on))
        add('holders', 'A holder ends before beginning.')
      break
    case 'set-aside':
      if (lastDay(after.until) < today && !before && !undoing) add('until', 'That day is past.')
      break
    default:
      break
  }
  return problems
}

/** A word of the data as people write it: `under-way`, `focus-area`. */
const inWords = (word: string): string => word.replaceAll('-', ' ')

/** Which stage follows which, and what has to be said with it. */
function stageProblems(
  was: Stage | undefined,
  is: Stage,
  hasReason: boolean,
  add: (field: string, message: string) => void,
): void {
  if (was === undefined && is !== 'promised' && is !== 'under-way')
    add('stage', 'A new commitment is promised or under way.')
  if (was !== undefined && !mayFollow(was, is))
    add('stage', `A commitment does not go from ${inWords(was)} to ${inWords(is)}.`)
  if (was === is || hasReason) return
  if (is === 'returned') add('reason', 'A return needs one line of reason.')
  if (is === 'lapsed' || is === 'withdrawn') add('reason', 'Ending a commitment needs one line of reason.')
}

/** An item is left alone until a day to come, and for a reason. */
function followUpProblems(
  { before, after, today, undoing }: Proposed,
  add: (field: string, message: string) => void,
): void {
  if (after.kind !== 'commitment' && after.kind !== 'milestone') return
  const was = before && 'followUp' in before ? before.followUp : undefined
  const { chasedOn, notBefore, because } = after.followUp
  if (chasedOn && chasedOn.on > today) add('followUp.chasedOn', `That day is still to come: ${chasedOn.on}.`)
  if (!notBefore || sameValue(was?.notBefore, notBefore)) return
  if (lastDay(notBefore) <= today && !undoing) add('followUp.notBefore', 'That day is past. Choose one to come.')
  if (because === null) add('followUp.because', 'Say in one line why it waits.')
}

function keyProblems({ before, after, projection }: Proposed, add: (field: string, message: string) => void): void {
  if (after.kind !== 'commitment' && after.kind !== 'milestone') return
  if (!after.key) return
  const most = projection.engagement?.thresholds.keyItems ?? 3
  const were = before && isKeyItem(before) ? areasOf(before) : []
  for (const area of areasOf(after)) {
    if (were.includes(area)) continue
    const others = [...projection.all('commitment'), ...projection.all('milestone')].filter(
      (each) => each.key && each.id !== after.id && areasOf(each).includes(area),
    ).length
    if (others >= most) add('key', `This area has ${others} key items already; ${most} at most.`)
  }
}

const isKeyItem = (record: AnyRecord): record is Item => 'key' in record && record.key
