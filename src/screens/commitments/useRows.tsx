import { useMemo } from 'react'
import type { ItemRow } from '../../domain/views/items.ts'
import type { GridRows } from '../../ui/Grid.tsx'
import type { GridEntry } from '../../ui/GridRow.tsx'
import type { CommitmentWords } from '../../words/en/commitments.ts'
import type { Arranged, Index } from './arrange.ts'
import { hasSecondLine } from './columns.tsx'
import { GroupHead, groupName } from './GroupHead.tsx'
import type { Grouping } from './tableView.ts'

/** Pixels of a row: of one line, of two, and of a group's head. On a phone every row is three lines. */
const heights = { usual: { one: 32, two: 50 }, roomy: { one: 40, two: 58 }, phone: 90, group: 37 }

/** A long tally has two or three rows of marks. */
const headHeight = (open: number): number => heights.group + (open <= 12 ? 0 : open <= 24 ? 6 : 16)

const entries = new WeakMap<ItemRow, GridEntry<ItemRow>>()
/** A line's entry is always the same one, so that its row is not drawn again while others move around it. */
function entryOf(line: ItemRow): GridEntry<ItemRow> {
  let entry = entries.get(line)
  if (!entry) entries.set(line, (entry = { row: line, id: line.id }))
  return entry
}

/** What was arranged, as rows of the table. */
export function useRows(
  index: Index,
  { rows, groupOf, groups }: Arranged,
  group: Grouping,
  own: CommitmentWords,
  {
    saysReceiver,
    roomy,
    narrow,
  }: { readonly saysReceiver: boolean; readonly roomy: boolean; readonly narrow: boolean },
): GridRows<ItemRow> {
  // Asked of every row at every key, so worked out once.
  const tall = useMemo(
    () => Uint8Array.from(index.lines, (line) => (hasSecondLine(line, saysReceiver) ? 1 : 0)),
    [index, saysReceiver],
  )
  return useMemo(() => {
    const { one, two } = roomy ? heights.roomy : heights.usual
    const heads = groups.map((each): GridEntry<ItemRow> => {
      const title = groupName(index, own, group, each.name)
      return {
        group: <GroupHead group={each} title={title} own={own} />,
        isFolded: each.isFolded,
        name: each.name,
      }
    })
    const lineAt = (place: number): ItemRow | undefined => index.lines[rows[place]!]
    return {
      count: rows.length,
      least: Math.min(heights.group, narrow ? heights.phone : one),
      at: (place) => {
        const line = lineAt(place)
        return line ? entryOf(line) : heads[groupOf[place]!]!
      },
      keyAt: (place) => {
        const line = lineAt(place)
        const name = groups[groupOf[place]!]?.name ?? ''
        // A commitment of two areas stands in both, and each is a row of its own.
        return line ? (group === 'area' ? `${line.id} ${name}` : line.id) : `group ${name}`
      },
      heightAt: (place) => {
        const line = rows[place]!
        if (line < 0) return headHeight(groups[groupOf[place]!]!.open)
        return narrow ? heights.phone : tall[line] === 1 ? two : one
      },
    }
  }, [index, rows, groupOf, groups, group, own, tall, roomy, narrow])
}
