import { expect, test } from 'vitest'
import type { Asker, Desk } from '../home.ts'

const everybody: readonly Asker[] = ['coordinator', 'official', 'fbi-lead', 'atf-lead', 'partner', 'administrator']

export function refusing(at: () => Desk): void {
  const addresses = (desk: Desk) =>
    Object.keys(desk.documented.document.paths).map((path) =>
      path.replace('{id}', '000000000000').replace('{name}', 'overview'),
    )

  test('another method of an address answers 405 and says which there are', async () => {
    const desk = at()
    for (const [path, methods] of Object.entries(desk.documented.document.paths)) {
      const address = path.replace('{id}', '000000000000').replace('{name}', 'overview')
      const there = Object.keys(methods).map((each) => each.toUpperCase())
      for (const method of ['GET', 'POST', 'PATCH', 'DELETE', 'PUT', 'OPTIONS'].filter(
        (each) => !there.includes(each),
      )) {
        const answer = await desk.as('official', method, address, method === 'GET' ? undefined : {})
        expect([address, method, answer.status]).toEqual([address, method, 405])
        const allowed = [...there, ...(there.includes('GET') ? ['HEAD'] : [])].sort().join(', ')
        expect([address, answer.headers.get('Allow')]).toEqual([address, allowed])
      }
    }
  })

  test('nobody is answered anything that somebody must be signed in for', async () => {
    const desk = at()
    const open = new Set(['read-session', 'sign-in', 'sign-out', 'list-people', 'read-demonstration-day'])
    for (const { operationId, method, path } of desk.documented.operations.filter(
      (each) => !open.has(each.operationId),
    )) {
      const address = path.replace('{id}', '000000000000').replace('{name}', 'overview')
      const answer = await desk.as(
        'nobody',
        method.toUpperCase(),
        address,
        method === 'get' ? undefined : { day: '2017-11-10' },
      )
      expect([operationId, answer.status]).toEqual([operationId, 401])
    }
  })

  test('an address that is not there is answered as what is not open', async () => {
    const desk = at()
    const missing = await desk.as('official', 'GET', '/api/commitments/000000000000')
    for (const path of [
      '/api/nothing',
      '/api/commitments/',
      '/api/commitments/000000000000/nothing',
      '/api/engagements',
      '/api/constructor',
    ])
      expect([path, (await desk.as('official', 'GET', path)).text]).toEqual([path, missing.text])
  })

  test('what an address does not take is refused by name, as is what stands there twice', async () => {
    const desk = at()
    const problem = (query: string) => desk.problem('official', 'GET', `/api/commitments${query}`)
    expect(await problem('?asof=2016-01-01')).toEqual({
      type: 'urn:problem:no-such-parameter',
      title: 'There is no such parameter here; there is asOf, limit, cursor, viewAs.',
      status: 422,
      errors: [{ field: 'asof', message: 'There is no such parameter here; there is asOf, limit, cursor, viewAs.' }],
    })
    expect((await problem('?limit=1&limit=2')).errors).toEqual([{ field: 'limit', message: 'This is given twice.' }])
    for (const limit of ['0', '1001', '-1', '1.5', '1e2', 'all', ''])
      expect([limit, (await problem(`?limit=${limit}`)).errors]).toEqual([
        limit,
        [{ field: 'limit', message: 'A page holds 1 to 1000: a whole number.' }],
      ])
    expect((await problem('?cursor=..')).status).toBe(422)
    expect((await desk.problem('official', 'GET', '/api/updates?subject=x')).errors).toMatchObject([
      { field: 'subject' },
    ])
    expect(
      (await desk.problem('official', 'POST', '/api/decisions?viewAs=partners', { title: { en: 'x' } })).errors,
    ).toEqual([{ field: 'viewAs', message: 'Nothing is changed while looking as somebody else.' }])
    expect((await problem('?viewAs=coordinator')).errors).toEqual([
      { field: 'viewAs', message: 'One can look as "partners" or "public".' },
    ])
  })

  test('who is signed in, who may be chosen and the day take no parameter at all', async () => {
    const desk = at()
    const before = await desk.as('official', 'GET', '/api/demonstration')
    for (const [method, path, body] of [
      ['GET', '/api/session'],
      ['POST', '/api/session', { person: 'official' }],
      ['DELETE', '/api/session'],
      ['GET', '/api/people'],
      ['GET', '/api/demonstration'],
      ['POST', '/api/demonstration', { day: '2017-12-01' }],
    ] as const)
      for (const name of ['asof', 'viewAs', '__proto__'])
        expect([path, await desk.problem('official', method, `${path}?${name}=1`, body)]).toEqual([
          path,
          {
            type: 'urn:problem:no-such-parameter',
            title: 'There is no such parameter here.',
            status: 422,
            errors: [{ field: name, message: 'There is no such parameter here.' }],
          },
        ])
    // Nobody was signed out and no day moved.
    expect((await desk.as('official', 'GET', '/api/session')).status).toBe(200)
    expect((await desk.as('official', 'GET', '/api/demonstration')).text).toBe(before.text)
  })

  test('a day that is none, before the start or still to come is refused by name', async () => {
    const desk = at()
    const days = {
      '2016-02-30': 'That date does not exist: 2016-02-30.',
      yesterday: 'That date does not exist: yesterday.',
      '': 'That date does not exist: .',
      '2015-09-27': 'The engagement began on 2015-09-28; 2015-09-27 is before that.',
      '2017-11-10': 'That day is still to come: 2017-11-10. Today is 2017-11-09.',
      '9999-12-31': 'That day is still to come: 9999-12-31. Today is 2017-11-09.',
      '0001-01-01': 'The engagement began on 2015-09-28; 0001-01-01 is before that.',
    }
    for (const path of ['/api/engagement', '/api/commitments', '/api/views/overview', '/api/search'])
      for (const [day, message] of Object.entries(days))
        expect([path, (await desk.problem('partner', 'GET', `${path}?asOf=${day}`)).errors]).toEqual([
          path,
          [{ field: 'asOf', message }],
        ])
    expect((await desk.problem('official', 'GET', '/api/views/since?from=2017-11-10')).errors).toMatchObject([
      { field: 'from' },
    ])
  })

  test('a briefing partner reads, and changes nothing', async () => {
    const desk = at()
    const { id } = await desk.made('coordinator', 'commitments', await desk.commitment({ audience: 'partners' }))
    const own = await desk.as('partner', 'GET', `/api/commitments/${id}`)
    expect(
      await desk.problem(
        'partner',
        'PATCH',
        `/api/commitments/${id}`,
        { patch: { key: true } },
        { 'If-Match': own.etag },
      ),
    ).toMatchObject({
      status: 403,
      title: 'Briefing partners read what has been released; they change nothing.',
    })
    expect((await desk.problem('partner', 'POST', '/api/decisions', { title: { en: 'x' } })).status).toBe(403)
    expect((await desk.problem('partner', 'POST', '/api/demonstration', { day: '2017-11-10' })).status).toBe(403)
  })

  test('who is signed in, who may be, and signing out', async () => {
    const desk = at()
    const { items } = await desk.get<{ items: { id: string }[] }>('nobody', '/api/people')
    expect(items.map((each) => each.id).sort()).toEqual([...everybody].sort())
    for (const person of everybody) {
      const session = await desk.as('nobody', 'POST', '/api/session', { person })
      expect(session.body).toEqual(await desk.session(person))
      expect(session.body['id']).toBe(person)
    }
    expect((await desk.problem('nobody', 'POST', '/api/session', { person: '__proto__' })).status).toBe(404)
    expect((await desk.as('partner', 'DELETE', '/api/session')).status).toBe(204)
    expect((await desk.session('partner')).id).toBe('partner')
  })

  test('the demonstration says on which day it stands', async () => {
    const desk = at()
    expect(await desk.get('nobody', '/api/demonstration')).toEqual({ day: '2017-11-09' })
    expect((await desk.problem('official', 'POST', '/api/demonstration', { day: '2017-11-08' })).errors).toEqual([
      { field: 'day', message: 'The demonstration stands on 2017-11-09; its day moves only forward.' },
    ])
    const stays = await desk.as('official', 'POST', '/api/demonstration', { day: '2017-11-09' })
    expect(stays.body).toEqual({ day: '2017-11-09' })
  })

  test('every address answers every person as documented', async () => {
    const desk = at()
    for (const address of addresses(desk))
      for (const person of everybody) {
        const { status } = await desk.as(person, 'GET', address)
        expect(status).toBeLessThan(500)
      }
  })
}
