import type { Statement } from '../../record/record.ts'
import type { Asked } from '../question/asked.ts'
import { includes, intersect, unite } from '../record-index/postings.ts'
import type { Postings } from '../record-index/postings.ts'
import type { AnswerIndex } from '../record-index/prepare.ts'
import { coverTerm } from './cover-term.ts'
import type { Cover } from './cover-term.ts'
import { fitsKind } from './fits-kind.ts'
import { allStand } from './stands-as.ts'

const MOST = 1
/** Beyond this many the rest is no nearer. */
const MOST_LOOKED_AT = 2000
/** So many that share most with a question are looked at closely. */
const MOST_READ = 24
/** What it is worth that whoever is named stands there as asked, and that it tells what kind of thing is asked. */
const STANDING = 0.7
const FITTING = 1

/** What comes nearest to a question nobody answers, with the words of the question that it has nothing of. */
export type Nearest = { readonly nearest: readonly Statement[]; readonly lacks: readonly string[] }

/** The statements nearest to a question nobody answers: what they share with it, the rarer the more, best first. */
export function findNearest(asked: Asked, index: AnswerIndex, scope: Postings | undefined): Nearest {
  const within = (list: Postings) => (scope === undefined ? list : intersect(list, scope))
  const own = asked.terms.map((term) => coverTerm(term, index))
  const covers = own.map((cover) => ({ cover, weight: rarity(within(cover.all).length, index, scope) }))
  const named = asked.slots.map(({ ids }) => unite(ids.map((id) => index.participants.get(id) ?? [])))
  const pool = within(
    unite(
      [...own.map(({ literal, implied, kin }) => unite([literal, implied, kin])), ...named].map((list) =>
        list.slice(0, MOST_LOOKED_AT),
      ),
    ),
  )
  const sharing = pool
    .map((number) => ({
      number,
      near:
        covers.reduce((sum, { cover, weight }) => sum + weight * shareOf(cover, number), 0) +
        named.filter((list) => includes(list, number)).length,
    }))
    .sort((a, b) => b.near - a.near || a.number - b.number)
    .slice(0, MOST_READ)
  const found = sharing
    .flatMap(({ number, near }) => {
      const statement = index.statements[number]
      if (statement === undefined) return []
      const stands = allStand(asked, statement, index) ? STANDING : 0
      const fits = fitsKind(statement, asked, index) ? FITTING : 0
      return { statement, number, near: near + stands + fits }
    })
    .sort((a, b) => b.near - a.near || a.number - b.number)
    .slice(0, MOST)
  const lacking = own.filter(
    ({ term, all }) => !term.isSoft && found.some(({ number }) => !includes(all, number)),
  )
  return {
    nearest: found.map(({ statement }) => statement),
    lacks: lacking.map(({ term }) => term.surface),
  }
}

/** How much of a word a statement has: all of it, or something that stands for it. */
function shareOf({ literal, implied, kin, weak }: Cover, number: number): number {
  if (includes(literal, number)) return 1
  if (includes(implied, number)) return 0.5
  if (includes(kin, number)) return 0.35
  return includes(weak, number) ? 0.2 : 0
}

/** What few statements have tells more than what most of them have: its inverse frequency, in natural logarithms. */
function rarity(having: number, { statements }: AnswerIndex, scope: Postings | undefined): number {
  return Math.log(((scope ?? statements).length + 1) / (having + 0.5))
}
