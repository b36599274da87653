import { useQuery } from '@tanstack/react-query'
import { useRef, useState, type FormEvent } from 'react'
import { missingIn, shownOf, type Values } from '../../acts/form.ts'
import { FormField } from '../../acts/FormField.tsx'
import type { Why } from '../../data/acts.ts'
import { useBatches, type Sent } from '../../data/batches.ts'
import { useDraft } from '../../data/draft.ts'
import { postsQuery, severalQuery, type SeveralAnswer } from '../../data/queries.ts'
import { useStanding } from '../../data/standing.ts'
import type { Cause } from '../../domain/log/entry.ts'
import type { Post } from '../../domain/records/post.ts'
import type { Items } from '../../domain/views/items.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { announce } from '../../ui/liveWords.ts'
import { Panel } from '../../ui/Panel.tsx'
import { useActWords } from '../../words/useActWords.ts'
import { useBulkWords } from '../../words/useBulkWords.ts'
import { useWords } from '../../words/useWords.ts'
import { bulkRows, bulkStart, type BulkName } from './bulk.ts'
import { bulkFields } from './bulkForms.ts'
import { BulkPreview } from './BulkPreview.tsx'
import './several.css'
import type { Done } from './useRowActs.ts'

interface BulkProps {
  readonly name: BulkName
  readonly ids: readonly string[]
  readonly answer: Items
  readonly onDone: (done: Done | null) => void
  readonly onClose: () => void
}

/** One act for several commitments: asked once, and shown row by row before anything is saved. */
export function BulkDialog(props: BulkProps) {
  const own = useBulkWords()
  const standing = useStanding()
  const several = useQuery(severalQuery(props.ids, standing))
  const posts = useQuery(postsQuery(standing)).data?.items
  return (
    <Dialog title={own.title(own.names[props.name], props.ids.length)} wide onClose={props.onClose}>
      <Panel titled query={several}>
        {(chosen) =>
          posts && <Asked {...props} chosen={chosen} posts={posts} onRefused={() => void several.refetch()} />
        }
      </Panel>
    </Dialog>
  )
}

function Asked({
  name,
  answer,
  chosen,
  posts,
  onRefused,
  onDone,
  onClose,
}: BulkProps & {
  readonly chosen: SeveralAnswer
  readonly posts: readonly Post[]
  readonly onRefused: () => void
}) {
  const own = useBulkWords()
  const words = useActWords()
  const all = useWords()
  const batches = useBatches()
  const form = useRef<HTMLFormElement>(null)
  const { draft, change, clear } = useDraft<Values>(`several ${name}`, bulkStart[name])
  const [wrong, setWrong] = useState<Readonly<Record<string, string>>>({})
  const [out, setOut] = useState<ReadonlySet<string>>(new Set())
  const [refused, setRefused] = useState<ReadonlyMap<string, string>>(new Map())
  const [told, setTold] = useState<string | null>(null)

  const ground = { answer, posts, own, today: chosen.today }
  const fields = bulkFields(name, { words, all }, ground)
  const rows = bulkRows(name, draft, chosen.records, ground)
  const included = rows.filter(({ id, change: made }) => made !== null && !out.has(id))

  const sent = ({ saved, entryIds, waits, refused: why, error }: Sent) => {
    setRefused(new Map([...why].map(([place, message]) => [included[place]!.id, message])))
    if (saved === included.length) {
      clear()
      announce(waits ? words.notAnswered : own.done(own.names[name], saved))
      onDone(entryIds.length === 0 ? null : { what: own.done(own.names[name], saved), entryIds })
      return onClose()
    }
    setTold(saved > 0 ? own.partly(saved, included.length - saved) : (error ?? own.refused))
    if (saved > 0) {
      // What is saved is done, and not done again with the rest.
      setOut(new Set([...out, ...included.slice(0, saved).map(({ id }) => id)]))
      onDone({ what: own.done(own.names[name], saved), entryIds })
    }
    onRefused()
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const missing = missingIn(fields, draft)
    setWrong(missing)
    const first = fields.find((field) => missing[field.name] !== undefined)
    if (first) return form.current?.querySelector<HTMLElement>(`[name="${first.name}"]`)?.focus()
    setTold(null)
    const why: Why = {
      ...(draft['reason'] && { reason: draft['reason'] }),
      ...(draft['cause'] && { cause: draft['cause'] as Cause }),
    }
    const changes = included.flatMap(({ change: made }) => made ?? [])
    batches.mutate({ what: own.done(own.names[name], changes.length), changes, why }, { onSuccess: sent })
  }
  const cancel = () => {
    clear()
    onClose()
  }
  return (
    <form className="stacked act several" ref={form} onSubmit={submit} noValidate>
      <div className="several-fields">
        {shownOf(fields, draft).map((spec) => (
          <FormField
            key={spec.name}
            spec={spec}
            value={draft[spec.name] ?? ''}
            wrong={wrong[spec.name]}
            onChange={(value) => change({ [spec.name]: value })}
          />
        ))}
      </div>
      <p role="status">
        <b>{own.counts(rows.length, included.length)}</b>
        {chosen.missing.length > 0 && ` ${own.gone(chosen.missing.length)}`}
      </p>
      {told && (
        <p className="notice" role="alert">
          {told}
        </p>
      )}
      <BulkPreview
        rows={rows}
        out={out}
        refused={refused}
        onInclude={(id, on) => {
          const next = new Set(out)
          if (on) next.delete(id)
          else next.add(id)
          setOut(next)
        }}
      />
      <p className="buttons">
        <Button look="filled" large type="submit" disabled={included.length === 0} busy={batches.isPending}>
          {batches.isPending ? words.saving : own.change(included.length)}
        </Button>
        <Button look="text" onClick={cancel}>
          {words.cancel}
        </Button>
      </p>
    </form>
  )
}
