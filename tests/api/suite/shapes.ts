import { expect, test } from 'vitest'
import type { AnyRecord, Desk } from '../home.ts'

/** Shapes that others build on. A field may be added; none of these may go or change its form. */
const common = ['id', 'kind', 'handle', 'audience', 'provenance']
const promised: Readonly<Record<string, readonly string[]>> = {
  commitment: [
    'title',
    'type',
    'givingAgencyId',
    'receivingAgencyId',
    'supportingAgencyIds',
    'confirmingAgencyId',
    'postId',
    'focusAreaIds',
    'term',
    'madeOn',
    'dates',
    'stage',
    'key',
    'updateEveryDays',
    'quantity',
  ],
  milestone: ['title', 'focusAreaId', 'postId', 'restsOnIds', 'followsIds', 'dates', 'key'],
  measure: ['name', 'focusAreaId', 'nature', 'unit', 'geography', 'periodType', 'base', 'target'],
  observation: ['measureId', 'period', 'value', 'source', 'standing'],
}

export function shapes(at: () => Desk): void {
  test.each(Object.entries(promised))('a %s carries what it was promised to carry', async (kind, fields) => {
    const desk = at()
    const { items } = await desk.get<{ items: AnyRecord[] }>('official', `/api/${kind}s`)
    expect(items.length).toBeGreaterThan(0)
    for (const record of items) {
      expect(record.kind).toBe(kind)
      expect([...common, ...fields].filter((field) => !(field in record))).toEqual([])
      expect('restrictedTo' in record).toBe(record['audience'] === 'restricted')
      expect(record['handle']).toMatch(/^[A-Z]-[0-9A-Z]{4}$/)
    }
  })

  test('dates, texts and quantities have the form they were promised to have', async () => {
    const desk = at()
    const { record } = await desk.made(
      'coordinator',
      'commitments',
      await desk.commitment({
        title: { en: 'Patrols', es: 'Patrullas' },
        dates: { agreed: { on: '2018-06-01', precision: 'season', asWritten: 'summer 2018' } },
        quantity: { promised: 4, unit: 'patrols' },
        audience: 'restricted',
        restrictedTo: [await desk.agency('USAO'), await desk.agency('FBI')],
      }),
    )
    const dates = { on: '2018-06-01', precision: 'season', asWritten: 'summer 2018' }
    expect(record).toMatchObject({
      title: { en: 'Patrols', es: 'Patrullas' },
      dates: { agreed: dates, expected: dates, delivered: null },
      quantity: { promised: 4, delivered: 0, unit: 'patrols' },
      stage: 'promised',
      term: 'once',
      key: false,
      madeOn: { on: '2017-11-09', precision: 'day' },
      provenance: { kind: 'entered' },
      restrictedTo: [await desk.agency('USAO'), await desk.agency('FBI')].sort(),
    })
  })

  test('a change answers the record as its writer sees it, with its ETag; the entry is named for who comes after', async () => {
    const desk = at()
    const made = await desk.as<AnyRecord>('coordinator', 'POST', '/api/commitments', await desk.commitment())
    expect(made.status).toBe(201)
    expect(made.headers.get('Location')).toBe(`/api/commitments/${made.body.id}`)
    const entryId = made.headers.get('Entry-Id')!
    expect(entryId).toMatch(/^[0-9a-hjkmnp-tv-z]{12}$/)
    const read = await desk.as('coordinator', 'GET', made.headers.get('Location')!, undefined, {
      'After-Entry': entryId,
    })
    expect([read.etag, read.text]).toEqual([made.etag, read.text])
    expect(read.body).toEqual(made.body)
  })
}
