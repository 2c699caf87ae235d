import type { Statement } from '../../record/record.ts'
import type { Asked } from '../question/asked.ts'
import { includes, unite } from '../record-index/postings.ts'
import type { Postings } from '../record-index/postings.ts'
import type { AnswerIndex } from '../record-index/prepare.ts'
import { coverTerm } from './cover-term.ts'

const MOST = 1
/** Beyond this many the rest is no nearer. */
const MOST_LOOKED_AT = 2000

/** What comes nearest to a question nobody answers, with the words of the question that it has nothing of. */
export type Nearest = { readonly nearest: readonly Statement[]; readonly lacks: readonly string[] }

/** The statements nearest to a question nobody answers: what they share with it, best first. */
export function findNearest(asked: Asked, index: AnswerIndex, scope: Postings | undefined): Nearest {
  const covers = asked.terms.map((term) => coverTerm(term, index))
  const named = asked.slots.map(({ ids }) => unite(ids.map((id) => index.participants.get(id) ?? [])))
  const pool = unite(
    [...covers.map(({ literal, implied }) => unite([literal, implied])), ...named].map((list) =>
      list.slice(0, MOST_LOOKED_AT),
    ),
  )
  const found = pool
    .filter((number) => scope === undefined || includes(scope, number))
    .map((number) => ({
      number,
      near:
        covers.reduce(
          (sum, { literal, implied }) =>
            sum + (includes(literal, number) ? 2 : includes(implied, number) ? 1 : 0),
          0,
        ) + named.reduce((sum, list) => sum + (includes(list, number) ? 1 : 0), 0),
    }))
    .sort((a, b) => b.near - a.near || a.number - b.number)
    .slice(0, MOST)
  const lacking = covers.filter(
    ({ term, all }) => !term.isSoft && found.some(({ number }) => !includes(all, number)),
  )
  return {
    nearest: found.flatMap(({ number }) => index.statements[number] ?? []),
    lacks: lacking.map(({ term }) => term.surface),
  }
}
