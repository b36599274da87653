import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { Seen } from '../data/acts.ts'
import type { Posted } from '../data/outbox.ts'
import { agenciesQuery, postsQuery, sessionQuery } from '../data/queries.ts'
import { useStanding } from '../data/standing.ts'
import type { Audience } from '../domain/records/audience.ts'
import type { AnyRecord } from '../domain/records/registry.ts'
import type { ActName } from '../domain/views/actsOn.ts'
import type { RecordPage } from '../domain/views/record.ts'
import { useActWords } from '../words/useActWords.ts'
import { useWords } from '../words/useWords.ts'
import { ActDialog } from './ActDialog.tsx'
import { EditDialog } from './EditDialog.tsx'
import { EditMilestone } from './EditMilestone.tsx'
import type { Making, Values } from './form.ts'
import { formOf } from './forms.ts'
import { ReleasePreview } from './ReleasePreview.tsx'
import { ProveDialog } from './ProveDialog.tsx'
import { SealDialog } from './SealDialog.tsx'

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
  const nameOf = (id: string | null) => agencies.find((agency) => agency.id === id)?.shortName ?? ''
  const making: Making = { page, session, title, today: page.today, agencies, posts, words, all }
  const { record } = page
  const dialog = { of: `${title} (${record.handle})`, above, seen, nameOf, onDone, onClose }
  if (act === 'prove') return <ProveDialog making={making} {...dialog} />
  if (act === 'seal') return <SealDialog title={title} {...dialog} />
  if (act === 'edit' && record.kind === 'commitment')
    return <EditDialog making={making} commitment={record} {...dialog} />
  if (act === 'edit' && record.kind === 'milestone') return <EditMilestone milestone={record} {...dialog} />
  const form = formOf(act, making)
  if (!form) return null
  return <ActDialog name={`${act} ${seen.id}`} form={form} after={toBeRead(act, record)} {...dialog} />
}

/** A wider audience is let in by whoever has read what it will read. */
function toBeRead(act: ActName, record: AnyRecord): ((values: Values) => ReactNode) | undefined {
  if (act === 'release' || act === 'propose')
    return (values) => values['to'] && <ReleasePreview id={record.id} to={values['to'] as Audience} />
  if (act === 'approve' && record.kind === 'release')
    return () => <ReleasePreview id={record.subjectId} to={record.to} />
  return undefined
}
