import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test, vi } from 'vitest'
import { describeWithPostgres } from './withPostgres.ts'

await describeWithPostgres('the server of the tests', (server) => {
  test('gives each test a database of its own', async () => {
    const [one, other] = [await server.createDatabase(), await server.createDatabase()]
    expect(one).not.toBe(other)
    await server.ask('CREATE TABLE mine (n int)', one)
    expect(await server.ask("SELECT to_regclass('mine') AS mine", one)).toEqual([{ mine: 'mine' }])
    expect(await server.ask("SELECT to_regclass('mine') AS mine", other)).toEqual([{ mine: null }])
  })

  test.skipIf(!server.process)('starts again with what was committed before a crash, and stops', async () => {
    const address = await server.createDatabase()
    await server.ask('CREATE TABLE mine AS SELECT 7 AS n', address)
    await server.process!.crash()
    await expect(server.ask('SELECT 1')).rejects.toThrow(/ECONNREFUSED/)
    await server.process!.start()
    expect(await server.ask('SELECT n FROM mine', address)).toEqual([{ n: 7 }])
    await server.process!.halt()
    await expect(server.ask('SELECT 1')).rejects.toThrow(/ECONNREFUSED/)
    await server.process!.start()
  })

  test.skipIf(!server.process)('leaves nothing behind where the test run is killed', async () => {
    const script = fileURLToPath(new URL('postgres.ts', import.meta.url))
    const run = spawn(process.execPath, [
      '--input-type=module',
      '-e',
      `import { startPostgres } from ${JSON.stringify(script)}
       const server = await startPostgres()
       console.log(server.process.folder)
       setInterval(() => {}, 1000)`,
    ])
    const folder = await new Promise<string>((resolve) => {
      run.stdout.once('data', (text: Buffer) => resolve(text.toString().trim()))
    })
    expect(existsSync(folder)).toBe(true)
    run.kill('SIGKILL')
    await vi.waitFor(() => expect(existsSync(folder)).toBe(false), 20_000)
  })
})
