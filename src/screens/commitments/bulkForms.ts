import type { FieldSpec, Making, Values } from '../../acts/form.ts'
import { causeField, dayField, reasonField } from '../../acts/formFields.ts'
import { channels } from '../../domain/records/saying.ts'
import type { BulkGround, BulkName } from './bulk.ts'

/** What is asked once for all of the chosen. */
export function bulkFields(
  name: BulkName,
  making: Pick<Making, 'words' | 'all'>,
  { answer, posts, own }: BulkGround,
): readonly FieldSpec[] {
  const { words } = making
  switch (name) {
    case 'expect':
    case 'agree': {
      const to = (values: Values) => values['how'] === 'to'
      return [
        choice('how', own.how, own.hows),
        { ...dayField(making, 'on', words.fields.newDate, 'dates'), shown: to },
        {
          name: 'days',
          label: own.days,
          as: 'line',
          leaf: 'dates',
          hint: own.daysHint,
          needed: own.daysNeeded,
          shown: (values) => !to(values),
        },
        causeField(making),
        reasonField(making),
      ]
    }
    case 'log':
      return [
        {
          name: 'saidBy',
          label: own.saidBy,
          as: 'select',
          options: [
            { value: '', label: own.itsOwn },
            ...answer.agencies.map(({ id, shortName }) => ({ value: id, label: shortName })),
          ],
          leaf: 'saidByAgencyId',
        },
        choice(
          'channel',
          words.fields.channel,
          Object.fromEntries(channels.map((each) => [each, words.channels[each]])),
        ),
        {
          name: 'happened',
          label: words.fields.happened,
          as: 'words',
          leaf: 'happened.en',
          hint: words.noNames,
          needed: words.needed,
        },
        // A "no" gives a new date, and that is each one's own.
        {
          ...choice('willHold', words.fields.willHold, { yes: words.willHold.yes, perhaps: words.willHold.perhaps }),
          needed: words.choiceNeeded,
        },
      ]
    case 'key':
      return [choice('key', own.keyField, own.keys)]
    case 'area':
      return [
        {
          name: 'area',
          label: own.areaField,
          as: 'select',
          options: [
            ...answer.areas.map(({ id, number, name: called }) => ({ value: id, label: `${number} ${called}` })),
            { value: 'whole', label: own.whole },
          ],
          leaf: 'focusAreaIds',
          needed: own.choose,
        },
      ]
    case 'contact':
      return [
        {
          name: 'contact',
          label: own.contactField,
          as: 'select',
          options: posts.map(({ id, title, agencyId }) => ({
            value: id,
            label: `${title}, ${answer.agencies.find((agency) => agency.id === agencyId)?.shortName ?? ''}`,
          })),
          leaf: 'postId',
          needed: own.choose,
        },
      ]
    case 'remove':
      return [reasonField(making)]
  }
}

function choice(name: string, label: string, options: Readonly<Record<string, string>>): FieldSpec {
  return {
    name,
    label,
    as: 'choice',
    options: Object.entries(options).map(([value, words]) => ({ value, label: words })),
    leaf: name,
  }
}
