import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { faults, readSources } from './support/architecture.ts'

/** Files that may be longer than the limit, each with its reason. */
const longFiles: Record<string, string> = {}

test('the project keeps to who may import whom, without cycles, barrels or overlong files', () => {
  const sources = readSources(fileURLToPath(new URL('..', import.meta.url)))
  expect(sources.size).toBeGreaterThan(10)
  expect(faults(sources, longFiles)).toEqual([])
})

const faultsOf = (files: Record<string, string>) => faults(new Map(Object.entries(files)))

describe('the check can fail', () => {
  test.each([
    ['src/domain/rules/status.ts', "import { createApi } from '../../api/createApi.ts'"],
    ['src/domain/rules/status.ts', "import type { Ledger } from '../../api/ledger.ts'"],
    ['src/domain/rules/status.ts', "import { useState } from 'react'"],
    ['src/domain/rules/status.ts', "export * from '../../ui/Badge.tsx'"],
    ['src/domain/rules/status.ts', 'export const today = () => Temporal.Now.plainDateISO()'],
    ['src/api/files.ts', "import { readFile } from 'node:fs/promises'"],
    ['src/api/files.ts', "import { readFile } from 'fs/promises'"],
    ['src/api/files.ts', "import pg from 'pg'"],
    ['src/ui/Badge.tsx', "import { stageOf } from '../domain/rules/stages.ts'"],
    ['src/charts/Curve.tsx', "import { curve } from '../domain/views/curve.ts'"],
    ['src/data/commitments.ts', "import { createApi } from '../api/createApi.ts'"],
    ['src/data/commitments.ts', "import { createApi } from '/src/api/createApi.ts'"],
    ['src/screens/overview/Overview.tsx', "import { Row } from '../commitments/Row.tsx'"],
    ['src/screens/overview/Overview.tsx', "const Row = lazy(() => import('../commitments/Row.tsx'))"],
    ['src/screens/overview/Overview.tsx', "new Worker(new URL('../../api/worker.ts', import.meta.url))"],
    ['src/screens/overview/Overview.tsx', "import { routes } from '../../app/routes.ts'"],
    ['src/screens/Loose.tsx', 'export {}'],
    ['src/app/routes.ts', "import { createApi } from '../api/createApi.ts'"],
    ['src/app/routes.ts', "const screens = import.meta.glob('../screens/*/*.tsx')"],
    ['src/main.tsx', "import { startMock } from '../mocks/start.ts'"],
    ['server/main.ts', "const demonstration = await import('../mocks/demonstration/load.ts')"],
    ['server/demonstration.ts', "import { load } from '../mocks/demonstration/load.ts'"],
    ['server/pages.ts', "import { App } from '../src/app/App.tsx'"],
    ['mocks/start.ts', "import { sqlite } from '../server/ledgers/sqlite.ts'"],
    ['mocks/demonstration/load.ts', "import { http } from 'msw'"],
    ['mocks/demonstration/load.ts', "import { startMock } from '../start.ts'"],
    ['scripts/first.mjs', "import { build } from 'vite'"],
    ['src/places/map.ts', 'export {}'],
    ['tools/anything.ts', 'export {}'],
    ['src/domain/index.ts', 'export {}'],
    ['src/domain/utils/dates.ts', 'export {}'],
    ['src/domain/rules/long.ts', 'export {}\n'.repeat(301)],
  ])('%s: %s', (path, text) => {
    expect(faultsOf({ [path]: text })).toHaveLength(1)
  })

  test('a cycle is found once, also through types', () => {
    const files = {
      'src/domain/a.ts': "import './b.ts'",
      'src/domain/b.ts': "import type { C } from './c.ts'",
      'src/domain/c.ts': "export { a } from './a.ts'",
    }
    expect(faultsOf(files)).toEqual([
      'a cycle of imports: src/domain/a.ts → src/domain/b.ts → src/domain/c.ts → src/domain/a.ts',
    ])
  })

  test('an exception that is no longer needed is a fault', () => {
    expect(faults(new Map([['src/domain/a.ts', '']]), { 'src/domain/a.ts': 'one table' })).toHaveLength(1)
  })

  test('what the table allows passes', () => {
    const files = {
      'src/main.tsx': "import { App } from './app/App.tsx'; const mock = () => import('../mocks/start.ts')",
      'src/app/App.tsx':
        "import { Overview } from '../screens/overview/Overview.tsx'; import { createRoot } from 'react-dom/client'",
      'src/screens/overview/Overview.tsx': "import './overview.css'; import { Badge } from '../../ui/Badge.tsx'",
      'src/data/overview.ts': "import type { Answer } from '../api/contract/overview.ts'; import * as z from 'zod'",
      'src/api/createApi.ts':
        "import { stageOf } from '../domain/stages.ts'; import { OpenAPIHono } from '@hono/zod-openapi'",
      'server/demonstration.ts': "import './config.ts'; const load = () => import('../mocks/demonstration/load.ts')",
      'server/config.ts': "import { readFileSync } from 'node:fs'; import pino from 'pino'",
      'tests/anything.test.ts': "import '../src/main.tsx'; import '../mocks/start.ts'",
    }
    expect(faultsOf(files)).toEqual([])
  })
})
