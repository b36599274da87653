import { describe, expect, test } from 'vitest'
import type { Commitment } from '../../../src/domain/records/commitment.ts'
import { lastDay } from '../../../src/domain/rules/dates.ts'
import { isElsewhere } from '../../../src/domain/rules/elsewhere.ts'
import type { Person } from '../../../src/domain/rules/permissions.ts'
import { judgeAll } from '../../../src/domain/rules/rollUp.ts'
import { agencies } from '../../../src/domain/views/agencies.ts'
import { agency } from '../../../src/domain/views/agency.ts'
import { agency as named, insideOf, partner, seenOn } from '../../support/demonstration.ts'

/** One agency's page and the list of all, recounted from the records of the demonstration by other code. */

const days = ['2016-06-30', '2017-11-09', '2018-07-02']
const today = '2017-11-09'
const lead = (name: string): Person => ({ account: `${name}-lead`, role: 'lead', agencyId: named(name), postId: null })
const coordinator: Person = { account: 'coordinator', role: 'coordinator', agencyId: named('usao'), postId: null }

const seen = (on: string) => {
  const projection = seenOn(on)
  const judged = judgeAll(projection, on)
  const open = judged.filter(({ status }) => status.word !== null && !['done', 'ended'].includes(status.word))
  return { projection, judged, open, ids: projection.all('agency').map(({ id }) => id) }
}
const ids = (lines: readonly { readonly id: string }[]) => lines.map(({ id }) => id).sort()

describe.each(days)('on %s', (on) => {
  const { projection, judged, open, ids: all } = seen(on)
  const pageOf = (id: string, person = coordinator) => agency(judged, projection, id, on, person)!

  test('every open item is promised by exactly one agency, or by nobody who answers for it', () => {
    const promised = all.flatMap((id) => ids(pageOf(id).promised))
    expect(new Set(promised).size).toBe(promised.length)
    const commitments = open.filter(({ item }) => item.kind === 'commitment').map(({ item }) => item.id)
    expect(promised).toEqual(expect.arrayContaining(commitments))
  })

  test('each page lists what it gives, receives, is to confirm and is asked, and nothing else', () => {
    for (const id of all) {
      const page = pageOf(id)
      const commitments = open.flatMap(({ item }) => (item.kind === 'commitment' ? [item] : []))
      const delivered = commitments.filter(({ stage }) => stage === 'delivered')
      const confirms = (item: Commitment) =>
        (item.confirmingAgencyId ?? item.receivingAgencyId) === id &&
        item.givingAgencyId !== id &&
        !item.supportingAgencyIds.includes(id)
      const waits = (end: 'fromAgencyId' | 'toAgencyId') =>
        projection.all('request').filter((each) => each[end] === id && each.answeredOn === null)
      expect(ids(page.promised.filter(({ kind }) => kind === 'commitment'))).toEqual(
        ids(commitments.filter(({ givingAgencyId }) => givingAgencyId === id)),
      )
      expect(ids(page.receiving)).toEqual(ids(commitments.filter(({ receivingAgencyId }) => receivingAgencyId === id)))
      expect(ids(page.toConfirm)).toEqual(ids(delivered.filter(confirms)))
      expect(ids(page.requests)).toEqual(ids(waits('toAgencyId')))
      expect(ids(page.asking)).toEqual(ids(waits('fromAgencyId')))
      for (const { post, itemIds } of page.posts)
        expect([...itemIds].sort()).toEqual(
          ids(open.map(({ item }) => item).filter(({ postId }) => postId === post.id)),
        )
    }
  })

  test('an answer is due where an update is, the date has passed, or something went wrong since the last word', () => {
    for (const id of all) {
      const page = pageOf(id)
      const due = page.promised.filter((line) => {
        if (line.stage === 'delivered') return false
        const bad = ['off-track', 'no-word', 'at-risk'].includes(line.word ?? '')
        const unheard = line.lastWordOn === null || line.since === null || line.lastWordOn < line.since
        const passed = line.expected !== null && lastDay(line.expected) < on
        const asked = line.notes.some(({ code }) => code === 'update-due') || (bad && unheard)
        // A date on a weekend or holiday passes with the next work day.
        return asked || (passed && page.toAnswer.some((each) => each.id === line.id && each.datePassed))
      })
      expect(ids(page.toAnswer)).toEqual(ids(due))
      const dates = page.toAnswer.map(({ expected }) => (expected ? lastDay(expected) : '9999'))
      expect(dates).toEqual(dates.toSorted())
    }
  })

  test('everything that is asked says what may be done with it, and every id has a name', () => {
    for (const id of all) {
      const page = pageOf(id)
      const asked = [page.toAnswer, page.toConfirm, page.toAffirm, page.requests].flat()
      expect(Object.keys(page.acts).sort()).toEqual([
        ...new Set(ids([...asked, ...page.posts.map(({ post }) => post)])),
      ])
      for (const line of [...page.promised, ...page.receiving, ...page.finished])
        for (const each of [line.givingAgencyId, line.receivingAgencyId])
          if (each) expect(page.names[each]).toBeTruthy()
    }
  })

  test('the list counts every agency by name, each number as its own records say', () => {
    const { agencies: rows } = agencies(judged, projection, on)
    expect(rows.map(({ id }) => id)).toHaveLength(all.length)
    expect(rows.map(({ name }) => name)).toEqual(rows.map(({ name }) => name).toSorted())
    for (const row of rows) {
      const page = pageOf(row.id)
      const given = page.promised.filter(({ kind }) => kind === 'commitment')
      const late = given.filter(({ reasons }) =>
        reasons.some(({ code, setAsideId }) => /^(past-|later)/.test(code) && setAsideId === undefined),
      )
      const away = given.filter(
        (line) => line.with && ['confirmer', 'asked'].includes(line.with.holder) && line.with.agencyId !== row.id,
      )
      expect([row.open, row.late, row.noWord, row.waiting]).toEqual([
        given.length,
        late.length,
        given.filter(({ word }) => word === 'no-word').length,
        away.length,
      ])
      expect(row.waitedOn).toBe(page.toConfirm.length + page.requests.length + page.decisions.length)
    }
  })
})

test('what the giver itself was asked is not with another', () => {
  expect(isElsewhere({ holder: 'asked', agencyId: 'one' }, 'one')).toBe(false)
  expect(isElsewhere({ holder: 'asked', agencyId: 'other' }, 'one')).toBe(true)
  expect(isElsewhere({ holder: 'confirmer', agencyId: null }, 'one')).toBe(true)
  expect(isElsewhere({ holder: 'coordinator', agencyId: null }, 'one')).toBe(false)
  expect(isElsewhere(null, 'one')).toBe(false)
})

describe('who may do what there', () => {
  const { projection, judged } = seen(today)
  const fbi = (person: Person) => agency(judged, projection, named('fbi'), today, person)!

  test('its lead and a coordinator answer; another lead is told who does', () => {
    const [line] = fbi(lead('fbi')).toAnswer
    expect(fbi(lead('fbi')).acts[line!.id]!.log).toBeNull()
    expect(fbi(coordinator).acts[line!.id]!.log).toBeNull()
    expect(fbi(lead('atf')).acts[line!.id]!.log).toMatch(/^Only the agency/)
  })

  test('only the asked agency answers a request', () => {
    const [request] = fbi(lead('fbi')).requests
    expect(fbi(lead('fbi')).acts[request!.id]!.answer).toBeNull()
    expect(fbi(coordinator).acts[request!.id]!.answer).toBe('Only the agency that was asked answers.')
  })

  test('an administrator hands a post over, and nobody else', () => {
    const [duties] = fbi(coordinator).posts
    const administrator: Person = { account: 'admin', role: 'administrator', agencyId: null, postId: null }
    expect(fbi(administrator).acts[duties!.post.id]!['hand-over']).toBeNull()
    expect(fbi(coordinator).acts[duties!.post.id]!['hand-over']).toBe('Only an administrator does this.')
  })
})

test('briefing partners are told of no question, and of nothing that was not released to them', () => {
  const projection = seenOn(today, partner)
  const judged = judgeAll(projection, today)
  const person: Person = { account: 'partner', role: 'partner', agencyId: null, postId: null }
  const inside = seen(today)
  expect(
    agencies(judged, projection, today)
      .agencies.map(({ waitedOn }) => waitedOn)
      .filter(Boolean),
  ).toEqual([])
  for (const { id } of projection.all('agency')) {
    const page = agency(judged, projection, id, today, person)!
    const whole = agency(inside.judged, inside.projection, id, today, coordinator)!
    expect([page.toAnswer, page.toConfirm, page.toAffirm, page.requests, page.asking, page.decisions].flat()).toEqual(
      [],
    )
    for (const list of ['promised', 'receiving', 'finished'] as const) {
      const theirs = page[list]
      expect(theirs.every(({ audience }) => audience === 'public' || audience === 'partners')).toBe(true)
      expect(theirs.length).toBeLessThanOrEqual(whole[list].length)
    }
    for (const { post } of page.posts) expect([post.holders, post.telephone, post.mail]).toEqual([[], null, null])
  }
})

test('what only named agencies see stands on the page of those, and on no other', () => {
  const hidden = (viewer: string) => {
    const projection = seenOn(today, insideOf(viewer))
    return agency(judgeAll(projection, today), projection, named('fbi'), today, lead(viewer))!.promised.filter(
      ({ audience }) => audience === 'restricted',
    )
  }
  expect(hidden('fbi').length).toBeGreaterThan(0)
  expect(hidden('atf')).toEqual([])
})
