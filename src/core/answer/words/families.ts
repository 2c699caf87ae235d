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
verdict ruling judgment judgement decision decide rule find
lawsuit suit case sue litigation complaint
annul overturn quash throw_out strike_down void revoke set_aside
mission embassy consulate outpost
tariff duty levy tax
quota ceiling cap limit threshold
money fund cash sum
boss chief head leader director governor
study report survey research paper
walk_out storm_out leave walkout
strike walkout stoppage
protest demonstration rally march demonstrate
vote ballot election poll
law bill legislation statute
plane aircraft jet airplane airliner
ship vessel boat
quake earthquake tremor
storm cyclone hurricane typhoon
flood flooding inundate deluge
refugee evacuee displaced
evacuate move_out clear
aid relief assistance help
rebel insurgent militant guerrilla
probe investigation inquiry investigate inquire
quit resign step_down resignation
sack oust dismissal
appoint pick choose select
blast explosion explode detonate
ban prohibit bar forbid outlaw prohibition
curb restrict limit restriction
praise hail welcome applaud commend
fear worry concern alarm
hope wish
row dispute quarrel disagreement feud differ rift sticking_point
truce ceasefire armistice
hostage captive prisoner detainee
deadline ultimatum
compensation damages reparation redress payout
live home reside residence dwell
attend present show_up turn_up absent
evidence proof prove
secret classified confidential
lose loss shed
rest remaining remainder other
target list single_out punish
dwindle shrink fall drop
wage pay salary
cost price
rebate refund discount
subsidize subsidise subsidy
border frontier boundary
factory plant mill works
worker employee staff labourer
farmer grower
lawmaker deputy legislator parliamentarian
parliament assembly legislature
lawyer attorney barrister counsel
newspaper paper daily
repair fix mend
admit concede acknowledge confess
hide conceal cover_up
delay hold_up
destroy wreck demolish ruin
rescue save
found establish set_up create
build construct erect
own possess belong
approve pass ratify endorse
lift remove drop
receive meet host
reopen open
spy espionage surveillance
turn_away keep_out shut_out exclude
company firm business corporation enterprise
weapon arms armament munition
doctor physician medic
teacher educator
school academy
hospital clinic
soldier troop serviceman
pilot aviator
crash collide collision
sink founder capsize
king monarch sovereign
shortage lack scarcity
harvest crop yield
mine colliery pit
counterpart opposite_number
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
