import { afterEach, expect, test } from 'vitest'
import { startServer, type RunningServer } from '../support/server.ts'

const running: RunningServer[] = []
async function started(...options: Parameters<typeof startServer>): Promise<RunningServer> {
  const server = await startServer(...options)
  running.push(server)
  return server
}
afterEach(async () => {
  for (const server of running.splice(0)) await server.kill()
})

test('an empty folder is filled with the demonstration, and a person of it can sign in and read', async () => {
  const server = await started()
  expect(server.stdout()).toBe(`ready ${server.url}\n`)
  expect((await fetch(`${server.url}/readyz`)).status).toBe(200)
  const session = await server.as('coordinator', 'GET', '/api/session')
  expect(await session.json()).toMatchObject({ id: 'coordinator', role: 'coordinator' })
  const overview = (await (await server.as('coordinator', 'GET', '/api/views/overview')).json()) as { today: string }
  expect(overview.today).toBe('2017-11-09')
  expect(await server.stop()).toBe(0)
})
