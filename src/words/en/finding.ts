import type { Kind } from '../../domain/records/kind.ts'
import type { English } from './tools.ts'

const kindWords: Readonly<Partial<Record<Kind, string>>> = {
  'focus-area': 'Focus area',
  commitment: 'Commitment',
  milestone: 'Milestone',
  agency: 'Agency',
  measure: 'Measure',
  meeting: 'Meeting',
  decision: 'Decision',
  risk: 'Risk',
  request: 'Request',
}

/** The words of search, of finding the item a call was about, and of the list of keys. */
export function findingWords({ many }: English) {
  return {
    searchTitle: 'Search',
    searchLabel: 'Handle, word, agency or area; or what to do',
    searching: 'Searching…',
    offline: 'You are offline. Records are found again when the connection is back.',
    records: 'Records',
    pages: 'Pages',
    doing: 'Do',
    found: (count: number, more: boolean): string =>
      more
        ? `The first ${many(count, { one: 'record', other: 'records' })}`
        : many(count, { one: 'record', other: 'records' }),
    nothingFound: (text: string): string => `Nothing is found for “${text}”.`,
    kind: (kind: Kind): string => kindWords[kind] ?? kind,
    commands: {
      logCall: 'Log a call',
      keys: 'Keys',
      lastReview: 'As of the last review',
      today: 'Back to today',
      partners: 'See it as briefing partners do',
      own: 'Back to your own view',
      changePerson: 'Change person',
      theme: { system: 'Colours as on this device', light: 'Light colours', dark: 'Dark colours' },
    },
    logCall: {
      title: 'Log a call',
      label: 'Which item',
      hint: 'A handle, some words, or an agency.',
      items: 'Items',
      asked: 'On Monday’s list',
      another: 'Another item',
      nothing: (text: string): string => `No commitment or milestone is found for “${text}”.`,
    },
    keys: {
      title: 'Keys',
      heads: { key: 'Key', does: 'What it does' },
      close: 'Close',
      single: 'Keys of a single letter or sign',
      singleOff: 'Keys of a single letter or sign are switched off on this device. Those with Ctrl or ⌘ work.',
      groups: {
        everywhere: 'Everywhere',
        overlay: 'In menus and dialogs',
        form: 'In the form of one record',
        line: 'On the three-year line',
        finder: 'In a list of choices',
        grid: 'In the table',
        row: 'On a row of it',
        drawing: 'In a drawing',
      } as Readonly<Record<string, string>>,
      does: {
        search: 'Search and commands',
        logCall: 'Log a call',
        keys: 'This list of keys',
        escape: 'Close',
        next: 'Next',
        previous: 'The one before',
        first: 'First',
        last: 'Last',
        take: 'Take it',
        save: 'Save, from every field',
        dayLater: 'A day later',
        dayEarlier: 'A day earlier',
        monthLater: 'A month later',
        monthEarlier: 'A month earlier',
        start: 'The first day',
        today: 'Today',
        below: 'A row down; with Ctrl or ⌘ to the last',
        above: 'A row up; with Ctrl or ⌘ to the first',
        right: 'A column on; with Ctrl or ⌘ to the last',
        left: 'A column back; with Ctrl or ⌘ to the first',
        pageDown: 'A page down',
        pageUp: 'A page up',
        rowStart: 'Start of the row; with Ctrl or ⌘ of the table',
        rowEnd: 'End of the row; with Ctrl or ⌘ of the table',
        openRow: 'Open the row beside the table',
        openCell: 'Open what the cell counts',
        choose: 'Choose the row',
        chooseRange: 'Choose from there to here',
        chooseAll: 'Choose all rows',
        leave: 'Choose none; else close what is open',
        remove: 'Remove (entered in error)',
        nextValue: 'The next value',
        previousValue: 'The value before',
        firstValue: 'The first value',
        lastValue: 'The last value',
        lineBelow: 'The line below',
        lineAbove: 'The line above',
      } as Readonly<Record<string, string>>,
      /** A key as it is printed on a keyboard. */
      name: (key: string, onMac: boolean): string => {
        if (key.startsWith('Shift+')) return `Shift ${names[key.slice(6)] ?? key.slice(6)}`
        if (key.startsWith('Mod+'))
          return `${onMac ? '⌘' : 'Ctrl'} ${key.length === 5 ? key.slice(4).toUpperCase() : key.slice(4)}`
        return names[key] ?? key
      },
      or: 'or',
    },
  }
}

const names: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  PageUp: 'Page Up',
  PageDown: 'Page Down',
  Escape: 'Esc',
  ' ': 'Space',
  Delete: 'Del',
}
