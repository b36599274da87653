import { describe, expect, test } from 'vitest'
import type { Person } from '../../src/domain/rules/permissions.ts'
import { statusOf } from '../../src/domain/rules/status.ts'
import type { Projection } from '../../src/domain/log/visibleTo.ts'
import type { CalendarDate } from '../../src/domain/records/calendarDate.ts'
import type { Commitment } from '../../src/domain/records/commitment.ts'
import type { Milestone } from '../../src/domain/records/milestone.ts'
import { isPast, lastDay } from '../../src/domain/rules/dates.ts'
import { overview } from '../../src/domain/views/overview.ts'
import { english } from '../../src/words/en.ts'
import { plain } from '../../src/words/sentence.ts'
import { agency, insideOf, partner, seenAsOf } from '../support/demonstration.ts'

/**
 * Every figure and sentence of the overview, counted again by brute force: from the records in sight and the status of
 * each single item, and for what changed from the records of both days. Nothing of the views is used to check them.
 */

const loaded = '2018-09-30'
const days = ['2015-12-01', '2016-06-30', '2016-12-15', '2017-05-20', '2017-11-09', '2018-03-15', '2018-09-30']
const coordinator: Person = { account: 'coordinator', role: 'coordinator', agencyId: agency('usao'), postId: null }
const official: Person = { account: 'official', role: 'official', agencyId: agency('lasd'), postId: null }
const lead: Person = { account: 'atf-lead', role: 'lead', agencyId: agency('atf'), postId: null }
const guest: Person = { account: 'partner', role: 'partner', agencyId: null, postId: null }

type Item = Commitment | Milestone
const order = ['off-track', 'no-word', 'at-risk', 'on-track', 'done', 'not-started', 'ended']
const bad = new Set(['off-track', 'no-word', 'at-risk'])

function counted(seen: Projection, today: string) {
  const items: Item[] = [...seen.all('commitment'), ...seen.all('milestone')]
  const word = new Map(items.map((item) => [item.id, statusOf(item, seen, today).word]))
  const isIn = (item: Item, area: string | null) => {
    const areas = item.kind === 'commitment' ? item.focusAreaIds : [item.focusAreaId].filter((id) => id !== null)
    return area === null ? areas.length === 0 : areas.includes(area)
  }
  const open = (item: Item) => !['done', 'ended', null].includes(word.get(item.id) ?? null)
  return { items, word, isIn, open }
}

/** The worst of the words, with the neutral ones only where nothing else is open. */
function worst(words: readonly (string | null)[]): string | null {
  const kept = words.filter((each) => each !== null)
  const active = kept.filter((each) => !['done', 'ended', 'not-started'].includes(each))
  const among = active.length > 0 ? active : kept
  if (active.length === 0 && kept.includes('not-started')) return 'not-started'
  return order.find((each) => among.includes(each)) ?? null
}

const day = (date: CalendarDate | null): string | null => date && lastDay(date)

describe.each(days)('on %s', (today) => {
  const seen = seenAsOf(today, loaded, insideOf('usao'))
  const answer = overview(seen, today, coordinator)
  const { items, word, isIn, open } = counted(seen, today)
  const areas = seen.all('focus-area').toSorted((one, other) => one.number - other.number)
  const words = english(today)

  test('each area has the worst word of its items, its size, its tally and what it is judged by', () => {
    expect(answer.areas.map((line) => line.number)).toEqual(areas.map((area) => area.number))
    for (const line of [...answer.areas, answer.whole]) {
      const inside = items.filter((item) => isIn(item, line.id))
      const opened = inside.filter(open)
      const troubled = opened.filter((item) => bad.has(word.get(item.id) ?? ''))
      expect([line.number, line.verdict?.word]).toEqual([line.number, worst(inside.map((item) => word.get(item.id)!))])
      expect(line.verdict?.attention).toBe(troubled.length)
      expect(line.open).toBe(opened.length)
      expect(line.onRecord).toBe(inside.filter((item) => item.provenance.kind === 'record').length)
      expect(line.tally.flatMap(({ mark, count }) => Array<string>(count).fill(mark))).toEqual(
        opened.map((item) => word.get(item.id)!).toSorted((one, other) => order.indexOf(one) - order.indexOf(other)),
      )
      if (troubled.length === 0) expect(line.worst).toBeNull()
      else expect(word.get(line.worst!.id)).toBe(line.verdict?.word)
    }
  })

  test('the headline counts the areas, and its sentence says the same', () => {
    const each = areas.map((area) => {
      const inside = items.filter((item) => isIn(item, area.id))
      return worst(inside.map((item) => word.get(item.id)!)) ?? (inside.length > 0 ? 'on-record' : 'nothing')
    })
    const count = (name: string) => each.filter((one) => one === name).length
    expect(Object.fromEntries(answer.headline!.words.map((one) => [one.word, one.count]))).toEqual(
      Object.fromEntries([...new Set(each)].map((name) => [name, count(name)])),
    )
    const attention = each.filter((name) => bad.has(name)).length
    expect(answer.headline!.needAttention).toBe(attention)
    const sentence = plain(words.overview.headline(answer, false))
    if (attention > 0) expect(sentence.startsWith(`${attention} of ${areas.length} focus areas need`)).toBe(true)
    const counts = plain(words.overview.areaCounts(answer.headline!.words)).match(/\d+/g)?.map(Number) ?? []
    expect(counts.reduce((sum, one) => sum + one, 0)).toBe(areas.length)
  })

  test('needs attention lists the troubled items once, and says how many there are', () => {
    const troubled = items.filter((item) => bad.has(word.get(item.id) ?? ''))
    expect(answer.attention.total).toBe(troubled.length)
    expect(answer.attention.lines.length).toBeLessThanOrEqual(3)
    for (const line of answer.attention.lines) {
      const item = troubled.find(({ id }) => id === line.id)!
      expect([line.title, line.word, line.key]).toEqual([item.title.en, word.get(item.id), item.key])
      const reasons = statusOf(item, seen, today).reasons.filter(({ setAsideId }) => setAsideId === undefined)
      expect(line.reason).toEqual(reasons[0])
      expect(line.moreReasons).toBe(reasons.length - 1)
    }
  })

  test('since the review is the difference of the records of both days', () => {
    const held = seen.all('meeting').filter(({ type }) => type === 'quarterly-review')
    const review = [...seen.engagement!.reviewDates, ...held.map(({ heldOn }) => heldOn)]
      .map(({ on }) => on)
      .filter((on) => on <= today)
      .toSorted()
      .at(-1)
    if (review === undefined) return expect(answer.sinceReview).toBeNull()
    const before = seenAsOf(review, loaded, insideOf('usao'))
    const was = (item: Item) => before.of(item.kind, item.id)
    const own = items.filter((item) => item.provenance.kind !== 'record')
    const became = (is: (item: Item) => boolean) =>
      own
        .filter((item) => is(item) && !(was(item) && is(was(item)!)))
        .map(({ id }) => id)
        .toSorted()
    const ids = (lines: readonly { readonly id: string }[]) => lines.map(({ id }) => id).toSorted()
    const since = answer.sinceReview!
    expect(since.from).toBe(review)
    const isCommitment = (item: Item): item is Commitment => item.kind === 'commitment'
    expect(ids(since.confirmed)).toEqual(
      became((item) => isCommitment(item) && ['confirmed', 'kept-up'].includes(item.stage)),
    )
    expect(ids(since.delivered)).toEqual(became((item) => isCommitment(item) && item.dates.delivered !== null))
    expect(ids(since.reached)).toEqual(became((item) => !isCommitment(item) && item.dates.reached !== null))
    expect(ids(since.ended)).toEqual(
      became((item) => isCommitment(item) && ['lapsed', 'withdrawn'].includes(item.stage)),
    )
    expect(ids(since.made)).toEqual(ids(items.filter((item) => !was(item))))
    // A date given for the first time is no move; nor is one that came with a new item.
    const moved = items.flatMap((item) => {
      const old = was(item)?.dates
      const from = old?.expected ?? null
      const to = item.dates.expected
      const agreed = [old?.agreed ?? null, item.dates.agreed] as const
      const [stood, stands] = from && to && from.on !== to.on ? [from, to] : agreed
      return stood && stands && (stood.on !== stands.on || stood.precision !== stands.precision) ? [item.id] : []
    })
    const all = [...since.later, ...since.earlier, ...since.unclear]
    expect(ids(all)).toEqual(moved.toSorted())
    for (const line of since.later) expect(lastDay(line.to) > lastDay(line.from)).toBe(true)
    for (const line of since.earlier) expect(lastDay(line.to) < lastDay(line.from)).toBe(true)
    const sentence = plain(words.overview.changeCounts(since, false))
    for (const [lines, called] of [
      [since.delivered, 'delivered'],
      [since.confirmed, 'confirmed'],
      [since.ended, 'ended'],
    ] as const)
      if (lines.length > 0) expect(sentence).toContain(`${lines.length} ${called}`)
      else expect(sentence).not.toContain(called)
  })

  test('planned and reached counts every milestone, and the curve ends at its figures', () => {
    const milestones = seen.all('milestone').filter(({ provenance }) => provenance.kind !== 'record')
    const due = milestones.filter(({ dates }) => dates.agreed && isPast(dates.agreed, today))
    const reached = due.filter(({ dates }) => dates.reached)
    const all = milestones.filter(({ dates }) => dates.reached)
    const { curve } = answer
    expect([curve.due, curve.reached, curve.behind, curve.early]).toEqual([
      due.length,
      reached.length,
      due.length - reached.length,
      all.length - reached.length,
    ])
    const at = (steps: typeof curve.planned, on: string) => steps.findLast((step) => step.on <= on)?.count ?? 0
    for (const on of ['2016-03-01', '2016-09-30', today, '2018-12-31']) {
      expect(at(curve.planned, on)).toBe(milestones.filter(({ dates }) => (day(dates.agreed) ?? '9') <= on).length)
      if (on <= today)
        expect(at(curve.reachedSteps, on)).toBe(
          milestones.filter(({ dates }) => (day(dates.reached) ?? '9') <= on).length,
        )
      else
        expect(at(curve.expected, on)).toBe(
          milestones.filter(({ dates }) => {
            const expected = day(dates.expected ?? dates.agreed) ?? '9'
            return dates.reached !== null || (expected > today && expected <= on)
          }).length,
        )
    }
    const sentence = plain(words.overview.curve(curve, today, false))
    if (due.length > reached.length)
      expect(sentence).toMatch(
        new RegExp(`^${reached.length} of ${due.length} milestones? due by today (is|are) reached; ${curve.behind} `),
      )
  })

  test('the agencies stand by name with what they have open', () => {
    const names = seen.all('agency').map(({ id, name }) => [id, name] as const)
    const gives = (id: string) => seen.all('commitment').filter(({ givingAgencyId }) => givingAgencyId === id)
    expect(answer.agencies.map(({ name }) => name)).toEqual(
      names
        .filter(([id]) => gives(id).length > 0)
        .map(([, name]) => name)
        .toSorted(),
    )
    for (const row of answer.agencies) {
      const opened = gives(row.id).filter(open)
      const late = opened.filter((item) =>
        statusOf(item, seen, today).reasons.some(
          ({ code, setAsideId }) => ['past-due', 'past-period', 'later'].includes(code) && setAsideId === undefined,
        ),
      )
      const waits = opened.filter(
        (item) =>
          item.stage === 'delivered' || seen.about('request', item.id).some(({ answeredOn }) => answeredOn === null),
      )
      expect([row.name, row.open, row.late, row.noWord]).toEqual([
        row.name,
        opened.length,
        late.length,
        opened.filter((item) => word.get(item.id) === 'no-word').length,
      ])
      expect(row.waiting).toBeLessThanOrEqual(waits.length)
      expect(answer.names[row.id]).toBe(seen.of('agency', row.id)!.shortName)
    }
  })

  test('the next 90 days hold what is dated in them, soonest first', () => {
    const until = Temporal.PlainDate.from(today).add({ days: 90 }).toString()
    const isNext = (date: CalendarDate | null) => date !== null && lastDay(date) > today && lastDay(date) <= until
    const next = items.filter((item) => open(item) && isNext(item.dates.expected ?? item.dates.agreed))
    const carried = new Set(next.flatMap((item) => (item.kind === 'milestone' ? item.restsOnIds : [])))
    const decisions = seen.all('decision').filter((each) => each.madeOn === null && isNext(each.wantedBy))
    const meetings = seen.all('meeting').filter((each) => isNext(each.heldOn))
    expect(answer.next.total).toBe(
      next.filter(({ id }) => !carried.has(id)).length + decisions.length + meetings.length,
    )
    const shown = answer.next.lines.map(({ date }) => lastDay(date))
    expect(shown).toEqual(shown.toSorted())
    expect(shown.length).toBe(Math.min(6, answer.next.total))
  })

  test('what waits for a person is theirs', () => {
    for (const person of [official, lead]) {
      const own = seenAsOf(today, loaded, { audience: 'agencies', agencyId: person.agencyId })
      const { forYou } = overview(own, today, person)
      for (const id of forYou!.toConfirm) {
        const commitment = own.of('commitment', id)!
        expect(commitment.stage).toBe('delivered')
        expect(commitment.confirmingAgencyId ?? commitment.receivingAgencyId).toBe(person.agencyId)
        expect([commitment.givingAgencyId, ...commitment.supportingAgencyIds]).not.toContain(person.agencyId)
      }
      expect(forYou!.decisions.map(({ id }) => id).toSorted()).toEqual(
        own
          .all('decision')
          .filter((each) => each.wantedFromAgencyId === person.agencyId && each.madeOn === null)
          .map(({ id }) => id)
          .toSorted(),
      )
      expect(forYou!.requests.map(({ id }) => id).toSorted()).toEqual(
        own
          .all('request')
          .filter((each) => each.toAgencyId === person.agencyId && each.answeredOn === null)
          .map(({ id }) => id)
          .toSorted(),
      )
    }
  })

  test('readers outside the agencies get no verdict, no list of agencies, and nothing that is asked of them', () => {
    const released = seenAsOf(today, loaded, partner)
    const theirs = overview(released, today, guest)
    expect([theirs.headline, theirs.forYou, theirs.sinceReview]).toEqual([null, null, null])
    expect([theirs.agencies, theirs.attention]).toEqual([[], { total: 0, lines: [] }])
    for (const line of theirs.areas) {
      expect([line.verdict, line.worst, line.first, line.updatesDue]).toEqual([null, null, null, 0])
      expect(line.open).toBeLessThanOrEqual(answer.areas.find(({ id }) => id === line.id)!.open)
    }
  })
})
