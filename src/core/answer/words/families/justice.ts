/** Of police, courts and prisons; each step of a case stays a row of its own. */
export const JUSTICE = `
arrest detain apprehend custody detention
detain detention custody captive : hold
nab collar bust round_up pick_up haul_in lock_up : arrest detain apprehend custody
seize seizure confiscate confiscation impound
impound seize : hold
take : seize capture confiscate impound
grab : seize capture confiscate
raid swoop
police policeman policewoman constable
cop : police policeman officer constable
probe investigation inquiry investigate inquire inquest
look_into dig_into : investigate investigation probe inquiry
charge indict indictment
acquit acquittal clear
get_off let_off : acquit acquittal clear
exonerate clear vindicate
jail imprison imprisonment incarcerate
bang_up lock_up put_away send_down : jail imprison imprisonment
prison jail penitentiary
inmate prisoner
pardon amnesty clemency
verdict ruling judgment decision decide rule
lawsuit suit case sue litigation
annul annulment quash overturn strike_down void invalidate
throw_out toss_out : annul quash overturn dismiss strike_down void
revoke revocation rescind repeal
repeal abolish abolition
uphold affirm
lawyer attorney barrister counsel solicitor
jury juror
prosecutor prosecution prosecute
plaintiff claimant complainant
witness testify testimony
crime offense
thief burglar robber
steal theft rob robbery loot burgle burglary
nick swipe pinch : steal theft rob robbery
murderer killer assassin
smuggle smuggling traffic contraband
bribe bribery kickback
corruption graft
corruption graft : bribe bribery kickback
fraud swindle scam
launder laundering
extort extortion blackmail
forge forgery falsify counterfeit
vandal hooligan
gang mob
compensation damages reparation redress payout
pay_out payout
ban prohibit bar forbid outlaw prohibition
curb restrict limit restriction restrain
law legislation statute
illegal unlawful illicit
legal lawful
hand_over : extradite extradition
stab stabbing knife
assault beat
break_out : escape
break_in : burglary burgle
rip_off : fraud swindle steal
pay_off : bribe bribery
grill quiz : interrogate question
beat_up : assault attack beat
guilty culpable
rights liberty
surveillance wiretap eavesdrop
`
