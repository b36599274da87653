import { expect, test } from 'vitest'
import { numberText } from '../../src/words/en/tools.ts'
import { form } from '../../src/words/plurals.ts'

/** Our own rules, which load nothing, against the ones of the platform, which load theirs. */

const forms = { one: 'one', other: 'other' }
const counts = [-2, -1, -0.5, 0, 0.5, 1, 1.5, 2, 3, 5, 10, 11, 21, 100, 101, 999, 1000, 1001, 12_345, 1_000_000]

test.each(['en', 'es'])('the form of a word in %s is the one its language picks', (language) => {
  const rules = new Intl.PluralRules(language)
  for (const count of counts)
    expect([count, form(language, count, forms)]).toEqual([count, rules.select(count) === 'one' ? 'one' : 'other'])
})

test('a language without a rule is named', () => {
  expect(() => form('fr', 0, forms)).toThrow('"fr"')
})

test('a number in words is as the language writes it, below and above what is grouped', () => {
  for (const count of counts) expect(numberText(count)).toBe(count.toLocaleString('en-US'))
})
