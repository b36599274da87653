import { afterEach, describe, expect, test, vi } from 'vitest'
import { ForeignHead, LedgerUnavailable, type Ledger, type PartPlace } from '../../src/api/ledger.ts'
import { emptyHead, type StoredEntry } from '../../src/domain/log/entry.ts'
import { appendAll, entriesAfter, entryAfter, headOf, oddText, readAll, verified, type Said } from './entries.ts'

/** One log, as a kind of ledger holds it for one test. */
export interface OpenLog {
  readonly ledger: Ledger
  /** Another door to the same log, a tab or a server; the same ledger where the kind has one writer only. */
  readonly other: Ledger
  /** Closes it and opens it again, as after a restart. */
  readonly reopen: () => Promise<Ledger>
  /** Closes it and takes its storage away. */
  readonly end: () => Promise<void>
}

/** What every ledger does: the meaning of the port in src/api/ledger.ts. `open` gives a log that begins with these entries. */
export function ledgerSuite(kind: string, open: (base: readonly StoredEntry[]) => Promise<OpenLog>): void {
  describe(`a ledger of ${kind}`, () => {
    let opened: OpenLog | undefined
    const openLog = async (base: readonly StoredEntry[] = []) => (opened = await open(base))
    afterEach(async () => {
      await opened?.end()
      opened = undefined
    })

    test('keeps entries in order', async () => {
      const { ledger } = await openLog()
      expect(await readAll(ledger)).toEqual([])
      const entries = entriesAfter(emptyHead, 5)
      await appendAll(ledger, entries)
      expect(await verified(ledger)).toEqual(entries)
    })

    test('hands the tail to a writer whose head is behind, and adds nothing', async () => {
      const { ledger, other } = await openLog(entriesAfter(emptyHead, 2))
      const base = await readAll(ledger)
      const [third, fourth] = entriesAfter(headOf(base[1]), 2)
      await appendAll(other, [third!, fourth!], headOf(base[1]))
      expect(await ledger.append(headOf(base[1]), entryAfter(headOf(base[1])))).toEqual({
        ok: 'behind',
        tail: [third, fourth],
      })
      expect(await ledger.append(headOf(third), entryAfter(headOf(third)))).toEqual({ ok: 'behind', tail: [fourth] })
      expect(await ledger.append(emptyHead, entryAfter(emptyHead))).toEqual({
        ok: 'behind',
        tail: [...base, third, fourth],
      })
      expect(await readAll(ledger)).toHaveLength(4)
      const fifth = entryAfter(headOf(fourth))
      expect(await ledger.append(headOf(fourth), fifth)).toEqual({ ok: 'appended' })
      expect(await verified(other)).toEqual([...base, third, fourth, fifth])
    })

    test('answers a repeated key with what was written, also from an old or a foreign head', async () => {
      const { ledger, other } = await openLog(entriesAfter(emptyHead, 1, { key: 'of-the-base' }))
      const base = await readAll(ledger)
      const written = entryAfter(headOf(base[0]), { key: 'once', texts: ['The first words'] })
      await appendAll(ledger, [written, entryAfter(headOf(written))], headOf(base[0]))
      for (const head of [headOf(base[0]), headOf(written), emptyHead, { seq: 9, hash: 'f'.repeat(64) }]) {
        const again = entryAfter(head, { key: 'once', texts: ['Other words'] })
        expect(await other.append(head, again)).toEqual({ ok: 'replayed', entry: written })
      }
      expect(await other.append(headOf(written), entryAfter(headOf(written), { key: 'of-the-base' }))).toEqual({
        ok: 'replayed',
        entry: base[0],
      })
      expect(await readAll(ledger)).toHaveLength(3)
    })

    test('takes the same key from another account', async () => {
      const { ledger } = await openLog()
      const first = entryAfter(emptyHead, { account: 'lead', key: 'same' })
      await appendAll(ledger, [first, entryAfter(headOf(first), { account: 'official', key: 'same' })])
      expect((await ledger.find('official', 'same'))?.seq).toBe(2)
    })

    test('refuses a head its log never had', async () => {
      const { ledger } = await openLog(entriesAfter(emptyHead, 2))
      const [first, second] = await readAll(ledger)
      const foreign = [
        { seq: 2, hash: first!.hash },
        { seq: 1, hash: second!.hash },
        { seq: 3, hash: second!.hash },
        { seq: 0, hash: first!.hash },
      ]
      for (const head of foreign)
        await expect(ledger.append(head, entryAfter(head)), `head ${head.seq}`).rejects.toThrow(ForeignHead)
      expect(await readAll(ledger)).toHaveLength(2)
    })

    test('refuses an entry that does not follow, an id twice, and parts that cannot be erased, and adds nothing', async () => {
      const { ledger } = await openLog(entriesAfter(emptyHead, 1, { texts: ['one', 'two'] }))
      const base = await readAll(ledger)
      const second = entryAfter(headOf(base[0]), { id: 'a0a0a0a0a0a0' })
      await appendAll(ledger, [second], headOf(base[0]))
      const head = headOf(second)
      const attempt = (said: Said, ...erase: readonly PartPlace[]) => ledger.append(head, entryAfter(head, said), erase)
      await expect(ledger.append(head, entryAfter({ ...head, seq: 5 }))).rejects.toThrow(RangeError)
      await expect(attempt({ id: second.id })).rejects.toThrow(/already taken/)
      await expect(attempt({ id: base[0]!.id })).rejects.toThrow(/already taken/)
      await expect(attempt({}, { seq: 3, part: 0 })).rejects.toThrow(RangeError)
      await expect(attempt({}, { seq: 0, part: 0 })).rejects.toThrow(RangeError)
      const good = { seq: 1, part: 0 }
      await expect(attempt({}, good, { seq: 1, part: 2 })).rejects.toThrow(/no part 2/)
      await expect(attempt({}, good, { seq: 2, part: 1 })).rejects.toThrow(/no part 1/)
      expect(await readAll(ledger)).toEqual([...base, second])
    })

    test('reads from and up to a number, in order and in batches', async () => {
      const base = entriesAfter(emptyHead, 2600)
      const { ledger } = await openLog(base)
      const more = entriesAfter(headOf(base.at(-1)), 3)
      await appendAll(ledger, more, headOf(base.at(-1)))
      const all = [...base, ...more]
      expect(await readAll(ledger)).toEqual(all)
      const spans = [[0, 1], [999, 1001], [1000, 2000], [2599, 2602], [2601], [2603], [9999], [5, 5], [7, 3]] as const
      for (const [after, until] of spans)
        expect(await readAll(ledger, after, until), `${after} to ${until}`).toEqual(all.slice(after, until))
      let batches = 0
      for await (const batch of ledger.read(0)) {
        expect(batch.length).toBeLessThan(all.length)
        if (++batches === 2) break
      }
      expect(batches).toBe(2)
    })

    test('finds an entry by account and key', async () => {
      const { ledger } = await openLog(entriesAfter(emptyHead, 1, { account: 'founding', key: 'start' }))
      const base = await readAll(ledger)
      const entry = entryAfter(headOf(base[0]), { account: 'lead', key: oddText.replace('\0', '') })
      await appendAll(ledger, [entry], headOf(base[0]))
      expect(await ledger.find('lead', entry.key)).toEqual(entry)
      expect(await ledger.find('founding', 'start')).toEqual(base[0])
      expect(await ledger.find('founding', entry.key)).toBeUndefined()
      expect(await ledger.find('lead', 'start')).toBeUndefined()
    })

    test('tells who watches, through every door, and no longer than they wish', async () => {
      const { ledger, other } = await openLog()
      const [here, there, stopped] = [vi.fn<() => void>(), vi.fn<() => void>(), vi.fn<() => void>()]
      ledger.watch(here)
      other.watch(there)
      ledger.watch(stopped)()
      const [first, second] = entriesAfter(emptyHead, 2)
      for (const [writer, entry, head] of [
        [ledger, first!, emptyHead],
        [other, second!, headOf(first)],
      ] as const) {
        here.mockClear()
        there.mockClear()
        await appendAll(writer, [entry], head)
        await vi.waitFor(() => expect([here, there].every((told) => told.mock.calls.length > 0)).toBe(true), 30_000)
      }
      expect(await readAll(other)).toEqual([first, second])
      expect(stopped).not.toHaveBeenCalled()
    })

    test('empties erased parts with the entry that erases them, for every reader and for good', async () => {
      const { ledger, other, reopen } = await openLog(entriesAfter(emptyHead, 1, { key: 'base', texts: ['a', 'b'] }))
      const base = await readAll(ledger)
      const second = entryAfter(headOf(base[0]), { key: 'typed-by-mistake', texts: ['c', 'd'] })
      await appendAll(ledger, [second], headOf(base[0]))
      const refs = [
        { entry: base[0]!.id, part: 1 },
        { entry: second.id, part: 0 },
      ]
      const erasing = entryAfter(headOf(second), { erases: refs })
      const places = [
        { seq: 1, part: 1 },
        { seq: 2, part: 0 },
      ]
      expect(await ledger.append(headOf(second), erasing, places)).toEqual({ ok: 'appended' })
      const left = [
        { ...base[0]!, parts: [base[0]!.parts[0]!, null] },
        { ...second, parts: [null, second.parts[1]!] },
        erasing,
      ]
      expect(await verified(other)).toEqual(left)
      expect(await other.find('lead', 'base')).toEqual(left[0])
      expect(await other.find('lead', 'typed-by-mistake')).toEqual(left[1])
      const head = headOf(base[0])
      expect(await other.append(head, entryAfter(head))).toEqual({ ok: 'behind', tail: left.slice(1) })
      expect(await other.append(head, entryAfter(head, { key: 'base' }))).toEqual({ ok: 'replayed', entry: left[0] })
      const again = entryAfter(headOf(erasing), { erases: refs })
      expect(await other.append(headOf(erasing), again, places)).toEqual({ ok: 'appended' })
      expect(await verified(await reopen())).toEqual([...left, again])
    })

    test('keeps entries byte for byte across a restart', async () => {
      const { ledger, reopen } = await openLog(entriesAfter(emptyHead, 3, { texts: [oddText] }))
      const base = await readAll(ledger)
      const said = { account: oddText.replace('\0', ''), texts: [oddText, '', 'long '.repeat(200_000)] }
      const more = entriesAfter(headOf(base.at(-1)), 2, said)
      await appendAll(ledger, more, headOf(base.at(-1)))
      const again = await reopen()
      expect(await verified(again)).toEqual([...base, ...more])
      expect(await again.append(headOf(more[1]), entryAfter(headOf(more[1])))).toEqual({ ok: 'appended' })
    })

    test('loses nothing of four writers at once', async () => {
      const { ledger, other } = await openLog()
      const write = async (writer: Ledger, account: string) => {
        let head = emptyHead
        for (let n = 0; n < 50; n++) {
          for (;;) {
            const entry = entryAfter(head, { account, key: `${account}-${n}` })
            const answer = await writer.append(head, entry)
            if (answer.ok === 'replayed') throw new Error(`${account}-${n} was there already.`)
            head = headOf(answer.ok === 'appended' ? entry : answer.tail.at(-1))
            if (answer.ok === 'appended') break
          }
        }
      }
      await Promise.all([write(ledger, 'a'), write(other, 'b'), write(ledger, 'c'), write(other, 'd')])
      const entries = await verified(ledger)
      expect(entries).toHaveLength(200)
      for (const account of ['a', 'b', 'c', 'd']) {
        expect(entries.filter((entry) => entry.account === account).map(({ key }) => key)).toEqual(
          Array.from({ length: 50 }, (_, n) => `${account}-${n}`),
        )
      }
    })

    test('gives the same request sent many times at once one effect', async () => {
      const { ledger, other } = await openLog()
      const answers = await Promise.all(
        Array.from({ length: 50 }, (_, n) =>
          (n % 2 ? ledger : other).append(emptyHead, entryAfter(emptyHead, { key: 'once' })),
        ),
      )
      expect(answers.filter(({ ok }) => ok === 'appended')).toHaveLength(1)
      expect(answers.filter(({ ok }) => ok === 'replayed')).toHaveLength(49)
      expect(await verified(ledger)).toHaveLength(1)
    })

    test('refuses everything once it is closed, and tells nobody', async () => {
      const { ledger, other } = await openLog(entriesAfter(emptyHead, 1))
      const [first] = await readAll(ledger)
      const told = vi.fn<() => void>()
      ledger.watch(told)
      await ledger.close()
      await expect(ledger.append(headOf(first), entryAfter(headOf(first)))).rejects.toThrow(LedgerUnavailable)
      await expect(readAll(ledger)).rejects.toThrow(LedgerUnavailable)
      await expect(ledger.find('lead', 'any')).rejects.toThrow(LedgerUnavailable)
      await ledger.close()
      if (other !== ledger) await appendAll(other, [entryAfter(headOf(first))], headOf(first))
      await new Promise((resolve) => setTimeout(resolve, 50))
      expect(told).not.toHaveBeenCalled()
    })
  })
}
