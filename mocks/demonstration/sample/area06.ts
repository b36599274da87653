import { confirmed, delivered, inArea, partConfirmed, proved, reached, said, type Story } from './story.ts'

const { commitment, milestone } = inArea(6)

/** Narcotics (working title). */
export const area06: readonly Story[] = [
  commitment(
    'C11',
    ['Drug-disposal days in two parks | Disposal days', 'Días de entrega de medicamentos en dos parques'],
    { from: 'dea > city', type: 'outreach', of: '4 days', run: '2016-04-07 to spring 2018', out: true },
    said('2016-05-26', 'Both parks named.', { next: 'First day in October.' }),
    said('2016-08-18', 'Tables and bins agreed.', { by: 'phone' }),
    said('2016-10-17', 'First day held on Saturday.', { done: 1 }),
    partConfirmed('2016-10-24'),
    said('2017-01-12', 'Second day set for May.', { by: 'meeting' }),
    said('2017-05-08', 'Second day held on Saturday.', { done: 2 }),
    partConfirmed('2017-05-15'),
    said('2017-08-17', 'Third day set for October, in the smaller park.', { by: 'phone' }),
    said('2017-10-23', 'Third day held on Saturday.', { done: 3, next: 'Fourth day in the spring.' }),
    partConfirmed('2017-10-26'),
    said('2018-01-11', 'Fourth day set for April.', { by: 'meeting' }),
    delivered('2018-04-14', '2018-04-16'),
    proved('2018-04-16', 'Count of four days', 'disposal-days'),
    confirmed('2018-04-27'),
  ),
  commitment(
    'C36',
    'Medicine-return leaflet for pharmacies | Medicine leaflet',
    { from: 'coalition > city', type: 'outreach', of: '1 leaflet', run: '2017-07-13 to 2018-03-30', out: true },
    said('2017-08-24', 'English text drafted.'),
    said('2017-10-05', 'Three pharmacies will read it.', { by: 'meeting' }),
    said('2018-01-18', 'Read by three pharmacies.'),
    delivered('2018-03-22'),
    confirmed('2018-04-03'),
  ),
  commitment(
    'C37',
    'Half-day on handling found substances | Found substances',
    { from: 'dea > lasd', type: 'training', of: '1 half-day', run: '2016-05-12 to 2016-11-30' },
    said('2016-06-16', 'Programme drafted.', { by: 'e-mail' }),
    said('2016-09-22', 'Date and room agreed with the station.'),
    delivered('2016-11-10'),
    proved('2016-11-10', 'Programme and attendance sheet', 'found-substances'),
    confirmed('2016-11-22'),
  ),

  milestone(
    'M61',
    'Parks for the disposal days named | Parks named',
    { by: 'dea', rests: 'C11', run: '2016-04-07 to 2016-05-27', out: true },
    reached('2016-05-26'),
  ),
  milestone(
    'M62',
    'First drug-disposal day | Disposal day 1',
    { by: 'dea', rests: 'C11', run: '2016-04-07 to 2016-10-15', out: true },
    reached('2016-10-15', '2016-10-17'),
  ),
  milestone(
    'M63',
    'Second drug-disposal day | Disposal day 2',
    { by: 'dea', rests: 'C11', run: '2016-10-24 to 2017-05-06', out: true },
    reached('2017-05-06', '2017-05-08'),
  ),
  milestone(
    'M7',
    ['Third drug-disposal day | Disposal day 3', 'Tercer día de entrega de medicamentos'],
    { by: 'dea', rests: 'C11', run: '2017-05-15 to 2017-10-21', out: true },
    reached('2017-10-21', '2017-10-23'),
  ),
  milestone(
    'M64',
    ['Fourth drug-disposal day | Disposal day 4', 'Cuarto día de entrega de medicamentos'],
    { by: 'dea', rests: 'C11', run: '2017-10-05 to spring 2018', out: true },
    reached('2018-04-14', '2018-04-16'),
  ),
  milestone(
    'M65',
    'Leaflet read by three pharmacies | Leaflet read',
    { by: 'coalition', rests: 'C36', run: '2017-07-13 to 2018-01-19', out: true },
    reached('2018-01-18'),
  ),
]
