import type { AnswerIndex } from '../record-index/prepare.ts'
import type { Item } from './mentions.ts'
import { asBodies } from './as-bodies.ts'
import { asHeads } from './as-heads.ts'
import { asOffices } from './as-offices.ts'
import { peopleHere } from './people-here.ts'

/** Among more than this nobody is the only one of a kind. */
const MOST_LOOKED_AT = 1000

/**
 * A row where people and bodies the record calls otherwise are taken for those it has.
 *
 * `the board` is the one board on record, `the dockers’ boss` whoever leads their union, a medic the only doctor: never
 * one of several. The row itself where nobody is called otherwise.
 */
export function inOtherWords(
  items: readonly Item[],
  index: AnswerIndex,
  subject: string | undefined,
): readonly Item[] {
  const here = peopleHere(subject, index)
  if (here.parties.length + here.offices.length > MOST_LOOKED_AT) return items
  return [asBodies, asOffices, asHeads].reduce((row, pass) => pass(row, here), items)
}
