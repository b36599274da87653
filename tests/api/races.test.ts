import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openPostgresLedger } from '../../server/ledgers/postgres.ts'
import { openSqliteLedger } from '../../server/ledgers/sqlite.ts'
import { MemoryLedger } from '../../src/api/memoryLedger.ts'
import type { SeenEntry } from '../../src/domain/log/seen.ts'
import { describeWithPostgres } from '../support/withPostgres.ts'
import { aCommitment, aWorld, foundingLoad, made, type World } from '../support/worlds.ts'

/** Two writers on one record at once: nothing is overwritten without a word, whoever comes first. */

const full = process.env['FULL'] !== undefined

/** Two servers over one log; or one, which both writers ask. */
interface Pair {
  readonly one: World
  readonly other: World
  end(): Promise<void>
}

const inOneServer = async (): Promise<Pair> => {
  const one = await aWorld()
  return { one, other: one, end: async () => one.api.stop() }
}
const inTwoServers = async (): Promise<Pair> => {
  const ledger = new MemoryLedger(foundingLoad())
  const [one, other] = await Promise.all([aWorld(ledger), aWorld(ledger)])
  const end = async () => [one, other].forEach((each) => each.api.stop())
  return { one, other, end }
}

interface Race {
  readonly answers: readonly [Response, Response]
  readonly record: { readonly updateEveryDays: number; readonly title: { readonly en: string } }
  /** The changes in its history after it was made, oldest first. */
  readonly history: readonly SeenEntry[]
}

async function race({ one, other }: Pair, bodies: readonly [unknown, unknown], n: number): Promise<Race> {
  const { id, tag } = await made(one, 'coordinator', 'commitments', aCommitment())
  const path = `/api/commitments/${id}`
  await other.api.engine.refresh()
  const write = (world: World, person: string, body: unknown) =>
    world.as(person, 'PATCH', path, { patch: body }, { 'If-Match': tag })
  // Who is asked first alternates; which one is written first is the log's own business.
  const both = [() => write(one, 'coordinator', bodies[0]), () => write(other, 'coordinator-2', bodies[1])] as const
  const asked =
    n % 2
      ? both.map((ask) => ask())
      : both
          .toReversed()
          .map((ask) => ask())
          .toReversed()
  const answers = (await Promise.all(asked)) as unknown as readonly [Response, Response]
  await one.api.engine.refresh()
  const history = (await (await one.as('official', 'GET', `${path}/history`)).json()) as { items: SeenEntry[] }
  return {
    answers,
    record: (await (await one.as('official', 'GET', path)).json()) as Race['record'],
    history: history.items.slice(0, -1).toReversed(),
  }
}

/** What an entry set, by leaf. */
const set = ({ changes }: SeenEntry): unknown =>
  Object.fromEntries(changes[0]!.leaves.map((each) => [each.leaf, each.to]))

function races(name: string, open: () => Promise<Pair>, count: number): void {
  describe(`races ${name}`, () => {
    test(
      'different leaves are merged: both are told so, both stand, both are in the history',
      { timeout: 600_000 },
      async () => {
        const pair = await open()
        for (let n = 0; n < count; n++) {
          const { answers, record, history } = await race(
            pair,
            [{ updateEveryDays: 7 }, { title: { en: `Walks ${n}` } }],
            n,
          )
          expect(answers.map((each) => each.status)).toEqual([200, 200])
          expect([record.updateEveryDays, record.title.en]).toEqual([7, `Walks ${n}`])
          expect(history.map(set)).toEqual(
            expect.arrayContaining([{ updateEveryDays: 7 }, { 'title.en': `Walks ${n}` }]),
          )
          expect(history).toHaveLength(2)
        }
        await pair.end()
      },
    )

    test(
      'the same leaf: exactly one wins, and the other is told both values, by whom and when',
      { timeout: 600_000 },
      async () => {
        const pair = await open()
        for (let n = 0; n < count; n++) {
          const values = [40 + n, 2000 + n]
          const { answers, record, history } = await race(
            pair,
            [{ updateEveryDays: values[0] }, { updateEveryDays: values[1] }],
            n,
          )
          expect(new Set(answers.map((each) => each.status))).toEqual(new Set([200, 409]))
          const won = answers[0].status === 200 ? 0 : 1
          expect(record.updateEveryDays).toBe(values[won])
          expect(history.map(set)).toEqual([{ updateEveryDays: values[won] }])
          expect(await answers[1 - won]!.json()).toMatchObject({
            type: 'urn:problem:conflict',
            conflicts: [
              {
                field: 'updateEveryDays',
                yours: values[1 - won],
                theirs: values[won],
                who: { account: ['coordinator', 'coordinator-2'][won] },
                at: history[0]!.at,
              },
            ],
          })
        }
        await pair.end()
      },
    )

    test('the loser chooses, on what stands now, and both values are in the history', async () => {
      const pair = await open()
      const { one, other } = pair
      const { id, tag } = await made(one, 'coordinator', 'commitments', aCommitment())
      const path = `/api/commitments/${id}`
      await other.api.engine.refresh()
      await one.as('coordinator', 'PATCH', path, { patch: { updateEveryDays: 7 } }, { 'If-Match': tag })
      const refused = await other.as(
        'coordinator-2',
        'PATCH',
        path,
        { patch: { updateEveryDays: 9 } },
        { 'If-Match': tag },
      )
      const now = await other.as('coordinator-2', 'GET', path)
      const chosen = await other.as(
        'coordinator-2',
        'PATCH',
        path,
        { patch: { updateEveryDays: 9 } },
        { 'If-Match': now.headers.get('ETag')! },
      )
      expect([refused.status, chosen.status]).toEqual([409, 200])
      const { items } = (await (await other.as('official', 'GET', `${path}/history`)).json()) as { items: SeenEntry[] }
      expect(items.slice(0, 2).map(set)).toEqual([{ updateEveryDays: 9 }, { updateEveryDays: 7 }])
      await pair.end()
    })

    test(
      'one request fifty times at once under one key has one effect and one answer',
      { timeout: 60_000 },
      async () => {
        const pair = await open()
        const key = { 'Idempotency-Key': 'fifty-times-at-once' }
        const answers = await Promise.all(
          Array.from({ length: 50 }, (_, n) =>
            (n % 2 ? pair.one : pair.other).as('coordinator', 'POST', '/api/commitments', aCommitment(), key),
          ),
        )
        const told = await Promise.all(
          answers.map(async (each) =>
            [each.status, each.headers.get('ETag'), each.headers.get('Entry-Id'), await each.text()].join(' '),
          ),
        )
        expect([answers[0]!.status, new Set(told).size]).toEqual([201, 1])
        await pair.one.api.engine.refresh()
        const list = (await (await pair.one.as('coordinator', 'GET', '/api/commitments')).json()) as {
          items: unknown[]
        }
        expect(list.items).toHaveLength(1)
        await pair.end()
      },
    )
  })
}

races('in one server', inOneServer, full ? 1000 : 100)
races('in two servers over one log', inTwoServers, full ? 1000 : 100)
races(
  'over a folder',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'races-'))
    const ledger = openSqliteLedger(folder)
    await ledger.load(foundingLoad())
    const one = await aWorld(ledger)
    return {
      one,
      other: one,
      end: async () => {
        one.api.stop()
        await ledger.close()
        rmSync(folder, { recursive: true, force: true })
      },
    }
  },
  full ? 1000 : 100,
)

await describeWithPostgres('two servers', (server) => {
  races(
    'in two servers over one database',
    async () => {
      const url = await server.createDatabase()
      const ledgers = await Promise.all([openPostgresLedger(url), openPostgresLedger(url)])
      await ledgers[0].load(foundingLoad())
      const [one, other] = await Promise.all(ledgers.map((ledger) => aWorld(ledger)))
      return {
        one: one!,
        other: other!,
        end: async () => {
          for (const each of [one!, other!]) each.api.stop()
          for (const each of ledgers) await each.close()
        },
      }
    },
    full ? 1000 : 20,
  )
})
