/** The address of every page, as the router reads it. */
export const paths = {
  overview: '/',
  area: '/areas/:number',
  record: '/records/:path/:id',
  items: '/items',
  commitments: '/commitments',
  milestones: '/milestones',
  attention: '/attention',
  monday: '/monday',
  agencies: '/agencies',
  matrix: '/agencies/matrix',
  owed: '/agencies/owed',
  agency: '/agencies/:id',
  results: '/results',
  glossary: '/glossary',
} as const
