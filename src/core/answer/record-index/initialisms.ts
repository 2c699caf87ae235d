import type { Statement } from '../../record/record.ts'
import { FUNCTION_WORDS } from '../words/grammar.ts'
import { tokensOf } from '../words/tokens.ts'
import type { Token } from '../words/tokens.ts'

/** The words that a row of initials stands for on record: `pmq` for Prime Minister’s Questions. */
export type Initialisms = ReadonlyMap<string, readonly string[]>

const INSIDE = new Set(['of', 'for', 'and', 'the'])
const FEWEST = 3
const MOST = 7

/** Finds the initials of every name of several capitalised words in what is on record; initials of two names are nobody’s. */
export function indexInitialisms(statements: readonly Statement[]): Initialisms {
  const found = new Map<string, readonly string[] | undefined>()
  for (const { text } of statements)
    for (const name of capitalisedIn(tokensOf(text))) {
      const initials = name.map((norm) => norm[0]).join('')
      const before = found.get(initials)
      const isOther = found.has(initials) && before?.join(' ') !== name.join(' ')
      found.set(initials, isOther ? undefined : name)
    }
  return new Map([...found].flatMap(([initials, name]) => (name === undefined ? [] : [[initials, name]])))
}

/** Rows of capitalised words, their small links left out. */
function capitalisedIn(tokens: readonly Token[]): readonly (readonly string[])[] {
  const rows: string[][] = [[]]
  for (const [at, token] of tokens.entries()) {
    const isPart = token.capital && !token.afterBreak && !FUNCTION_WORDS.has(token.norm)
    const isLink = INSIDE.has(token.norm) && tokens[at + 1]?.capital === true && !token.afterBreak
    if (isPart) rows.at(-1)?.push(token.norm)
    else if (!isLink) rows.push([])
  }
  return rows.filter(({ length }) => length >= FEWEST && length <= MOST)
}
