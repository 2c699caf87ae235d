/** Of ships, aircraft, railways and roads. */
export const TRANSPORT = `
ship vessel boat
ship boat : ferry trawler tanker freighter barge yacht cutter frigate
sink : capsize go_down founder
capsize founder : sink
ground strand : aground
dock berth quay pier wharf
dock moor berth
shipyard dockyard yard
plane aircraft airplane airliner aeroplane
plane aircraft : jet helicopter airliner warplane
jet aircraft
helicopter chopper
runway airstrip
land landing touch_down
fly flight
divert diversion reroute
crash collide collision
crash wreck
smash plough_into : crash collide collision
bump hit ram : collide collision
train rail railway railroad
passenger rider
bus coach
tram streetcar
vehicle : car truck bus van lorry
truck lorry
bicycle bike cycle
road highway motorway
jam congestion
go_down : sink capsize
fare ticket
delay hold_up
close closure shut
suspend halt
transport carry haul freight
carry transport convey
unload discharge
convoy column
canal waterway
strait channel
piracy hijack
hijack hijacking commandeer
wreck shipwreck
anchor moor
`
