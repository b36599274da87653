import { useQuery } from '@tanstack/react-query'
import type { ComponentProps } from 'react'
import { acts } from '../data/acts.ts'
import { reasonsQuery, textsQuery } from '../data/queries.ts'
import { useStanding } from '../data/standing.ts'
import { kinds } from '../domain/records/kind.ts'
import { sealedText } from '../domain/log/sealedText.ts'
import { dayOfInstant } from '../words/instants.ts'
import { plain } from '../words/sentence.ts'
import { useActWords } from '../words/useActWords.ts'
import { useRecordWords } from '../words/useRecordWords.ts'
import { useWords } from '../words/useWords.ts'
import { ActDialog } from './ActDialog.tsx'
import type { ActForm } from './form.ts'

const shown = 90

/** Takes one text or file out of sight, of the record or of what hangs on it; also one that others took the place of since. */
export function SealDialog({
  title,
  ...dialog
}: Omit<ComponentProps<typeof ActDialog>, 'form' | 'name'> & { readonly title: string }) {
  const { seen } = dialog
  const words = useActWords()
  const record = useRecordWords()
  const { date } = useWords()
  const standing = useStanding()
  const texts = useQuery(textsQuery(seen.id, standing)).data?.texts
  const reasons = useQuery(reasonsQuery(kinds[seen.kind].path, seen.id, standing)).data
  if (!texts || !reasons) return null

  const option = (text: string, leaf: string, at: string) =>
    words.seal.option(
      text.length > shown ? `${text.slice(0, shown)}…` : text,
      leaf,
      plain([date.withYear(dayOfInstant(at))]),
    )
  const options = [
    ...texts.map((text) => ({
      // Named by what it is: the list may grow while the form is open.
      value: `text ${text.entryId} ${text.recordId} ${text.leaf}`,
      label: text.stands
        ? option(text.text, record.leaf(text.leaf), text.at)
        : words.seal.earlier(option(text.text, record.leaf(text.leaf), text.at)),
    })),
    ...reasons
      .filter(({ reason }) => reason !== sealedText)
      .map(({ entryId, at, reason }) => ({
        value: `reason ${entryId}`,
        label: option(reason, words.seal.reasonOf, at),
      })),
  ]
  const hasFile = texts.some(({ leaf }) => leaf === 'file')
  const form: ActForm = {
    title: words.names.seal,
    hint:
      options.length === 0 ? words.seal.none : [words.seal.hint, ...(hasFile ? [words.seal.withFile] : [])].join(' '),
    fields: [
      { name: 'which', label: words.seal.which, as: 'select', options, leaf: 'text', needed: words.choiceNeeded },
      {
        name: 'reason',
        label: words.fields.why,
        as: 'line',
        leaf: 'reason',
        hint: words.reasonReaders,
        needed: words.needed,
      },
    ],
    start: { reason: words.seal.why },
    toAct: (values) => {
      const [what = '', entryId = '', recordId = '', leaf = ''] = (values['which'] ?? '').split(' ')
      const text = what === 'text' ? { recordId, leaf } : 'reason'
      return acts.seal(words.done(words.names.seal, title), entryId, text, values['reason'] ?? '')
    },
  }
  return <ActDialog name={`seal ${seen.id}`} form={form} save={words.seal.do} {...dialog} />
}
