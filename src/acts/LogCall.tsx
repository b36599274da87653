import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Posted } from '../data/outbox.ts'
import { agenciesQuery, mondayQuery, recordPageQuery, sessionQuery } from '../data/queries.ts'
import { searchQuery } from '../data/search.ts'
import { useStanding } from '../data/standing.ts'
import type { AnyRecord } from '../domain/records/registry.ts'
import type { Monday } from '../domain/views/monday.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Finder, type Choice } from '../ui/Finder.tsx'
import { announce } from '../ui/liveWords.ts'
import { useActWords } from '../words/useActWords.ts'
import { useFindingWords } from '../words/useFindingWords.ts'
import { ActOnRecord } from './ActOnRecord.tsx'
import './acts.css'

const shown = 20

/**
 * A call logged from anywhere: which item, then what was said of it.
 *
 * @param recordId the record that is open or in hand, whose item is taken as it is; null: it is found first
 */
export default function LogCall({
  recordId,
  onClose,
}: {
  readonly recordId: string | null
  readonly onClose: () => void
}) {
  const words = useActWords()
  const { logCall: own } = useFindingWords()
  const standing = useStanding()
  const [chosen, setChosen] = useState<string | null>(recordId)
  const page = useQuery({ ...recordPageQuery(chosen ?? '', standing), enabled: chosen !== null })
  if (chosen === null) return <FindItem onChoose={setChosen} onClose={onClose} />
  if (page.isPending) return null
  const item = page.data && itemOf(page.data.record)
  // What is in hand is no item and belongs to none: a call is about an item.
  if (item === undefined) return <FindItem onChoose={setChosen} onClose={onClose} />
  const done = (posted: Posted<unknown>) => {
    announce(posted.waits ? words.notAnswered : `${words.saved} ${words.names.log}.`)
    onClose()
  }
  return (
    <ActOnRecord
      key={item.id}
      id={item.id}
      act="log"
      title={item.title}
      above={
        <Button look="text" onClick={() => setChosen(null)}>
          {own.another}
        </Button>
      }
      onDone={done}
      onClose={onClose}
    />
  )
}

/** The item a record is, or is about. */
function itemOf(record: AnyRecord): { readonly id: string; readonly title: string } | undefined {
  if (record.kind === 'commitment' || record.kind === 'milestone') return { id: record.id, title: record.title.en }
  return undefined
}

/** Before anything is typed: whom there is something to ask. */
const askedChoices = ({ agencies, names }: Monday, onChoose: (id: string) => void): readonly Choice[] =>
  agencies.flatMap(({ agencyId, items }) =>
    items.map(({ id, title, handle }) => ({
      id,
      label: title,
      detail: [handle, agencyId === null ? '' : names[agencyId]].filter(Boolean).join(' · '),
      choose: () => onChoose(id),
    })),
  )

function FindItem({ onChoose, onClose }: { readonly onChoose: (id: string) => void; readonly onClose: () => void }) {
  const { logCall: own, ...words } = useFindingWords()
  const standing = useStanding()
  const coordinates = useQuery(sessionQuery).data?.role === 'coordinator'
  const [text, setText] = useState('')
  const typed = text.trim()
  const found = useQuery(searchQuery(typed, ['commitment', 'milestone'], shown, standing))
  const agencies = useQuery(agenciesQuery(standing)).data?.items ?? []
  const nameOf = (id: string) => agencies.find((agency) => agency.id === id)?.shortName
  const asked = useQuery({ ...mondayQuery(standing), enabled: coordinates }).data
  const items = typed === '' ? [] : (found.data?.items ?? []).filter(({ provenance }) => provenance.kind !== 'record')
  const choices = items.flatMap((record) => {
    const item = itemOf(record)
    const giver = record.kind === 'commitment' ? nameOf(record.givingAgencyId) : undefined
    return item
      ? [
          {
            id: item.id,
            label: item.title,
            detail: [record.handle, giver].filter(Boolean).join(' · '),
            choose: () => onChoose(item.id),
          },
        ]
      : []
  })
  return (
    <Dialog title={own.title} onClose={onClose}>
      <Finder
        label={own.label}
        labelShown
        hint={own.hint}
        value={text}
        onChange={setText}
        groups={[
          { title: own.asked, choices: typed === '' && asked ? askedChoices(asked, onChoose) : [] },
          { title: own.items, choices },
        ]}
        state={
          typed === ''
            ? null
            : found.error
              ? found.error.message
              : found.fetchStatus === 'paused'
                ? words.offline
                : found.data === undefined
                  ? words.searching
                  : choices.length === 0
                    ? own.nothing(typed)
                    : words.found(choices.length, found.data.next !== null)
        }
      />
    </Dialog>
  )
}
