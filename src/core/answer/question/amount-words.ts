import { lemmasOf } from '../lexicon/lemmas.ts'
import { ROOM } from './asks-for.ts'
import { isVerb } from './is-verb.ts'
import type { Item } from './mentions.ts'
import { isIn } from './row-signs.ts'
import { isTheWord } from './words-at.ts'

/** Words for one thing where it is asked how much: what is asked with, and what a statement with the number may say. */
const ROWS: readonly {
  readonly asked: ReadonlySet<string>
  readonly told: readonly string[]
  readonly onlyIfAllowed?: true
}[] = [
  {
    asked: new Set(['ceiling', 'cap', 'quota', 'limit', 'threshold']),
    told: 'ceiling cap quota limit threshold maximum admit allow permit'.split(' '),
  },
  {
    asked: new Set(
      'pay give spend contribute chip chip_in donate put_up put_in invest cough cough_up fork fork_out'.split(
        ' ',
      ),
    ),
    told: 'pay give spend contribute donate provide offer pledge promise commit announce allocate earmark cost'.split(
      ' ',
    ),
  },
  {
    asked: new Set(['hear', 'see', 'count', 'record', 'log', 'register', 'detect']),
    told: 'hear see count record log register detect observe note'.split(' '),
  },
  {
    asked: new Set(['enter', 'sell', 'import', 'bring_in', 'come_in', 'bring']),
    told: 'enter sell import limit quota cap ceiling maximum admit allow permit'.split(' '),
    onlyIfAllowed: true,
  },
  {
    asked: new Set(['send', 'deploy', 'dispatch']),
    told: 'send deploy dispatch escort station post patrol go leave sail'.split(' '),
  },
]

/** What a word of a question for an amount is told as beside the number; nothing where it is like any other. */
export function amountWords(items: readonly Item[], at: number): readonly string[] | undefined {
  const item = items[at]
  if (item?.kind !== 'word') return undefined
  const { norm } = item.word
  const row = ROWS.find(({ asked }) => isIn(norm, asked))
  if (row?.onlyIfAllowed === true && !items.some((one) => isTheWord(one, 'can', 'may', 'could', 'allowed')))
    return undefined
  if (row === undefined || (row !== ROWS[0] && !isVerb(items, at))) return undefined
  return [...new Set([...lemmasOf(norm), ...row.told])]
}

/** Whether a word only says that something is filled by people: their number tells it. */
export function isOfRoom(items: readonly Item[], at: number): boolean {
  const [how, many, item] = [items[at - 2], items[at - 1], items[at]]
  if (item?.kind !== 'word') return false
  if (isTheWord(how, 'how') && isTheWord(many, 'many') && ROOM.test(item.word.norm)) return true
  return (
    at === items.length - 1 &&
    /^(?:hold|fit|seat|accommodate|house)$/u.test(item.word.norm) &&
    isVerb(items, at)
  )
}

const PRICES = new Set(
  'price cost budget fee fare salary ceiling cap quota threshold deficit surplus turnout ransom rent'.split(
    ' ',
  ),
)

/** `what price did they quote`, `what will a pass cost a pilgrim`. */
const PRICED =
  /^(?:what|which) (?:price|fee|fare|rent|salary|sum|ransom) (?:did|does|do|will|would|is|was|were|are)\b|^what (?:did|does|do|will|would) .*\bcosts?\b|^what (?:is|are|was|were) .*\bcosting\b/u

/** Whether what is asked for is told as an amount: `what was the old ceiling on citrus`. */
export function asksForPrice(items: readonly Item[]): boolean {
  const norms = items.flatMap((item) => (item.kind === 'word' ? [item.word.norm] : item.norms))
  const [what = '', be = ''] = norms
  if (COMING_TO.test(norms.join(' '))) return true
  if (PRICED.test(norms.join(' '))) return true
  if (what !== 'what' || !/^(?:is|are|was|were)$/u.test(be)) return false
  const end = norms.findIndex((norm, at) => at > 2 && /^(?:of|on|for|in|at|to|by|before|after)$/u.test(norm))
  const head = (end < 0 ? norms.length : end) - 1
  return head > 2 && PRICES.has(norms[head] ?? '')
}

/** `what will the bill for the wall come to`. */
const COMING_TO =
  /^what (?:will|would|does|do|did|has|have|is|are) .*\b(?:c[oa]me|amount(?:ed)?|add(?:ed)? up|run|ran|expected|estimated|put) (?:to|at)$/u

const MONEY = new Set(
  'price cost worth fee fare salary salaries wage wages ransom rent budget pension bonus fine earn earns earned'.split(
    ' ',
  ),
)

/** Whether what is asked for is told in money. */
export function asksForMoney(items: readonly Item[]): boolean {
  const norms = items.flatMap((item) => (item.kind === 'word' ? [item.word.norm] : item.norms))
  return norms.some((norm) => MONEY.has(norm)) || COMING_TO.test(norms.join(' '))
}

/** Where `how much money` says no more than `how much`. */
export function moneyAsked(items: readonly Item[]): readonly number[] {
  const [much, money] = [items.findIndex((item) => isTheWord(item, 'much')), items.findIndex(isMoney)]
  return much > 0 && money === much + 1 && isTheWord(items[much - 1], 'how') ? [money] : []
}

function isMoney(item: Item): boolean {
  const norms = item.kind === 'word' ? [item.word.norm] : item.norms
  return norms.length === 1 && /^(?:money|cash|funding)$/u.test(norms[0] ?? '')
}
