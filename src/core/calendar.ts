/** The months' English names, from January. */
export const MONTHS: readonly string[] =
  'January February March April May June July August September October November December'.split(' ')

/** The weekdays' English names, from Monday. */
export const WEEKDAYS: readonly string[] = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(
  ' ',
)

/** Any month's name, as part of an expression. */
export const MONTH = MONTHS.join('|')

/** Any weekday's name, as part of an expression. */
export const WEEKDAY = WEEKDAYS.join('|')
