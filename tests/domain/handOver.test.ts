import { expect, test } from 'vitest'
import { handedOver } from '../../src/domain/rules/handOver.ts'
import { Refusal } from '../../src/domain/rules/refused.ts'
import { judgeAll } from '../../src/domain/rules/rollUp.ts'
import { agency } from '../../src/domain/views/agency.ts'
import { engagementWith, partners, person, today } from '../support/engagementWith.ts'
import { aCommitment, day, fbi } from '../support/records.ts'
import { named } from '../support/worlds.ts'

/** A post passes from one holder to the next in one change; its items stay with it. */

const post = 'post FBI'
const handOver = (log: ReturnType<typeof engagementWith>, to: string, from: string) =>
  log.changes('administrator', today, post, { holders: handedOver(log.get('post', post).holders, to, from) })

test('whoever held it ends on the day on which the next begins, in one entry, and every item follows the post', () => {
  const log = engagementWith({ make: [aCommitment('promise', { postId: named(post) })] })
  handOver(log, 'First Holder', '2017-01-02')
  const { id } = handOver(log, '  Second Holder ', '2017-06-01')
  expect([...log.get('post', post).holders].sort((one, other) => (one.from.on < other.from.on ? -1 : 1))).toEqual([
    { name: 'First Holder', from: day('2017-01-02'), until: day('2017-06-01') },
    { name: 'Second Holder', from: day('2017-06-01'), until: null },
  ])
  expect(log.get('commitment', 'promise').postId).toBe(named(post))
  const projection = log.see()
  const page = agency(judgeAll(projection, today), projection, fbi, today, person('administrator'))!
  expect(page.posts.find((duties) => duties.post.id === named(post))!.itemIds).toEqual([named('promise')])
  log.undoes('administrator', today, id)
  expect(log.get('post', post).holders).toEqual([{ name: 'First Holder', from: day('2017-01-02'), until: null }])
})

test('partners never learn who holds a post', () => {
  const log = engagementWith()
  handOver(log, 'First Holder', '2017-01-02')
  expect(JSON.stringify(log.see(partners).all('post'))).not.toContain('First Holder')
})

test('a holder who would end before beginning is refused, with the field', () => {
  const log = engagementWith()
  handOver(log, 'First Holder', '2017-06-01')
  const backwards = () => handOver(log, 'Second Holder', '2017-01-02')
  expect(backwards).toThrow(Refusal)
  try {
    backwards()
  } catch (error) {
    expect((error as Refusal).why).toMatchObject({
      problems: [{ field: 'holders', message: 'A holder ends before beginning.' }],
    })
  }
})

test('nobody but an administrator hands a post over', () => {
  const log = engagementWith()
  const body = { holders: [{ name: 'Anyone', from: day('2017-01-02'), until: null }] }
  expect(() => log.changes('coordinator', today, post, body)).toThrow(Refusal)
})
