import { describe, expect, test } from 'vitest'
import { aCommitment, aWorld } from '../support/worlds.ts'
import { creating, refused, withMember } from './refusedInput.ts'

describe('a body that cannot be read', () => {
  test.each([
    ['half of an object', '{"title":', 'Unexpected end of JSON input'],
    ['nothing', '', 'Unexpected end of JSON input'],
    ['a name without quotes', '{title: 1}', expect.stringContaining('position 1') as string],
    ['a comma too many', '{"a":1,}', expect.stringContaining('position 7') as string],
    ['a byte-order mark', `\uFEFF{}`, expect.stringContaining('not valid JSON') as string],
    ['a member twice', withMember('"key":true,"key":false'), 'The member "key" is there twice.'],
    [
      'a member twice, inside',
      withMember('"quantity":{"unit":"a","u\\u006eit":"b"}'),
      'The member "unit" is there twice.',
    ],
    ['200,000 brackets', '['.repeat(200_000), 'Unexpected end of JSON input'],
  ])('%s', async (_, body, detail) => {
    const { problem } = await creating(body)
    expect(problem).toEqual({
      type: 'urn:problem:malformed',
      title: 'The body is not JSON. Nothing was saved.',
      status: 400,
      detail,
    })
  })

  test('bytes that are no UTF-8', async () => {
    const world = await aWorld()
    const response = await world.api.fetch(
      new Request('http://test.example/api/commitments', {
        method: 'POST',
        headers: { 'X-Person': 'coordinator', 'Content-Type': 'application/json', 'Idempotency-Key': 'no-utf-8' },
        body: new Uint8Array([0x7b, 0x22, 0xff, 0x22, 0x7d]),
      }),
    )
    expect(await response.json()).toMatchObject({ status: 400, detail: 'It is not UTF-8.' })
  })

  test.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data',
    'application/jsonx',
    'application/json; charset=latin1',
    '',
  ])('of the type "%s"', async (type) => {
    const { problem } = await creating(JSON.stringify(aCommitment()), { 'Content-Type': type })
    expect(problem).toEqual({
      type: 'urn:problem:not-json',
      title: 'The body is application/json, in UTF-8. Nothing was saved.',
      status: 415,
    })
  })

  test.each(['application/json', 'application/json; charset=utf-8', 'Application/JSON;charset="UTF-8"'])(
    'but "%s" is read',
    async (type) => {
      const world = await aWorld()
      expect(
        (await world.as('coordinator', 'POST', '/api/commitments', aCommitment(), { 'Content-Type': type })).status,
      ).toBe(201)
    },
  )

  test.each(['with its length', 'in pieces of which nobody said how many'])('over the limit, %s', async (way) => {
    const world = await aWorld()
    const before = world.api.engine.log.seq
    const text = withMember(`"description":{"en":"${'x'.repeat(1_000_000)}"}`)
    let sent = 0
    const piece = new TextEncoder().encode('x'.repeat(10_000))
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        sent += piece.byteLength
        controller.enqueue(piece)
      },
    })
    const response = await world.api.fetch(
      new Request('http://test.example/api/commitments', {
        method: 'POST',
        headers: {
          'X-Person': 'coordinator',
          'Content-Type': 'application/json',
          'Idempotency-Key': 'far-too-large',
          ...(way === 'with its length' ? { 'Content-Length': String(text.length) } : {}),
        },
        body: way === 'with its length' ? text : endless,
        duplex: 'half',
      }),
    )
    expect(await response.json()).toEqual({
      type: 'urn:problem:too-large',
      title: 'The body is larger than 1000000 bytes. Nothing was saved.',
      status: 413,
    })
    expect(sent).toBeLessThan(1_100_000)
    expect(world.api.engine.log.seq).toBe(before)
  })
})

describe('headers', () => {
  test.each([
    ['', 'It has another form.'],
    ['short', 'It has another form.'],
    ['x'.repeat(81), 'It has another form.'],
    ['with a space', 'It has another form.'],
    ['<script>alert(1)', 'It has another form.'],
  ])('an Idempotency-Key "%s"', async (key, message) => {
    const { problem } = await creating(aCommitment(), { 'Idempotency-Key': key })
    expect(problem).toEqual({
      type: 'urn:problem:key-needed',
      title: 'A write carries an Idempotency-Key of 8 to 80 letters, digits or . _ : -',
      status: 400,
      errors: [{ field: 'Idempotency-Key', message }],
    })
  })

  test('no Idempotency-Key at all', async () => {
    const world = await aWorld()
    const response = await world.api.fetch(
      new Request('http://test.example/api/commitments', {
        method: 'POST',
        headers: { 'X-Person': 'coordinator', 'Content-Type': 'application/json' },
        body: JSON.stringify(aCommitment()),
      }),
    )
    expect(await response.json()).toMatchObject({
      status: 400,
      errors: [{ field: 'Idempotency-Key', message: 'It is missing.' }],
    })
  })

  test('a key that named another request', async () => {
    const world = await aWorld()
    const headers = { 'Idempotency-Key': 'once-for-this' }
    await world.as('coordinator', 'POST', '/api/commitments', aCommitment(), headers)
    const { problem } = await refused(world, 'POST', '/api/commitments', aCommitment({ key: true }), headers)
    expect(problem).toEqual({
      type: 'urn:problem:key-used',
      title: 'This Idempotency-Key was used for another request. Nothing was saved; send this one under a new key.',
      status: 422,
    })
  })

  test.each([
    { 'Sec-Fetch-Site': 'cross-site' },
    { 'Sec-Fetch-Site': 'same-site' },
    { Origin: 'https://elsewhere.example' },
    { Origin: 'http://test.example:81' },
    { Origin: 'null' },
    { Origin: 'http://test.example.evil.example' },
  ])('a write from another site: %j', async (headers) => {
    for (const [method, path, body] of [
      ['POST', '/api/commitments', aCommitment()],
      ['PATCH', '/api/engagement', { patch: {} }],
      ['POST', '/api/session', { person: 'official' }],
      ['DELETE', '/api/session', {}],
      ['POST', '/api/changes', { changes: [] }],
    ] as const) {
      const { problem } = await refused(await aWorld(), method, path, body, headers)
      expect(problem).toEqual({
        type: 'urn:problem:cross-site',
        title: 'This was sent from another site. Nothing was saved.',
        status: 403,
      })
    }
  })

  test.each([{}, { 'Sec-Fetch-Site': 'same-origin', Origin: 'http://test.example' }, { 'Sec-Fetch-Site': 'none' }])(
    'a write from here: %j',
    async (headers) => {
      const world = await aWorld()
      expect((await world.as('coordinator', 'POST', '/api/commitments', aCommitment(), headers)).status).toBe(201)
    },
  )

  test('an After-Entry that names nothing, and one that is somebody else’s', async () => {
    const world = await aWorld()
    const { problem } = await refused(world, 'GET', '/api/engagement', undefined, { 'After-Entry': 'my last one' })
    expect(problem).toMatchObject({ status: 400, errors: [{ field: 'After-Entry', message: 'It has another form.' }] })
    const theirs = await world.as('official', 'POST', '/api/decisions', { title: { en: 'x' } })
    const after = { 'After-Entry': theirs.headers.get('Entry-Id')! }
    const behind = await refused(world, 'GET', '/api/engagement', undefined, after)
    expect([behind.status, behind.headers.get('Retry-After')]).toEqual([503, '1'])
    expect((await world.as('official', 'GET', '/api/engagement', undefined, after)).status).toBe(200)
  })
})
