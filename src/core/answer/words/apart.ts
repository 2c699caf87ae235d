/**
 * Words that WordNet counts as near or the same and newsrooms keep apart: another step of a course of things, or
 * another person of a pair. No word of one side answers for any of another.
 */
const APART = `
accuse blame | charge indict prosecute | try | convict | sentence | jail imprison
arrest detain seize | jail imprison
acquit | pardon
propose suggest | agree | sign | ratify
nominate | appoint elect
postpone delay defer | cancel scrap
warn | threaten
deport expel | extradite
vote | veto
hostage | prisoner
buy purchase acquire | sell
lend | borrow | give
import | export
injure wound hurt | kill
truce ceasefire armistice | peace
murder | kill
mother | father
husband | wife
son | daughter
brother | sister
king | queen
ministry | minister
meet | visit
ask request demand | get receive obtain
plan prepare | start begin launch
offer | promise
release free | issue
home | family household parliament
live | people camp neighbor neighbour
`

const rows = APART.trim()
  .split('\n')
  .map((row) => row.split('|').map((side) => new Set(side.trim().split(' '))))
const words = new Set(rows.flatMap((sides) => sides.flatMap((side) => [...side])))

/** Whether two words must not stand for one another, whatever a dictionary says. */
export function areApart(one: string, other: string): boolean {
  if (!words.has(one) || !words.has(other)) return false
  return rows.some((sides) => {
    const [own, theirs] = [one, other].map((word) => sides.findIndex((side) => side.has(word)))
    return own !== -1 && theirs !== -1 && own !== theirs
  })
}
