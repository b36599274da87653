import { expect, test } from 'vitest'
import { asSet, leafOf, sameValue, withLeaf, without } from '../../src/domain/log/leaves.ts'
import { engagementWith } from '../support/engagementWith.ts'
import { aCommitment, day } from '../support/records.ts'

test.each([
  [day('2017-11-09'), { precision: 'day', on: '2017-11-09' }, true],
  [day('2017-11-09'), day('2017-11-10'), false],
  [{ ...day('2017-11-09'), asWritten: '9 Nov' }, day('2017-11-09'), false],
  [{ a: 1, b: undefined }, { a: 1 }, true],
  [{ a: null }, {}, true],
  [null, undefined, true],
  [null, 0, false],
  [null, '', false],
  [0, false, false],
  ['1', 1, false],
  [[], {}, false],
  [{}, [], false],
  [['a'], { 0: 'a' }, false],
  [['a', 'b'], ['a', 'b'], true],
  [['a', 'b'], ['b', 'a'], false],
  [['a'], ['a', 'b'], false],
  [['a', 'b'], ['a'], false],
  [[], [], true],
  [[day('2017-11-09')], [day('2017-11-09')], true],
  [{ deep: { er: [1, { in: 2 }] } }, { deep: { er: [1, { in: 2 }] } }, true],
  [{ deep: { er: [1, { in: 2 }] } }, { deep: { er: [1, { in: 3 }] } }, false],
])('%j is %j in meaning: %s', (one, other, same) => {
  expect([sameValue(one, other), sameValue(other, one)]).toEqual([same, same])
})

test('a set stands in one order with each member once, plain or structured', () => {
  expect(asSet(['b', 'a', 'b'])).toEqual(['a', 'b'])
  const [first, second] = [day('2017-11-09'), day('2017-12-01')] as unknown as [never, never]
  expect(asSet([second, first, second])).toEqual([first, second])
  expect(asSet([])).toEqual([])
})

test('what one set lacks of another, by meaning', () => {
  const [first, second] = [day('2017-11-09'), day('2017-12-01')] as unknown as [never, never]
  expect(without(['a', 'b', 'c'], ['b'])).toEqual(['a', 'c'])
  expect(without([first, second], [{ precision: 'day', on: '2017-11-09' }])).toEqual([second])
  expect(without(['a'], [first])).toEqual(['a'])
  expect(without([first], ['a'])).toEqual([first])
})

test('a leaf is changed without touching the record it was in', () => {
  const record = engagementWith({ make: [aCommitment('walk')] }).get('commitment', 'walk')
  const before = JSON.stringify(record)
  const after = withLeaf(record, 'dates.expected', day('2018-04-01') as never)
  expect([leafOf(after, 'dates.expected'), JSON.stringify(record)]).toEqual([day('2018-04-01'), before])
  // What did not change is shared.
  expect(after.title).toBe(record.title)
  expect(withLeaf(after, 'title.es', undefined).title).toEqual({ en: 'Evening walks' })
  expect(leafOf(record, 'title.es')).toBeUndefined()
  expect(leafOf(record, 'no.such.leaf')).toBeUndefined()
})
