import type { Statement } from '../../record/record.ts'

/** What somebody says for or against a matter, wants, hopes, fears or refuses; a figure they give is none of it. */
const JUDGING =
  /\b(?:support\w*|back(?:s|ed)|favou?r\w*|endors\w+|oppos\w+|reject\w*|refus\w+|declin\w+|den(?:y|ies|ied)|accept\w*|agree\w*|welcom\w+|prais\w+|hail\w*|critici[sz]\w+|condemn\w*|denounc\w+|regret\w*|deplor\w+|complain\w*|protest\w*|accus\w+|blam\w+|warn\w*|threat\w*|fear\w*|worr\w+|concern\w*|hop(?:e|es|ed|ing)|confiden\w+|optimis\w+|pessimis\w+|doubt\w*|believ\w+|trust\w*|call(?:s|ed)? (?!on\b|for\b|in\b|off\b|up\b)|pleas(?:ed|es)|happy|glad|satisf\w+|disappoint\w+|angr\w+|upset|proud|sorry|want\w*|urg\w+|demand\w*|insist\w*|must|should|need\w*|ready|willing|prepared|better|worse|not|no|never|nobody|neither|only|until|unless)\b/iu

/** Whether a statement shows what somebody holds of something: their position, or a remark of theirs that judges. */
export function showsStance({ kind, text }: Statement): boolean {
  return kind === 'position' || (kind === 'remark' && (text.includes('“') || JUDGING.test(text)))
}

/** What is wished of somebody, or said in their favor, accuses them of nothing. */
const NOT_AGAINST =
  /\b(?:urg\w+|press(?:ed|es)|want(?:s|ed)|hop(?:e|es|ed)|ask(?:s|ed)|invit\w+|thank\w*|prais\w+|hail\w*|welcom\w+|congratulat\w+|accept\w*|agree\w*|support\w*|back(?:s|ed)|call(?:s|ed) (?:on|for))\b/iu

/** Whether a statement that judges somebody may be what they are accused of. */
export function holdsAgainst(statement: Statement): boolean {
  return showsStance(statement) && !NOT_AGAINST.test(statement.text)
}
