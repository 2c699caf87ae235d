import { MONTH } from '../../calendar.ts'
import type { Statement } from '../../record/record.ts'

const WANTING =
  /\b(?:urg|press(?! (?:conference|briefing|release|secretary|officer|office)\b)|demand|insist|ask|request|want|requir|call(?:s|ed|ing)? (?:on|for)|must|should|need|ha(?:s|ve|d) to be|propos)\w*/iu
/** Whoever is to be somewhere goes there. */
const STAYING =
  /\b(?:will|would|to) be in \p{Lu}|\b(?:arriv|land)\w* in \p{Lu}|\bfl(?:y|ies|ew|ying) to \p{Lu}/u
/** In other words than the verb itself. */
const YIELDING = /\b(?:giv(?:e|es|ing|en)|gave) (?:way|ground|in)\b|\bback(?:s|ed|ing)? down\b/u
/** Whoever goes to another place leaves this one. */
const LEAVING =
  /\b(?:go|goes|gone|went|move|moves|moved|moving|relocate\w*) (?:to another|elsewhere|away|abroad)\b/u
/** Whoever will not leave stays in office. */
const STAYING_ON = /\b(?:would|will) not (?:leave|go|quit)\b(?! (?:to|for|from)\b)/u
/** Neither done nor refused yet. */
const OPEN =
  /\bunder (?:consideration|review|study|discussion)\b|\b(?:no|not|nothing|nobody|never)\b[^.;]*\b(?:decided|discussed|debated|considered|voted on|dealt with)\b|\b(?:has|have|had) (?:yet )?to decide\b/u
/** What is so from a day on starts then. */
const STARTING = new RegExp(
  String.raw`\b(?:from|as of|starting|effective) (?:\w+day )?\d{1,2} (?:${MONTH})\b`,
  'u',
)
/** A time within which something has to be done. */
const LIMITING = /\bwithin (?:an? |the next )?[\w-]+ (?:working )?(?:hours?|days?|weeks?|months?)\b/u
/** Whoever says that another did wrong accuses them. */
const ACCUSING =
  /\b(?:said|says)\b[^.;]*\b(?:had|has|have) (?:\w+ )?(?:misus\w+|misled|mishandled|stolen|embezzled|bribed|forged|lied|broken (?:the|its|their|an?) \w+|violated|breached|betrayed|cheated|defrauded|covered up|concealed|hidden|rigged|sabotaged|poisoned|plotted)\b/u
/** How one stands beside another. */
const RANKED = /\bat \d[\d.]* percent and [^.;]*\bat \d[\d.]* percent\b/u
/** What is down from an amount fell to it. */
const FALLEN = /\bdown from\b/u
const RISEN = /\bup from\b/u
/** A vote on a thing decides it. */
const DECIDED = /\bvoted\b[^.;]*\b\d+ to \d+ (?:for|in favou?r)\b/u
/** Whoever did not come was not there. */
const ABSENT =
  /\b(?:did|does|would|will) not (?:come|attend|appear|show up|turn up|take part)\b(?! (?:back|from)\b)|\bstay(?:s|ed)? away\b|\b(?:was|were|is) absent\b/u
/** With nobody left who said otherwise. */
const ONE_VOICE =
  /\b(?:judges|members|deputies|ministers|councill?ors|jurors|justices|sides|parties)\b[^.;]*\ball (?:held|agreed|voted|ruled|found|backed|signed|said)\b/u
/** Thought of, or no longer. */
const TABLED = /\b(?:on|off) the table\b/u
/** Taken back. */
const WITHDRAWN = /\boff the table\b/u
/** More than which it may not be. */
const CAPPING =
  /\b(?:no|not|never)\b[^.;]* more than (?:\d|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|a )/u
/** How votes fell. */
const VOTED =
  /\bby (?:a (?:vote|margin|majority) of )?\d[\d,.]*(?: votes?)?(?:–| to )\d|\b(?:for|backed|supported)\b[^.;]*\b(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten) (?:against|opposed)\b|\bvoted (?:for|against)\b[^.;]*, \S+ for\b/u
/** Whoever asks for something wants it, though it is told as what they did. */
const SEEKING =
  /\b(?:asked|requested|sought|demanded|called|appealed|applied)\b[^.;,]* for\b|\b(?:requested|sought|demanded) an? /u
const VOWING = /\b(?:will|would|ready|promis|pledg|offer|vow|threat|warn|commit(?!tee))\w*/iu

const WANTS = ['demand', 'insist', 'urge', 'want', 'request', 'require', 'ask']
const VOWS = ['threaten', 'warn', 'vow', 'promise', 'pledge', 'offer']
/** What somebody is told to want or vow by the way they speak, without the word. */
export const WISHES: ReadonlySet<string> = new Set([...WANTS, ...VOWS])

/** Words by which a statement can be asked for though it has another: what somebody wants, promises or threatens, where they go, from when on. */
export function attitudesOf({ kind, text }: Statement): readonly string[] {
  return [
    ...(STAYING.test(text) ? ['visit', 'travel', 'trip', 'go', 'come'] : []),
    ...(YIELDING.test(text)
      ? ['back_down', 'give_ground', 'budge', 'yield', 'soften', 'relent', 'compromise']
      : []),
    ...(STAYING_ON.test(text) ? ['resign', 'step_down', 'quit'] : []),
    ...(OPEN.test(text) ? ['undecided'] : []),
    ...(LEAVING.test(text) ? ['leave', 'move', 'quit'] : []),
    ...(STARTING.test(text) ? ['kick_in', 'take_effect', 'effect', 'apply'] : []),
    ...(ACCUSING.test(text) ? ['accuse', 'allege', 'accusation', 'allegation'] : []),
    ...(RANKED.test(text) ? ['ahead', 'behind', 'lead', 'trail'] : []),
    ...(DECIDED.test(text) ? ['approve', 'pass', 'adopt'] : []),
    ...(ABSENT.test(text) ? ['absent', 'stay_away', 'attend', 'skip', 'miss'] : []),
    ...(ONE_VOICE.test(text) ? ['unanimous', 'unanimously'] : []),
    ...(FALLEN.test(text) ? ['fall', 'drop', 'decline', 'decrease', 'shrink', 'go_down'] : []),
    ...(RISEN.test(text) ? ['rise', 'increase', 'grow', 'go_up'] : []),
    ...(TABLED.test(text) ? ['consider', 'plan', 'option', 'threaten'] : []),
    ...(WITHDRAWN.test(text) ? ['drop', 'withdraw', 'abandon', 'scrap', 'rule_out'] : []),
    ...(CAPPING.test(text) ? ['limit', 'cap', 'maximum', 'restrict', 'restriction'] : []),
    ...(VOTED.test(text) ? ['majority', 'margin', 'split', 'unanimous', 'unanimously'] : []),
    ...(LIMITING.test(text) ? ['deadline', 'ultimatum'] : []),
    ...(kind === 'position' || kind === 'remark' || kind === 'plan' ? wishesOf(text) : []),
    ...(kind === 'event' && SEEKING.test(text) ? WANTS : []),
  ]
}

function wishesOf(text: string): readonly string[] {
  return [...(WANTING.test(text) ? WANTS : []), ...(VOWING.test(text) ? VOWS : [])]
}
