import canonicalize from 'canonicalize'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonical } from '../../src/domain/log/canonical.ts'

const runs = { numRuns: process.env['FULL'] ? 20_000 : 1_000 }

/** Texts of any Unicode character, and those that escaping and ordering trip over. */
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    '',
    '__proto__',
    'constructor',
    'toString',
    '\u2028\u2029',
    '\u007f\u0080',
    '"\\/\b\f\n\r\t',
    '\u0000\u001f',
    '€',
    '😀',
    'ﬁ',
    '\ufb33',
  ),
)
const number = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer(),
  fc.constantFrom(
    0,
    -0,
    1e21,
    1e-7,
    5e-324,
    1.7976931348623157e308,
    Number('9007199254740993'),
    Number('333333333.33333329'),
    1e23,
    0.1 + 0.2,
  ),
)
const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom(null, true, false),
    number,
    text,
    fc.array(tie('value'), { maxLength: 6 }),
    fc.array(fc.tuple(text, tie('value')), { maxLength: 6 }).map((members) => asObject(members)),
  ),
}))

/** With own members of any name, `__proto__` too, as JSON.parse makes them. */
function asObject(members: readonly (readonly [string, unknown])[]): object {
  const object = {}
  for (const [name, member] of members)
    Object.defineProperty(object, name, { value: member, enumerable: true, configurable: true, writable: true })
  return object
}

test('canonical text is that of RFC 8785, as an independent implementation has it', () => {
  fc.assert(
    fc.property(value, (json) => {
      expect(canonical(json)).toBe(canonicalize(json))
    }),
    runs,
  )
})

test('canonical text is JSON for the same value, and its own canonical text', () => {
  fc.assert(
    fc.property(value, (json) => {
      const written = canonical(json)
      expect(JSON.parse(written)).toEqual(JSON.parse(JSON.stringify(json)))
      expect(canonical(JSON.parse(written))).toBe(written)
    }),
    runs,
  )
})

test('the order in which members were put in does not show', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.tuple(text, number), { selector: ([name]) => name, maxLength: 8 }), (members) => {
      expect(canonical(asObject(members.toReversed()))).toBe(canonical(asObject(members)))
    }),
    runs,
  )
})

test('the examples of RFC 8785', () => {
  expect(
    canonical({
      numbers: [JSON.parse('333333333.33333329'), 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
      string: '€$\u000f\nA\'B"\\\\"/',
      literals: [null, true, false],
    }),
  ).toBe(
    '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
  )
  const sorted = {
    '\u20ac': 'Euro Sign',
    '\r': 'Carriage Return',
    '\ufb33': 'Hebrew Letter Dalet With Dagesh',
    '1': 'One',
    '\ud83d\ude00': 'Emoji: Grinning Face',
    '\u0080': 'Control',
    '\u00f6': 'Latin Small Letter O With Diaeresis',
  }
  expect(Object.values(JSON.parse(canonical(sorted)) as object)).toHaveLength(7)
  expect([...canonical(sorted).matchAll(/:"([^"]*)"/g)].map(([, name]) => name)).toEqual([
    'Carriage Return',
    'One',
    'Control',
    'Latin Small Letter O With Diaeresis',
    'Euro Sign',
    'Emoji: Grinning Face',
    'Hebrew Letter Dalet With Dagesh',
  ])
})

test('a member that is undefined is absent', () => {
  expect(canonical({ a: undefined, b: { c: undefined } })).toBe('{"b":{}}')
})

test.each([
  [Number.NaN],
  [Infinity],
  [-Infinity],
  [[Number.NaN]],
  ['\ud800'],
  ['a\udc00b'],
  [{ '\ud83d': 1 }],
  [[undefined]],
  [undefined],
  [10n],
  [() => 1],
  [Symbol('s')],
])('%o has no JSON form, and none is made up', (json) => {
  expect(() => canonical(json)).toThrow(TypeError)
})
