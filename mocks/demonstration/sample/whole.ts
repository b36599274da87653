import { confirmed, delivered, inArea, inPlace, keptUp, proved, reached, said, until, type Story } from './story.ts'

const { commitment, milestone } = inArea(null)

/** The whole engagement: what belongs to no single area. */
export const whole: readonly Story[] = [
  commitment(
    'C51',
    'Minutes of the quarterly reviews within ten days | Review minutes',
    { from: 'usao > lasd', type: 'other', run: '2016-01-14' },
    inPlace('2016-01-22'),
    confirmed('2016-02-04'),
    keptUp('2016-04-25', '2016-07-25', '2016-10-24', '2017-01-23', '2017-04-24', '2017-07-24', '2017-10-16'),
    keptUp('2018-01-22', '2018-04-23', '2018-07-23'),
    until('2018-07-23', '2018-08-31', 'The last review is planned for 6 September; its minutes close the row.'),
  ),
  commitment(
    'C53',
    'List of who keeps what after the close | Who keeps what',
    { from: 'usao > lasd', type: 'policy', of: '1 list', run: '2018-01-11 to 2018-06-29', out: true },
    said('2018-04-12', 'Eleven of fifteen lines are settled.', { by: 'meeting' }),
    delivered('2018-06-28'),
    proved('2018-06-28', 'List, first edition', 'who-keeps-what'),
    confirmed('2018-07-12'),
  ),

  milestone(
    'M83',
    'Working plan for the first year agreed | Working plan',
    { by: 'usao', run: '2015-12-18 to 2016-03-31', out: true },
    said('2016-01-14', 'Draft read at the review.', { by: 'meeting' }),
    reached('2016-03-29'),
  ),
  milestone(
    'M84',
    'Outline of the sustainability plan agreed | Plan, outline',
    { by: 'usao', run: '2017-04-13 to 2017-10-05', out: true },
    said('2017-07-13', 'Six headings proposed.', { by: 'meeting' }),
    reached('2017-10-05'),
  ),
  milestone(
    'M15',
    [
      'Sustainability plan: first draft to all agencies | Plan, 1st draft',
      'Plan de continuidad: primer borrador para todas las agencias | Plan, borrador',
    ],
    { by: 'usao', run: '2017-04-13 to 2018-03-30', key: true, out: true },
    said('2017-10-05', 'Outline agreed at the review.', {
      by: 'meeting',
      next: 'One page from each agency by January.',
    }),
    said('2018-01-18', 'Nine of fourteen pages are in.'),
    reached('2018-03-29'),
  ),
  milestone(
    'M85',
    'List of what is kept up after the close | What is kept up',
    { by: 'usao', run: '2017-10-05 to 2018-06-29', out: true },
    said('2018-04-12', 'Eleven of fifteen lines are settled.', { by: 'meeting' }),
    reached('2018-06-28'),
  ),
  milestone(
    'M86',
    'Sustainability plan: final text to all agencies | Plan, final text',
    { by: 'usao', run: '2018-04-12 to 2018-08-31', out: true },
    said('2018-07-12', 'Comments of all agencies taken in.', { by: 'meeting' }),
    reached('2018-08-30'),
  ),
  milestone(
    'M87',
    'Hand-over talks with each agency held | Hand-over talks',
    { by: 'usao', run: '2018-04-12 to 2018-08-17' },
    said('2018-07-12', 'Eight talks held.', { by: 'meeting' }),
    reached('2018-08-16'),
  ),
  milestone(
    'M88',
    'Last review held',
    { by: 'usao', run: '2018-07-12 to 2018-09-07' },
    said('2018-08-16', 'Agenda sent to all agencies.', { by: 'e-mail' }),
    reached('2018-09-06'),
  ),
]
