import type { Measure } from '../../domain/records/measure.ts'
import type { Agreement, Figure, Report } from '../../domain/views/figures.ts'
import type { ResultMeasure, ResultPeriod, Results, Turn } from '../../domain/views/results.ts'
import { capital, listed, type Sentence } from '../sentence.ts'
import type { English } from './tools.ts'
import { numberText } from './tools.ts'

const periodTypes: Readonly<Record<Measure['periodType'], { readonly one: string; readonly other: string }>> = {
  'calendar-year': { one: 'calendar year', other: 'calendar years' },
  engagement: { one: 'whole engagement', other: 'whole engagement' },
  'year-to-date': { one: 'part of a year', other: 'parts of years' },
  'half-year': { one: 'half-year', other: 'half-years' },
  quarter: { one: 'quarter', other: 'quarters' },
  month: { one: 'month', other: 'months' },
}

const standings: Readonly<Record<Report['standing'], string>> = {
  published: 'Published statistic',
  reported: 'Reported by an agency',
}

const agreements: Readonly<Record<Agreement, string>> = {
  one: 'One source only',
  same: 'Both state the same figure',
  precision: 'Precision differs',
  count: 'Counts differ',
}

/** A year is a name, not a count: it is never grouped in thousands. */
const years = (of: readonly number[]): readonly Sentence[] => of.map((year) => [String(year)])

/** The sentences of results: counts with their base, area, period and source. No lone percentage, no arrow, no cause. */
export function resultsWords({ say, d }: English) {
  const turned = ({ direction, difference }: Turn): string =>
    direction === 'same' ? 'the same' : `${numberText(difference)} ${direction}`
  return {
    title: 'Results',
    lead: 'Conditions in Compton and work done are shown apart. Neither says anything about cause.',
    conditionsTitle: 'Conditions in Compton',
    workTitle: 'Work done',
    apartTitle: 'Other areas and other periods',
    apartHint: 'Another area than above, or part of a year. These are never compared with the figures above.',
    otherTitle: 'Other counts',
    turnTitle: 'How the answer turns with the base year',
    baseYear: 'Base year',
    shownBase: 'shown',
    heads: {
      measure: 'Measure',
      area: 'Area',
      period: 'Period',
      year: 'Year',
      asStated: 'Figure, as stated',
      source: 'Source',
      standing: 'Published or reported',
      base: 'Then',
    },
    nothing: 'No measures have been recorded yet.',
    noConditions: 'No figures of conditions have been recorded yet.',
    noWork: 'No counts of work done have been recorded yet.',
    downloadPicture: 'Download as a picture',
    pictureFailed: 'The browser made no picture. The numbers can be downloaded as CSV.',
    noDefinition: 'Definition: the source gives none.',
    definition: (text: string): string => `Definition: ${text}`,
    target: (value: number): string => `Target: ${numberText(value)}.`,
    source: 'Source: ',
    record: 'History of this measure',

    standings,
    agreement: (agreement: Agreement, sources: number): string =>
      agreement === 'same' && sources > 2 ? 'All state the same figure' : agreements[agreement],
    /** `calendar year` */
    periodType: (type: Measure['periodType']): string => periodTypes[type].one,
    /** `18`, `more than 640`: as its source states it. */
    figure: ({ value, precision }: Pick<Figure, 'value' | 'precision'>): string =>
      precision === 'exact'
        ? numberText(value)
        : `${precision === 'more-than' ? 'more than' : 'about'} ${numberText(value)}`,
    /** `Narcotics seized, pounds`: the unit only where the name does not hold it. */
    measureWithUnit: (name: string, unit: string): string =>
      unit === 'count' || name.toLocaleLowerCase('en').includes(unit.toLocaleLowerCase('en'))
        ? name
        : `${name}, ${unit}`,
    /** A source with its date, or that it has none. */
    sourceWithDate: ({ title, date }: Report['source']): Sentence =>
      date ? say`${title}, ${d.withYear(date)}` : say`${title} (undated)`,

    /** `2014 is the last whole year before the engagement began on 28 Sep 2015.` */
    baseReason: ({ base, baseIsLastBefore, engagement }: Results): Sentence =>
      base === null
        ? []
        : baseIsLastBefore && engagement
          ? say`${String(base)} is the last whole year before the engagement began on ${d.withYear(engagement.starts)}.`
          : say`${String(base)} is the base that is recorded with the measures.`,
    noSuchBase: (asked: string, base: number): string =>
      `${/^\d{4}$/.test(asked) ? `There are no figures for ${asked}` : `“${asked.slice(0, 20)}” is not a year`}, so nothing can be told from it. Shown from ${base}.`,

    /** The head of a column of answers: `In 2018 (22)`. */
    newestIs: (year: number, value: number): string => `In ${year} (${numberText(value)})`,
    /** `3 fewer`, `the same`. */
    turned,
    /** What is said where the base that was asked for tells nothing of this measure. */
    noTurn: (name: string, { geography, newest, periods }: ResultMeasure, base: number | null): Sentence => {
      const start = say`${name} in the ${geography}, calendar years: `
      const ofBase = periods.find(({ year, whole }) => whole && year === base)
      if (!newest)
        return periods.length === 0
          ? say`${start}no figures yet.`
          : say`${start}the sources differ, so no change is told.`
      const last = say`${newest.value}\u00a0in\u00a0${String(newest.year)}`
      if (base === null || base === newest.year)
        return say`${start}${last}, the newest year; there is no later one to compare it with.`
      return ofBase
        ? say`${start}${last}. For ${String(base)} the sources differ, so no change is told from it.`
        : say`${start}${last}; no figure for ${String(base)} to compare it with.`
    },
    /** Years for which sources differ, after the sentence. */
    unsettled: (of: readonly number[]): Sentence =>
      say`For ${listed(years(of), ', ', ' and ')} the sources differ; each figure is shown, and none is compared.`,
    /** `No figures for 2017 yet; the State publishes them the following year.` */
    awaited: (of: readonly number[]): Sentence =>
      say`No figures for ${listed(years(of), ', ', ' and ')} yet; the State publishes them the following year.`,

    /** Under the charts: what holds of every value in them. */
    note: ({ geography, periodType }: ResultMeasure, source: Sentence, standing: Report['standing']): Sentence =>
      say`${capital([periodTypes[periodType].other])}, whole. ${geography}. ${source}. ${standings[standing]}.`,
    workNote: (standing: Report['standing']): string =>
      standing === 'reported' ? 'Reported by agencies, not published statistics.' : 'Published statistics.',

    /** The words of the band behind a line. */
    band: ({ starts, plannedEnd }: NonNullable<Results['engagement']>): readonly Sentence[] => [
      say`Engagement, ${d.withYear({ on: `${starts.on.slice(0, 7)}-01`, precision: 'month' })}`,
      say`to planned end ${d.withYear(plannedEnd)}`,
    ],
    drawing: (name: string, geography: string): string =>
      `${name}, ${geography}, by calendar year: values from the first to the newest, with the arrow keys`,
    /** A part of a year, under its value: `to June`, `April to June`. */
    partNote: ({ from, until, label }: Pick<ResultPeriod, 'from' | 'until' | 'label'>): string => {
      const month = (day: string) => d.inFull({ on: `${day.slice(0, 7)}-01`, precision: 'month' }).date.text
      if (until === null) return label
      return from === null || from.slice(5) === '01-01' ? `to ${month(until)}` : `${month(from)} to ${month(until)}`
    },
    spoken: (period: string, figure: string, base: boolean, source: string | null): string =>
      [`${period}: ${figure}`, base ? 'base year' : '', source ?? ''].filter(Boolean).join(', '),
    fileHeads: {
      measure: 'Measure',
      geography: 'Geography',
      periodType: 'Period type',
      unit: 'Unit',
      period: 'Period',
      from: 'From',
      until: 'Until',
      value: 'Value',
      precision: 'Precision',
      standing: 'Standing',
      source: 'Source',
      address: 'Source address',
      sourceDate: 'Source date',
      sourceKind: 'Source kind',
      caveat: 'Caveat',
      asOf: 'Record as of',
    },
    precisions: { exact: 'exact', 'more-than': 'more than', about: 'about' },
    pictureFoot: (today: string): Sentence => say`Record as of ${d.withYear(today)}. Says nothing about cause.`,
  }
}
