import type { Statement } from '../../record/record.ts'

const WANTING =
  /\b(?:urg|press|demand|insist|ask|request|want|requir|call(?:s|ed|ing)? (?:on|for)|must|should|need|propos)\w*/iu
const VOWING = /\b(?:will|would|ready|promis|pledg|offer|vow|threat|warn|commit)\w*/iu

/** Verbs by which a position can be asked for: what somebody wants, what they promise or threaten. */
export function attitudesOf({ kind, text }: Statement): readonly string[] {
  if (kind !== 'position' && kind !== 'remark' && kind !== 'plan') return []
  return [
    ...(WANTING.test(text) ? ['demand', 'insist', 'urge', 'want', 'request', 'require', 'ask'] : []),
    ...(VOWING.test(text) ? ['threaten', 'warn', 'vow', 'promise', 'pledge', 'offer'] : []),
  ]
}
