import type { Item } from './mentions.ts'
import { asBodies } from './as-bodies.ts'
import { asHeads } from './as-heads.ts'
import { asOffices } from './as-offices.ts'
import type { PeopleHere } from './people-here.ts'

/**
 * A row where people and bodies the record calls otherwise are taken for those it has.
 *
 * `the board` is the one board on record, `the dockers’ boss` whoever leads their union, a medic the only doctor: never
 * one of several. The row itself where nobody is called otherwise.
 */
export function inOtherWords(items: readonly Item[], here: PeopleHere): readonly Item[] {
  return [asBodies, asOffices, asHeads].reduce((row, pass) => pass(row, here), items)
}
