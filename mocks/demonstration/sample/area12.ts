import { confirmed, delivered, inArea, proved, reached, said, type Story } from './story.ts'

const { commitment, milestone } = inArea(12)

/** Technology (working title). */
export const area12: readonly Story[] = [
  commitment(
    'C48',
    ['Trial of two translation devices | Device trial', 'Prueba de dos aparatos de traducción | Prueba de aparatos'],
    { from: 'trainer > lasd', type: 'equipment', of: '2 devices', run: '2017-06-15 to 2018-01-31', out: true },
    said('2017-08-17', 'Both devices set up.'),
    said('2017-09-28', 'Devices are with two shifts.', { by: 'phone', next: 'Trial ends on 31 January.' }),
    said('2017-12-14', 'Both shifts note each use.', { by: 'e-mail', entered: '2017-12-15' }),
    delivered('2018-01-31'),
    confirmed('2018-02-15'),
  ),
  commitment(
    'C49',
    'Loan of four tablets for the front desk | Tablets',
    { from: 'city > lasd', type: 'equipment', of: '4 tablets', run: '2017-07-13 to 2017-11-15', out: true },
    said('2017-09-14', 'Tablets ordered with covers.'),
    delivered('2017-11-01'),
    proved('2017-11-01', 'Loan sheet of four tablets', 'tablets'),
    confirmed('2017-11-16'),
  ),
  commitment(
    'C50',
    'Choice of a translation device | Device choice',
    {
      from: 'trainer > lasd',
      type: 'technical-assistance',
      of: '1 choice',
      run: '2016-06-09 to 2016-12-30',
      starts: '2016-10-03',
      out: true,
    },
    said('2016-10-20', 'Five devices compared.'),
    said('2016-11-17', 'Two devices tried at the front desk.', { by: 'phone' }),
    delivered('2016-12-14'),
    proved('2016-12-14', 'Comparison of five devices', 'device-choice'),
    confirmed('2017-01-05'),
  ),
  commitment(
    'C58',
    'Two translation devices kept by the station | Devices kept',
    { from: 'trainer > lasd', type: 'equipment', of: '2 devices', run: '2018-03-15 to 2018-06-29', out: true },
    said('2018-04-26', 'Terms of the loan agreed.'),
    delivered('2018-06-14'),
    confirmed('2018-06-28'),
  ),

  milestone(
    'M81',
    'Translation device chosen | Device chosen',
    { by: 'trainer', rests: 'C50', run: '2016-06-09 to 2016-12-16', out: true },
    reached('2016-12-14'),
  ),
  milestone(
    'M82',
    'Translation-device trial ends | Trial ends',
    { by: 'trainer', rests: 'C48', run: '2017-06-15 to 2018-01-31', out: true },
    reached('2018-01-31'),
  ),
  milestone(
    'M14',
    ['Account of the translation-device trial | Trial account', 'Informe de la prueba de los aparatos de traducción'],
    { by: 'trainer', follows: 'M82', run: '2017-06-15 to 2018-02-28', out: true },
    said('2017-10-26', 'Questions for the account agreed with the station.', { by: 'phone' }),
    reached('2018-02-27'),
  ),
]
