import { findNames } from '../question/find-names.ts'
import { findRoles } from '../question/find-roles.ts'
import { withoutBodies } from '../question/mentions.ts'
import type { Item } from '../question/mentions.ts'
import { withinSubject } from '../question/within-subject.ts'
import type { AnswerIndex } from '../record-index/prepare.ts'
import type { Statement } from '../../record/record.ts'
import { remember } from '../../remember.ts'
import { FUNCTION_WORDS } from '../words/grammar.ts'
import { isSpeech } from '../lexicon/speech.ts'
import { tokensOf } from '../words/tokens.ts'

/** A statement's sentence, understood: who is named where, and whose words and deeds it tells. */
export type ReadStatement = {
  readonly row: readonly Item[]
  /** Whose words or position it is, with the parties they belong to. */
  readonly speakers: ReadonlySet<string>
  /** Who does what it tells, with the parties they belong to. */
  readonly actors: ReadonlySet<string>
}

/** The words of a statement's sentence. */
export const tokensIn = remember(({ text }: Statement) => tokensOf(text))

/** Understands a statement, once for each record it is in; only those that may answer something are ever read. */
export function readStatement(statement: Statement, index: AnswerIndex): ReadStatement {
  return readIn(index)(statement)
}

const readIn = remember((index: AnswerIndex) => remember((statement: Statement) => read(statement, index)))

function read(statement: Statement, index: AnswerIndex): ReadStatement {
  const people = withinSubject(statement.brief, index)?.people
  const words = tokensIn(statement).map((token) => ({ norm: token.norm, token }))
  const row = withoutBodies(findRoles(findNames(words, index.names, false), index.roles, people).items)
  return {
    row,
    speakers: withParties(speakersOf(statement, row), index),
    actors: withParties(
      [...statement.by, ...(statement.holder === undefined ? [] : [statement.holder])],
      index,
    ),
  }
}

/** Some people and parties with the parties they belong to. */
export function withParties(ids: readonly string[], { partiesOf }: AnswerIndex): ReadonlySet<string> {
  return new Set(ids.flatMap((id) => [id, ...(partiesOf.get(id) ?? [])]))
}

/** Whether somebody is one of these people, or a party that one of them belongs to. */
export function isAmong(ids: readonly string[], people: readonly string[], index: AnswerIndex): boolean {
  const around = withParties(people, index)
  return ids.some((id) => around.has(id))
}

/** A remark is its doer's; what else is told is the teller's, and the doer's only if they are said to say it. */
function speakersOf(statement: Statement, row: readonly Item[]): readonly string[] {
  const { kind, by, via, holder, text } = statement
  if (kind === 'remark' || kind === 'position')
    return [...by, ...via, ...(holder === undefined ? [] : [holder])]
  return [
    ...via,
    ...by.filter(
      (id) =>
        tells(row, id) ||
        (by.length === 1 && (KEEPING_SILENT.test(text) || ISSUING.test(text) || COUNTING.test(text))) ||
        (via.length === 0 && by.length === 1 && opensWithSpeech(row)),
    ),
  ]
}

/** Whoever was asked and said nothing: that is what is on record of their words. */
const KEEPING_SILENT =
  /\b(?:gave no (?:reply|answer|comment|statement)|(?:declined|refused) to (?:comment|say|answer|elaborate|explain)|(?:did|would) not (?:comment|reply|answer questions|respond|elaborate|say)|made no (?:comment|statement)|no (?:reply|answer|comment|response) from)\b/u

/** Whoever issued a statement said something, though not what. */
const ISSUING =
  /\b(?:issued|published|released|posted|put out|delivered|gave) (?:an? |the |his |her |its |their )?(?:\w+ )?(?:statement|message|remarks?|speech|address|comment|tweet)\b/u

/** Whoever puts a number on something says so. */
const COUNTING =
  /\b(?:puts?|gave|gives?) (?:the |its |his |her |their )?(?:\w+ ){1,8}(?:at|as) (?:\w+ ){0,3}(?:\d|two|three|four|five|six|seven|eight|nine|ten)/u

/** `Mai said`, where the name is none that the record knows her by. */
function opensWithSpeech(row: readonly Item[]): boolean {
  return row.slice(0, 3).some((item) => item.kind === 'word' && isSpeech(item.word.norm))
}

const REACH = 4

/** Whether somebody named in a sentence is followed by a verb of saying. */
function tells(row: readonly Item[], id: string): boolean {
  return row.some((item, at) => {
    if (item.kind !== 'mention' || !item.refs.some((ref) => ref.id === id)) return false
    const from = behindAside(row, at + 1)
    const behind = row.slice(from, from + REACH)
    const verb = behind.findIndex((next) => next.kind === 'word' && isSpeech(next.word.norm))
    return verb >= 0 && behind.slice(0, verb).every((next) => next.kind === 'mention' || isLight(next))
  })
}

/** `Lind, who heads the mission, said`: what stands between commas is passed over. */
function behindAside(row: readonly Item[], at: number): number {
  if (!isAfterBreak(row[at])) return at
  const end = row.findIndex((item, index) => index > at && isAfterBreak(item))
  return end < 0 ? at : end
}

function isAfterBreak(item: Item | undefined): boolean {
  return item?.kind === 'word' ? item.word.token.afterBreak : item?.afterBreak === true
}

function isLight(item: Item): boolean {
  return item.kind === 'word' && (FUNCTION_WORDS.has(item.word.norm) || item.word.norm.endsWith('ly'))
}
