import type { CalendarDate } from '../../domain/records/calendarDate.ts'
import { dateWriter } from '../dates.ts'
import { plainDate } from '../sentence.ts'
import { dateNames } from './labels.ts'

const write = dateWriter(null, dateNames)

/** `9 Nov 2017`, `Sep 2017`, `Q1 2018`, `Summer 2018`, `2017`: as plain text, with its year, no more precise than it is known. */
export const dateText = (date: CalendarDate | string): string => plainDate(write.aloneWithYear(date))
