import { expect, test } from 'vitest'
import { judgeAll } from '../../src/domain/rules/rollUp.ts'
import { monday } from '../../src/domain/views/monday.ts'
import { agencyMessage, mailtoHref } from '../../src/words/en/agencyMessage.ts'
import { agency, seenOn } from '../support/demonstration.ts'

/** The one message that an agency is asked by. */

const day = '2017-11-09'
const projection = seenOn(day)
const list = monday(judgeAll(projection, day), projection, day, () => '')
const messageTo = (name: string) => {
  const asked = list.agencies.find(({ agencyId }) => agencyId === agency(name))!
  return { asked, message: agencyMessage('Compton', asked.items, day, (id) => (id ? (list.names[id] ?? '') : '')) }
}

test('all items of an agency stand in one message, each once, with its handle, reasons and question', () => {
  const { asked, message } = messageTo('coalition')
  expect(asked.items.length).toBe(5)
  for (const { handle, title } of asked.items) {
    expect(message.text.split(`${title} (${handle})`).length).toBe(2)
  }
  expect(message.subject).toMatch(/^Compton: 5 items to ask about \(C-HQPC, .* and 1 more\)$/)
  expect(message.text).toContain('Nothing heard since 7 Sep 2017 (63 days; updates every 28).')
  expect(message.text).toContain('What has happened, and will the date hold? If not: which date, and why?')
})

test('the agency that received is asked whether it was received; a promise kept up, whether it is in place', () => {
  expect(messageTo('city').message.text).toContain('Was it received as promised? If not: what is missing?')
  expect(messageTo('trainer').message.text).toContain('Is it still in place this quarter?')
})

test.each(list.agencies.map(({ agencyId }) => [list.names[agencyId!]!, agencyId!] as const))(
  'the message to %s is plain: every date with its year, no raw words, no blame',
  (_name, id) => {
    const asked = list.agencies.find(({ agencyId }) => agencyId === id)!
    const { subject, text } = agencyMessage('Compton', asked.items, day, (each) =>
      each ? (list.names[each] ?? '') : '',
    )
    const whole = `${subject}\n${text}`
    expect(whole).not.toMatch(/undefined|null|NaN|\[object|\u00a0|<|failure|delinquent|blame|unfortunately|please|!/)
    expect(whole.replaceAll(/\d{1,2} (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\w* \d{4}/g, '')).not.toMatch(
      /\d{1,2} (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\b/,
    )
    expect(text.split('\n').every((line) => line === line.trimEnd())).toBe(true)
  },
)

test('it opens in one’s own mail program as it was read, umlauts, ampersands and lines included', () => {
  const message = { subject: 'Niño & more: 1 item', text: 'First line\nsecond 100 % ?#=' }
  const href = mailtoHref(['a+b@example.org', 'c@example.org'], message)
  const [address, query] = href.split('?') as [string, string]
  expect(address).toBe('mailto:a%2Bb@example.org,c@example.org')
  const fields: unknown = Object.fromEntries(query.split('&').map((pair) => pair.split('=').map(decodeURIComponent)))
  expect(fields).toEqual({ subject: message.subject, body: 'First line\r\nsecond 100 % ?#=' })
  expect(mailtoHref([], message).startsWith('mailto:?subject=')).toBe(true)
})
