import { named } from '../support/worlds.ts'

/** Addresses of the log by a number: whole, in pages, by every filter, of a record that may be a secret's. */
export function logAddress(n: number, recordId: string, cursor: string | undefined): string {
  const asked = [
    '',
    'limit=2',
    `limit=1&cursor=${cursor ?? '000000000000'}`,
    `record=${recordId}`,
    `who=${named('agency ATF')}`,
    'verb=update&area=1',
    'kind=commitment&area=whole&asOf=2017-11-08',
    'from=2017-11-09&to=2017-11-09',
    'verb=seal',
  ]
  return `/api/log?${asked[n % asked.length]}`
}
