/** Of storms, quakes, fires and floods, and of those who help. */
export const DISASTERS = `
quake earthquake tremor
storm tempest gale
storm cyclone hurricane typhoon
flood flooding inundate deluge inundation
submerge inundate swamp
fire blaze
wildfire bushfire
put_out extinguish douse
firefighter fireman
snow snowfall blizzard
hail hailstone
forecast outlook
weather climate
rescue save
save pull_out : rescue
missing unaccounted
trapped stranded
evacuate evacuation move_out
clear_out get_out : evacuate evacuation
evacuee displace
shelter refuge
homeless displace
wreckage debris rubble
rubble ruin
fall_down come_down : collapse
burst rupture
leak spill seep leakage
spill slick
rebuild reconstruction reconstruct
rebuild restore
patch_up sort_out : repair fix mend restore
recover salvage
dig_out : rescue
search hunt
comb scour
find discover locate discovery
destroy destruction devastate devastation
dike levee embankment
charity nonprofit
`
