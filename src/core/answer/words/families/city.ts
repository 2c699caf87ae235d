/** Of towns and schools, sport, the arts, media and technology. */
export const CITY = `
school academy
pupil student schoolchild
university college
lesson class
teach education
pensioner : elderly
wedding marriage marry
relative family
neighborhood district quarter
suburb outskirts
town city : capital
village hamlet
building structure
skyscraper tower
apartment flat
landmark monument
statue monument
museum gallery
theater playhouse
concert gig
newspaper paper daily
journalist reporter correspondent
hack : journalist reporter
press media
station : broadcaster
broadcast transmit
air : broadcast transmit
article story
photo photograph picture image
conf presser : conference briefing
website site
web internet online
software program
app application
hack : breach
cyberattack hack
glitch malfunction bug
break_down breakdown malfunction
go_down crash : outage
chip semiconductor
delete erase remove
match game fixture
tournament championship
championship title
cup trophy
coach trainer manager
captain skipper
goal score
beat defeat
thrash hammer trounce : beat defeat
fan supporter
stadium arena
ban suspension
knock_out eliminate elimination
champion winner titleholder
crowd throng
audience spectator
award prize
found establish set_up create
`
