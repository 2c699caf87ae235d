const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/u).filter(Boolean))

/** Words that build a sentence and say nothing of the matter; of a closed class, so a list can be complete. */
export const FUNCTION_WORDS = list(`
  a an the this that these those such each every either neither both all any some no none not nor never ever
  i me my mine you your yours u ur he him his she her hers it its we us our ours they them their theirs one ones
  myself himself herself itself themselves who whom whose which what when where why how
  be am is are was were been being do does did done doing have has had having can could may might must shall
  should will would ought dont doesnt didnt isnt arent wasnt werent hasnt havent hadnt cant couldnt wont
  wouldnt shouldnt im ive id youre hes shes theyre weve whats whos wheres whens hows thats theres lets
  s t re ve ll d m
  and or but so if then than as because while though although whether also too just only even again yet
  of in on at by to from for with without about into onto over under after before since until till between
  among against during according through upon toward towards per via re regarding concerning around across within
  up down off out away back along there here else other another same more most less least much many few
  very really actually exactly please pls plz thanks thx hey hi hello ok okay yes yeah btw anyway well
  w oh um maybe perhaps possibly still already
  kind sort lot bit way supposed apparently specifically precisely`)

/** Verbs and nouns of asking and reporting: they make the kind of question, not its matter. */
export const SAYING = list(`
  say tell state mention comment talk speak remark word quote quotation statement response reaction
  express utter add note post write tweet voice speech message`)

/** What a side holds or is after, as opposed to what it did. */
export const HOLDING = list(`
  position stance view think believe feel stand standpoint opinion attitude policy want seek wish
  approach thought`)

/** Too general to be looked for: a statement need not repeat them. */
export const GENERIC = list(`
  thing stuff something anything everything nothing anyone anybody someone somebody nobody everybody everyone person people
  report article story readout transcript communique document topic question news record source sources brief briefing info information detail fact summary update
  issue topic matter subject question answer point problem
  happen occur event go come get give make take put let know find show tell see look ask list name
  case part place time date day today sunday
  official country side party man woman guy lady someone
  say involve regard concern relate mean reportedly
  soon others
  respond reply react answer response reaction money press unnamed anonymous exact current present existing main key major important big new full whole entire true real several various different certain`)

/** Light verbs: on their own they carry no matter. */
export const LIGHT = list(
  `be do have get go come make take give happen occur let know find see look put keep try use hold stand
  belong include consist comprise contain involve`,
)

/** Words that ask for how things stand at the moment of asking. */
export const TODAY = list(`now today currently nowadays still tonight latest`)

/** Particles that make another verb of the verb before them. */
export const PARTICLES = list(`up down off out away back over on in through along about around into`)

/** Verbs whose doing is mutual, so either side may be named first. */
export const MUTUAL = list(`
  meet talk speak call phone discuss agree negotiate sign dine eat sit confer converse cooperate shake exchange hold
  visit contact`)

/** Verbs by which one makes, asks or says another to do something: what follows is the other's doing. */
export const CONTROL = list(`
  accuse urge press ask tell order push request warn invite encourage advise demand want expect call persuade force
  instruct implore beg pressure appeal`)

/** Prepositions that put a name after them into the matter spoken of. */
export const ABOUT = list(`about on regarding re concerning over of toward towards against abt around for`)

/** Small numbers in words, from none. */
export const SMALL_NUMBERS = 'zero one two three four five six seven eight nine ten'.split(' ')

/** What leaves the verb itself to come, in its base form. */
export const HELPING = list('do does did will would can could may might shall should must')

/** Words of counting: as kinds of something they are faces of dice and cards, and a count is never in other words. */
export const NUMERALS = list(`
  one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
  nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion`)
