import type { Statement } from '../../record/record.ts'

const WANTING =
  /\b(?:urg|press|demand|insist|ask|request|want|requir|call(?:s|ed|ing)? (?:on|for)|must|should|need|propos)\w*/iu
/** Whoever is to be somewhere goes there. */
const STAYING =
  /\b(?:will|would|to) be in \p{Lu}|\b(?:arriv|land)\w* in \p{Lu}|\bfl(?:y|ies|ew|ying) to \p{Lu}/u
/** What is so from a day on starts then. */
const STARTING =
  /\b(?:from|as of|starting|effective) (?:\w+day )?\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December)\b/u
/** A time within which something has to be done. */
const LIMITING = /\bwithin (?:an? |the next )?[\w-]+ (?:working )?(?:hours?|days?|weeks?|months?)\b/u
const VOWING = /\b(?:will|would|ready|promis|pledg|offer|vow|threat|warn|commit)\w*/iu

/** Words by which a statement can be asked for though it has another: what somebody wants, promises or threatens, where they go, from when on. */
export function attitudesOf({ kind, text }: Statement): readonly string[] {
  return [
    ...(STAYING.test(text) ? ['visit', 'travel', 'trip', 'go', 'come'] : []),
    ...(STARTING.test(text) ? ['kick_in', 'take_effect', 'effect', 'apply'] : []),
    ...(LIMITING.test(text) ? ['deadline', 'ultimatum'] : []),
    ...(kind === 'position' || kind === 'remark' || kind === 'plan' ? wishesOf(text) : []),
  ]
}

function wishesOf(text: string): readonly string[] {
  return [
    ...(WANTING.test(text) ? ['demand', 'insist', 'urge', 'want', 'request', 'require', 'ask'] : []),
    ...(VOWING.test(text) ? ['threaten', 'warn', 'vow', 'promise', 'pledge', 'offer'] : []),
  ]
}
