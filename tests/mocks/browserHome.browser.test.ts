import { afterEach, expect, test, vi } from 'vitest'
import { DemonstrationDay, engagementClock } from '../../mocks/demonstrationDay.ts'
import { keeping, type Keeping } from '../../mocks/keeping.ts'
import { TabPeople } from '../../mocks/tabPeople.ts'

afterEach(() => {
  localStorage.clear()
  sessionStorage.clear()
})

const kept = () => keeping(() => localStorage, 'test ')
const loads = ['2016-06-30', '2017-11-09']

test('the day stands still while the time of day in Los Angeles runs, and is the same in every tab', async () => {
  const [one, other] = [
    new DemonstrationDay(kept(), loads, '2017-11-09'),
    new DemonstrationDay(kept(), loads, '2017-11-09'),
  ]
  vi.useFakeTimers({ now: Date.parse('2026-02-03T17:05:06.000Z') })
  try {
    expect(new Date(engagementClock(one).now()).toISOString()).toBe('2017-11-09T17:05:06.000Z')
    await one.move('2018-07-04')
    // Summer time in Los Angeles: the same time of day is another hour in UTC.
    expect(new Date(engagementClock(other).now()).toISOString()).toBe('2018-07-04T16:05:06.000Z')
  } finally {
    vi.useRealTimers()
  }
  one.startAgain('2016-06-30')
  expect([other.loaded, other.day(), other.starts]).toEqual(['2016-06-30', '2016-06-30', 1])
})

test.each([
  ['nothing readable', '{'],
  ['a load that is no more', '{"loaded":"2015-01-01","day":"2017-11-09"}'],
  ['a day that does not exist', '{"loaded":"2017-11-09","day":"2017-02-30"}'],
  ['a day before its load', '{"loaded":"2017-11-09","day":"2016-01-01"}'],
])('with %s it starts as for a newcomer', (_what, text) => {
  localStorage.setItem('test day', text)
  const day = new DemonstrationDay(kept(), loads, '2017-11-09')
  expect([day.loaded, day.day(), day.starts]).toEqual(['2017-11-09', '2017-11-09', 0])
})

test('where the browser keeps nothing, the page keeps it for as long as it lives', () => {
  const refused = keeping(() => {
    throw new DOMException('The operation is insecure.', 'SecurityError')
  }, 'test ')
  expect(refused.get('person')).toBeNull()
  refused.set('person', 'official')
  expect(refused.get('person')).toBe('official')
  refused.set('person', null)
  expect(refused.get('person')).toBeNull()
})

test('each tab has its own person, a new one begins as whoever was chosen last, and signing out holds', async () => {
  const persons = ['official', 'coordinator'].map((id) => ({
    id,
    name: id,
    role: 'official' as const,
    agencyId: null,
    postId: null,
  }))
  const aTab = (
    tab: Keeping = keeping(() => {
      throw new Error('no tab storage')
    }, ''),
  ) => new TabPeople(persons, { tab, browser: kept() })
  const who = async (people: TabPeople) => (await people.identify())?.id ?? null
  const [first, second] = [aTab(), aTab()]
  expect(await who(first)).toBeNull()
  expect(await first.choose('mayor')).toBeNull()
  expect((await first.choose('official'))?.session).toMatchObject({ account: 'official', role: 'official' })
  expect([await who(first), await who(second)]).toEqual(['official', 'official'])
  await second.choose('coordinator')
  expect([await who(first), await who(second)]).toEqual(['official', 'coordinator'])
  await first.end()
  await second.choose('coordinator')
  expect([await who(first), await who(aTab())]).toEqual([null, 'coordinator'])
})
