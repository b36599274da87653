import { oneOf, term } from './leaf.ts'
import { recordKind, type Base, type ValuesOf } from './shape.ts'

/** An organisation in the engagement. The list is data, never code. */
export const agency = recordKind('agency', {
  name: term(160),
  shortName: term(40),
  sector: oneOf(['federal', 'state', 'county', 'city', 'school', 'community', 'training-provider']),
  part: oneOf(['programme-office', 'doj-component', 'prosecutor', 'host', 'partner']),
})
export type Agency = Base<'agency'> & ValuesOf<typeof agency.shape>
