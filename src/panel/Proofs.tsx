import { useState } from 'react'
import { readBytes } from '../data/client.ts'
import type { RecordAnswer } from '../data/queries.ts'
import { Button } from '../ui/Button.tsx'
import { Said } from '../ui/Said.tsx'
import { saveAs } from '../ui/saveAs.ts'
import { useRecordWords } from '../words/useRecordWords.ts'
import { Section } from './Section.tsx'

/** What shows that it was delivered: links, opened elsewhere, and files, saved as they were brought. Neither is drawn here. */
export function Proofs({ page }: { readonly page: RecordAnswer }) {
  const own = useRecordWords()
  const [fault, setFault] = useState<string | null>(null)
  const save = (id: string, name: string) => {
    setFault(null)
    readBytes(`/api/proofs/${id}/file`).then(
      (content) => saveAs(name, 'application/octet-stream', content),
      (error: unknown) => setFault(error instanceof Error ? error.message : String(error)),
    )
  }
  return (
    <Section title={own.sections.proof}>
      {page.proofs.length === 0 && <p className="quiet">{own.noProof}</p>}
      <ul>
        {page.proofs.map(({ id, title, link, file, addedOn, sealed }) => (
          <li key={id} data-record={id}>
            {link ? (
              <a href={link} rel="noreferrer noopener" target="_blank">
                {title}
              </a>
            ) : (
              title
            )}{' '}
            <span className="quiet">
              <Said sentence={own.addedOn(addedOn)} />
            </span>
            {file && (
              <span className="second-line">
                <Button look="text" onClick={() => save(id, file.name)}>
                  {own.saveFile(file.name, file.bytes)}
                </Button>
              </span>
            )}
            {sealed?.includes('file') && <span className="second-line quiet">{own.fileSealed}</span>}
          </li>
        ))}
      </ul>
      {fault !== null && (
        <p className="notice" role="alert">
          {fault}
        </p>
      )}
    </Section>
  )
}
