import { onRecord, sources, type SourceName } from './sources.ts'

type IdOf = (name: string) => string
type Made = {
  readonly kind: 'measure' | 'observation'
  readonly name: string
  readonly body: Readonly<Record<string, unknown>>
}

/** Yearly counts for the City of Compton, as DOMAIN's copy of the State file has them. */
const years: readonly (readonly [year: number, ...counts: number[]])[] = [
  [2009, 36, 509, 179, 876, 768, 1355],
  [2010, 25, 477, 129, 800, 847, 1223],
  [2011, 17, 380, 62, 625, 800, 1202],
  [2012, 21, 428, 107, 736, 574, 1006],
  [2013, 36, 360, 81, 820, 579, 1160],
  [2014, 25, 353, 87, 724, 542, 1366],
  [2015, 13, 332, 90, 610, 496, 1147],
  [2016, 35, 365, 125, 691, 371, 1367],
  [2017, 21, 441, 145, 669, 411, 1402],
  [2018, 22, 424, 104, 690, 362, 1349],
  [2019, 18, 427, 114, 619, 334, 1285],
  [2020, 18, 284, 76, 774, 222, 1189],
]

const series = [
  'Homicides',
  'Robberies',
  'Robberies with a firearm',
  'Aggravated assaults',
  'Burglaries',
  'Larcenies',
] as const

const copyCaveat =
  'Read from a third-party copy of the State’s file; not verified with the State. The day from which a year counts here, 1 July of the next, is the dashboard’s assumption.'

const measure = (name: string, body: Record<string, unknown>, from: readonly SourceName[], caveat: string): Made => ({
  kind: 'measure',
  name: `measure ${name}`,
  body: { name: { en: name }, caveat: { en: caveat }, ...body, ...onRecord(from) },
})

const observation = (
  idOf: IdOf,
  of: string,
  label: string,
  value: number,
  from: SourceName,
  more: Record<string, unknown>,
): Made => ({
  kind: 'observation',
  name: `observation ${of} ${label} ${from}`,
  body: {
    measureId: idOf(`measure ${of}`),
    period: { label, from: null, until: null },
    value,
    source: sources[from],
    ...more,
    ...onRecord([from]),
  },
})

/** The measures of conditions, known from the start. */
export const conditions: readonly Made[] = series.map((name) =>
  measure(
    name,
    { nature: 'conditions', unit: 'count', geography: 'City of Compton', periodType: 'calendar-year', base: '2014' },
    ['crimes'],
    copyCaveat,
  ),
)

/** Yearly figures with the day from which they count: 1 July of the following year. */
export const yearly = (idOf: IdOf): readonly { readonly on: string; readonly make: readonly Made[] }[] =>
  years.map(([year, ...counts]) => ({
    on: `${year + 1}-07-01`,
    make: counts.map((value, place) =>
      observation(idOf, series[place]!, String(year), value, 'crimes', {
        period: { label: String(year), from: `${year}-01-01`, until: `${year}-12-31` },
        standing: 'published',
      }),
    ),
  }))

/** Work done over the whole three years, as told at the close. Two sources that differ are two reports. */
export const workDone = (idOf: IdOf): readonly Made[] => {
  const caveat = 'Told at the close for the whole three years. How it was counted, and by which agency, is not given.'
  const work = (name: string, unit: string) =>
    measure(
      name,
      { nature: 'work', unit, geography: 'Compton engagement', periodType: 'engagement' },
      ['sentinel', 'probation'],
      caveat,
    )
  const told = (name: string, value: number, from: SourceName, precision = 'exact') =>
    observation(idOf, name, '2015 to 2018', value, from, { precision, standing: 'reported' })
  return [
    work('Arrests', 'arrests'),
    told('Arrests', 4092, 'sentinel'),
    work('Illegal guns seized', 'guns'),
    told('Illegal guns seized', 636, 'sentinel'),
    told('Illegal guns seized', 636, 'probation'),
    work('Explosives seized', 'pounds'),
    told('Explosives seized', 80, 'sentinel'),
    told('Explosives seized', 80, 'probation'),
    work('Narcotics seized', 'pounds'),
    told('Narcotics seized', 640, 'sentinel', 'more-than'),
    told('Narcotics seized', 647, 'probation'),
    work('Fentanyl seized', 'pounds'),
    told('Fentanyl seized', 18, 'probation'),
  ]
}

/** Homicides of January to May, and of the larger station area: other periods and another geography, so other measures. */
export const otherHomicides = (idOf: IdOf): { readonly station: readonly Made[]; readonly toMay: readonly Made[] } => ({
  station: [
    measure(
      'Homicides, station area',
      {
        nature: 'conditions',
        unit: 'count',
        geography: 'Compton Station area (city and county areas)',
        periodType: 'calendar-year',
      },
      ['cbsla'],
      'Another geography than the city; the two are never compared.',
    ),
    observation(idOf, 'Homicides, station area', '2009', 42, 'cbsla', { standing: 'published' }),
    observation(idOf, 'Homicides, station area', '2010', 26, 'cbsla', { standing: 'published' }),
  ],
  toMay: [
    measure(
      'Homicides, January to May',
      { nature: 'conditions', unit: 'count', geography: 'City of Compton', periodType: 'year-to-date' },
      ['wave'],
      'Five months, not a year.',
    ),
    observation(idOf, 'Homicides, January to May', '2015', 4, 'wave', { standing: 'reported' }),
    observation(idOf, 'Homicides, January to May', '2016', 13, 'wave', { standing: 'reported' }),
  ],
})
