/** Of people who move: borders, asylum, refugees. */
export const MIGRATION = `
border frontier boundary
crossing checkpoint
refugee : evacuee displace
migrate migration immigration
asylum refuge sanctuary
deport deportation expel expulsion
send_back kick_out : deport deportation return repatriate repatriation expel expulsion
return come_back go_back
turn_away keep_out shut_out exclude
turn_back push_back
pushback turn_back
resettle resettlement relocate relocation
relocate move
flee escape
visa permit
smuggler trafficker
newcomer arrival
exile banish banishment
residency residence
live reside residence dwell
live home reside residence
population inhabitant
claim application
questionnaire form
fill_in fill_out complete
send_in hand_in turn_in submit submission
admit let_in
fence wall barrier
guard patrol
`
