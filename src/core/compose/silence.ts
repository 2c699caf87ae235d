import type { Answer } from '../answer/answer.ts'
import type { Document, DocumentNode } from '../document.ts'
import { strong, text } from '../inline.ts'
import { plainInlines } from '../plain-text.ts'
import type { BriefingRecord, Statement } from '../record/record.ts'
import { actionsNode, takenNodes, whoNodes } from './answer-parts.ts'
import type { AnswerExtras } from './answer-parts.ts'
import { shortenLabel } from '../shorten-label.ts'
import { pickPage } from './pages.ts'
import { statementNode } from './statement.ts'

const REASONS: Readonly<Record<Extract<Answer, { kind: 'silent' }>['why'], string>> = {
  'not on record': 'Not on record',
  'opinion or forecast': 'No opinion and no forecast: only what is on record',
  today: 'Not on record: how things stand today. The record ends with its newest report',
  instruction: 'I only answer from the record; orders to me change nothing',
  'nobody known': 'Nobody by that name or office is on record',
  'nobody meant': 'I cannot tell who is meant. Ask again with a name',
  'small talk': 'Nothing to look up in that. Ask by a name, a matter, or “what is next?”',
  'nothing asked': 'I could not tell what is asked. Try a name, a matter, or “what is next?”',
}

/** What was looked for in vain, what the sources are said to leave open, and the nearest on record. */
export function composeSilence(
  answer: Extract<Answer, { kind: 'silent' }>,
  record: BriefingRecord,
  extras: AnswerExtras,
): Document {
  const { why, lookedFor, nearest, lacks = [], silences = [], who = [], taken } = answer
  const words = fewOf(lookedFor)
  const sought = lookedFor.length === 0 ? '' : ` I looked for ${words}.`
  // What was looked for says what was understood; only with nothing of it is a reader asked to say more.
  const reason = why === 'nothing asked' && lookedFor.length > 0 ? REASONS['not on record'] : REASONS[why]
  const opening = [strong(`${reason}.`), text(sought)]
  const page = pickPage([], undefined)
  return {
    title: lookedFor.length === 0 || why === 'nobody meant' ? reason : `${reason}: ${words}`,
    nodes: [
      ...takenNodes(taken),
      { kind: 'paragraph', inlines: opening.filter((inline) => plainInlines([inline]) !== '') },
      ...(silences.length === 0
        ? []
        : [{ kind: 'list', items: silences.map((silence) => [text(silence.text)]) } as const]),
      ...whoNodes(who, record),
      ...nearestNodes(
        nearest,
        lacks,
        why === 'nobody meant' ? 'Nearest on record:' : 'Nearest, and not that:',
        record,
      ),
      ...actionsNode(extras.actions?.(page) ?? []),
    ],
  }
}

/** More than so many words of a question, or longer ones, nobody needs repeated. */
const MOST_WORDS = 8
const LONGEST_WORD = 48

function fewOf(words: readonly string[], written = (word: string): string => word): string {
  const own = [...new Set(words)]
  const more = own.length - MOST_WORDS
  const few = own.slice(0, MOST_WORDS).map((word) => written(shortenLabel(word, LONGEST_WORD)))
  return [...few, ...(more > 0 ? [`and ${more} more`] : [])].join(', ')
}

/** The nearest with what it has nothing of, so that a reader can tell whether that was only another word for it. */
function nearestNodes(
  nearest: readonly Statement[],
  lacks: readonly string[],
  heading: string,
  record: BriefingRecord,
): readonly DocumentNode[] {
  if (nearest.length === 0) return []
  const gap = lacks.length === 0 ? '' : ` nothing in it of ${fewOf(lacks, (word) => `“${word}”`)}.`
  return [
    { kind: 'paragraph', inlines: [strong(heading), ...(gap === '' ? [] : [text(gap)])] },
    ...nearest.map((statement) => statementNode(statement, record)),
  ]
}
