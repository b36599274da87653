import { expect, test } from 'vitest'
import { aWorld, made } from '../support/worlds.ts'

const words = new TextDecoder()

test('for a reader of events that does not keep up nothing piles up, and one difference tells all it missed', async () => {
  const world = await aWorld()
  const stream = await world.as('official', 'GET', '/api/changes', undefined, { Accept: 'text/event-stream' })
  const reader = (stream.body as ReadableStream<Uint8Array>).getReader()
  const next = async () => words.decode((await reader.read()).value)
  expect(await next()).toBe(': open\n\n')
  expect(await next()).toMatch(/^event: start-again\n/)
  // It reads nothing while these are written.
  for (let n = 0; n < 50; n++) await made(world, 'coordinator', 'milestones', { title: { en: `Missed ${n}` } })
  await new Promise((resolve) => setTimeout(resolve, 20))
  const chunks: string[] = []
  while (!chunks.join('').includes('"Missed 49"')) chunks.push(await next())
  expect(chunks.length).toBeLessThan(5)
  for (let n = 0; n < 50; n++) expect(chunks.join('')).toContain(`"Missed ${n}"`)
  // From here on it is told as before.
  const telling = next()
  await made(world, 'coordinator', 'milestones', { title: { en: 'Seen at once' } })
  expect(await telling).toContain('"Seen at once"')
  await reader.cancel()
  world.api.stop()
})
