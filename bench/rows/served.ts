import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { startServer } from '../../tests/support/server.ts'
import { median, type Figure } from '../figure.ts'

/** The engagement document unchanged, against a bare constant; and a write told to many open streams. */
export async function served(quick: boolean): Promise<readonly Figure[]> {
  const server = await startServer()
  try {
    const cookie = await server.cookie('coordinator')
    const etag = (await server.as('coordinator', 'GET', '/api/engagement')).headers.get('ETag') ?? ''
    const bare = createServer((_request, response) => response.writeHead(304).end())
    await new Promise<void>((resolve) => void bare.listen(0, '127.0.0.1', resolve))
    const ours: number[] = []
    const floor: number[] = []
    for (let round = 0; round < 5; round++) {
      floor.push(await perSecond(`http://127.0.0.1:${(bare.address() as AddressInfo).port}/`, {}, quick ? 500 : 2000))
      ours.push(
        await perSecond(`${server.url}/api/engagement`, { Cookie: cookie, 'If-None-Match': etag }, quick ? 500 : 2000),
      )
    }
    bare.close()
    const streams = quick ? 50 : 500
    return [
      {
        name: 'unchanged document, times a bare constant in requests a second',
        value: median(ours) / median(floor),
        unit: '×',
        atLeast: 0.4,
      },
      {
        name: `a write told to ${streams} open streams`,
        value: await toldTo(streams, server, cookie),
        unit: 'ms',
        atMost: 1000,
      },
    ]
  } finally {
    await server.stop()
  }
}

/** Requests a second over a few connections that stay open. */
async function perSecond(url: string, headers: Record<string, string>, count: number): Promise<number> {
  const began = performance.now()
  let left = count
  const one = () =>
    new Promise<void>((resolve, reject) => {
      request(url, { headers }, (response) => response.resume().on('end', resolve))
        .on('error', reject)
        .end()
    })
  await Promise.all(
    Array.from({ length: 8 }, async () => {
      while (left-- > 0) await one()
    }),
  )
  return count / ((performance.now() - began) / 1000)
}

/** Milliseconds from the acknowledged write to the last stream's event. */
async function toldTo(count: number, server: Awaited<ReturnType<typeof startServer>>, cookie: string): Promise<number> {
  const heard: Promise<number>[] = []
  const ready: Promise<void>[] = []
  const opened: { destroy(): void }[] = []
  const state = ((await (await server.as('coordinator', 'GET', '/api/views/overview')).json()) as { state: string })
    .state
  for (let n = 0; n < count; n++) {
    let open = () => {}
    ready.push(new Promise<void>((resolve) => (open = resolve)))
    heard.push(
      new Promise<number>((resolve, reject) => {
        const asked = request(
          `${server.url}/api/changes?since=${state}`,
          { headers: { Cookie: cookie, Accept: 'text/event-stream' }, agent: false },
          (response) => {
            open()
            response.on('data', (bytes: Buffer) => {
              if (bytes.includes('event: changed')) resolve(performance.now())
            })
          },
        )
        opened.push(asked)
        asked.on('error', reject).end()
      }),
    )
  }
  await Promise.all(ready)
  const areas = (await (await server.as('coordinator', 'GET', '/api/focus-areas')).json()) as {
    items: { id: string }[]
  }
  const agencies = (await (await server.as('coordinator', 'GET', '/api/agencies')).json()) as {
    items: { id: string }[]
  }
  const made = await server.as('coordinator', 'POST', '/api/commitments', {
    title: { en: 'A bench' },
    givingAgencyId: agencies.items[0]!.id,
    receivingAgencyId: agencies.items[1]!.id,
    focusAreaIds: [areas.items[0]!.id],
    dates: { agreed: { on: '2018-01-15', precision: 'day' } },
  })
  const began = performance.now()
  if (made.status !== 201) throw new Error(`The write was refused: ${made.status}`)
  const last = Math.max(...(await Promise.all(heard)))
  for (const each of opened) each.destroy()
  return Math.max(0, last - began)
}
