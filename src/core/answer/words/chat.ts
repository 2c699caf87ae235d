/** How people type in chat, word by word. */
const TABLE = `
wat what|wht what|wut what|hwat what|wen when|whens when is|whys why is|whos who is|whats what is|wheres where is
hows how is|abt about|acc according|sec secretary|secy secretary|ammo ammunition|intel intelligence|mil military
econ economic|convos conversations|amt amount|approx about|vs against|agst against|agianst against
nukes nuclear weapons|sub submarine|subs submarines|th the|ddi did|abut about|teh the|waht what|thier their
becuase because|beacuse because|ex former|docs documents|mps parliament|doc document|n and|bw between|btwn between
betw between|btw between|wrt about|def defense|mins ministers|thru through|bcoz because|coz because|dept department
ur your|bout about|re about|rgd about|w/ with|u you|r are|ppl people|mtg meeting|mtgs meetings|govt government
gov government|intl international|natl national|msg message|pics pictures|pic picture|info information|yr year
yrs years|hrs hours|tmrw tomorrow|cuz because|bc because|diff different|deets details|convo conversation|apols apology
& and|w/o without|b4 before|tho though|altho although|cos because|cus because|bcos because|becoz because|cd could
wd would|shd should|hv have|gonna going to|gotta have to|wanna want to|tmr tomorrow|tmro tomorrow|tomoz tomorrow
2day today|2moro tomorrow|2nite tonight|yday yesterday|wk week|wks weeks|mth month|mths months|hr hour|conf conference
confs conferences|presser news conference|pressers news conferences|lang language|langs languages|pow prisoner
pows prisoners|peeps people|folks people|vid video|vids videos|tel telephone|parl parliament|cttee committee
assoc association|agmt agreement|ops operations|hq headquarters|demo demonstration|demos demonstrations|prob problem
probs problems|temp temperature|temps temperatures|comms communications|negs negotiations|sth something|sthg something
esp especially|avg average|avail available|qs questions|stmt statement|stmts statements|pkg package|amts amounts
admin administration|gvt government|govs governments|y why|k ok|b be|w with|da the|tha the|dat that|dis this|dey they
hav have|wud would|shud should|cud could|dnt dont|cnt cant|sed said|sez says|frm from|bfr before|bef before|aft after
arnd around|rly really|rlly really|prolly maybe|obv really|obvs really|lemme let me|gimme give me|whatcha what do you
wotcha what do you|whaddya what do you|whadya what do you|dya do you|didja did you|hafta have to|oughta ought to
tryna trying to|shoulda should have|coulda could have|woulda would have|mighta might have|outta out of|kinda kind of
sorta sort of|dunno do not know|idk i do not know|aint is not|yall you|imma i will|shouldve should have
couldve could have|wouldve would have|mightve might have|mustve must have|wot what|wots what is|wuts what is
wats what is|howd how did|sm1 someone|some1 someone|any1 anyone|ne1 anyone|every1 everyone|no1 nobody|nothin nothing
somethin something|anythin anything|fyi please|asap soon|imo ok|imho ok|tbh ok|ngl ok|tbf ok|iirc ok|afaik ok|omg ok
wtf ok|wth ok|smh ok|ty thanks|tysm thanks|thnx thanks|tnx thanks|sry please|ofc yes|rn now|atm now|eta when
2mrw tomorrow|2moz tomorrow|2morrow tomorrow|2morow tomorrow|tmw tomorrow|tmrow tomorrow|tonite tonight|2night tonight
yest yesterday|wkend weekend|wknd weekend|l8r later|l8 late|gr8 great|mo month|mos months|secs seconds
depts departments|mgmt management|mgr manager|mgrs managers|gvmt government|gvmts governments|govmt government
rep representative|reps representatives|exec executive|execs executives|offl official|offls officials|oppo opposition
feds federal agents|prosec prosecutor|vols volunteers|vol volunteer|elec election|electn election
elex election|regs regulations|req request|reqs requests|resp response|rpt report|rpts reports|sched schedule
sess session|sigs signatures|sitch situation|stats statistics|std standard|stds standards|nego negotiation
negos negotiations|negotns negotiations|rels relations|coop cooperation|collab cooperation|collabs cooperation
investig investigation|invstgn investigation|evac evacuation|evacs evacuations|emerg emergency|env environment
edu education|hosp hospital|hosps hospitals|vax vaccine|vaxx vaccine|vaxes vaccines|vacc vaccine|inj injured
unemp unemployment|mkt market|mkts markets|biz business|corp company|qty quantity|num number|nums numbers|nbr number
pct percent|perc percent|bn billion|mn million|loc location|dist distance|lvl level|lvls levels|proj project
projs projects|prelim preliminary|prev previous|poss possible|incl including|pts points|pt point|pix pictures
foto photo|fotos photos|img image|imgs images|txt text|txts texts|cmt comment|cmts comments|cmnt comment
cmnts comments|fone phone|ph phone|tix tickets|uni university|unis universities|univ university|orgs organizations
chems chemicals|chem chemical|fent fentanyl|nuke nuclear weapon|chopper helicopter|helo helicopter|copter helicopter
heli helicopter|sanx sanctions|sancs sanctions|immig immigration|infra infrastructure|congrats congratulations
grats congratulations|bday birthday|anniv anniversary|presi president|spokesppl spokesperson|ambs ambassadors
supt superintendent|insp inspector|comdr commander|capt captain|sgt sergeant|lt lieutenant|sen senator
parli parliament|meds medicines|til until
`

/** What a word of chat stands for. */
export const CHAT: ReadonlyMap<string, string> = new Map(
  TABLE.trim()
    .split(/[|\n]/u)
    .map((entry) => {
      const space = entry.indexOf(' ')
      return [entry.slice(0, space), entry.slice(space + 1)] as const
    }),
)
