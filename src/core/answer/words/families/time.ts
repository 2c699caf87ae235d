/** Of when things start, how long they last and when they end. */
export const TIME = `
start begin commence beginning commencement
start begin : open launch
kick_off : start begin open launch commence
open start
start begin : break_out erupt
launch start
resume restart recommence resumption
resume restart : start begin open reopen
end finish conclude conclusion
wrap_up wind_up finish_up : end finish conclude close
end : expire lapse run_out
expire lapse run_out expiry : end
expire lapse run_out expiry
stop halt cease
end stop : halt cease
break_off suspend
stop : suspend break_off
continue carry_on keep_up proceed
deadline cutoff
deadline : ultimatum due
duration length
duration : last long
term period
schedule plan slate
set fix : schedule date
kick_in : effect force apply begin start
effective : force effect
early premature
late overdue
swift quick
hasty rush
speed_up accelerate acceleration hasten
temporary interim provisional
repeat recur
wait await
expect anticipate await
`
