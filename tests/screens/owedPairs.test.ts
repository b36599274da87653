import { describe, expect, test } from 'vitest'
import { judgeAll } from '../../src/domain/rules/rollUp.ts'
import { matrix } from '../../src/domain/views/matrix.ts'
import { overview } from '../../src/domain/views/overview.ts'
import { items } from '../../src/domain/views/items.ts'
import { agencies } from '../../src/domain/views/agencies.ts'
import { owed } from '../../src/domain/views/owed.ts'
import { isShown, owedFilterIn, pairsOf } from '../../src/screens/agencies/owedPairs.ts'
import { filtered, filterIn } from '../../src/screens/items/filter.ts'
import { partner, seenOn } from '../support/demonstration.ts'

/** Every number of the pages of agencies leads to exactly the records it counts. */

const coordinator = { account: 'coordinator', role: 'coordinator' as const, agencyId: null, postId: null }

describe.each([
  ['2016-06-30', undefined],
  ['2017-11-09', undefined],
  ['2017-11-09', partner],
  ['2018-07-02', undefined],
] as const)('on %s', (day, viewer) => {
  const seen = viewer ? seenOn(day, viewer) : seenOn(day)
  const judged = judgeAll(seen, day)
  const { items: lines } = items(judged, seen, day)
  const { areas } = overview(seen, day, coordinator)
  const countOf = (search: string) => filtered(lines, filterIn(search), areas).length

  test('each cell of the matrix, each of its rows and columns, is as many as its list', () => {
    const { rows, areas: columns, open, openByArea } = matrix(judged, seen, day)
    for (const row of rows) {
      expect(countOf(`kind=commitment&agency=${row.agencyId}&status=open`)).toBe(row.open)
      row.cells.forEach((cell, place) => {
        const search = `kind=commitment&agency=${row.agencyId}&area=${columns[place]!.number}&status=open`
        expect([search, countOf(search)]).toEqual([search, cell.words.length])
      })
    }
    columns.forEach(({ number }, place) =>
      expect(countOf(`kind=commitment&area=${number}&status=open`)).toBe(openByArea[place]),
    )
    expect(countOf('kind=commitment&status=open')).toBe(open)
  })

  test('each number of the list of agencies is as many as its list', () => {
    for (const row of agencies(judged, seen, day).agencies) {
      const of = (more: string) => countOf(`kind=commitment&agency=${row.id}&${more}`)
      expect([of('status=open'), of('mark=late'), of('status=no-word'), of('mark=elsewhere')]).toEqual([
        row.open,
        row.late,
        row.noWord,
        row.waiting,
      ])
    }
  })

  test('the pairs hold every open commitment once, by name, and each of their numbers its own', () => {
    const answer = owed(judged, seen, day)
    const nameOf = (id: string | null) => seen.of('agency', id)?.shortName ?? 'nobody named'
    const pairs = pairsOf(answer.lines, nameOf)
    expect(pairs.flatMap((pair) => pair.lines)).toHaveLength(answer.lines.length)
    const names = pairs.map((pair) => `${nameOf(pair.givingAgencyId)}\n${nameOf(pair.receivingAgencyId)}`)
    expect(names).toEqual(names.toSorted())
    for (const pair of pairs) {
      const search = `from=${pair.givingAgencyId}&to=${pair.receivingAgencyId ?? 'none'}`
      const shown = (more: string) => answer.lines.filter((line) => isShown(line, owedFilterIn(search + more))).length
      expect([shown(''), shown('&show=late'), shown('&show=elsewhere')]).toEqual([
        pair.lines.length,
        pair.lines.filter(({ late }) => late).length,
        pair.lines.filter(
          (line) =>
            line.with &&
            ['confirmer', 'asked'].includes(line.with.holder) &&
            line.with.agencyId !== pair.givingAgencyId,
        ).length,
      ])
      expect(pair.longest.days).toBe(Math.max(...pair.lines.map(({ days }) => days)))
    }
  })
})

test('a word that is no filter hides nothing', () => {
  expect(owedFilterIn('show=blame&from=')).toEqual({})
  expect(filterIn('mark=worst')).toEqual({})
})
