import { expect, test } from 'vitest'
import type { AnyRecord, Asker, Desk } from '../home.ts'

interface Difference {
  readonly etag: string
  readonly today: string
  readonly changed: readonly AnyRecord[]
  readonly gone: readonly string[]
}
interface Document {
  readonly records: readonly AnyRecord[]
}

/** The document that a difference makes of an older one. */
function brought(older: Document, { changed, gone }: Difference): readonly AnyRecord[] {
  const records = new Map(older.records.map((each) => [each.id, each]))
  for (const id of gone) records.delete(id)
  for (const record of changed) records.set(record.id, record)
  return [...records.values()].sort((one, other) => (one.id < other.id ? -1 : 1))
}

export function following(at: () => Desk): void {
  const tagOf = (etag: string) => etag.replaceAll('"', '')

  test('the difference since an ETag makes the newer document of the older one, for each class its own', async () => {
    const desk = at()
    const readers: readonly Asker[] = ['official', 'partner', 'fbi-lead']
    const before = new Map<Asker, { etag: string; body: Document }>()
    for (const reader of readers) before.set(reader, await desk.as<Document>(reader, 'GET', '/api/engagement'))
    const shown = await desk.made('coordinator', 'commitments', await desk.commitment({ audience: 'partners' }))
    const hidden = await desk.made('coordinator', 'commitments', await desk.commitment())
    await desk.changed('coordinator', `commitments/${hidden.id}`, { removed: true })
    const narrowed = await desk.made('coordinator', 'milestones', {
      title: { en: 'Shown for a while' },
      audience: 'partners',
    })
    for (const reader of readers) {
      const { etag, body } = before.get(reader)!
      const difference = await desk.get<Difference>(reader, `/api/changes?since=${tagOf(etag)}`)
      const now = await desk.as<Document>(reader, 'GET', '/api/engagement')
      expect(tagOf(now.etag)).toBe(difference.etag)
      expect(brought(body, difference)).toEqual(now.body.records)
      expect(difference.changed.map((each) => each.id)).toContain(shown.id)
      before.set(reader, now)
    }
    await desk.changed('coordinator', `milestones/${narrowed.id}`, { audience: 'agencies' })
    const gone = await desk.get<Difference>('partner', `/api/changes?since=${tagOf(before.get('partner')!.etag)}`)
    expect([gone.changed, gone.gone]).toEqual([[], [narrowed.id]])
    expect(await desk.get('partner', `/api/changes?since=${gone.etag}`)).toEqual({
      etag: gone.etag,
      today: '2017-11-09',
      changed: [],
      gone: [],
    })
  })

  test('a state that is not known, or was another class’s, answers "start again"', async () => {
    const desk = at()
    const official = await desk.as('official', 'GET', '/api/engagement')
    for (const since of ['', '?since=', '?since=unknown', `?since=${'0'.repeat(32)}`])
      expect(await desk.problem('official', 'GET', `/api/changes${since}`)).toMatchObject({
        status: 410,
        type: 'urn:problem:start-again',
      })
    expect((await desk.as('partner', 'GET', `/api/changes?since=${tagOf(official.etag)}`)).status).toBe(410)
  })

  test('as it happens: a stream says where it begins, then each change that shows, and nothing of the rest', async () => {
    const desk = at()
    const partner = await Stream.open(desk, 'partner')
    const official = await Stream.open(desk, 'official')
    const began = [await partner.next(), await official.next()] as const
    expect(began.map((each) => [each.event, each.data])).toEqual([
      ['start-again', '{}'],
      ['start-again', '{}'],
    ])
    const tag = tagOf((await desk.as('partner', 'GET', '/api/engagement')).etag)
    expect(began[0].id).toBe(tag)

    const hidden = await desk.made('coordinator', 'commitments', await desk.commitment())
    const toOfficial = await official.next()
    expect((JSON.parse(toOfficial.data) as Difference).changed.map((each) => each.id)).toEqual([hidden.id])
    const shown = await desk.made('coordinator', 'commitments', await desk.commitment({ audience: 'partners' }))
    const toPartner = await partner.next()
    const difference = JSON.parse(toPartner.data) as Difference
    expect([toPartner.event, toPartner.id, difference.changed.map((each) => each.id), difference.gone]).toEqual([
      'changed',
      difference.etag,
      [shown.id],
      [],
    ])
    await partner.close()
    await official.close()

    // Coming back, a reader says where it stood.
    const again = await desk.made('coordinator', 'milestones', { title: { en: 'Meanwhile' }, audience: 'partners' })
    const back = await Stream.open(desk, 'partner', { 'Last-Event-ID': difference.etag })
    const meanwhile = await back.next()
    expect((JSON.parse(meanwhile.data) as Difference).changed.map((each) => each.id)).toEqual([again.id])
    await back.close()
  }, 20_000)
}

interface Event {
  readonly event: string
  readonly id: string
  readonly data: string
}

/** An event stream, read event by event. */
class Stream {
  readonly #reader: ReadableStreamDefaultReader<Uint8Array>
  readonly #decoder = new TextDecoder()
  #rest = ''

  private constructor(reader: ReadableStreamDefaultReader<Uint8Array>) {
    this.#reader = reader
  }

  static async open(desk: Desk, person: Asker, headers: Record<string, string> = {}): Promise<Stream> {
    const response = await desk.home.as(person, 'GET', '/api/changes', undefined, {
      Accept: 'text/event-stream',
      ...headers,
    })
    if (response.headers.get('Content-Type') !== 'text/event-stream')
      throw new Error(`No stream: ${response.status} ${await response.text()}`)
    return new Stream(response.body!.getReader())
  }

  async next(): Promise<Event> {
    for (;;) {
      const end = this.#rest.indexOf('\n\n')
      if (end >= 0) {
        const fields = this.#rest.slice(0, end).split('\n')
        this.#rest = this.#rest.slice(end + 2)
        const of = (name: string) => fields.find((each) => each.startsWith(`${name}: `))?.slice(name.length + 2) ?? ''
        if (of('event') !== '') return { event: of('event'), id: of('id'), data: of('data') }
        continue
      }
      const step = await this.#reader.read()
      if (step.done) throw new Error(`The stream ended with: ${this.#rest}`)
      this.#rest += this.#decoder.decode(step.value, { stream: true })
    }
  }

  close(): Promise<void> {
    return this.#reader.cancel()
  }
}
