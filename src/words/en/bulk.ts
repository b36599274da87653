import type { English } from './tools.ts'

/** The words of changing several commitments at once. */
export function bulkWords({ many }: English) {
  const commitments = { one: 'commitment', other: 'commitments' }
  return {
    chosen: (count: number): string => `${count} selected`,
    notInList: (count: number): string =>
      `${count} of them ${count === 1 ? 'is' : 'are'} not in the list as it is filtered now.`,
    clear: 'Clear selection',
    more: 'More',
    names: {
      expect: 'Move the date',
      agree: 'Agree a new date',
      log: 'Log one update',
      key: 'Key or not',
      area: 'Change the area',
      contact: 'Change the point of contact',
      remove: 'Remove (entered in error)',
    },
    title: (name: string, count: number): string => `${name}: ${many(count, commitments)}`,
    how: 'Move it',
    hows: { to: 'To one day', by: 'By a number of days' },
    days: 'Days',
    daysHint: 'Later; with a minus, earlier.',
    daysNeeded: 'Give a number of days.',
    saidBy: 'Who said it',
    itsOwn: 'For each, the agency that gives it',
    keyField: 'Among those an area is judged by first',
    keys: { yes: 'Key', no: 'Not key' },
    areaField: 'Area',
    contactField: 'Point of contact',
    choose: 'Choose one.',
    preview: 'What becomes of each',
    heads: { include: 'Include', what: 'Commitment', before: 'Now', after: 'Then' },
    include: (title: string): string => `Include ${title}`,
    leftOut: 'Left out.',
    notHere: 'Left out: this is not done with it as it stands.',
    isSo: 'Left out: it is so already.',
    chooseFirst: 'Not yet: answer what is asked above.',
    noDay: {
      none: 'Left out: no date was given that could be moved.',
      coarse: 'Left out: its date is not known to the day. Move it to one day.',
    },
    gone: (count: number): string =>
      `${many(count, commitments)} that ${count === 1 ? 'was' : 'were'} selected ${count === 1 ? 'is' : 'are'} not there any more.`,
    counts: (all: number, changed: number): string =>
      all === changed
        ? `${all === 1 ? 'It' : `All ${all}`} will be changed, as one act.`
        : changed === 0
          ? `None of ${all} will be changed; why stands beside ${all === 1 ? 'it' : 'each'}.`
          : `${changed} of ${all} will be changed; why the others will not stands beside them.`,
    change: (count: number): string => (count === 0 ? 'Change them' : `Change ${many(count, commitments)}`),
    refused:
      'Nothing was saved. What stands against it is written beside the rows: leave them out, or change what is above.',
    partly: (saved: number, left: number): string =>
      `${saved} are saved. The other ${left} are not; why stands beside them.`,
    done: (name: string, count: number): string => `${name}: ${many(count, commitments)}`,
    stands: 'stands',
    removed: 'removed; it stays in the past',
    asItIs: '–',
    saysNow: (agency: string, words: string): string => (words === '' ? agency : `${agency}: “${words}”`),
    key: 'key',
    notKey: 'not key',
    whole: 'Whole engagement',
    noContact: 'nobody',
  }
}
export type BulkWords = ReturnType<typeof bulkWords>
