import { Fragment } from 'react'
import type { Area, Contact } from '../../domain/views/area.ts'
import { Said } from '../../ui/Said.tsx'
import { useAreaWords } from '../../words/useAreaWords.ts'
import { useRecordWords } from '../../words/useRecordWords.ts'

type NameOf = (id: string) => string | undefined

/** The lead's sentence with where it comes from; who leads; the posts that answer for what is open, as far as this reader is told. */
export function Leads({
  area,
  isPartner,
  nameOf,
}: {
  readonly area: Area
  readonly isPartner: boolean
  readonly nameOf: NameOf
}) {
  const words = useAreaWords()
  const own = useRecordWords()
  const { area: record, sentence, contacts } = area
  return (
    <>
      {record && (
        <section className="panel-part" aria-labelledby="sentence">
          <h2 id="sentence">{words.sentenceTitle}</h2>
          {sentence ? (
            <>
              <p className="lead-sentence">{sentence.text.en}</p>
              <p className="quiet small">
                <Said sentence={own.sentenceSource(sentence)} />
              </p>
            </>
          ) : (
            <p className="quiet">{isPartner ? words.noSentenceReleased : words.noSentence}</p>
          )}
        </section>
      )}
      <section className="panel-part" aria-labelledby="leads">
        <h2 id="leads">{words.leadTitle}</h2>
        {record === null || record.leadAgencyId === null ? (
          <p className="quiet">{record === null ? words.noLeadOfWhole : words.noLead}</p>
        ) : (
          <dl className="pairs">
            <div>
              <dt>{words.leads}</dt>
              <dd>{nameOf(record.leadAgencyId)}</dd>
            </div>
            {record.deputyAgencyId !== null && (
              <div>
                <dt>{words.deputy}</dt>
                <dd>{nameOf(record.deputyAgencyId)}</dd>
              </div>
            )}
          </dl>
        )}
        <h3 className="contacts-title">{words.contactsTitle}</h3>
        {contacts.length === 0 && <p className="quiet">{words.noContacts}</p>}
        <ul className="contacts">
          {contacts.map((contact) => (
            <Post key={contact.id} contact={contact} agency={nameOf(contact.agencyId) ?? ''} />
          ))}
        </ul>
      </section>
    </>
  )
}

function Post({ contact, agency }: { readonly contact: Contact; readonly agency: string }) {
  const words = useAreaWords()
  const { title, holders, telephone, mail } = contact
  const reached = [
    ...(holders.length > 0 ? [<span key="holders">{holders.join(', ')}</span>] : []),
    ...(telephone
      ? [
          <a key="telephone" href={`tel:${telephone.replaceAll(/[^\d+]/g, '')}`}>
            {telephone}
          </a>,
        ]
      : []),
    ...(mail
      ? [
          <a key="mail" href={`mailto:${mail}`}>
            {mail}
          </a>,
        ]
      : []),
  ]
  return (
    <li data-record={contact.id}>
      <p>
        {title}, {agency}
        <span className="quiet"> · {words.answersFor(contact)}</span>
      </p>
      {reached.length > 0 && (
        <p className="quiet small">
          {reached.map((way, place) => (
            <Fragment key={way.key}>
              {place > 0 && ' · '}
              {way}
            </Fragment>
          ))}
        </p>
      )}
    </li>
  )
}
