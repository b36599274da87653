import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { readConfig } from '../../server/config.ts'
import { StartRefused } from '../../server/startRefused.ts'

test('without a word everything has a value that works, on this computer only', () => {
  expect(readConfig({})).toEqual({
    host: '127.0.0.1',
    port: 4173,
    dataDir: resolve('data'),
    databaseUrl: null,
    publicUrl: null,
    logLevel: 'info',
    demoDate: null,
  })
})

test('an empty variable is one that is not set', () => {
  const names = ['HOST', 'PORT', 'DATA_DIR', 'DATABASE_URL', 'PUBLIC_URL', 'LOG_LEVEL', 'DEMO_DATE']
  expect(readConfig(Object.fromEntries(names.map((name) => [name, ' '])))).toEqual(readConfig({}))
})

test('what is set is taken', () => {
  const config = readConfig({
    HOST: '::1',
    PORT: '0',
    DATA_DIR: '/var/lib/psp',
    DATABASE_URL: 'postgres://psp@db/psp',
    PUBLIC_URL: 'https://psp.example:8443/',
    LOG_LEVEL: 'WARN',
    DEMO_DATE: '2016-06-30',
  })
  expect(config).toMatchObject({
    host: '::1',
    port: 0,
    dataDir: '/var/lib/psp',
    logLevel: 'warn',
    demoDate: '2016-06-30',
  })
  expect(config.publicUrl?.origin).toBe('https://psp.example:8443')
})

test.each([
  ['HOST', 'two words'],
  ['HOST', 'http://localhost'],
  ['PORT', 'http'],
  ['PORT', '70000'],
  ['PORT', '-1'],
  ['PORT', '80.5'],
  ['PUBLIC_URL', 'psp.example'],
  ['PUBLIC_URL', 'https://psp.example/dash'],
  ['PUBLIC_URL', 'ftp://psp.example'],
  ['PUBLIC_URL', 'https://someone:word@psp.example'],
  ['LOG_LEVEL', 'loud'],
  ['DEMO_DATE', '2016-02-30'],
  ['DEMO_DATE', 'yesterday'],
])('%s=%s is refused, and the message has both', (name, value) => {
  expect(() => readConfig({ [name]: value })).toThrow(StartRefused)
  expect(() => readConfig({ [name]: value })).toThrow(`${name} is "${value}"`)
})
