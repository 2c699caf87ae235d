/** Of health: illness and outbreaks, hospitals and drugs. */
export const HEALTH = `
doctor physician medic
doc : doctor physician medic
hospital clinic infirmary
illness disease sickness ailment
sick unwell
come_down sicken
catch pick_up come_down : infect infection contract
spread transmission transmit
jab shot : vaccination vaccine vaccinate inject dose
vaccinate vaccination inoculate inoculation immunize immunization
quarantine isolate isolation
lockdown lock_down
treat treatment therapy
cure remedy heal
medicine medication drug pharmaceutical
med : medicine medication drug
operation : surgery
ambulance paramedic
recover recovery recuperate convalesce
pull_through : recover recovery
pregnant pregnancy expectant
birth childbirth
disabled disability handicapped
poison poisoning toxic
contaminate contamination pollute taint
hygiene sanitation
hunger famine starvation starve
malnutrition undernourished malnourished
germ microbe bacterium
cigarette tobacco
obesity obese overweight
heart cardiac
health medical
corpse body remains
bury burial funeral
cull slaughter
pass_away : die death dead
`
