import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { Seen } from '../data/acts.ts'
import type { Posted } from '../data/outbox.ts'
import { agenciesQuery, postsQuery, sessionQuery } from '../data/queries.ts'
import { useStanding } from '../data/standing.ts'
import type { ActName } from '../domain/views/actsOn.ts'
import type { RecordPage } from '../domain/views/record.ts'
import { useActWords } from '../words/useActWords.ts'
import { useWords } from '../words/useWords.ts'
import { ActDialog } from './ActDialog.tsx'
import { formOf } from './forms.ts'

/** The dialog of one act, with what its form is made from. */
export function OpenForm({
  act,
  page,
  title,
  seen,
  above,
  onDone,
  onClose,
}: {
  readonly act: ActName
  readonly page: RecordPage
  readonly title: string
  readonly seen: Seen
  /** What stands above the fields, besides of which record it is. */
  readonly above?: ReactNode
  readonly onDone: (posted: Posted<unknown>) => void
  readonly onClose: () => void
}) {
  const words = useActWords()
  const all = useWords()
  const standing = useStanding()
  const session = useQuery(sessionQuery).data
  const agencies = useQuery(agenciesQuery(standing)).data?.items
  const posts = useQuery(postsQuery(standing)).data?.items
  if (!session || !agencies || !posts) return null
  const form = formOf(act, { page, session, title, today: page.today, agencies, posts, words, all })
  if (!form) return null
  const nameOf = (id: string | null) => agencies.find((agency) => agency.id === id)?.shortName ?? ''
  return (
    <ActDialog
      name={`${act} ${seen.id}`}
      of={`${title} (${page.record.handle})`}
      above={above}
      form={form}
      seen={seen}
      nameOf={nameOf}
      onDone={onDone}
      onClose={onClose}
    />
  )
}
