/** Letters behind a number as they are typed, with the words that a record has. */
const UNITS: ReadonlyMap<string, string> = new Map(
  Object.entries<string>({
    m: 'million',
    mn: 'million',
    mln: 'million',
    mil: 'million',
    b: 'billion',
    bn: 'billion',
    bln: 'billion',
    am: 'am',
    pm: 'pm',
    pct: 'percent',
    km: 'kilometers',
  }),
)

/** A number as a record writes it: `9000` and `9k` are 9,000 where that is on record, `45m` is 45 million and `2am` 2 am. */
export function asNumber(
  typed: string,
  isOnRecord: (word: string) => boolean,
): readonly string[] | undefined {
  const [, thousands] = /^(\d{1,3})k$/u.exec(typed) ?? []
  const plain = thousands === undefined ? typed : `${thousands}000`
  if (/^\d{4,9}$/u.test(plain)) {
    const written = plain.replaceAll(/(?<=\d)(?=(?:\d{3})+$)/gu, ',')
    return isOnRecord(written) && !isOnRecord(plain) ? [written] : undefined
  }
  const [, number, letters = ''] = /^(\d+(?:\.\d+)?)([a-z]{1,3})$/u.exec(typed) ?? []
  const unit = UNITS.get(letters)
  return number === undefined || unit === undefined || isOnRecord(typed) ? undefined : [number, unit]
}
