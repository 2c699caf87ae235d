import type { Action, Document, DocumentNode, Form } from '../document.ts'
import { strong, text } from '../inline.ts'
import type { Verdict } from '../ports/feedback.ts'
import { problemOf } from './problem.ts'

/** Most characters of a question; one that needs more is two. */
export const LONGEST_QUESTION = 500

/** The form that a question is typed into; what it is about is carried along and said in its label. */
export function askForm(about: string | undefined, call: Form['call']): Form {
  return {
    title: 'Ask the record',
    submit: 'Ask',
    call,
    fields: [
      {
        kind: 'text',
        name: 'question',
        label: about === undefined ? 'Your question' : `Your question about ${about}`,
        hint: 'A name, a matter, a day. What is not on record is said to be missing.',
        most: LONGEST_QUESTION,
        long: true,
      },
    ],
  }
}

/** The button that opens the form. */
export function askAction(input: Readonly<Record<string, string>>): Action {
  return { kind: 'form', label: 'Ask…', call: { command: 'ask', input } }
}

/** The question above an answer that does not stand below it. */
export function askedNode(question: string): DocumentNode {
  return { kind: 'paragraph', inlines: [strong('Asked:'), text(` ${question}`)] }
}

/** Says that nothing was asked, and how to. */
export function composeNothingAsked(): Document {
  const sentence = 'What do you want to know? Ask in a sentence, by name or by matter.'
  return problemOf('What do you want to know?', [text(sentence)], [askAction({})])
}

/** Says that a question is too long to be one. */
export function composeTooLong(): Document {
  const sentence = `That is too long for one question: please ask it in ${LONGEST_QUESTION} characters or fewer.`
  return problemOf('That is too long for one question', [text(sentence)], [askAction({})])
}

const THANKS: Readonly<Record<Verdict, string>> = {
  right: 'Noted that the answer is right.',
  wrong: 'Noted as wrong: whoever keeps the record will look at it.',
  missing: 'Noted that something is missing: whoever keeps the record will look for it.',
}

/** Thanks for what a reader said of an answer. */
export function composeThanks(verdict: Verdict): Document {
  return plain('Thank you', `Thank you. ${THANKS[verdict]}`)
}

/** Tells what was forgotten of a reader. */
export function composeForgotten(questions: number, notes: number): Document {
  const what = [count(questions, 'question', 'questions'), count(notes, 'note', 'notes')].join(' and ')
  const sentence =
    questions + notes === 0
      ? 'Nothing is kept of what you asked. Questions are never kept longer than thirty days.'
      : `Forgotten: ${what} of yours, and what the conversations were about. Messages already posted here stay; delete them here.`
  return plain('What you asked is forgotten', sentence)
}

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`
}

function plain(title: string, sentence: string): Document {
  return { title, nodes: [{ kind: 'paragraph', inlines: [text(sentence)] }] }
}
