import { foldQuotes } from './fold.ts'
import type { Mention } from './mentions.ts'

const VERBS =
  'said|says|told|tells|added|adds|wrote|writes|tweeted|stated|states|emphasi[sz]ed|stressed|urged|warned|argued|insisted|declared|replied|announced|asserted|continued|noted|acknowledged|called|asked|complained|promised|claimed|stating|saying|reports|reported|judges|describes|calls|explains|credits|takes|reads'

const AFTER = new RegExp(
  `^(?:, [^"]{1,90}?,)? (?:(?:also|had|has|have|later|then|himself|herself) )*(?:${VERBS})\\b`,
  'u',
)
const BEFORE = new RegExp(`" ?,? ?(?:also )?(?:${VERBS}) (?:[\\p{L}.]+ ){0,5}$`, 'u')
const PRONOUN = new RegExp(
  `\\b(?:he|she|they|it|it also) (?:(?:also|had|has) )*(?:${VERBS})\\b|" (?:${VERBS}) (?:he|she)\\b`,
  'iu',
)

/** Whom a passage has speaking, by name; `pronoun` when it also leaves that to "he" or "she". */
export function findSpeakers(
  passage: string,
  findMentions: (text: string) => readonly Mention[],
): { readonly ids: readonly string[]; readonly pronoun: boolean } {
  const text = foldQuotes(passage)
  const ids = findMentions(passage)
    .filter(
      ({ from, to, inside }) => !inside && (AFTER.test(text.slice(to)) || BEFORE.test(text.slice(0, from))),
    )
    .map(({ id }) => id)
  return { ids, pronoun: PRONOUN.test(text.replaceAll(/"[^"]*"/gu, '""')) }
}
