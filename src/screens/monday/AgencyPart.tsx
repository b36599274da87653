import { useState } from 'react'
import { AskedItem } from '../../acts/AskedItem.tsx'
import type { Monday, MondayAgency } from '../../domain/views/monday.ts'
import { Button } from '../../ui/Button.tsx'
import { useMondayWords } from '../../words/useMondayWords.ts'
import { MessageDialog } from './MessageDialog.tsx'

/** What one agency is asked, and the one message that asks it all. */
export function AgencyPart({
  part,
  list,
  nameOf,
  opening,
  writes,
}: {
  readonly part: MondayAgency
  readonly list: Monday
  readonly nameOf: (agencyId: string | null) => string
  /** Where the title of an item leads, and whether it stands open beside the list. */
  readonly opening: (id: string) => { readonly isOpen: boolean; readonly href: string | undefined }
  readonly writes: boolean
}) {
  const own = useMondayWords()
  const [writing, setWriting] = useState(false)
  const name = part.agencyId === null ? own.coordinatorsOwn : nameOf(part.agencyId)
  const id = `asked-${part.agencyId ?? 'nobody'}`
  return (
    <section className="asked-part" aria-labelledby={id}>
      <div className="part-head">
        <h2 id={id}>{name}</h2>
        <span className="quiet">{own.count(part.items.length)}</span>
        {writes && part.agencyId !== null && (
          <Button aria-label={own.writeTo(name)} onClick={() => setWriting(true)}>
            {own.write}
          </Button>
        )}
      </div>
      <ol>
        {part.items.map((item) => (
          <AskedItem
            key={item.id}
            item={item}
            today={list.today}
            nameOf={nameOf}
            coordinates={writes}
            {...opening(item.id)}
          />
        ))}
      </ol>
      {writing && (
        <MessageDialog agency={name} part={part} today={list.today} nameOf={nameOf} onClose={() => setWriting(false)} />
      )}
    </section>
  )
}
