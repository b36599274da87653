import { Desk, type Answer, type AnyRecord, type Asker, type Home } from './home.ts'

const day = (on: string) => ({ on, precision: 'day' })
const told = ['Content-Type', 'ETag', 'Location', 'Entry-Id', 'Allow', 'Retry-After']

/** The instant of an entry is the home's own clock, and the hashes of a chain hold salts: neither is part of the answer. */
const normalised = (text: string): string =>
  text.replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/g, '(instant)').replace(/"[0-9a-f]{64}"/g, '"(hash)"')

/**
 * A script of calls, and every answer to it as text: two homes of the API give the same ones. `home` holds the
 * demonstration of 9 Nov 2017 with nothing written yet; keys are fixed, so ids are the same everywhere.
 */
export async function recordedCalls(home: Home): Promise<readonly string[]> {
  const desk = await Desk.at(home)
  const record: string[] = []
  let keys = 0
  const tags: string[] = []
  /** A tag is of the instants in its answer too: two homes agree in which answers have one and the same. */
  const nameOf = (tag: string): string => `(tag ${tags.includes(tag) ? tags.indexOf(tag) : tags.push(tag) - 1})`
  const call = async <T = AnyRecord>(
    person: Asker,
    method: string,
    path: string,
    body?: unknown,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Answer<T>> => {
    const key = body === undefined ? {} : { 'Idempotency-Key': `recorded-${keys++}` }
    const answer = await desk.as<T>(person, method, path, body, { ...key, ...headers })
    const shown = told.flatMap((name) => {
      const value = answer.headers.get(name)
      if (value === null) return []
      const isOfInstants = name === 'ETag' && normalised(answer.text) !== answer.text
      return [`${name}: ${isOfInstants ? nameOf(value) : value.split(';')[0]}`]
    })
    record.push(`${person} ${method} ${path}\n${answer.status} ${shown.join(', ')}\n${normalised(answer.text)}`)
    return answer
  }

  const commitment = await desk.commitment()
  await readings(call)
  const made = await call('coordinator', 'POST', '/api/commitments', commitment)
  const { id } = made.body
  const path = `/api/commitments/${id}`
  const base = { 'If-Match': made.etag }
  await call('coordinator', 'POST', '/api/commitments', commitment, { 'Idempotency-Key': 'recorded-0' })
  await call(
    'coordinator',
    'POST',
    '/api/commitments',
    { ...commitment, key: true },
    { 'Idempotency-Key': 'recorded-0' },
  )
  await call('partner', 'POST', '/api/commitments', commitment)
  await call('coordinator', 'POST', '/api/commitments', {
    ...commitment,
    dates: { agreed: day('2016-02-30') },
    handle: 'C-1',
  })
  const shown = await call('coordinator', 'PATCH', path, { patch: { audience: 'partners' } }, base)
  const renamed = await call(
    'coordinator',
    'PATCH',
    path,
    { patch: { title: { en: 'Morning walks', es: 'Paseos' }, updateEveryDays: 14 } },
    base,
  )
  await call('coordinator', 'PATCH', path, { patch: { updateEveryDays: 7 } }, base)
  await call('coordinator', 'PATCH', path, { patch: { updateEveryDays: 7 } })
  await call('coordinator', 'PATCH', path, { patch: { updateEveryDays: 7 } }, { 'If-Match': `"${'0'.repeat(32)}"` })
  await call(
    'fbi-lead',
    'PATCH',
    path,
    { patch: { dates: { expected: day('2018-04-01') } } },
    { 'If-Match': renamed.etag },
  )
  await call(
    'fbi-lead',
    'PATCH',
    path,
    { patch: { dates: { expected: day('2018-04-01') } }, cause: 'legal', reason: 'Waits for a signature.' },
    { 'If-Match': renamed.etag },
  )
  await call('atf-lead', 'PATCH', path, { patch: { stage: 'delivered' } }, { 'If-Match': renamed.etag })
  await call('fbi-lead', 'POST', '/api/updates', {
    subjectId: id,
    happened: { en: 'Half of it is there.' },
    willHold: 'perhaps',
    saidOn: day('2017-11-09'),
  })
  await call('fbi-lead', 'POST', '/api/proofs', {
    subjectId: id,
    title: 'Minutes',
    link: 'javascript:alert(1)',
    addedOn: day('2017-11-09'),
  })
  await call('fbi-lead', 'PATCH', path, { patch: { stage: 'delivered' } }, { 'If-Match': renamed.etag })
  const now = await call('official', 'GET', path)
  await call('coordinator', 'PATCH', path, { patch: { stage: 'confirmed' } }, { 'If-Match': now.etag })
  await call('official', 'PATCH', path, { patch: { stage: 'confirmed' } }, { 'If-Match': now.etag })
  const several = await call<{ entry: { id: string } }>('coordinator', 'POST', '/api/changes', {
    changes: [
      { kind: 'milestone', create: { title: { en: 'Walks begin' }, restsOnIds: [id], audience: 'partners' } },
      { kind: 'decision', create: { title: { en: 'Which streets first' } } },
    ],
    reason: 'Agreed on the call.',
  })
  await call('coordinator', 'POST', '/api/changes', { changes: [{ kind: 'milestone', create: { title: { en: '' } } }] })
  await call('coordinator', 'POST', `/api/changes/${several.body.entry.id}/undo`, {})
  await call('partner', 'POST', `/api/changes/${several.body.entry.id}/undo`, {})
  await call('coordinator', 'POST', `/api/changes/${renamed.headers.get('Entry-Id')}/undo`, { reason: 'Not yet.' })
  const created = made.headers.get('Entry-Id')
  await call('coordinator', 'POST', `/api/changes/${created}/seal`, {
    text: { recordId: id, leaf: 'title.en' },
    reason: 'In error.',
  })
  const history = await call<{ items: { id: string }[] }>('official', 'GET', `${path}/history`)
  await call('coordinator', 'POST', `/api/changes/${history.body.items[0]!.id}/erase`, {})
  await call('official', 'POST', `/api/changes/${history.body.items[0]!.id}/erase`, {})
  for (const person of ['coordinator', 'partner'] as const) {
    await call(person, 'GET', path)
    await call(person, 'GET', `${path}/history`)
    await call(person, 'GET', `${path}/history?limit=2`)
    await call(person, 'GET', '/api/engagement')
    await call(person, 'GET', '/api/search?q=walks')
  }
  await call('partner', 'GET', '/api/engagement', undefined, { 'If-None-Match': shown.etag })
  await readings(call)
  await call('official', 'GET', '/api/log/verify')
  return record
}

/** The first call that two homes answered differently, cut to where they part; null where there is none. */
export function firstDifference(one: readonly string[], other: readonly string[]): string | null {
  const place = one.findIndex((each, n) => each !== other[n])
  if (place < 0) return one.length === other.length ? null : `${one.length} calls, ${other.length} calls`
  const [left, right] = [one[place]!, other[place] ?? '(no call)']
  let at = 0
  while (left[at] === right[at]) at++
  const from = Math.max(0, at - 120)
  return [left.split('\n')[0], left.slice(from, at + 200), right.slice(from, at + 200)].join('\n')
}

/** What is read before anything was written, and after. */
async function readings(
  call: (person: Asker, method: string, path: string, body?: unknown) => Promise<unknown>,
): Promise<void> {
  await call('nobody', 'GET', '/api/people')
  await call('nobody', 'GET', '/api/engagement')
  await call('nobody', 'POST', '/api/session', { person: 'nobody' })
  await call('official', 'GET', '/api/session')
  await call('official', 'GET', '/api/engagement')
  await call('coordinator', 'GET', '/api/engagement?viewAs=public')
  await call('partner', 'GET', '/api/engagement?asOf=2016-06-30')
  await call('partner', 'GET', '/api/engagement?asOf=2017-11-10')
  for (const view of ['overview', 'attention', 'curve', 'area?number=4', 'since?from=2016-06-30', 'nothing'])
    await call('official', 'GET', `/api/views/${view}`)
  await call('partner', 'GET', '/api/views/overview')
  await call('official', 'GET', '/api/commitments?limit=3')
  await call('official', 'GET', '/api/commitments?limt=3')
  await call('official', 'HEAD', '/api/milestones')
  await call('official', 'GET', '/api/agencies')
  await call('official', 'GET', '/api/measures')
  await call('official', 'GET', '/api/changes?since=none')
  await call('official', 'DELETE', '/api/commitments')
  await call('official', 'POST', '/api/decisions', '{"title":{"en":"x"},"title":{"en":"y"}}')
  await call('official', 'POST', '/api/decisions', '{"title":')
  await call('official', 'GET', '/api/nothing')
}
