import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { standingDay } from '../../server/demonstration.ts'
import { dayInFolder } from '../../server/demonstrationDay.ts'
import { startServer } from '../support/server.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'day-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

describe('the day stands still and the time of day runs, in Los Angeles', () => {
  const at = (day: string, present: string) =>
    new Date(
      standingDay(
        () => day,
        () => Date.parse(present),
      ).now(),
    ).toISOString()

  test.each([
    ['winter, seen from winter', '2017-11-09', '2026-01-15T18:30:15.250Z', '2017-11-09T18:30:15.250Z'],
    ['winter, seen from summer', '2017-11-09', '2026-07-15T17:30:15.250Z', '2017-11-09T18:30:15.250Z'],
    ['summer, seen from winter', '2018-07-01', '2026-01-15T18:30:00.000Z', '2018-07-01T17:30:00.000Z'],
    ['the last second of the day', '2017-11-09', '2026-01-16T07:59:59.999Z', '2017-11-10T07:59:59.999Z'],
    ['the first of the next', '2017-11-09', '2026-01-16T08:00:00.000Z', '2017-11-09T08:00:00.000Z'],
    ['an hour the day does not have', '2018-03-11', '2026-01-15T10:30:00.000Z', '2018-03-11T10:30:00.000Z'],
    ['an hour the day has twice', '2018-11-04', '2026-01-15T09:30:00.000Z', '2018-11-04T08:30:00.000Z'],
  ])('%s', (_what, day, present, instant) => {
    expect(at(day, present)).toBe(instant)
  })

  test('the clock runs on within a minute, and follows a day that is moved', () => {
    let day = '2017-11-09'
    let present = Date.parse('2026-01-15T18:30:00.000Z')
    const clock = standingDay(
      () => day,
      () => present,
    )
    const before = clock.now()
    present += 59_999
    expect(clock.now() - before).toBe(59_999)
    day = '2017-11-12'
    expect(clock.now() - before).toBe(59_999 + 3 * 86_400_000)
  })
})

test('the day is kept beside the log, whole or not at all', async () => {
  const days = dayInFolder(folder)
  expect(await days.read()).toBeNull()
  await days.begin('2016-06-30')
  await days.move('2016-07-04')
  expect(await dayInFolder(folder).read()).toEqual({ loadedFor: '2016-06-30', day: '2016-07-04' })
  writeFileSync(
    join(folder, 'demonstration.json'),
    readFileSync(join(folder, 'demonstration.json'), 'utf8').slice(0, 20),
  )
  await expect(days.read()).rejects.toThrow(/demonstration\.json cannot be read\. It holds/)
})

test('a day moved by hand holds over a restart, tells who listens, and goes only forward', async () => {
  const first = await startServer({ dataDir: folder })
  try {
    const stream = await first.as('official', 'GET', '/api/changes', undefined, { Accept: 'text/event-stream' })
    const reader = stream.body!.pipeThrough(new TextDecoderStream()).getReader()
    expect((await first.as('partner', 'POST', '/api/demonstration', { day: '2017-12-01' })).status).toBe(403)
    const moved = await first.as('coordinator', 'POST', '/api/demonstration', { day: '2017-12-01' })
    expect([moved.status, await moved.json()]).toEqual([200, { day: '2017-12-01' }])
    for (let heard = ''; !heard.includes('"today":"2017-12-01"');) heard += (await reader.read()).value ?? ''
    await reader.cancel()
    expect((await first.as('coordinator', 'POST', '/api/demonstration', { day: '2017-11-30' })).status).toBe(422)
  } finally {
    await first.stop()
  }
  const again = await startServer({ dataDir: folder, env: { DEMO_DATE: '2017-11-09' } })
  try {
    expect(await (await again.as('official', 'GET', '/api/views/overview')).json()).toMatchObject({
      today: '2017-12-01',
    })
    const written = await again.as('coordinator', 'POST', '/api/milestones', { title: { en: 'On the moved day' } })
    const { id } = (await written.json()) as { id: string }
    const history = (await (await again.as('official', 'GET', `/api/milestones/${id}/history`)).json()) as {
      items: { at: string }[]
    }
    const day = Temporal.Instant.from(history.items[0]!.at).toZonedDateTimeISO('America/Los_Angeles').toPlainDate()
    expect(day.toString()).toBe('2017-12-01')
  } finally {
    await again.stop()
  }
})
