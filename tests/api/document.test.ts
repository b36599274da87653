import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Validator } from '@seriousme/openapi-schema-validator'
import { describe, expect, test } from 'vitest'
import { openApi } from '../../src/api/openapi.ts'
import { Documented, type OpenApiDocument } from './documented.ts'
import { faultsOf } from './schemaCheck.ts'

/** The OpenAPI document before judges who are not ours. */
const text = JSON.stringify(openApi())
const document = JSON.parse(text) as OpenApiDocument

test('Spectral finds nothing to say about the document', { timeout: 60_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'spectral-'))
  try {
    const [file, rules] = [join(folder, 'openapi.json'), join(folder, 'rules.json')]
    writeFileSync(file, text)
    writeFileSync(rules, JSON.stringify({ extends: [['spectral:oas', 'recommended']] }))
    const cli = fileURLToPath(new URL('../../node_modules/@stoplight/spectral-cli/dist/index.js', import.meta.url))
    const args = ['lint', file, '--ruleset', rules, '--format', 'json', '--fail-severity', 'hint', '--quiet']
    const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], { encoding: 'utf8' })
    expect([JSON.parse(stdout || '[]'), stderr, status]).toEqual([[], '', 0])
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

test('it is valid by the schema of OpenAPI 3.1', async () => {
  const { valid, errors } = await new Validator().validate(JSON.parse(text) as Record<string, unknown>)
  expect([valid, errors]).toEqual([true, undefined])
})

test('every reference leads to a component, and no component to itself alone', () => {
  const { schemas } = document.components
  const references = [...text.matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)].map(([, name]) => name!)
  expect(references.length).toBeGreaterThan(100)
  expect([...new Set(references)].filter((name) => !Object.hasOwn(schemas, name))).toEqual([])
  expect(Object.keys(schemas).filter((name) => schemas[name]!['$ref'] !== undefined)).toEqual([])
})

test('every operation says what goes wrong with it: who is not there, what is not permitted, what does not fit', () => {
  for (const { operationId, method, responses, parameters = [] } of new Documented(document).operations) {
    const statuses = Object.keys(responses)
    expect([operationId, statuses]).toEqual([operationId, expect.arrayContaining(['405'])])
    const opensDoors = [
      'read-session',
      'sign-in',
      'sign-out',
      'list-people',
      'read-demonstration-day',
      'move-demonstration-day',
    ]
    if (opensDoors.includes(operationId)) continue
    expect([operationId, statuses]).toEqual([operationId, expect.arrayContaining(['401'])])
    if (method === 'get') continue
    const needed = ['400', '403', '413', '415', '422', '503', '507']
    expect([operationId, statuses]).toEqual([operationId, expect.arrayContaining(needed)])
    const required = parameters.filter((each) => each.required).map((each) => each.name)
    expect([operationId, required]).toEqual([operationId, expect.arrayContaining(['Idempotency-Key'])])
  }
})

describe('the check of answers can fail', () => {
  const documented = new Documented(document)
  const answer = (status: number, type: string) => new Response(null, { status, headers: { 'Content-Type': type } })
  const problem = JSON.stringify({ type: 'urn:problem:x', title: 'x', status: 404 })
  const problemType = 'application/problem+json'
  test.each([
    ['GET', '/api/session', answer(500, problemType), problem],
    ['GET', '/api/session', answer(200, 'application/json'), '{"id":"x"}'],
    ['GET', '/api/session', answer(200, 'text/html'), '<p>'],
    ['GET', '/api/session', answer(200, 'application/json'), 'x'],
    ['GET', '/api/commitments/000000000000', answer(404, 'application/json'), problem],
    ['GET', '/api/commitments/000000000000', answer(404, problemType), '{"title":"x"}'],
    ['HEAD', '/api/session', answer(200, 'application/json'), 'x'],
    ['DELETE', '/api/session', answer(204, 'text/plain'), 'x'],
    ['PUT', '/api/session', answer(404, problemType), problem],
    ['PUT', '/api/session', answer(405, problemType), problem],
    ['GET', '/api/nothing', answer(200, 'application/json'), '{}'],
    ['GET', '/api/nothing', answer(404, 'text/plain'), 'x'],
  ])('%s %s', (method, path, response, body) => {
    expect(documented.faultsOf(method, path, response, body)).not.toEqual([])
  })

  test.each([
    [{ type: 'string' }, 1],
    [{ type: ['string', 'null'], maxLength: 1 }, 'ab'],
    [{ type: 'integer' }, 1.5],
    [{ enum: ['a'] }, 'b'],
    [{ const: 'a' }, 'b'],
    [{ properties: {}, additionalProperties: false }, { a: 1 }],
    [{ required: ['a'] }, { b: 1 }],
    [{ items: { type: 'string' } }, ['a', 1]],
    [{ anyOf: [{ type: 'string' }, { type: 'null' }] }, 1],
    [{ oneOf: [{ type: 'string' }, { minLength: 1 }] }, 'a'],
    [{ pattern: '^a$' }, 'b'],
    [{ format: 'date' }, '2016-02-30x'],
    [{ minimum: 2 }, 1],
    [{ exclusiveMinimum: 1 }, 1],
    [{ $ref: '#/components/schemas/Id' }, 'nothing'],
  ])('%j does not take %j', (schema, value) => {
    expect(faultsOf(value, schema, documented.named)).toHaveLength(1)
  })

  test('a keyword it does not know is no keyword it passes over', () => {
    expect(() => faultsOf('x', { contains: {} }, documented.named)).toThrow('does not know the keyword contains')
  })
})
