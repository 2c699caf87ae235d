/** Of arms: fighting and truces, soldiers and weapons, the captured, the hurt and the dead. */
export const WAR = `
truce ceasefire armistice
lull respite pause
war conflict
fight fighting combat battle clash hostility skirmish
attack assault offensive onslaught
attack hit : strike raid bomb shell bombard ambush
shelling shell bombard bombardment
pound : shell bombard bombardment bomb
blast explosion explode detonate detonation
blow_up go_off : explode explosion detonate blast
fire : launch shoot
launch shoot : fire
shoot_down bring_down
drone uav
soldier troop trooper serviceman
army military forces troops
navy naval fleet
rebel insurgent militant guerrilla insurgency
militia paramilitary
weapon arms armament munition weaponry
gun cannon artillery howitzer
mine landmine
clear clearance demine
clean cleanup clearance clear
withdraw withdrawal pull_out pullout pull_back pullback retreat
pull_away move_back get_out : withdraw withdrawal pull_back retreat
leave quit : withdraw withdrawal pull_out
deploy deployment send dispatch
reinforce reinforcement bolster
beef_up shore_up step_up : reinforce strengthen bolster increase boost
capture seize overrun
front frontline
abduct abduction kidnap kidnapping snatch
free release liberate liberation
let_out get_out : free release liberate
come_back : return release free
die death dead perish fatality
die dead death fatality : kill
kill slay
kill : dead
toll casualty : dead death kill die
casualty : wound injure injury hurt
lose loss : die death dead kill
lose loss shed
massacre slaughter carnage
siege besiege encircle
surrender capitulate capitulation
overthrow topple depose oust
escalate escalation worsen intensify flare_up deteriorate
heat_up hot_up boil_over ramp_up : escalate escalation intensify worsen
calm ease defuse
calm_down cool_down die_down : calm ease defuse subside
retaliate retaliation hit_back strike_back reprisal
hit_back strike_back retaliate : respond response reply react answer
revenge avenge vengeance
get_back : retaliate reprisal return regain recover
spy espionage surveillance snoop
peacekeeper peacekeeping
observer monitor
stronghold bastion
base : garrison
bunker shelter
target single_out
conscript conscription draft
take_out bump_off : kill destroy assassinate
give_up : surrender abandon
mobilize mobilization call_up
recruit enlist enlistment
defect defection defector
break broken cut sever
destroy wreck demolish ruin destruction
wipe_out flatten level raze : destroy demolish destruction
vandalize vandalism
protect guard defend shield
defense protection
maneuver exercise drill
wargame : exercise drill maneuver
arsenal stockpile
run_away get_away : escape flee
shield fend_off
`
