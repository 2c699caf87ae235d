import type { Statement } from '../../record/record.ts'
import { verbOf } from '../lexicon/lemmas.ts'
import type { Asked } from '../question/asked.ts'
import type { AnswerIndex } from '../record-index/prepare.ts'
import { readStatement } from './read-statement.ts'
import { deedLemmas } from './stands-as.ts'

/** Why something was done is not told by whoever ruled it out, unless that is what was asked. */
export function isDenied(statement: Statement, { terms }: Asked, index: AnswerIndex): boolean {
  const asked = deedLemmas(terms, index)
  const denying = readStatement(statement, index).row.flatMap((item, at, row) => {
    const next = row[at + 1]
    if (item.kind !== 'word') return []
    const verb = verbOf(item.word.norm)
    const own = next?.kind === 'word' && next.word.norm === 'out' ? `${verb}_out` : verb
    return DENYING.has(own) ? [own] : []
  })
  return (
    denying.length > 0 && terms.length > 0 && !denying.some((verb) => asked.has(verb.split('_')[0] ?? verb))
  )
}

const DENYING = new Set('deny rule_out refuse decline reject dismiss'.split(' '))
