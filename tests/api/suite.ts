import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Desk, type Home } from './home.ts'
import { changing } from './suite/changing.ts'
import { files } from './suite/files.ts'
import { following } from './suite/following.ts'
import { moving } from './suite/moving.ts'
import { reading } from './suite/reading.ts'
import { refusing } from './suite/refusing.ts'
import { shapes } from './suite/shapes.ts'
import { takingBack } from './suite/takingBack.ts'

/**
 * What the API is, executed: every operation in one home of it. `open` answers a home with the
 * demonstration of 9 Nov 2017 in which nothing has been written yet.
 */
export function apiSuite(name: string, open: () => Promise<Home>): void {
  describe(`the API ${name}`, () => {
    let desk: Desk
    beforeAll(async () => {
      desk = await Desk.at(await open())
    }, 60_000)
    afterAll(() => desk.home.close())
    const at = () => desk

    describe('reading', () => {
      reading(at)
    })
    describe('shapes on the wire', () => {
      shapes(at)
    })
    describe('changing', () => {
      changing(at)
    })
    describe('acts', () => {
      moving(at)
    })
    describe('taking back', () => {
      takingBack(at)
    })
    describe('files', () => {
      files(at)
    })
    describe('following', () => {
      following(at)
    })
    describe('refusing', () => {
      refusing(at)
    })

    test('every operation of the document was answered well at least once', () => {
      const well = new Set(
        [...desk.seen].filter((each) => / 2\d\d$/.test(each)).map((each) => each.replace(/ \d+$/, '')),
      )
      const all = desk.documented.operations.map(({ method, path }) => `${method} ${path}`)
      expect(all.filter((each) => !well.has(each))).toEqual([])
    })
  })
}
