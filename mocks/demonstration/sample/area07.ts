import { asked, confirmed, delivered, inArea, moved, proved, reached, said, type Story } from './story.ts'

const { commitment, milestone } = inArea(7)

/** Gun proliferation (working title). */
export const area07: readonly Story[] = [
  commitment(
    'C2',
    'Two-day course on documenting recovered firearms | Firearm course',
    { from: 'atf > lasd', type: 'training', of: '2 sessions', run: '2016-03-10 to 2017-02-28', out: true },
    said('2016-05-12', 'Outline agreed with the station.'),
    said('2016-07-14', 'First session set for September.', { by: 'meeting' }),
    said('2016-09-15', 'First session held, 18 came.', { done: 1 }),
    said('2016-12-08', 'Second session set for February.', { by: 'e-mail', entered: '2016-12-09' }),
    delivered('2017-02-23'),
    proved('2017-02-23', 'Attendance sheet', 'firearm-course'),
    confirmed('2017-03-14'),
  ),
  commitment(
    'C9',
    [
      'Firearm-safety materials at six community events | Safety materials',
      'Materiales sobre seguridad con armas en seis eventos comunitarios | Materiales',
    ],
    { from: 'atf > city', type: 'outreach', of: '6 events', run: '2017-03-09 to 2017-10-31', out: true },
    said('2017-05-18', 'First event held.', { done: 1 }),
    said('2017-07-13', 'Three events held.', { done: 3, by: 'meeting' }),
    said('2017-09-14', 'Five events held.', { done: 5, next: 'Sixth event in October.' }),
    delivered('2017-10-19'),
    proved('2017-10-19', 'Photographs of the tables', 'safety-tables'),
    confirmed('2017-11-15'),
  ),
  commitment(
    'C38',
    'Refresher on recovered-firearm forms | Forms refresher',
    { from: 'atf > lasd', type: 'training', of: '1 refresher', run: '2017-09-14 to 2018-02-28', out: true },
    said('2017-10-05', 'Questions of the first course gathered.', { by: 'meeting' }),
    asked('2017-11-01', 'atf', 'lasd', 'Two evenings that suit both shifts', '2017-11-22', [
      '2017-11-20',
      'The second and third Thursday of February.',
    ]),
    said('2017-11-01', 'Outline ready.', { next: 'Course review with both shifts, 12 January.' }),
    said('2018-01-12', 'Outline reviewed with both shifts.'),
    delivered('2018-02-15'),
    confirmed('2018-02-27'),
  ),
  commitment(
    'C39',
    'Quick-reference sheet for tracing forms | Reference sheet',
    { from: 'atf > lasd', type: 'equipment', of: '300 sheets', run: '2017-04-13 to 2017-09-29', out: true },
    said('2017-06-15', 'Draft read by two supervisors.', { by: 'phone' }),
    delivered('2017-09-28'),
    proved('2017-09-28', 'Sheet, both sides', 'reference-sheet'),
    confirmed('2017-10-11'),
  ),

  milestone(
    'M66',
    'Course outline agreed | Outline agreed',
    { by: 'atf', rests: 'C2', run: '2016-03-10 to 2016-05-13' },
    reached('2016-05-12'),
  ),
  milestone(
    'M67',
    'First firearm-documentation course held | Firearm course 1',
    { by: 'atf', rests: 'C2', run: '2016-03-10 to 2016-09-15', out: true },
    reached('2016-09-15'),
  ),
  milestone(
    'M4',
    'Both firearm-documentation courses held | Firearm courses',
    { by: 'atf', rests: 'C2', run: '2016-03-10 to 2017-02-28', out: true },
    reached('2017-02-23'),
  ),
  milestone(
    'M68',
    'Quick-reference sheet in use | Sheet in use',
    { by: 'atf', rests: 'C39', run: '2017-04-13 to 2017-09-29', out: true },
    reached('2017-09-28'),
  ),
  milestone(
    'M69',
    'Course review with both shifts | Course review',
    { by: 'atf', rests: 'C38', run: '2017-09-14 to 2018-01-19', out: true },
    moved('2017-10-26', '2018-01-12', 'other', 'both shifts are free a week sooner'),
    reached('2018-01-12'),
  ),
  milestone(
    'M70',
    'Count of materials by event shared | Materials count',
    { by: 'atf', rests: 'C9', run: '2017-09-14 to 2017-12-08', out: true },
    reached('2017-12-06'),
  ),
  milestone(
    'M71',
    'Refresher dates sent to both shifts | Refresher dates',
    { by: 'lasd', rests: 'C38', run: '2017-09-14 to 2018-01-31' },
    reached('2018-01-25'),
  ),
]
