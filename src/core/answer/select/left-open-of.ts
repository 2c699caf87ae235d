import type { Silence, Statement } from '../../record/record.ts'
import { participantsOf } from '../../record/visible-record.ts'
import type { Asked, AskedKind } from '../question/asked.ts'
import type { AnswerIndex } from '../record-index/prepare.ts'
import { statedWords } from '../record-index/stated-words.ts'
import { GENERIC, LIGHT, SAYING } from '../words/grammar.ts'

/** How a silence begins that leaves open what a kind of question asks for: `Who sat in the chair is not said.` */
const LEAVING_OPEN: Readonly<Partial<Record<AskedKind, RegExp>>> = {
  who: /^(?:(?:by|with|to) )?who(?:m|se)?\b|\bnot named\b/iu,
  when: /^when\b|^(?:on )?(?:what|which) (?:day|date)\b|^no (?:day|date)\b/iu,
  where: /^where\b|^no place\b/iu,
  why: /^why\b|^no reason\b/iu,
  many: /^how (?:many|much|long)\b|^no (?:number|figure)\b/iu,
}
const REPLYING = /\b(?:answer|repl|respon|react)\w*/iu

/** What the record says is left open of statements just shown, where that is what is asked of them: `with whom?`. */
export function leftOpenOf(
  asked: Asked,
  shown: readonly Statement[],
  { record }: AnswerIndex,
): readonly Silence[] {
  const named = asked.slots.flatMap(({ ids }) => ids)
  const briefs = new Set(shown.map(({ brief }) => brief))
  return [...briefs]
    .flatMap((id) => record.briefs.get(id)?.silences ?? [])
    .filter(
      (silence) =>
        leavesOpen(silence, asked) &&
        (!asked.isReply || silence.about.some((id) => named.includes(id))) &&
        shown.some((statement) => isOf(silence, statement, named)),
    )
}

function leavesOpen({ text }: Silence, { kinds, isReply, isFuture, leaning }: Asked): boolean {
  if (isReply) return REPLYING.test(text)
  const wanted: readonly AskedKind[] = leaning.there ? ['who'] : isFuture ? [] : [...kinds]
  return wanted.some((kind) => LEAVING_OPEN[kind]?.test(text) === true)
}

/** Whether a silence is of what a statement tells: of somebody in it, and with a telling word of it. */
function isOf({ about, issues, text }: Silence, statement: Statement, named: readonly string[]): boolean {
  const known = new Set([...participantsOf(statement), ...named])
  const isOfTheirs =
    about.length > 0
      ? about.some((id) => known.has(id))
      : issues.some((issue) => statement.issues.includes(issue))
  const told = tellingWords(statement.text)
  return isOfTheirs && [...tellingWords(text)].some((lemma) => told.has(lemma))
}

function tellingWords(text: string): ReadonlySet<string> {
  const isEmpty = (lemma: string) => GENERIC.has(lemma) || LIGHT.has(lemma) || SAYING.has(lemma)
  return new Set(
    statedWords(text).flatMap(({ token, lemmas }) => (token.capital || lemmas.some(isEmpty) ? [] : lemmas)),
  )
}
