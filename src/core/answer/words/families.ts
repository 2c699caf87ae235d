/**
 * Deeds that briefs tell in other words than readers ask in; told by one of a row, any other is answered.
 *
 * WordNet keeps most of these apart; each row is what a newsroom would let stand for one another.
 */
const FAMILIES = `
push demand insist urge press request require call_for appeal
commit commitment offer propose promise pledge volunteer ready willing prepared suggest
reject refuse decline rebuff dismiss turn_down rule_out oppose
accept agree approve endorse back
accuse blame allege complain criticize criticise condemn denounce fault
warn threaten caution
deny dispute contest
cancel call_off scrap drop postpone put_off delay defer
seize detain arrest capture board confiscate impound hold take
free release liberate let_go
start begin open launch commence resume kick_off
end finish stop conclude expire run_out close cease
hurt injure wound harm
kill die death dead casualty toll
clear clearance clean clean-up cleanup demining
respond reply react retaliate hit_back strike_back answer
publish issue post release tweet put_out share upload
army military forces troops
meet hold_talks confer
escalate worsen
call phone telephone ring video
talks meeting session summit negotiation negotiate discussion dialogue
escort accompany guard
break broken cut sever damage
visit travel trip tour
invite invitation
withdraw pull_out leave withdrawal pullout
send deploy dispatch
deliver bring supply transport carry
sign signing signature conclude
extend extension prolong renew widen expand broaden
photo photograph picture pic image caption show
return come_back
increase raise rise grow expand widen
agreement accord deal pact treaty partnership
reduce cut lower fall decrease drop
buy purchase
pay fund finance
lead head run chair
`

const families: ReadonlyMap<string, readonly string[]> = new Map(
  [
    ...Map.groupBy(
      FAMILIES.split('\n')
        .map((row) => row.split(' ').filter(Boolean))
        .flatMap((row) => row.map((word) => ({ word, row }))),
      ({ word }) => word,
    ),
  ].map(([word, rows]) => [
    word,
    [...new Set(rows.flatMap(({ row }) => row))].filter((other) => other !== word),
  ]),
)

/** Words that stand for one another in what briefs tell. */
export function familyOf(word: string): readonly string[] {
  return families.get(word) ?? []
}
