/**
 * Deeds that deny one another: whether somebody did the one is answered by a statement that they did the other.
 *
 * A row is two sides; WordNet has few of these, and none of those that newsrooms use.
 */
const OPPOSITES = `
accept agree consent | reject refuse decline rebuff turn_down dispute dismiss appeal
approve pass adopt | reject block veto vote_down
support back endorse favour favor | oppose resist object
confirm admit acknowledge | deny dispute
attend join turn_up show_up | skip boycott absent stay_away miss
succeed win | fail lose
start begin resume | stop suspend halt delay postpone put_off
continue go_on | stop end halt suspend
leave quit resign step_down | stay remain
release free | detain detained captive
lift ease relax | keep impose tighten maintain
allow permit let | ban bar block prevent prohibit forbid
open reopen | close shut
rise increase grow go_up | fall drop decrease shrink go_down
raise increase | cut lower reduce
raise increase hike cut lower reduce slash change | keep unchanged maintain
settle resolve solve decide | unresolved unsettled put_off postpone defer undecided
drop lift scrap remove abolish end | stay remain keep
scrap abolish do_away_with | lower cut reduce ease
cancel call_off scrap | postpone put_off delay defer
shoot_back hit_back retaliate | answer
keep honour honor observe | break breach violate
comply obey | defy ignore
survive | die
answer reply respond | ignore
publish release disclose reveal name identify | withhold hide conceal unnamed undisclosed
recognise recognize | unrecognised
present attend | absent
guilty convict | acquit clear innocent
acquit acquittal let_off get_off walk_free clear | conviction uphold
polluted contaminated toxic dirty | clean safe
work function operate | broken closed idle shut outage power
happy pleased satisfied glad content | unhappy disappoint criticize angry complain
angry upset furious unhappy | welcome hail praise pleased
intervene step_in | barracks neutral stay_out sidelines
alive safe unhurt unharmed | dead kill die
agreed decided | undecided
`

const opposites: ReadonlyMap<string, readonly string[]> = readSides(OPPOSITES)

function readSides(rows: string): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, Set<string>>()
  const add = (word: string, others: readonly string[]) => {
    const own = found.get(word) ?? new Set<string>()
    for (const other of others) own.add(other)
    found.set(word, own)
  }
  for (const row of rows.trim().split('\n')) {
    const [left = [], right = []] = row.split('|').map((side) => side.trim().split(' '))
    for (const word of left) add(word, right)
    for (const word of right) add(word, left)
  }
  return new Map([...found].map(([word, others]) => [word, [...others]]))
}

/** Words whose being so denies this one. */
export function oppositesOf(word: string): readonly string[] {
  return opposites.get(word) ?? []
}
