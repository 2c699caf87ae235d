/** Of energy and dams, environment and farming land, science and space. */
export const ENERGY = `
power electricity
outage blackout
light : power electricity
dam barrage
spillway sluice
release discharge
shut_down shutdown close closure
switch_off turn_off shut_off cut_off
river waterway
pollution contamination pollute
logging lumber
wildlife fauna
extinct extinction die_out
poach poaching poacher
conserve conservation preserve preservation
waste garbage rubbish trash
landfill dump
sewage wastewater
study research survey
report paper : study survey
expert specialist
rocket booster
lift_off liftoff blast_off
spacecraft probe
moon lunar
uncrewed unmanned
gauge measure meter
inspect inspection inspector
check : inspect inspection
sample specimen
dig excavate excavation
build construct erect construction
put_up : build construct erect
project scheme
`
