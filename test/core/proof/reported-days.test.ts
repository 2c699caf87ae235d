import { expect, test } from 'vitest'

import { numberKey, numbersIn } from '../../../src/core/proof/numbers.ts'
import { reportedDays } from '../../../src/core/proof/reported-days.ts'

const WEDNESDAY = Temporal.PlainDate.from('2024-05-08')

test.for<[passage: string, ...days: string[]]>([
  ['They met Wednesday.', '2024-05-08/2024-05-08'],
  ['They met on Friday.', '2024-05-03/2024-05-03'],
  ['They will meet on Friday.', '2024-05-03/2024-05-03', '2024-05-10/2024-05-10'],
  ['They will talk. They met Friday.', '2024-05-03/2024-05-03'],
  ['They met yesterday.', '2024-05-07/2024-05-07'],
  ['The court is to rule on June 20.', '2023-06-20/2023-06-20', '2024-06-20/2024-06-20'],
  ['The two meet in Halden on June 18.', '2023-06-18/2023-06-18', '2024-06-18/2024-06-18'],
  ['She asked the union to return to work on June 5.', '2023-06-05/2023-06-05', '2024-06-05/2024-06-05'],
  ['The court ruled on June 20.', '2023-06-20/2023-06-20'],
  ['The two met in Halden on June 18.', '2023-06-18/2023-06-18'],
  ['It was closed in March.', '2024-03-01/2024-03-31'],
  ['It was closed in May.', '2024-05-01/2024-05-31'],
  ['It was closed in October.', '2023-10-01/2023-10-31'],
  ['It may close.'],
  ['They met on 2 May 2024.', '2024-05-02/2024-05-02'],
  ['They met on December 24.', '2023-12-24/2023-12-24'],
  ['They met in May 2021.', '2021-05-01/2021-05-31'],
  ['It was founded in 1998.', '1998-01-01/1998-12-31'],
  ['They last met on 30 February 2024.'],
  ['It shall be paid by year end.', '2024-01-01/2024-12-31'],
  [
    'They met a year ago last month.',
    '2024-04-01/2024-04-30',
    '2023-04-01/2023-04-30',
    '2023-01-01/2023-12-31',
    '2023-05-01/2023-05-31',
  ],
])('reportedDays() reads “%s” from a Wednesday', ([passage, ...days]) => {
  expect(reportedDays(passage, WEDNESDAY).map(({ from, to }) => `${from}/${to}`)).toEqual(days)
})

test.for<[text: string, ...keys: string[]]>([
  ['nearly 6-hour talks', '6'],
  ['five of twenty-one piers', '5', '21'],
  ['92,000 claims, $1.5 million', '92000', '1500000'],
  ['seven and a half, 7½', '7', '0.5', '7.5'],
  ['the first of two days', '1.', '2'],
  ['the 3rd time, both said', '3.', '2'],
  ['one of them'],
])('numbersIn() finds the numbers of “%s”', ([text, ...keys]) => {
  expect(numbersIn(text).map(numberKey)).toEqual(keys)
})
