import type { Statement } from '../../record/record.ts'
import type { Asked } from '../question/asked.ts'
import { includes, intersect, unite } from '../record-index/postings.ts'
import type { Postings } from '../record-index/postings.ts'
import type { AnswerIndex } from '../record-index/prepare.ts'
import { coverTerm } from './cover-term.ts'
import { fitsKind } from './fits-kind.ts'
import { allStand } from './stands-as.ts'

const MOST = 1
/** Beyond this many the rest is no nearer. */
const MOST_LOOKED_AT = 2000
/** So many that share most with a question are looked at closely. */
const MOST_READ = 8
/** What it is worth that whoever is named stands there as asked, and that it tells what kind of thing is asked. */
const STANDING = 0.7
const FITTING = 1

/** What comes nearest to a question nobody answers, with the words of the question that it has nothing of. */
export type Nearest = { readonly nearest: readonly Statement[]; readonly lacks: readonly string[] }

/** The statements nearest to a question nobody answers: what they share with it, the rarer the more, best first. */
export function findNearest(asked: Asked, index: AnswerIndex, scope: Postings | undefined): Nearest {
  const covers = asked.terms.map((term) => coverTerm(term, index))
  const named = asked.slots.map(({ ids }) => unite(ids.map((id) => index.participants.get(id) ?? [])))
  const shared = new Map<number, number>()
  const share = (list: Postings, worth: number) => {
    for (const number of list) shared.set(number, (shared.get(number) ?? 0) + worth)
  }
  const within = (list: Postings) =>
    scope === undefined ? list.slice(0, MOST_LOOKED_AT) : intersect(list, scope)
  for (const { literal, implied, all } of covers) {
    const worth = rarity(scope === undefined ? all.length : intersect(all, scope).length, index, scope) / 2
    // What says a word says too what stands for it, so that it is worth twice as much.
    share(within(literal), worth)
    share(within(implied), worth)
  }
  for (const list of named) share(within(list), 1)
  const found = likeliest([...shared], MOST_READ)
    .flatMap(([number, near]) => {
      const statement = index.statements[number]
      if (statement === undefined) return []
      const stands = allStand(asked, statement, index) ? STANDING : 0
      const fits = fitsKind(statement, asked, index) ? FITTING : 0
      return { statement, number, near: near + stands + fits }
    })
    .sort((a, b) => b.near - a.near || a.number - b.number)
    .slice(0, MOST)
  const lacking = covers.filter(
    ({ term, all }) => !term.isSoft && found.some(({ number }) => !includes(all, number)),
  )
  return {
    nearest: found.map(({ statement }) => statement),
    lacks: lacking.map(({ term }) => term.surface),
  }
}

/** The statements that share most with a question, by their numbers; of those that share as much the first on record. */
function likeliest(
  shared: (readonly [number, number])[],
  many: number,
): readonly (readonly [number, number])[] {
  return shared.sort(([number, near], [other, farther]) => farther - near || number - other).slice(0, many)
}

/** What few statements have tells more than what most of them have: its inverse frequency, in natural logarithms. */
function rarity(having: number, { statements }: AnswerIndex, scope: Postings | undefined): number {
  return Math.log(((scope ?? statements).length + 1) / (having + 0.5))
}
