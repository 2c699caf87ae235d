/** Plain words of chat for what reports say formally. */
export const PLAIN = `
show_up turn_up pop_up : attend attendance present arrive appear
show_up turn_up : absent
attend present
get receive obtain
fix settle resolve : repair solve
solve resolve settle resolution
iron_out smooth_over sort_out : resolve settle solve
mess shambles : chaos crisis disorder
chaos havoc mayhem turmoil
problem trouble difficulty
hiccup snag setback
setback blow
screw_up mess_up botch : mistake error fail failure
fail failure flop
work : succeed success
succeed success
try attempt bid
aim goal objective purpose
goal target
chance likelihood prospect odds
handle cope
carry_out conduct perform
carry_out implement implementation execute
pick_up collect
drop_off deliver
hand_out distribute distribution
hand_over deliver transfer
participate participation participant
join_in : participate
join accede accession
sign_up enroll register enlist
bring_in : introduce introduction
phase_out : abolish withdraw end
roll_out introduce launch
make_up invent fabricate
find_out learn discover
figure_out work_out : determine calculate
remove take_away removal
take_down remove dismantle
give_back return hand_back
send_back return
get_back regain recover retrieve
keep retain
hang_on hold_on : keep retain
change alter modify
swap exchange switch
build_up accumulate
hold_back withhold
slow hamper hinder
hamper hinder impede obstruct
stop prevent avert
examine review scrutinize
vet screen
organize stage arrange
take_in : admit accept shelter
tear_down pull_down knock_down : demolish dismantle
cut_off : sever suspend
ease relax loosen
tighten toughen
head_off : avert prevent
encourage foster promote
allow enable
force : compel coerce
compel coerce
force : require order
order command instruct
tell : order instruct command
ask : request appeal urge
guy bloke chap
lady woman
team : delegation staff aide
folk people
crowd : protester demonstrator
top chief senior
bigwig : official leader executive
brass : general commander official
spook : spy agent intelligence
gear equipment kit
equipment apparatus hardware
stuff : goods supply equipment material
rap : charge
dodge evade avoid
avoid evade shun
duck : avoid evade
link tie connection connect
tie_up : link
involve implicate
hit strike
argument : row dispute quarrel disagreement
secret covert clandestine
publicly openly
private confidential
joint shared common
important crucial vital
huge enormous massive vast
tiny small
hard difficult tough
tough harsh strict stringent
soft lenient
weak fragile
fragile shaky
strong robust
safe secure
unsafe dangerous hazardous
danger hazard peril
danger : threat risk
dirty polluted
odd strange unusual
rare unusual
spot location place
locate situated
site location
`
