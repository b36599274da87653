import type { CalendarDate } from '../../src/domain/records/calendarDate.ts'

/** Every source the public record is drawn from, once. `date` is null where the page carries none that was read. */
interface Source {
  readonly title: string
  readonly url: string | null
  readonly date: CalendarDate | null
}

const day = (on: string): CalendarDate => ({ on, precision: 'day' })
const month = (on: string, asWritten: string): CalendarDate => ({ on, precision: 'month', asWritten })

export const sources = {
  nij: {
    title: 'National Institute of Justice, VRN evaluation',
    url: 'https://nij.ojp.gov/redirect-legacy/topics/crime/violent/Pages/violence-reduction-network-evaluation.aspx',
    date: day('2017-12-14'),
  },
  pressRelease: {
    title: "US Attorney's Office C.D. Cal., press release on Compton and the VRN",
    url: 'https://www.justice.gov/usao-cdca/pr/city-compton-becomes-part-justice-department-sponsored-violence-reduction-network',
    date: null,
  },
  latimes: {
    title: 'Los Angeles Times',
    url: 'https://www.latimes.com/local/lanow/la-me-ln-compton-selected-to-receive-federal-aid-20150928-story.html',
    date: day('2015-09-28'),
  },
  kpcc: {
    title: 'KPCC',
    url: 'https://www.kpcc.org/news/2015/09/29/54701/compton-to-join-5-other-cities-in-nationwide-feder/',
    date: day('2015-09-29'),
  },
  cbj2015: {
    title: 'Compton Business Journal',
    url: 'http://comptonbusinessjournal.com/2015/09/29/compton-partners-with-federal-government-to-reduce-crime/',
    date: day('2015-09-29'),
  },
  ojjdp2015: {
    title: 'OJJDP News @ a Glance, September/October 2015',
    url: 'https://ojjdp.ojp.gov/sites/g/files/xyckuh176/files/newsletter/archives/249231/sf_2.html',
    date: month('2015-10-01', 'September/October 2015'),
  },
  ojjdpSpring2016: {
    title: 'OJJDP newsletter, March/April 2016',
    url: 'http://www.ojjdp.gov/newsletter/249801/sf_3.html',
    date: month('2016-04-01', 'March/April 2016'),
  },
  cbj2016: {
    title: 'Compton Business Journal',
    url: 'http://comptonbusinessjournal.com/2016/06/03/mayor-aja-brown-lasd-addresses-compton-surge-violence/',
    date: day('2016-06-03'),
  },
  wave: {
    title: 'Wave Newspapers',
    url: 'http://wavenewspapers.com/rise-in-homicides-troubles-compton-residents/',
    date: null,
  },
  ojjdpAutumn2016: {
    title: 'OJJDP newsletter, September/October 2016',
    url: 'https://ojjdp.ojp.gov/sites/g/files/xyckuh176/files/newsletter/archives/250280/sf_4.html',
    date: month('2016-10-01', 'September/October 2016'),
  },
  annual2016: {
    title: 'VRN Annual Report 2016',
    url: 'https://preview-psp.azurewebsites.net/Annual-Report/2016/VRN-Sites',
    date: { on: '2016-01-01', precision: 'year' },
  },
  strategicPlan: {
    title: 'Compton Station Strategic Plan',
    url: 'https://fdocuments.in/document/comptonas-strategic-strategic-plan-february-2017-finalpdf-this-strategic-plan.html',
    date: month('2017-02-01', 'February 2017'),
  },
  seedPage: {
    title: "US Attorney's Office C.D. Cal., National Public Safety Partnership",
    url: 'https://www.justice.gov/usao-cdca/national-public-safety-partnership-psp',
    date: day('2017-11-09'),
  },
  sentry: {
    title: 'Tri-County Sentry',
    url: 'https://thebulletinweekly.com/Article/Index/81a9969d-75d3-43d8-873d-27c09ab82f56',
    date: day('2018-09-13'),
  },
  sentinel: {
    title: 'Los Angeles Sentinel',
    url: 'https://lasentinel.net/officials-tout-three-year-effort-to-reduce-crime-in-compton.html',
    date: null,
  },
  probation: {
    title: 'LA County Probation bulletin',
    url: 'https://content.govdelivery.com/accounts/CALACOUNTY/bulletins/213adb1',
    date: null,
  },
  bja2018: {
    title: 'BJA, National PSP Symposium 2018',
    url: 'https://www.bja.gov/Events/national-psp-symposium-2018.html',
    date: month('2018-09-01', 'September 2018'),
  },
  crimes: {
    title: 'California DOJ, Crimes and Clearances, read from a third-party copy',
    url: 'https://github.com/JanaeShao/Correlation-Between-Crime-Rates-and-COVID-in-California-from-2016-to-2020',
    date: null,
  },
  cbsla: {
    title: 'CBS Los Angeles',
    url: 'https://cbsnews.com/losangeles/news/homicides-dip-16-percent-in-compton-la-county',
    date: null,
  },
} satisfies Record<string, Source>

export type SourceName = keyof typeof sources

/** Provenance of an item of the public record: its sources, and what they leave open. */
export const onRecord = (names: readonly SourceName[], caveat: string | null = null) => ({
  audience: 'public',
  provenance: { kind: 'record', sources: names.map((name) => sources[name]), caveat },
})
