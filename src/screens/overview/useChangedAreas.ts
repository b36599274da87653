import { useEffect, useRef } from 'react'
import { noteChanged } from '../../data/changedLately.ts'
import type { AreaLine, Overview } from '../../domain/views/overview.ts'

/** By what name the line of an area is noted as changed: it is no record, but what its records come to. */
export const areaLineId = (number: AreaLine['number']): string => `area line ${number}`

/**
 * Notes each area whose line reads otherwise than a moment ago, because somebody changed something in it. What is read
 * anew and says the same is the same object, so nothing is compared twice. Another day is no change.
 */
export function useChangedAreas({ today, areas, whole }: Overview): void {
  const before = useRef({ today, areas, whole })
  useEffect(() => {
    const old = before.current
    before.current = { today, areas, whole }
    if (old.today !== today) return
    const known = new Set<AreaLine>([...old.areas, old.whole])
    noteChanged([...areas, whole].filter((line) => !known.has(line)).map(({ number }) => ({ id: areaLineId(number) })))
  }, [today, areas, whole])
}
