import type { RecordAnswer } from '../data/queries.ts'
import type { CalendarDate } from '../domain/records/calendarDate.ts'
import { DateText } from '../ui/DateText.tsx'
import { Said } from '../ui/Said.tsx'
import { useRecordWords } from '../words/useRecordWords.ts'
import { useWords } from '../words/useWords.ts'
import { Named } from './Named.tsx'
import { Section } from './Section.tsx'

/** Fields that stand elsewhere on the page, or are not for reading. */
const elsewhere = new Set([
  'id',
  'kind',
  'handle',
  'title',
  'name',
  'audience',
  'restrictedTo',
  'provenance',
  'sealed',
  'proposedBy',
  'figures',
  'shortName',
  'shortTitle',
  'enteredByAgencyId',
])

/** The facts of a record that has no status: label and value, as the record has them. */
export function Facts({
  page,
  nameOf,
}: {
  readonly page: RecordAnswer
  readonly nameOf: (id: string) => string | undefined
}) {
  const own = useRecordWords()
  const facts = Object.entries(page.record).filter(([name, value]) => !elsewhere.has(name) && !isEmpty(value))
  return (
    <Section title={own.sections.facts}>
      <dl className="pairs">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{own.factLabel(name)}</dt>
            <dd>
              <Told value={value} page={page} nameOf={nameOf} />
              {name === 'leadSentence' && page.sentence && (
                <span className="second-line quiet small">
                  <Said sentence={own.sentenceSource(page.sentence)} />
                </span>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  )
}

const isEmpty = (value: unknown): boolean =>
  value === null ||
  value === '' ||
  (Array.isArray(value) && value.length === 0) ||
  (typeof value === 'object' && 'en' in value && value.en === null)

function Told({
  value,
  page,
  nameOf,
}: {
  readonly value: unknown
  readonly page: RecordAnswer
  readonly nameOf: (id: string) => string | undefined
}) {
  const { date, number } = useWords()
  const own = useRecordWords()
  if (Array.isArray(value)) {
    return value.map((each: unknown) => (
      <span key={JSON.stringify(each)} className="second-line">
        <Told value={each} page={page} nameOf={nameOf} />
      </span>
    ))
  }
  if (typeof value === 'number') return number(value)
  if (typeof value === 'boolean') return value ? own.yes : own.no
  if (typeof value === 'string') {
    return Object.hasOwn(page.names, value) ? <Named id={value} page={page} /> : (nameOf(value) ?? own.plainWord(value))
  }
  if (value === null || typeof value !== 'object') return null
  if ('on' in value) return <DateText date={date.aloneWithYear(value as CalendarDate)} />
  if ('en' in value) return String(value.en)
  return Object.entries(value)
    .filter(([, each]) => !isEmpty(each))
    .map(([name, each]) => (
      <span key={name} className="second-line">
        <span className="quiet">{own.factLabel(name)} </span>
        <Told value={each} page={page} nameOf={nameOf} />
      </span>
    ))
}
