import type { AnyRecord } from '../../domain/records/registry.ts'
import type { CalendarDate } from '../../domain/records/calendarDate.ts'
import { dateText } from '../../words/en/dateText.ts'

type Names = ReadonlyMap<string, string>

/** What the record is called. */
export function titleOf(record: AnyRecord): string {
  const named = record as { readonly title?: unknown; readonly name?: unknown }
  const title = named.title ?? named.name
  return typeof title === 'string' ? title : ((title as { en?: string } | undefined)?.en ?? record.handle)
}

/** Words for what people read of a record; what is not here is said by its own page later. */
const labels: Readonly<Record<string, string>> = {
  description: 'Description',
  type: 'Type',
  givingAgencyId: 'Gives',
  receivingAgencyId: 'Receives',
  supportingAgencyIds: 'Supports',
  focusAreaIds: 'Focus areas',
  focusAreaId: 'Focus area',
  term: 'Term',
  madeOn: 'Made on',
  stage: 'Stage',
  heldOn: 'Held on',
  shortName: 'Short name',
  naming: 'Named',
  audience: 'Who can see this',
  geography: 'Where',
  unit: 'Unit',
}

const words: Readonly<Record<string, string>> = {
  public: 'Anyone',
  partners: 'Partners',
  agencies: 'All agencies',
  named: 'In the public record',
  'working-title': 'Working title',
  continuing: 'Continuing',
  once: 'Once',
}

/** Label and text of each fact that has a value. */
export function factsOf(record: AnyRecord, names: Names): (readonly [string, string])[] {
  const fields = record as unknown as Record<string, unknown>
  const facts = Object.entries(labels).flatMap(([name, label]) => {
    const text = valueText(fields[name], names)
    return text === 'none'
      ? []
      : [
          [
            label,
            record.kind === 'commitment' && name === 'stage' && record.provenance.kind === 'record'
              ? 'On the public record; no status is kept'
              : text,
          ] as const,
        ]
  })
  const dates = fields['dates'] as Record<string, CalendarDate | null> | undefined
  const dateLabels: Readonly<Record<string, string>> = {
    agreed: 'Agreed date',
    expected: 'Now expected',
    delivered: 'Delivered on',
    reached: 'Reached on',
  }
  return [
    ...facts,
    ...Object.entries(dates ?? {}).flatMap(([name, date]) =>
      date
        ? [
            [
              dateLabels[name] ?? name,
              date.asWritten ? `${dateText(date)} (“${date.asWritten}”)` : dateText(date),
            ] as const,
          ]
        : [],
    ),
  ]
}

/** A value of any leaf in words. */
export function valueText(value: unknown, names: Names): string {
  if (value === null || value === undefined || value === '') return 'none'
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.map((each) => valueText(each, names)).join(', ')
  if (typeof value === 'object') {
    if ('on' in value) return dateText(value as CalendarDate)
    if ('en' in value) return valueText(value.en, names)
    return JSON.stringify(value)
  }
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  const text = typeof value === 'number' ? String(value) : typeof value === 'string' ? value : JSON.stringify(value)
  return names.get(text) ?? words[text] ?? (/^[a-z]+(-[a-z]+)+$/.test(text) ? text.replaceAll('-', ' ') : text)
}
