import { useMemo, useState } from 'react'
import { useBatches } from '../../data/batches.ts'
import { useDraft } from '../../data/draft.ts'
import { cellsIn, textOf } from '../../domain/pasted/cells.ts'
import { guessed, hasHeads, type Mapping } from '../../domain/pasted/columns.ts'
import { dayOrderOf, isAmbiguous, type DayOrder } from '../../domain/pasted/dateText.ts'
import { readTable, type Known } from '../../domain/pasted/table.ts'
import { stationOf } from '../../domain/rules/station.ts'
import type { Items } from '../../domain/views/items.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Field } from '../../ui/Field.tsx'
import { announce } from '../../ui/liveWords.ts'
import { useActWords } from '../../words/useActWords.ts'
import { usePastedWords } from '../../words/usePastedWords.ts'
import './paste.css'
import { PastedColumns } from './PastedColumns.tsx'
import { PastedPreview } from './PastedPreview.tsx'
import { PastedReport } from './PastedReport.tsx'
import type { Done } from './useRowActs.ts'

interface Draft {
  readonly text: string
}

/**
 * A table from a spreadsheet. Everything is read on the device first: what each column is, what becomes of each row and
 * what does not. What is not added stays here, to be corrected.
 */
export function PasteTable({
  answer,
  text,
  onDone,
  onClose,
}: {
  readonly answer: Items
  /** What was pasted on the page already. */
  readonly text: string
  readonly onDone: (done: Done | null) => void
  readonly onClose: () => void
}) {
  const own = usePastedWords()
  const words = useActWords()
  const batches = useBatches()
  const { draft, change, clear } = useDraft<Draft>('paste commitments', { text: '' })
  const [fresh, setFresh] = useState(text)
  // What was pasted now stands before what was left of an earlier table.
  const typed = fresh === '' ? draft.text : fresh
  const [heads, setHeads] = useState<boolean | null>(null)
  const [chosen, setChosen] = useState<Mapping | null>(null)
  const [order, setOrder] = useState<DayOrder>('month-first')
  const [told, setTold] = useState<string | null>(null)
  const [refused, setRefused] = useState<ReadonlyMap<number, string>>(new Map())

  const cells = useMemo(() => cellsIn(typed), [typed])
  const known = useMemo(() => knownFrom(answer), [answer])
  const width = Math.max(0, ...cells.map((row) => row.length))
  const withHeads = heads ?? hasHeads(cells[0] ?? [])
  const columns = withHeads ? (cells[0]?.length ?? 0) : width
  const mapping = useMemo(() => chosen ?? guessed(cells[0] ?? [], columns), [chosen, cells, columns])
  const rows = useMemo(
    () => readTable(cells, mapping, known, { withHeads, order }),
    [cells, mapping, known, withHeads, order],
  )
  const taken = rows.flatMap((row) => (row.taken ? [{ row, commitment: row.taken }] : []))
  const headOf = (column: number): string =>
    (withHeads ? cells[0]?.[column]?.trim() : '') || own.columnNumber(column + 1)
  const hasNeeded = mapping.includes('title') && mapping.includes('gives')
  const due = mapping.indexOf('due')
  const dates = due < 0 ? [] : cells.slice(withHeads ? 1 : 0).map((row) => row[due] ?? '')
  const asksOrder = dayOrderOf(dates) === 'either' && dates.some(isAmbiguous)

  const type = (value: string) => {
    setFresh('')
    change({ text: value })
    setChosen(null)
    setHeads(null)
    setTold(null)
    setRefused(new Map())
  }
  const add = () => {
    const what = own.done(taken.length)
    const changes = taken.map(({ row, commitment }) => ({
      kind: 'commitment' as const,
      create: { ...commitment, provenance: { kind: 'imported', file: own.source, row: row.number } },
    }))
    batches.mutate(
      { what, changes },
      {
        onSuccess: ({ saved, entryIds, waits, refused: why, error }) => {
          setTold(error)
          setRefused(new Map([...why].map(([place, message]) => [taken[place]!.row.number, message])))
          if (saved === 0) return
          announce(waits ? words.notAnswered : own.done(saved))
          onDone(entryIds.length === 0 ? null : { what: own.done(saved), entryIds })
          const gone = new Set(taken.slice(0, saved).map(({ row }) => row.number))
          const left = rows.filter(
            ({ number, cells: row }) => !gone.has(number) && row.some((cell) => cell.trim() !== ''),
          )
          if (left.length === 0) {
            clear()
            return onClose()
          }
          type(textOf([...(withHeads ? [cells[0]!] : []), ...left.map((row) => row.cells)]))
          setTold(own.remaining(saved, left.length))
        },
      },
    )
  }
  return (
    <Dialog title={own.title} wide onClose={onClose}>
      <div className="paste">
        <Field label={own.field} hint={`${own.fieldHint} ${words.noNames}`}>
          <textarea
            name="table"
            rows={cells.length === 0 ? 8 : 4}
            value={typed}
            spellCheck={false}
            onChange={(event) => type(event.target.value)}
          />
        </Field>
        {told && (
          <p className="notice" role="alert">
            {told}
          </p>
        )}
        {cells.length === 0 ? (
          <p className="quiet">{typed === '' ? own.whatToPaste : own.noTable}</p>
        ) : (
          <>
            <p className="choices-in-line">
              <label className="choice">
                <input type="checkbox" checked={withHeads} onChange={(event) => setHeads(event.target.checked)} />
                {own.heads}
              </label>
              {asksOrder && (
                <label className="choice">
                  {own.order}
                  <select value={order} onChange={(event) => setOrder(event.target.value as DayOrder)}>
                    {(['month-first', 'day-first'] as const).map((each) => (
                      <option key={each} value={each}>
                        {own.orders[each]}
                      </option>
                    ))}
                  </select>
                </label>
              )}
            </p>
            <PastedColumns mapping={mapping} headOf={headOf} onChange={setChosen} />
            <p role="status">
              <b>{hasNeeded ? own.counts(rows.length, taken.length) : own.neededColumns}</b>
            </p>
            {hasNeeded && (
              <>
                <PastedReport rows={rows} mapping={mapping} headOf={headOf} refused={refused} />
                <PastedPreview rows={rows} answer={answer} />
              </>
            )}
          </>
        )}
        <p className="buttons">
          <Button
            look="filled"
            large
            disabled={!hasNeeded || taken.length === 0}
            busy={batches.isPending}
            onClick={add}
          >
            {batches.isPending ? words.saving : own.add(hasNeeded ? taken.length : 0)}
          </Button>
          <Button look="text" onClick={onClose}>
            {words.cancel}
          </Button>
          {typed !== '' && (
            <Button look="text" onClick={() => type('')}>
              {own.throwAway}
            </Button>
          )}
        </p>
      </div>
    </Dialog>
  )
}

function knownFrom({ agencies, areas, items }: Items): Known {
  return {
    agencies: agencies.map(({ id, name, shortName }) => ({ id, names: [shortName, name] })),
    hostId: stationOf(agencies)?.id ?? null,
    areas,
    commitments: items.filter(({ kind }) => kind === 'commitment'),
  }
}
