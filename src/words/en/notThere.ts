import { isDay } from '../../domain/records/day.ts'
import type { Sentence } from '../sentence.ts'
import { dateNames } from './labels.ts'
import type { English } from './tools.ts'

/** `30 February 2016` for what is written like a day and is none; anything else as it was typed, as far as it fits. */
function asTyped(text: string): string {
  const [, year = '', month = '', day = ''] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? []
  const name = dateNames.fullMonths[Number(month) - 1]
  return name ? `${Number(day)} ${name} ${Number(year)}` : text.slice(0, 40)
}

/** What stands where an address asks for a day, readers or a record that there are not. */
export function notThereWords({ say, d }: English) {
  return {
    /** Why there is no page for this day; null where the day is one of the engagement's. */
    noSuchDay: (asked: string, starts: string, present: string): Sentence | null => {
      if (asked.trim() === '') return say`The address asks for a day and names none.`
      if (!isDay(asked)) return say`That date does not exist: ${asTyped(asked)}.`
      if (asked < starts)
        return say`The engagement began on ${d.withYear(starts)}; ${d.withYear(asked)} is before that.`
      if (asked > present) return say`${d.withYear(asked)} is still to come; today is ${d.withYear(present)}.`
      return null
    },
    chooseAnother: 'Any day from the beginning until today can be shown: choose one on the line above, or go on here.',
    noSuchReaders: (asked: string): string => `There are no readers called “${asked.slice(0, 40)}”.`,
    readersHint: 'A page can be seen as briefing partners see it, or as anyone does.',
    today: 'As it stands today',
    lastReview: (day: string): Sentence => say`As it stood at the last review, ${d.withYear(day)}`,
    ownView: 'Your own view',
    notOpen: 'This page does not exist, or is not open to you.',
    notOpenThen: (day: string): Sentence => say`On ${d.withYear(day)} it may not have been recorded yet.`,
    notOpenToThem: 'Readers you look as may not see it.',
    seeToday: 'See it as it stands today',
    back: 'Back to the overview',
  }
}
