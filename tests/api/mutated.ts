import fc from 'fast-check'
import type { Asker } from './home.ts'
import type { Documented, Operation } from './documented.ts'
import type { Schema } from './schemaCheck.ts'

/** Requests made from the OpenAPI document: most of them nearly right, each with something wrong or odd in it. */

/** What a request may name of what there is. */
export interface Known {
  readonly ids: readonly string[]
  /** By address: the version that a change names. */
  readonly tags: ReadonlyMap<string, string>
  readonly entries: readonly string[]
}

export interface Made {
  readonly person: Asker
  readonly method: string
  readonly path: string
  readonly body: string | undefined
  readonly headers: Readonly<Record<string, string>>
}

/** What requests are made from. */
export interface From {
  readonly documented: Documented
  readonly known: Known
}

const askers: readonly Asker[] = ['coordinator', 'official', 'fbi-lead', 'atf-lead', 'partner', 'administrator']
const days = ['2017-11-09', '2018-03-01', '2016-02-29', '0001-01-01', '9999-12-31', '2016-02-30', '2017-13-01']

/** Texts that go wrong somewhere: in stores, in pages, in names of members. */
const oddTexts: readonly string[] = [
  '',
  '\0',
  'a\uD800b',
  '\uDFFF',
  '\u202Edrowssap\u202C',
  '__proto__',
  'constructor',
  '\r\n\r\nevent: x',
  '<script>',
  '🏛️ naïve e\u0301',
  '\uFEFF',
  "' OR 1=1 --",
  '../../etc',
  ...days,
]
const oddValues: readonly unknown[] = [null, true, 0, -1, 1e308, 2 ** 53, 0.1, [], {}, [[]], { on: null }, ...oddTexts]

const nested = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth)

/** Draws from the numbers it is given, one after the other, round and round. */
class Draws {
  readonly #numbers: readonly number[]
  #at = 0
  constructor(numbers: readonly number[]) {
    this.#numbers = numbers
  }
  below(count: number): number {
    const number =
      this.#numbers[this.#at++ % this.#numbers.length]! + 7919 * Math.floor(this.#at / this.#numbers.length)
    return number % count
  }
  of<T>(all: readonly T[]): T {
    return all[this.below(all.length)]!
  }
  one(times: number): boolean {
    return this.below(times) === 0
  }
}

/** A value that fits a schema, or with every `odd`th part something else; `odd` 0: all fits. */
function valueOf(schema: Schema, from: From, draws: Draws, odd: number): unknown {
  const inner = (each: Schema): unknown => valueOf(each, from, draws, odd)
  if (odd > 0 && draws.one(odd)) return draws.of(oddValues)
  if (typeof schema['$ref'] === 'string') {
    const name = schema['$ref'].split('/').at(-1)!
    return name === 'Id' ? draws.of(from.known.ids) : inner(from.documented.named(name))
  }
  if ('const' in schema) return schema['const']
  if (Array.isArray(schema['enum'])) return draws.of(schema['enum'] as unknown[])
  for (const keyword of ['anyOf', 'oneOf'])
    if (Array.isArray(schema[keyword])) return inner(draws.of(schema[keyword] as Schema[]))
  switch ([schema['type']].flat()[0]) {
    case 'object': {
      const required = new Set(schema['required'] as string[] | undefined)
      const members = Object.entries((schema['properties'] ?? {}) as Record<string, Schema>)
        .filter(([name]) => required.has(name) || draws.one(4))
        .filter(() => odd === 0 || !draws.one(40))
        .map(([name, each]) => [name, inner(each)] as const)
      const more = odd > 0 && draws.one(30) ? [[draws.of(oddTexts), draws.of(oddValues)] as const] : []
      return Object.fromEntries([...members, ...more])
    }
    case 'array':
      return Array.from({ length: Math.max(Number(schema['minItems'] ?? 0), draws.below(3)) }, () =>
        inner((schema['items'] ?? {}) as Schema),
      )
    case 'integer':
    case 'number':
      return Math.max(Number(schema['minimum'] ?? 0), draws.below(60))
    case 'boolean':
      return draws.one(2)
    case 'null':
      return null
    case 'string':
      if (schema['format'] === 'date') return draws.of(days.slice(0, odd === 0 ? 3 : days.length))
      if (schema['format'] === 'uri') return 'https://page.example/'
      if (String(schema['pattern']).includes('{64}')) return 'a'.repeat(64)
      if (String(schema['pattern']).includes('{32}')) return draws.of([...from.known.tags.values()]).replaceAll('"', '')
      return draws.of(['Walks', 'As agreed', 'title.en', 'reason'])
    default:
      return draws.of(oddValues)
  }
}

function addressOf(operation: Operation, from: From, draws: Draws): string {
  const { known } = from
  const wrong = ['0123456789ab', 'nothing', '%00', '%ff', '..%2f..', encodeURIComponent('__proto__'), 'x'.repeat(500)]
  const addresses = [...known.tags.keys()].filter((each) => each.startsWith(operation.path.split('{')[0]!))
  const filled = operation.path.replace(/\{(\w+)\}/g, (_, name: string) => {
    if (draws.one(8)) return draws.of(wrong)
    if (name === 'name')
      return draws.of(operation.parameters!.find((each) => each.in === 'path')!.schema['enum'] as string[])
    if (operation.path.startsWith('/api/changes/')) return draws.of(known.entries)
    return addresses.length > 0 ? draws.of(addresses).split('/').at(-1)! : draws.of(known.ids)
  })
  const query = (operation.parameters ?? [])
    .filter((each) => each.in === 'query' && draws.one(4))
    .map((each) => {
      const value = draws.one(2) ? valueOf(each.schema, from, draws, 0) : draws.of([...oddTexts, ...known.ids])
      return `${each.name}=${encodeURIComponent(String(value).toWellFormed())}`
    })
  if (draws.one(20)) query.push(draws.of(['asof=x', 'limit=1&limit=2', '__proto__=1', '=', 'viewAs=nobody', '%']))
  return query.length > 0 ? `${filled}?${query.join('&')}` : filled
}

function bodyOf(operation: Operation, from: From, draws: Draws): string | undefined {
  const schema = operation.requestBody?.content['application/json'].schema
  if (!schema) return undefined
  const written = JSON.stringify(valueOf(schema, from, draws, draws.of([0, 0, 12, 40])))
  if (!draws.one(9)) return written
  return draws.of([
    '',
    written.slice(0, -1),
    `${written}x`,
    '{"a":1,"a":2}',
    nested(5_000),
    `{"title":${nested(200)}}`,
    `{"__proto__":{"key":true},${written.slice(1)}`,
    written.replace(/"(Walks|As agreed)"/, () => `"${'x'.repeat(1_000_000)}"`),
    `{"patch":${written}}`,
    written.replace(/\d{4}-\d\d-\d\d/, '2016-02-30'),
  ])
}

/** One request from a row of numbers, so that a failing one can be made smaller and sent again. */
function request(from: From, numbers: readonly number[], n: number): Made {
  const draws = new Draws(numbers)
  const operation = draws.of(from.documented.operations)
  const method = draws.one(25)
    ? draws.of(['PUT', 'DELETE', 'OPTIONS', 'HEAD', 'POST', 'PATCH', 'GET', 'PROPFIND'])
    : operation.method.toUpperCase()
  const path = draws.one(60)
    ? draws.of(['/api/nothing', '/api', '/api//engagement'])
    : addressOf(operation, from, draws)
  const body = method === 'GET' || method === 'HEAD' ? undefined : bodyOf(operation, from, draws)
  const tag = from.known.tags.get(path.split('?')[0]!)
  const headers: Record<string, string> = {}
  if (body !== undefined) {
    headers['Idempotency-Key'] = draws.one(30) ? draws.of(['', 'x', 'used-again', '<>']) : `mutated-${n}`
    headers['Content-Type'] = draws.one(30) ? draws.of(['text/plain', 'application/jsonx', '']) : 'application/json'
  }
  if (tag !== undefined && !draws.one(15)) headers['If-Match'] = tag
  if (draws.one(25)) headers['If-Match'] = draws.of(['"x"', '*', `"${'0'.repeat(32)}"`, '"a","b"'])
  if (draws.one(25)) headers['If-None-Match'] = draws.of(['*', '"x"', ...from.known.tags.values()])
  if (draws.one(40)) headers['After-Entry'] = draws.of(['x', from.known.entries[0]!])
  if (draws.one(30)) headers['Accept'] = 'text/event-stream'
  if (draws.one(60)) headers['Sec-Fetch-Site'] = 'cross-site'
  return { person: draws.one(40) ? 'nobody' : draws.of(askers), method, path, body, headers }
}

/** Makes a request once it is known what there is. */
export const requests: fc.Arbitrary<(from: From, n: number) => Made> = fc
  .array(fc.nat(1_000_000), { minLength: 40, maxLength: 40 })
  .map((numbers) => (from, n) => request(from, numbers, n))
