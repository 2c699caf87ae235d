/** Of governments with each other: talks and visits, envoys and missions, accords and what breaks them. */
export const DIPLOMACY = `
talks meeting session summit negotiation negotiate discussion discuss dialogue consultation
meet confer convene
drop_in stop_in : visit
fly_in : arrive arrival
fly_out : depart departure leave
break_down : collapse fail failure
sit_down gather huddle : meet meeting talks confer convene
meet : receive host
receive : meet host
host receive
visit travel trip tour journey
arrive arrival touch_down
depart departure set_off
leave : depart departure
escort accompany
call phone telephone ring video
ring_up dial phone_up : call phone telephone
embassy legation chancery
mission outpost : embassy consulate legation
envoy emissary representative : ambassador
delegation entourage
counterpart homologue
mediate mediation mediator broker intermediary
middleman : mediator intermediary broker mediate
expel expulsion kick_out throw_out
call_in : summon
agreement accord deal pact treaty compact
bargain arrangement settlement : agreement accord deal pact
agree agreement accord
clinch seal strike hammer_out thrash_out nail_down : reach conclude agree
sign signing signature
conclude ink : sign signing signature
revive restore resurrect
violate violation breach break infringe flout
scrap tear_up ditch rip_up abandon
renege go_back back_out
abrogate repudiate scrap
progress headway
deadlock stalemate impasse gridlock standoff
stall bog_down
alliance bloc coalition
ally partner
team_up ally join_up link_up : join cooperate partner jointly together alliance
cooperate cooperation collaborate collaboration
tieup : cooperation partnership alliance cooperate
tie relation relationship
thaw rapprochement detente
reconcile reconciliation make_up patch_up
estrangement rift rupture
row dispute quarrel disagreement feud differ rift disagree
bust_up spat fall_out squabble : dispute quarrel row disagreement feud rift clash
contention discord friction
tension strain friction
sanction blacklist
embargo boycott
boycott shun stay_away
snub rebuff spurn
territory soil
land : territory soil
cede hand_over give_up
annex annexation
sovereignty dominion
disputed contested
neutral neutrality nonaligned
concession compromise
compromise climb_down
back_down climb_down backtrack relent
give_in : back_down backtrack relent
give_in : budge yield concede
stance position
banquet dinner dine feast
summit gathering : meeting
bilateral mutual
counterproposal counteroffer
roadmap blueprint
leverage clout influence
pretext excuse
goodwill gesture
accredit credentials
protocol etiquette
`
