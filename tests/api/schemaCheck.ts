/** A JSON Schema as the OpenAPI document has it. */
export type Schema = { readonly [keyword: string]: unknown }

/**
 * What of a value does not fit a schema, each fault with its place. Knows the keywords the document uses and no others:
 * one it does not know fails, so that none is passed over without a word.
 */
export function faultsOf(value: unknown, schema: Schema, named: (name: string) => Schema, at = ''): string[] {
  const unknown = Object.keys(schema).filter((keyword) => !(keyword in checks) && !said.has(keyword))
  if (unknown.length > 0) throw new Error(`The checker does not know the keyword ${unknown.join(', ')} (${at}).`)
  return Object.keys(schema).flatMap((keyword) => checks[keyword]?.({ value, schema, named, at }) ?? [])
}

interface Checking {
  readonly value: unknown
  readonly schema: Schema
  readonly named: (name: string) => Schema
  readonly at: string
}

/** Keywords that explain and do not bind. */
const said = new Set(['description', 'title', 'examples', 'default', '$schema'])

const typeOf = (value: unknown): string => {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'array'
  return Number.isInteger(value) ? 'integer' : typeof value
}
const shown = (value: unknown): string => JSON.stringify(value).slice(0, 80)
const isObject = (value: unknown): value is Record<string, unknown> => typeOf(value) === 'object'
const equal = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

const among = ({ value, schema, named, at }: Checking, keyword: string): string[][] =>
  (schema[keyword] as Schema[]).map((each) => faultsOf(value, each, named, at))

const bound =
  (
    keyword: string,
    measured: (value: unknown) => number | undefined,
    holds: (size: number, bound: number) => boolean,
  ) =>
  ({ value, schema, at }: Checking): string[] => {
    const size = measured(value)
    return size === undefined || holds(size, schema[keyword] as number)
      ? []
      : [`${at}: ${shown(value)} breaks ${keyword} ${String(schema[keyword])}`]
  }
const number = (value: unknown) => (typeof value === 'number' ? value : undefined)
const letters = (value: unknown) => (typeof value === 'string' ? value.length : undefined)
const members = (value: unknown) => (Array.isArray(value) ? value.length : undefined)
const atLeast = (size: number, least: number) => size >= least
const atMost = (size: number, most: number) => size <= most

const formats: Readonly<Record<string, (text: string) => boolean>> = {
  date: (text) => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)),
  'date-time': (text) => /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(text) && !Number.isNaN(Date.parse(text)),
  uri: (text) => URL.canParse(text),
}

const checks: Readonly<Record<string, (checking: Checking) => string[]>> = {
  $ref: ({ value, schema, named, at }) =>
    faultsOf(value, named((schema['$ref'] as string).split('/').at(-1)!), named, at),
  type: ({ value, schema, at }) => {
    const type = typeOf(value)
    const types = [schema['type']].flat() as string[]
    return types.includes(type) || (type === 'integer' && types.includes('number'))
      ? []
      : [`${at}: ${shown(value)} is no ${types.join(' or ')}`]
  },
  const: ({ value, schema, at }) =>
    equal(value, schema['const']) ? [] : [`${at}: ${shown(value)} is not ${shown(schema['const'])}`],
  enum: ({ value, schema, at }) =>
    (schema['enum'] as unknown[]).some((each) => equal(each, value))
      ? []
      : [`${at}: ${shown(value)} is not one of those`],
  anyOf: (checking) => {
    const faults = among(checking, 'anyOf')
    return faults.some((each) => each.length === 0) ? [] : [...faults].sort((a, b) => a.length - b.length)[0]!
  },
  oneOf: (checking) => {
    const faults = among(checking, 'oneOf')
    const fitting = faults.filter((each) => each.length === 0).length
    if (fitting === 1) return []
    return fitting > 1
      ? [`${checking.at}: fits ${fitting} of oneOf`]
      : [...faults].sort((a, b) => a.length - b.length)[0]!
  },
  allOf: (checking) => among(checking, 'allOf').flat(),
  properties: ({ value, schema, named, at }) =>
    isObject(value)
      ? Object.entries(schema['properties'] as Record<string, Schema>).flatMap(([name, each]) =>
          Object.hasOwn(value, name) ? faultsOf(value[name], each, named, `${at}/${name}`) : [],
        )
      : [],
  required: ({ value, schema, at }) =>
    isObject(value)
      ? (schema['required'] as string[]).flatMap((name) => (Object.hasOwn(value, name) ? [] : [`${at}: lacks ${name}`]))
      : [],
  additionalProperties: ({ value, schema, named, at }) => {
    if (!isObject(value)) return []
    const known = Object.keys((schema['properties'] as Schema | undefined) ?? {})
    const rest = schema['additionalProperties'] as Schema | boolean
    return Object.keys(value)
      .filter((name) => !known.includes(name))
      .flatMap((name) => {
        if (rest === false) return [`${at}: ${name} is not documented`]
        return rest === true ? [] : faultsOf(value[name], rest, named, `${at}/${name}`)
      })
  },
  propertyNames: ({ value, schema, named, at }) =>
    isObject(value)
      ? Object.keys(value).flatMap((name) => faultsOf(name, schema['propertyNames'] as Schema, named, at))
      : [],
  items: ({ value, schema, named, at }) =>
    Array.isArray(value)
      ? value.flatMap((each, n) => faultsOf(each, schema['items'] as Schema, named, `${at}/${n}`))
      : [],
  pattern: ({ value, schema, at }) =>
    typeof value !== 'string' || new RegExp(schema['pattern'] as string).test(value)
      ? []
      : [`${at}: ${shown(value)} has another form than ${String(schema['pattern'])}`],
  format: ({ value, schema, at }) => {
    const format = formats[schema['format'] as string]
    if (!format) throw new Error(`The checker does not know the format ${String(schema['format'])}.`)
    return typeof value !== 'string' || format(value)
      ? []
      : [`${at}: ${shown(value)} is no ${String(schema['format'])}`]
  },
  minLength: bound('minLength', letters, atLeast),
  maxLength: bound('maxLength', letters, atMost),
  minItems: bound('minItems', members, atLeast),
  maxItems: bound('maxItems', members, atMost),
  minimum: bound('minimum', number, atLeast),
  maximum: bound('maximum', number, atMost),
  exclusiveMinimum: bound('exclusiveMinimum', number, (size, least) => size > least),
  exclusiveMaximum: bound('exclusiveMaximum', number, (size, most) => size < most),
}
