import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Projection } from '../../../src/domain/log/visibleTo.ts'
import { addDays } from '../../../src/domain/rules/dates.ts'
import { judgeAll } from '../../../src/domain/rules/rollUp.ts'
import type { Viewer } from '../../../src/domain/rules/sight.ts'
import { agency } from '../../../src/domain/views/agency.ts'
import { items } from '../../../src/domain/views/items.ts'
import { matrix } from '../../../src/domain/views/matrix.ts'
import { monday } from '../../../src/domain/views/monday.ts'
import { moved } from '../../../src/domain/views/moved.ts'
import { overview } from '../../../src/domain/views/overview.ts'
import { owed } from '../../../src/domain/views/owed.ts'
import { twoDays } from '../../../src/domain/views/twoDays.ts'
import { insideOf, partner, seenOn } from '../../support/demonstration.ts'
import { agencies, changeOf, engagementWith, of, partners } from '../../support/engagementWith.ts'
import { played, randomAct } from '../../support/randomActs.ts'
import { doings } from '../../support/doings.ts'
import { overviewRecount } from '../../support/recount/overview.ts'
import { movedRecount, sinceRecount } from '../../support/recount/past.ts'
import { stateOf, type State } from '../../support/recount/state.ts'
import {
  agencyRecount,
  itemsRecount,
  matrixRecount,
  mondayRecount,
  owedRecount,
  type Recount,
} from '../../support/recount/views.ts'
import {
  aCommitment,
  aDecision,
  aMilestone,
  anArea,
  area1,
  aRequest,
  atf,
  city,
  day,
  period,
  usao,
} from '../../support/records.ts'
import { named, people } from '../../support/worlds.ts'

/** Every number of the views, beside the same counted record by record and day by day. */

const noTag = () => ''
const person = people['coordinator']!

const recounts: Readonly<Record<string, (state: State) => readonly Recount[]>> = {
  // Readers outside the agencies are given no verdicts to count.
  overview: (state) =>
    state.projection.viewer.audience === 'agencies'
      ? [overviewRecount(overview(state.projection, state.today, person), state)]
      : [],
  items: (state) => [itemsRecount(items(judgedIn(state), state.projection, state.today), state)],
  matrix: (state) => [matrixRecount(matrix(judgedIn(state), state.projection, state.today), state)],
  owed: (state) => [owedRecount(owed(judgedIn(state), state.projection, state.today), state)],
  monday: (state) => [mondayRecount(monday(judgedIn(state), state.projection, state.today, noTag), state)],
  moved: (state) => [movedRecount(moved(state.projection, state.today), state)],
  agency: (state) =>
    state.projection
      .all('agency')
      .map(({ id }) => agencyRecount(agency(judgedIn(state), state.projection, id, state.today, person)!, state)),
  since: (state) =>
    [30, 91, 400].map((days) => {
      const from = addDays(state.today, -days)
      return sinceRecount(twoDays(state.projection, from, state.today), state, from)
    }),
}
const judgedIn = ({ projection, today }: State) => judgeAll(projection, today)

/** All numbers of a view, and all that were counted. */
function beside(name: string, projection: Projection, today: string): Recount {
  const found = recounts[name]!(stateOf(projection, today))
  return [found.map(([view]) => view), found.map(([, counted]) => counted)]
}

describe.each(['2016-06-30', '2017-11-09', '2018-09-30', '2019-09-30'])('the demonstration on %s', (on) => {
  test.each(Object.keys(recounts))('%s', { timeout: 60_000 }, (name) => {
    for (const viewer of [insideOf('usao'), insideOf('fbi'), partner]) {
      const [view, counted] = beside(name, seenOn(on, viewer), on)
      expect(view).toEqual(counted)
    }
  })
})

/** What neither the demonstration nor chance brings about often enough. */
const corners = () =>
  engagementWith(
    {
      on: '2017-08-01',
      make: [
        anArea('led', { number: 4, leadAgencyId: atf, deputyAgencyId: city }),
        aCommitment('asked', { focusAreaIds: [named('led'), area1], madeOn: day('2017-08-01') }),
        aCommitment('kept', {
          term: 'continuing',
          dates: { agreed: null, expected: null },
          inPlace: { since: day('2017-08-01'), until: day('2017-10-15') },
        }),
        aCommitment('lapses', { dates: { agreed: day('2017-10-01') } }),
        aCommitment('handed', { postId: null, dates: { agreed: day('2017-12-01') } }),
        aMilestone('resting', { postId: null, restsOnIds: [named('handed')], dates: { agreed: day('2017-12-01') } }),
        aMilestone('leads', {
          postId: null,
          focusAreaId: named('led'),
          dates: { agreed: period('2017-09-01', 'month') },
        }),
        aMilestone('nobody', { postId: null, focusAreaId: null, dates: { agreed: day('2017-10-01') } }),
        aDecision('rooms', { wantedFromAgencyId: city, wantedBy: day('2017-11-17') }),
      ],
    },
    { on: '2017-08-10', make: [aRequest('a', named('asked'), { toAgencyId: atf, askedOn: day('2017-08-04') })] },
    { on: '2017-08-11', make: [aRequest('b', named('asked'), { toAgencyId: usao, askedOn: day('2017-08-02') })] },
    { on: '2017-08-12', make: [aRequest('c', named('asked'), { toAgencyId: city, askedOn: day('2017-08-05') })] },
    {
      on: '2017-08-20',
      change: [changeOf('milestone', 'leads', { dates: { expected: day('2017-10-20') } }, 'partner')],
    },
    {
      on: '2017-08-21',
      change: [changeOf('milestone', 'nobody', { dates: { expected: day('2017-10-09') } }, 'legal')],
    },
    {
      on: '2017-09-02',
      change: [changeOf('commitment', 'kept', { stage: 'confirmed', confirmedOn: day('2017-09-02') })],
    },
    {
      on: '2017-09-05',
      change: [changeOf('request', 'b', { answeredOn: day('2017-09-05'), answer: { en: 'Free.' } })],
    },
    {
      on: '2017-09-20',
      change: [
        changeOf('commitment', 'handed', {
          stage: 'delivered',
          dates: { delivered: day('2017-09-20') },
          affirmBy: day('2017-09-27'),
        }),
      ],
    },
    { on: '2017-10-05', change: [changeOf('commitment', 'lapses', { stage: 'lapsed' })] },
    { on: '2017-10-20', change: [changeOf('commitment', 'lapses', { stage: 'under-way' })] },
    { on: '2017-11-01', change: [changeOf('commitment', 'handed', { stage: 'withdrawn' })] },
    { on: '2017-11-02', change: [changeOf('commitment', 'kept', { inPlace: { until: day('2018-03-01') } })] },
  )

describe.each(['2017-09-01', '2017-09-05', '2017-09-27', '2017-10-18', '2017-11-09'])('every corner on %s', (on) => {
  test.each(Object.keys(recounts))('%s', (name) => {
    const engagement = corners()
    for (const viewer of [agencies, of('ATF')]) {
      const [view, counted] = beside(name, engagement.see(viewer, on), on)
      expect(view).toEqual(counted)
    }
  })
})

/** The rows of the log tell an undoing of a whole entry; one that kept a leaf, or a correction of one, has tests of its own. */
const whole = Object.keys(doings).filter((what) => !['undo', 'correct', 'seal', 'erase'].includes(what))
const all = [...Object.keys(doings), 'commitment', 'milestone', 'date', 'stage', 'request', 'answer']
const viewers: readonly Viewer[] = [agencies, of('FBI'), of('USAO'), of('LASD'), partners]

describe('random pasts', () => {
  test.each(Object.keys(recounts))('%s', { timeout: process.env['FULL'] ? 3_600_000 : 60_000 }, (name) => {
    const acts = fc.array(randomAct(name === 'moved' || name === 'since' ? [...whole, 'date', 'milestone'] : all), {
      minLength: 5,
      maxLength: 45,
      size: 'max',
    })
    fc.assert(
      fc.property(acts, fc.constantFrom(...viewers), fc.nat(60), (past, viewer, later) => {
        const engagement = engagementWith()
        const today = addDays(played(engagement, past), later)
        const [view, counted] = beside(name, engagement.see(viewer), today)
        expect(view).toEqual(counted)
      }),
      { numRuns: process.env['FULL'] ? 400 : 30 },
    )
  })
})
