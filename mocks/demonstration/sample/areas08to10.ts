import { asked, confirmed, delivered, inArea, lapsed, proved, reached, said, type Story } from './story.ts'

const cybercrime = inArea(8)
const domesticViolence = inArea(9)
const growth = inArea(10)

/** Cybercrime (working title). */
export const area08: readonly Story[] = [
  cybercrime.commitment(
    'C40',
    'Talk and hand-out on online safety for parents | Safety talk',
    {
      from: 'schools > city',
      type: 'outreach',
      of: '2 evenings',
      run: '2017-09-14 to 2018-04-30',
      starts: '2018-01-08',
      out: true,
    },
    said('2018-01-18', 'Speaker and two evenings found.'),
    said('2018-02-22', 'Hand-out checked in Spanish.', { by: 'phone' }),
    said('2018-03-15', 'First evening held; 40 parents came.', { done: 1 }),
    delivered('2018-04-12'),
    proved('2018-04-12', 'Hand-out in both languages', 'online-safety'),
    confirmed('2018-04-26'),
  ),
  cybercrime.commitment(
    'C56',
    'Short film on safe passwords, two languages | Password film',
    { from: 'schools > city', type: 'outreach', of: '1 film', run: '2018-02-08 to 2018-06-29' },
    said('2018-03-15', 'Script drafted.'),
    lapsed('2018-05-10', 'both evenings showed that the hand-out is enough'),
  ),
  cybercrime.milestone(
    'M11',
    [
      'Online-safety evening for parents | Parents’ evening',
      'Noche de seguridad en línea para padres | Noche para padres',
    ],
    { by: 'schools', run: '2017-09-14 to Q1 2018', out: true },
    said('2018-01-18', 'Evening set for March.', { by: 'phone' }),
    reached('2018-03-15'),
  ),
  cybercrime.milestone(
    'M72',
    'Hand-out for parents checked in Spanish | Hand-out check',
    { by: 'schools', rests: 'C40', run: '2017-09-14 to Feb 2018', out: true },
    reached('2018-02-22'),
  ),
]

/** Domestic violence (working title). */
export const area09: readonly Story[] = [
  domesticViolence.commitment(
    'C41',
    'Desk card on the referral pathway | Pathway card',
    { from: 'da > lasd', type: 'equipment', of: '200 cards', run: '2017-10-05 to 2018-03-30', out: true },
    said('2017-10-26', 'Size and place of the card agreed with the station.', { by: 'phone' }),
    said('2018-01-25', 'Pathway agreed; text of the card drafted.'),
    delivered('2018-03-22'),
    proved('2018-03-22', 'Card as printed', 'pathway-card'),
    confirmed('2018-04-05'),
  ),
  domesticViolence.commitment(
    'C42',
    'Two evenings on services for families | Service evenings',
    { from: 'youth > da', type: 'outreach', of: '2 evenings', run: '2016-11-03 to 2017-09-29', out: true },
    said('2017-01-12', 'Seven services will come.', { by: 'meeting' }),
    said('2017-04-13', 'First evening held.', { done: 1, by: 'meeting' }),
    said('2017-07-13', 'Second evening set for September.', { by: 'meeting' }),
    delivered('2017-09-28'),
    confirmed('2017-10-10'),
  ),
  domesticViolence.milestone(
    'M73',
    'First meeting on referrals | First meeting',
    { by: 'da', run: '2016-05-19 to autumn 2016', out: true },
    said('2016-10-06', 'Five agencies asked for a day.', { by: 'phone' }),
    reached('2016-11-03'),
  ),
  domesticViolence.milestone(
    'M74',
    'Draft pathway sent to five agencies | Draft pathway',
    { by: 'da', run: '2017-02-09 to 2017-08-31', out: true },
    said('2017-06-15', 'Steps of each agency written down.', { by: 'e-mail', entered: '2017-06-16' }),
    reached('2017-08-29'),
  ),
  domesticViolence.milestone(
    'M12',
    [
      'Referral pathway agreed by five agencies | Pathway agreed',
      'Ruta de derivación acordada por cinco agencias | Ruta acordada',
    ],
    { by: 'da', run: '2017-02-09 to 2018-01-31', out: true },
    said('2017-10-26', 'Four of five agencies have agreed the text.', { by: 'phone' }),
    asked('2017-10-26', 'da', 'youth', 'Read the pathway and say whether it can stand', '2017-11-30', [
      '2017-11-28',
      'It can stand; one telephone number is added.',
    ]),
    reached('2018-01-25'),
  ),
  domesticViolence.milestone(
    'M75',
    'Desk card printed | Desk card',
    { by: 'da', rests: 'C41', run: '2017-10-05 to 2018-03-16', out: true },
    reached('2018-03-14'),
  ),
]

/** Locally driven economic growth (working title). */
export const area10: readonly Story[] = [
  growth.commitment(
    'C43',
    'Plan and hand-outs for the storefront-safety workshop | Workshop plan',
    {
      from: 'lasd > city',
      type: 'outreach',
      of: '1 workshop',
      run: '2017-10-05 to spring 2018',
      starts: '2018-03-01',
      out: true,
    },
    said('2018-03-15', 'Place and evening agreed with the City.'),
    delivered('2018-05-10'),
    confirmed('2018-05-24'),
  ),
  growth.commitment(
    'C52',
    'Table at the spring market | Market table',
    { from: 'coalition > city', type: 'outreach', of: '1 table', run: '2017-02-09 to 2017-05-31' },
    said('2017-03-09', 'Hand-outs gathered.'),
    lapsed('2017-05-18', 'no spring market is held this year'),
  ),
  growth.commitment(
    'C59',
    'Second workshop for shop owners | Second workshop',
    { from: 'lasd > city', type: 'outreach', of: '1 workshop', run: '2018-05-24 to 2018-08-31', out: true },
    said('2018-06-28', 'Evening in August agreed.'),
    delivered('2018-08-15'),
    confirmed('2018-08-29'),
  ),
  growth.milestone(
    'M13',
    [
      'Storefront-safety workshop for shop owners | Shop workshop',
      'Taller de seguridad para dueños de comercios | Taller',
    ],
    { by: 'lasd', run: '2017-10-05 to spring 2018', out: true },
    said('2018-03-15', 'Evening in May agreed.'),
    reached('2018-05-09'),
  ),
]
