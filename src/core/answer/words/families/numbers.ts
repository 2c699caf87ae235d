/** Of amounts, and of how they rise and fall. */
export const NUMBERS = `
figure number total tally
tally count
number quantity
estimate reckon
percentage percent share proportion
increase raise rise grow
increase growth
boost increase
boost : raise strengthen
climb jump soar surge : rise increase
go_up shoot_up : rise increase raise grow climb
rise : climb jump soar surge
widen expand broaden
extend extension prolong renew
expand extend enlarge expansion
reduce cut lower decrease reduction
fall drop decline decrease
plunge plummet tumble slump
fall drop : plunge plummet tumble slump
go_down come_down : fall drop decrease decline lower
trim slash pare : cut reduce lower reduction
slash cut
cut_back scale_back scale_down
cut_back : cut reduce reduction curtail
lift remove
lift end
abolish scrap
scrap cancel call_off
axe bin : cancel scrap call_off abolish
postpone put_off delay defer push_back postponement
hold_over move_back : postpone put_off delay defer
drop : scrap abandon remove lift
abandon give_up
shed : lose cut
rest remaining remainder
extra additional further
maximum ceiling
floor : minimum
exceed surpass
top : exceed surpass
distance range
weight weigh
`
