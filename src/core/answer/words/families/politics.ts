/** Of parliaments, elections, cabinets and parties. */
export const POLITICS = `
vote ballot poll
election poll ballot
referendum plebiscite
voter electorate
candidate nominee contender
run stand : candidate candidacy
win : beat defeat
landslide rout
seat constituency
lawmaker deputy legislator parliamentarian
parliament assembly legislature
bill legislation
approve pass adopt adoption approval
pass : adopt approve enact
session sitting
reshuffle shake_up
head lead chair
lead leadership
boss chief head leader director
queen monarch sovereign
throne crown
heir successor
succeed replace
replace replacement take_over substitute
deputy vice
appoint appointment nominate
tap : appoint appointment nominate select choose
pick choose select
resign resignation quit step_down stand_down
leave pack_in bow_out walk_away : resign resignation quit step_down
sack oust dismissal
fire : sack oust dismissal
axe boot kick_out : sack dismissal oust
government administration
aide adviser assistant
scandal affair
reform overhaul
vote_out : defeat oust
vote_down : reject defeat
push_through : pass approve enact
ministry department
constitution constitutional
protest demonstration rally demonstrate march
demo : demonstration protest rally march
protester demonstrator marcher
riot unrest disorder
crackdown clampdown clamp_down crack_down
local municipal
walk_out storm_out walkout
walk_out storm_out walkout : leave
boycott abstain
split divide division
unity unite
manifesto platform program
privatize privatization sell_off
launch kick_off : inaugurate inauguration
swear_in inaugurate inauguration
citizenship nationality
`
