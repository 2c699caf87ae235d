/** Of what is said: claims and denials, promises and warnings, praise and blame. */
export const SPEECH = `
demand insist urge press push request require exhort plead
demand insist urge press push request exhort plead : appeal
beg implore plead entreat
lobby campaign press
accuse accusation allege allegation
accuse blame fault
finger pin : blame accuse
claim allege assert assertion contend maintain
criticize criticism condemn condemnation denounce denunciation decry deplore censure rebuke
slam blast lambast bash hit_out lash_out attack rap pan savage tear_into : criticize criticism condemn condemnation denounce decry deplore censure rebuke accuse
reprimand rebuke admonish admonition
tell_off dress_down scold carpet : reprimand rebuke admonish criticize
complain complaint grievance grumble
complain : criticize criticism
moan whine gripe grouse : complain complaint criticize
insult slur offend
mock ridicule deride
joke quip jest
sorry : apologize apology regret
admit admission concede acknowledge confess confession own_up
fess_up : admit confess acknowledge concede
deny denial dispute contest refute rebut
deny denial : reject
confirm confirmation verify bear_out corroborate
announce announcement declare declaration proclaim unveil
reveal disclose divulge disclosure revelation
publish issue release put_out
post tweet upload publish
share : post tweet publish
leak disclose
hint signal indicate imply intimate
stress emphasize emphasis underline underscore
reiterate repeat restate reaffirm
promise pledge vow undertake commit commitment
swear vow pledge
propose proposal suggest suggestion float
table moot pitch : propose proposal suggest
offer volunteer
ready willing prepared
recommend recommendation advise advice
warn warning caution alert
threaten threat menace
ultimatum deadline
oppose opposition object objection resist
oppose : reject
support backing endorse endorsement back
back stick_up : support endorse
favor prefer preference
reject rejection refuse refusal decline rebuff dismiss turn_down spurn
rule_out exclude
knock_back wave_away brush_off shrug_off : reject refuse decline dismiss rebuff
accept agree consent assent
go_along buy_into sign_up : agree accept consent
approve approval endorse endorsement
back : approve approval
sign_off greenlight : approve approval endorse authorize authorization clear
allow permit permission authorize authorization
praise hail welcome applaud commend laud acclaim
thank gratitude grateful thankful
condolence sympathy
mourn mourning grieve grief
fear worry concern alarm anxious anxiety unease apprehension
hope wish
optimism optimistic hopeful upbeat
pessimism pessimistic gloomy bleak
doubt skeptical skepticism
confident confidence certain sure
angry anger fury furious outrage outraged indignant indignation irate rage
mad livid cross fume : angry anger fury furious outrage indignant
shock stun astonish astound
disappoint disappointment dismay
falsehood lie untrue
fake bogus phony counterfeit forge forgery false
mislead deceive deception
clarify clarification clear_up
set_out lay_out spell_out outline
draw_up draft
sum_up summarize summary
consider weigh mull ponder
raise bring_up broach
mention bring_up
quote cite
spokesperson spokesman spokeswoman
mouthpiece : spokesperson
answer response reply respond react reaction
evidence proof prove
secret classified confidential
hide conceal cover_up whitewash hush_up
cover_up concealment
conspire conspiracy plot collude collusion
controversial contentious divisive
unanimous unanimously
correct rectify correction
retract retraction withdraw take_back
backtrack reverse reversal row_back
`
