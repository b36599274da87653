import type { RecordAnswer } from '../data/queries.ts'
import { Said } from '../ui/Said.tsx'
import { useRecordWords } from '../words/useRecordWords.ts'
import { Section } from './Section.tsx'

/** What shows that it was delivered: links, opened elsewhere and never drawn here. */
export function Proofs({ page }: { readonly page: RecordAnswer }) {
  const own = useRecordWords()
  return (
    <Section title={own.sections.proof}>
      {page.proofs.length === 0 && <p className="quiet">{own.noProof}</p>}
      <ul>
        {page.proofs.map((proof) => (
          <li key={proof.id} data-record={proof.id}>
            {proof.link ? (
              <a href={proof.link} rel="noreferrer noopener" target="_blank">
                {proof.title}
              </a>
            ) : (
              proof.title
            )}{' '}
            <span className="quiet">
              <Said sentence={own.addedOn(proof.addedOn)} />
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
