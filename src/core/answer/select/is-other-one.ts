import type { Statement } from '../../record/record.ts'
import { participantsOf } from '../../record/visible-record.ts'
import { lemmasOf } from '../lexicon/lemmas.ts'
import type { Asked } from '../question/asked.ts'
import type { NounOfParty } from '../question/nouns-asked.ts'
import type { AnswerIndex } from '../record-index/prepare.ts'
import { normsOf } from '../words/tokens.ts'
import { isAmong, readStatement, withParties } from './read-statement.ts'

/** Whether a statement is of another one than is asked for: the old deal for the new one, a main party for any other. */
export function isOtherOne(statement: Statement, asked: Asked, index: AnswerIndex): boolean {
  if (asked.newOne !== undefined && isOfOldOne(statement, asked.newOne)) return true
  if (asked.oldOne !== undefined && isOfNewOne(statement, asked.oldOne)) return true
  if (asked.nounsOfParties.some((own) => isOfOtherParty(statement, own, index))) return true
  if (asked.asksEarlier && !EARLIER.test(statement.text)) return true
  return asked.wantsOthers && !namesOther(statement, index)
}

const EARLIER = /\b(?:earlier|before|previous(?:ly)?|last|prior|since)\b/iu
const OLD = /^(?:(?:19|20)\d\d|old|older|earlier|previous|former|prior|past)$/u

/** `the 2019 deal`, wherever it speaks of a deal. */
function isOfOldOne({ text }: Statement, noun: string): boolean {
  const norms = normsOf(text)
  const places = norms.flatMap((norm, at) => (lemmasOf(norm).includes(noun) ? [at] : []))
  return places.length > 0 && places.every((at) => OLD.test(norms[at - 1] ?? ''))
}

/** `a new lease`, `a hall for 900`: not the one there already is, wherever it speaks of one. */
function isOfNewOne({ text }: Statement, { noun, by }: NonNullable<Asked['oldOne']>): boolean {
  const norms = normsOf(text)
  if (/\d/u.test(by) && norms.includes(by)) return false
  const places = norms.flatMap((norm, at) => (lemmasOf(norm).includes(noun) ? [at] : []))
  return places.length > 0 && places.every((at) => NEW.test(norms[at - 1] ?? ''))
}

const NEW = /^(?:new|newer|another|a|an)$/u

/** `an Orlovian skipper`, where every skipper it speaks of is of another country. */
function isOfOtherParty(statement: Statement, { noun, ids }: NounOfParty, index: AnswerIndex): boolean {
  const { row } = readStatement(statement, index)
  const around = [...withParties(ids, index)]
  const before = row.flatMap((item, at) =>
    item.kind === 'word' && lemmasOf(item.word.norm).includes(noun) ? [row[at - 1]] : [],
  )
  return (
    before.length > 0 &&
    before.every(
      (item) =>
        item?.kind === 'mention' &&
        item.refs.every(({ kind }) => kind === 'party') &&
        !isAmong(
          around,
          item.refs.map(({ id }) => id),
          index,
        ),
    )
  )
}

/** A country or body takes part that is none of those the brief is about. */
function namesOther(statement: Statement, { record }: AnswerIndex): boolean {
  const main = new Set(record.briefs.get(statement.brief)?.parties)
  return participantsOf(statement).some(
    (id) => record.directory.parties.has(id) && !main.has(id) && !statement.via.includes(id),
  )
}
