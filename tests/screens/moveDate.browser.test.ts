import { describe, expect, test } from 'vitest'
import { missingIn, shownOf, type Making, type Values } from '../../src/acts/form.ts'
import { formOf } from '../../src/acts/forms.ts'
import type { Seen } from '../../src/data/acts.ts'
import type { CalendarDate } from '../../src/domain/records/calendarDate.ts'
import type { ActName } from '../../src/domain/views/actsOn.ts'
import { actWords } from '../../src/words/en/acts.ts'
import { english } from '../../src/words/en.ts'

/** A date is moved to a day, or to the month, quarter, season or year that is all there is to know. */

const all = english('2017-11-09')
const seen: Seen = { id: 'item1', kind: 'commitment', tag: 'tag1' }
const makingWith = (stands: CalendarDate | null): Making =>
  ({
    page: { line: { expected: stands, due: stands, givingAgencyId: 'one', reasons: [] }, names: {} },
    session: { id: 'c', name: 'C', role: 'coordinator', agencyId: 'two', postId: null },
    title: 'Sessions',
    today: '2017-11-09',
    agencies: [],
    words: actWords(all.tools),
    all,
  }) as unknown as Making
const formWith = (act: ActName, stands: CalendarDate | null = null) => formOf(act, makingWith(stands))!
const day = { on: '2017-12-08', precision: 'day' } as const

describe.each([
  ['expect', 'expected', 'on', {}],
  ['agree', 'agreed', 'on', {}],
  ['log', 'expected', 'expected', { willHold: 'no', happened: 'Later.' }],
] as const)('%s', (act, leaf, field, more) => {
  const sent = (values: Values): unknown => {
    const form = formWith(act, day)
    const body = form.toAct({ ...form.start, ...more, cause: 'partner', reason: 'The room.', ...values }, seen).writing
      .body as { patch?: { dates: Record<string, unknown> } } & Record<string, unknown>
    return body.patch ? body.patch.dates[leaf] : body[leaf]
  }

  test('a day is sent as it always was, and nothing more has to be typed for it', () => {
    expect(sent({ [field]: '2018-02-14' })).toEqual({ on: '2018-02-14', precision: 'day' })
    const typed = { ...formWith(act).start, ...more, [field]: '2018-02-14', cause: 'partner', reason: 'The room.' }
    expect(missingIn(formWith(act).fields, typed)).toEqual({})
    expect(shownOf(formWith(act).fields, typed).at(-1)!.name).toBe('precision')
  })

  test.each([
    ['month', '2018-02-01'],
    ['quarter', '2018-01-01'],
    ['season', '2017-12-01'],
    ['year', '2018-01-01'],
  ])('any day within a %s stands for the whole of it', (precision, on) => {
    expect(sent({ [field]: '2018-02-14', precision })).toEqual({ on, precision })
  })

  test('it says what will be recorded', () => {
    const { tells } = formWith(act).fields.find(({ name }) => name === 'precision')!
    const told = (values: Values) => tells!(values).replaceAll('\u00a0', ' ')
    expect(told({ [field]: '2018-02-14', precision: 'month' })).toBe('Recorded as Feb 2018.')
    expect(told({ [field]: '2018-02-14', precision: 'day' })).toBe(
      'For a month, quarter, season or year, any day within it.',
    )
    expect(told({ [field]: '', precision: 'quarter' })).toBe('For a month, quarter, season or year, any day within it.')
  })

  test('what stands less precisely is not made a day of by leaving it', () => {
    const form = formWith(act, { on: '2018-06-01', precision: 'season' })
    expect(form.start).toMatchObject({ [field]: '2018-06-01', precision: 'season' })
    expect(formWith(act).start).toMatchObject({ [field]: '', precision: 'day' })
  })
})
