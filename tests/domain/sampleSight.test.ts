import { describe, expect, test } from 'vitest'
import { demonstrationDays } from '../../mocks/demonstration/publicRecord.ts'
import { judgeAll } from '../../src/domain/rules/rollUp.ts'
import { allOf, insideOf, partner, sampleItem, seenOn } from '../support/demonstration.ts'
import { named } from '../support/worlds.ts'

const day = '2017-11-09'

describe('what only some may see', () => {
  const hidden = ['C15', 'M23', 'C16', 'M16', 'risk of a moved event'].map((name) => named(`sample ${name}`))
  const shown = (viewer: Parameters<typeof seenOn>[1]) => hidden.map((id) => seenOn(day, viewer).get(id) !== undefined)

  test.each([
    ['usao', [true, true, true, true, true]],
    ['lasd', [true, true, true, true, true]],
    ['fbi', [true, true, false, false, true]],
    ['usms', [true, true, false, false, true]],
    ['da', [false, false, true, true, false]],
    ['atf', [false, false, false, false, false]],
    ['city', [false, false, false, false, false]],
  ])('%s sees what names it', (who, expected) => {
    expect(shown(insideOf(who))).toEqual(expected)
  })

  test.each([
    ['a partner', partner],
    ['ATF', insideOf('atf')],
  ])('nothing of C15 reaches %s, in any record', (_who, viewer) => {
    for (const loaded of [day, '2018-09-30']) {
      const text = JSON.stringify(
        ['commitment', 'milestone', 'update', 'proof', 'request', 'risk', 'meeting', 'decision'].map((kind) =>
          seenOn(loaded, viewer).all(kind as 'commitment'),
        ),
      )
      expect(text).not.toMatch(/table-top/i)
      for (const id of hidden) expect(text).not.toContain(id)
    }
  })
})

describe('what partners see', () => {
  test('is released on every day of the demonstration, with its updates, and never the reasons for a set-aside', () => {
    for (const loaded of demonstrationDays) {
      const seen = seenOn(loaded, partner)
      expect(seen.all('commitment').length).toBeGreaterThan(10)
      expect(seen.all('update').length).toBeGreaterThan(10)
      for (const kind of ['set-aside', 'request', 'risk', 'decision', 'meeting'] as const)
        expect(seen.all(kind).filter(({ provenance }) => provenance.kind === 'sample')).toEqual([])
    }
  })

  test('has on 9 Nov 2017 what is off track, silent and at risk, with the words for it', () => {
    const seen = seenOn(day, partner)
    const judged = judgeAll(seen, day)
    const titles = (word: string) =>
      judged.filter(({ status }) => status.word === word).map(({ item }) => item.title.en)
    expect(titles('off-track')).toContain('Families’ guide out in both languages')
    expect(titles('no-word')).toContain('Six listening sessions with residents')
    expect(titles('at-risk')).toContain('Help-line cards in every patrol car')
    expect(judged.filter(({ status }) => status.reasons.some(({ code }) => code === 'never'))).toEqual([])
    const guide = sampleItem('C7', seen)
    expect(seen.about('update', guide.id).map(({ saidOn }) => saidOn.on)).toContain('2017-11-03')
  })

  test('reads a sentence of each lead but one, five of them in Spanish too', () => {
    const areas = seenOn(day, partner).all('focus-area')
    expect(areas.filter(({ leadSentence }) => leadSentence.en === null).map(({ number }) => number)).toEqual([11])
    expect(areas.filter(({ leadSentence }) => leadSentence.es !== undefined)).toHaveLength(5)
  })

  test('has a Spanish title for a quarter or more of what was released', () => {
    const sample = allOf(seenOn(day, partner)).filter(({ provenance }) => provenance.kind === 'sample')
    const items = sample.flatMap((record) =>
      record.kind === 'commitment' || record.kind === 'milestone' ? [record.title] : [],
    )
    expect(items.filter((title) => title.es !== undefined).length / items.length).toBeGreaterThan(0.25)
  })
})
