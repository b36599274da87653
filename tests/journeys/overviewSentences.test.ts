import { describe, expect, test } from 'vitest'
import { render } from '../../src/app/render.tsx'
import type { Session } from '../../src/data/firstQueries.ts'
import type { Projection } from '../../src/domain/log/visibleTo.ts'
import type { Commitment } from '../../src/domain/records/commitment.ts'
import type { Milestone } from '../../src/domain/records/milestone.ts'
import { isPast, lastDay } from '../../src/domain/rules/dates.ts'
import type { Person } from '../../src/domain/rules/permissions.ts'
import { statusOf, type Status } from '../../src/domain/rules/status.ts'
import { overview } from '../../src/domain/views/overview.ts'
import { english } from '../../src/words/en.ts'
import { plain, type Sentence } from '../../src/words/sentence.ts'
import { agency, insideOf, partner, seenAsOf } from '../support/demonstration.ts'

/**
 * What the overview says, read from the page that is sent and held against the records in sight: for every person and
 * day. Counts and choices are made here again from single records and their status; of the words only how one fact is
 * put comes from the page's own, whose every form the tests of words hold.
 */

const loaded = '2018-09-30'
const days = ['2015-12-01', '2016-06-30', '2016-12-15', '2017-05-20', '2017-11-09', '2018-03-15', '2018-09-30']
const persons = [
  ['official', 'lasd'],
  ['coordinator', 'usao'],
  ['lead', 'fbi'],
  ['lead', 'atf'],
] as const

type Item = Commitment | Milestone
const order = ['off-track', 'no-word', 'at-risk', 'on-track', 'done', 'not-started', 'ended'] as const
const bad = new Set<string | null>(['off-track', 'no-word', 'at-risk'])
const inText = {
  'off-track': 'off track',
  'no-word': 'no word',
  'at-risk': 'at risk',
  'on-track': 'on track',
  done: 'done',
  'not-started': 'not started',
  ended: 'ended',
  'on-record': 'on the public record only',
  nothing: 'with nothing recorded',
} as const

/** The page of a day that was the present then. */
function page(role: Session['role'], of: string | null, today: string): string {
  const agencyId = of === null ? null : agency(of)
  const session: Session = { id: role, name: `The ${role}`, role, agencyId, postId: null }
  const person: Person = { account: role, role, agencyId, postId: null }
  const seen = seenAsOf(today, loaded, of === null ? partner : insideOf(of))
  return render('/', { session, overview: { ...overview(seen, today, person), state: 'state' } })
}

/** A part of the page as it is read on screen: without tags, and without what is only for paper. */
const read = (html: string): string =>
  html
    .replaceAll(/<span class="(?:year-)?on-paper">.*?<\/span>/g, '')
    .replaceAll(/<!-- -->|<[^>]+>/g, '')
    .replaceAll('&#x27;', "'")
    .replaceAll('&amp;', '&')
    .replaceAll('\u00a0', ' ')
    .trim()
const said = (sentence: Sentence): string => plain(sentence).replaceAll('\u00a0', ' ')
const part = (html: string, from: string, to: string): string => {
  const start = html.indexOf(from)
  return start < 0 ? '' : html.slice(start, html.indexOf(to, start))
}
const all = (html: string, pattern: RegExp): readonly (readonly [string, string])[] =>
  [...html.matchAll(pattern)].map(([, key = '', text = '']) => [key, read(text)])

interface Judged {
  readonly item: Item
  readonly status: Status
  readonly areas: readonly string[]
}
const judgedIn = (seen: Projection, today: string): readonly Judged[] =>
  [...seen.all('commitment'), ...seen.all('milestone')].map((item) => ({
    item,
    status: statusOf(item, seen, today),
    areas: item.kind === 'commitment' ? item.focusAreaIds : item.focusAreaId === null ? [] : [item.focusAreaId],
  }))
const reasonsOf = ({ status }: Judged) => status.reasons.filter(({ setAsideId }) => setAsideId === undefined)
const nameOf = ({ item }: Judged): string => item.shortTitle.en ?? item.title.en
const isOpen = ({ status }: Judged): boolean =>
  status.word !== null && status.word !== 'done' && status.word !== 'ended'

/** What an area stands at: the worst of its items, neutral ones only where nothing else is. */
function wordOf(judged: readonly Judged[]): (typeof order)[number] | null {
  const words = judged.flatMap(({ status }) => status.word ?? [])
  const active = words.filter((word) => !['done', 'ended', 'not-started'].includes(word))
  if (active.length > 0) return order.find((word) => active.includes(word))!
  return words.includes('not-started') ? 'not-started' : (order.find((word) => words.includes(word)) ?? null)
}

describe.each(days.flatMap((today) => persons.map(([role, of]) => [today, role, of] as const)))(
  'on %s for the %s of %s',
  (today, role, of) => {
    const html = page(role, of, today)
    const seen = seenAsOf(today, loaded, insideOf(of))
    const judged = judgedIn(seen, today)
    const words = english(today)
    const areas = seen.all('focus-area').toSorted((one, other) => one.number - other.number)
    const inside = (id: string) => judged.filter(({ areas: its }) => its.includes(id))
    const stands = areas.map(({ id }) => wordOf(inside(id)) ?? (inside(id).length > 0 ? 'on-record' : 'nothing'))

    test('the headline and the counts under it', () => {
      const attention = stands.filter((word) => bad.has(word)).length
      const headline = read(/<h1>(.*?)<\/h1>/s.exec(html)![1]!)
      if (attention > 0)
        expect(headline).toBe(`${attention} of 12 focus areas ${attention === 1 ? 'needs' : 'need'} attention`)
      else
        expect(headline).toMatch(
          /^(None of 12 focus areas needs attention|All 12 focus areas are on track|Only the public record so far|Nothing is recorded in 12 focus areas yet)$/,
        )
      const counts = [...order, 'on-record' as const, 'nothing' as const].flatMap((word) => {
        const count = stands.filter((each) => each === word).length
        return count === 0 ? [] : [`${count} ${inText[word]}`]
      })
      const line = read(/<h1>.*?<\/h1>\s*<p>(.*?)<\/p>/s.exec(html)![1]!)
      expect(line.replace(/\.$/, '').split(', ').toSorted()).toEqual(counts.toSorted())
    })

    test('why each area stands where it stands', () => {
      const rows = all(html, /<tr[^>]*data-focus-area="(\d+)"[^>]*>.*?<td[^>]*class="why words">(.*?)<\/td>/gs)
      expect(rows).toHaveLength(areas.length)
      for (const [place, area] of areas.entries()) {
        const its = inside(area.id)
        const worst = its.filter(({ status }) => status.word === stands[place])
        const possible = bad.has(stands[place]!)
          ? worst.map((each) => `${nameOf(each)}, ${said(words.reasons(() => '').why(reasonsOf(each)[0]!))}`)
          : [said(words.overview.quietWhy(quiet(its, stands[place]!)))]
        expect([area.number, possible]).toEqual([area.number, expect.arrayContaining([rows[place]![1]])])
      }
    })

    test('what needs attention, the key items first and the worst before the rest', () => {
      const troubled = judged.filter(({ status }) => bad.has(status.word))
      const section = part(html, '<section class="fold attention', '</section>')
      const lines = all(section, /<li data-record="(\w+)">.*?<p>(.*?)<\/p>/gs)
      expect(lines).toHaveLength(Math.min(3, troubled.length))
      const rank = ({ item, status }: Judged) => (item.key ? 0 : 10) + order.indexOf(status.word!)
      const ranks = troubled.map(rank).toSorted((one, other) => one - other)
      for (const [place, [id, sentence]] of lines.entries()) {
        const one = troubled.find(({ item }) => item.id === id)!
        // Each of another matter, so that some in between may be left to the whole list; but in this order.
        if (place === 0) expect(rank(one)).toBe(ranks[0])
        else
          expect(rank(one)).toBeGreaterThanOrEqual(rank(troubled.find(({ item }) => item.id === lines[place - 1]![0])!))
        const reasons = reasonsOf(one)
        const name = (agencyId: string | null) =>
          agencyId === null ? '' : (seen.of('agency', agencyId)?.shortName ?? '')
        expect(sentence.startsWith(`${words.statuses[one.status.word!]}: ${nameOf(one)}`)).toBe(true)
        expect(sentence).toContain(said(words.reasons(name).reason(reasons[0]!)))
        if (reasons.length > 1)
          expect(sentence).toContain(`+${reasons.length - 1} ${reasons.length === 2 ? 'reason' : 'reasons'}`)
        else expect(sentence).not.toMatch(/\+\d/)
      }
      const more = troubled.length - lines.length
      expect(section.includes(`${more} more`)).toBe(more > 0)
    })

    test('what has come since the review, counted under the headline and above its list', () => {
      const sentence = /<p>(Since the review of .*?)<\/p>/s.exec(html)?.[1]
      if (sentence === undefined)
        return expect(seen.engagement!.reviewDates.filter(({ on }) => on <= today)).toEqual([])
      const counts = [...read(sentence).split(':')[1]!.matchAll(/\d+/g)].map(([count]) => Number(count))
      const sum = counts.reduce((whole, each) => whole + each, 0)
      const section = part(html, '<section class="fold since-review', '</section>')
      const lines = section.match(/<li data-record/g)?.length ?? 0
      expect(Math.min(4, sum)).toBe(lines)
      if (sum > lines) expect(read(section)).toContain(`${sum - lines} more`)
    })

    test('how many milestones are reached, and how far behind the rest are', () => {
      const planned = seen.all('milestone').filter(({ provenance }) => provenance.kind !== 'record')
      const due = planned.filter(({ dates }) => dates.agreed && isPast(dates.agreed, today))
      const reached = due.filter(({ dates }) => dates.reached)
      const behind = due.length - reached.length
      const sentence = /<p class="point">(.*?)<\/p>/s.exec(html)?.[1]
      expect(sentence === undefined).toBe(planned.length === 0)
      if (sentence === undefined) return
      const numbers = [...read(sentence).matchAll(/\d+/g)].map(([count]) => Number(count))
      if (due.length > 1 && behind > 0) expect(numbers.slice(0, 3)).toEqual([reached.length, due.length, behind])
      if (due.length > 1 && behind === 0)
        expect(read(sentence)).toMatch(new RegExp(`^All ${due.length} milestones due by today are reached`))
      if (due.length === 0) expect(read(sentence)).toMatch(/^No milestone is due by today yet/)
    })

    test('how far through the three years', () => {
      const day = Temporal.PlainDate.from('2015-09-28').until(today).days + 1
      const years = ['first', 'second', 'third', 'fourth']
      const since = Temporal.PlainDate.from('2015-09-28').until(today, { largestUnit: 'year' })
      expect(read(part(html, '<div class="line-words">', '</div>'))).toContain(
        `Day ${day.toLocaleString('en-US')} · ${years[since.years]} year, ${years[Math.floor(since.months / 3)]} quarter`,
      )
    })

    test('what waits for the person', () => {
      const line = read(part(html, '<p class="for-you', '</p>'))
      const own = agency(of)
      const requests = seen.all('request').filter((each) => each.toAgencyId === own && each.answeredOn === null).length
      const decisions = seen
        .all('decision')
        .filter((each) => each.wantedFromAgencyId === own && each.madeOn === null).length
      const confirm = seen
        .all('commitment')
        .filter(
          (each) =>
            each.stage === 'delivered' &&
            (each.confirmingAgencyId ?? each.receivingAgencyId) === own &&
            ![each.givingAgencyId, ...each.supportingAgencyIds].includes(own),
        ).length
      const count = (pattern: RegExp) => Number(pattern.exec(line)?.[1] ?? 0)
      if (role !== 'coordinator')
        expect([
          count(/(\d+) requests? to answer/),
          count(/(\d+) decisions? wanted/),
          count(/(\d+) deliver(?:y|ies) to confirm/),
        ]).toEqual([requests, decisions, confirm])
      else expect(line).toMatch(/^For you: (\d+ on Monday’s list|.*\d+|Nothing waits for you\.)/)
    })

    test('the next 90 days say what, when and whose', () => {
      const section = part(html, '<section class="fold next-days', '</section>')
      const until = Temporal.PlainDate.from(today).add({ days: 90 }).toString()
      for (const [id, text] of all(section, /<li data-record="(\w+)">(.*?)<\/li>/gs)) {
        const record = seen.get(id)!
        const date =
          record.kind === 'decision'
            ? record.wantedBy
            : record.kind === 'meeting'
              ? record.heldOn
              : record.kind === 'commitment' || record.kind === 'milestone'
                ? (record.dates.expected ?? record.dates.agreed)
                : null
        expect(lastDay(date!) > today && lastDay(date!) <= until).toBe(true)
        expect(text.startsWith(said([{ date: words.date.alone(date!) }]))).toBe(true)
        expect(text).toContain((record as { title: { en: string } }).title.en)
      }
    })

    /** What a quiet area's line is made of, from its items. */
    function quiet(its: readonly Judged[], word: string) {
      const open = its.filter(isOpen)
      const starts = open.flatMap(({ item }) => {
        const due = item.dates.agreed
        return item.startsOn ? [{ date: item.startsOn, begins: true }] : due ? [{ date: due, begins: false }] : []
      })
      return {
        verdict: {
          word: word === 'on-record' || word === 'nothing' ? null : (word as (typeof order)[number]),
          since: null,
          attention: 0,
        },
        onRecord: its.filter(({ item }) => item.provenance.kind === 'record').length,
        updatesDue: open.filter(({ status }) => status.notes.some(({ code }) => code === 'update-due')).length,
        first:
          word === 'not-started'
            ? (starts.toSorted(
                (one, other) =>
                  Number(other.begins) - Number(one.begins) || (lastDay(one.date) < lastDay(other.date) ? -1 : 1),
              )[0] ?? null)
            : null,
        open: open.length,
      }
    }
  },
)

test.each(days)('on %s a partner reads the released sentences of the leads, and no verdict', (today) => {
  const html = page('partner', null, today)
  const seen = seenAsOf(today, loaded, partner)
  expect(read(/<h1>(.*?)<\/h1>/s.exec(html)![1]!)).toBe('What is being done in 12 focus areas')
  expect(read(html)).toContain('Counts only what has been released to partners.')
  for (const { number, leadSentence } of seen.all('focus-area')) {
    const row = part(html, `data-focus-area="${number}"`, '</tr>')
    expect(read(row)).toContain(leadSentence.en ?? 'No sentence has been released yet.')
    expect(row).not.toMatch(/class="status-cell"/)
  }
})
