import { useState, type ComponentProps } from 'react'
import { acts } from '../data/acts.ts'
import { acceptedEndings, fileRefusal, largestFile } from '../domain/records/fileKinds.ts'
import { Field } from '../ui/Field.tsx'
import { useActWords } from '../words/useActWords.ts'
import { ActDialog } from './ActDialog.tsx'
import type { ActForm, Making, Values } from './form.ts'
import { text, told } from './formFields.ts'

interface Chosen {
  readonly name: string
  /** In base64; null while it is read, or where it is refused. */
  readonly content: string | null
  readonly refusal: string | null
}

/** Adds what shows that something was done: a link, or a file that is kept and handed out as it is. */
export function ProveDialog({
  making,
  ...dialog
}: Omit<ComponentProps<typeof ActDialog>, 'form' | 'name'> & { readonly making: Making }) {
  const words = useActWords()
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const { seen } = dialog
  const what = told(making, 'prove')
  const isFile = (how: string | undefined) => how === 'file'
  const form: ActForm = {
    title: words.names.prove,
    fields: [
      {
        name: 'title',
        label: words.fields.title,
        as: 'line',
        leaf: 'title',
        hint: words.noNames,
        needed: words.needed,
      },
      {
        name: 'how',
        label: words.prove.how,
        as: 'choice',
        options: [
          { value: 'link', label: words.prove.link },
          { value: 'file', label: words.prove.file },
        ],
        leaf: 'content',
      },
      {
        name: 'link',
        label: words.fields.link,
        as: 'link',
        leaf: 'link',
        needed: words.needed,
        shown: (values) => !isFile(values['how']),
      },
    ],
    start: { link: 'https://', how: 'link' },
    wrong: (values) =>
      isFile(values['how']) && chosen?.content == null ? { how: chosen?.refusal ?? words.prove.none } : {},
    toAct: (values) =>
      isFile(values['how'])
        ? acts.proveByFile(what, seen.id, text(values, 'title'), chosen!.name, chosen!.content!, making.today)
        : acts.prove(what, seen.id, text(values, 'title'), text(values, 'link'), making.today),
  }
  const choose = async (file: File | undefined) => {
    if (!file) return setChosen(null)
    const early = fileRefusal(file.name, file.size)
    setChosen({ name: file.name, content: null, refusal: early })
    if (early !== null) return
    const bytes = new Uint8Array(await file.arrayBuffer())
    const refusal = fileRefusal(file.name, bytes.length, bytes)
    setChosen({ name: file.name, content: refusal === null ? bytes.toBase64() : null, refusal })
  }
  const fileField = (values: Values) => {
    if (!isFile(values['how'])) return null
    return (
      <Field
        label={words.prove.choose}
        hint={words.prove.kinds(String(largestFile / 1_000_000))}
        wrong={chosen?.refusal ?? undefined}
      >
        <input
          type="file"
          accept={acceptedEndings.join(',')}
          onChange={(event) => void choose(event.target.files?.[0])}
        />
      </Field>
    )
  }
  return <ActDialog name={`prove ${seen.id}`} form={form} after={fileField} {...dialog} />
}
