import type { Action, DocumentNode } from '../document.ts'
import type { BriefingRecord } from '../record/record.ts'
import { askAction } from './ask.ts'
import { nameOf } from './name.ts'

const MOST_NEXT = 3

/**
 * The ways on from an answer or a silence: what to ask next, and what was wrong with it.
 *
 * `id` is the question as it is kept, `next` are questions that have an answer.
 */
export function answerWays(id: string, next: readonly string[]): readonly DocumentNode[] {
  const questions = next.slice(0, MOST_NEXT).map((question): Action => ({
    kind: 'button',
    label: question,
    call: { command: 'ask', input: { after: id, question } },
  }))
  const share: Action = {
    kind: 'button',
    label: 'Share here',
    call: { command: 'share', input: { what: 'answer', id } },
  }
  return [
    ...(questions.length === 0 ? [] : [{ kind: 'actions', actions: questions } as const]),
    { kind: 'actions', actions: [askAction({ after: id }), share, ...verdicts(id)] },
  ]
}

function verdicts(id: string): readonly Action[] {
  const say = (verdict: string) => ({ command: 'feedback', input: { id, verdict } })
  return [
    { kind: 'button', label: 'Missing', call: say('missing') },
    { kind: 'button', label: 'Right', call: say('right'), verdict: 'good' },
    { kind: 'button', label: 'Wrong', call: say('wrong'), verdict: 'bad' },
  ]
}

/** The button for one of those who could be meant; who they are stands above it. */
export function meaning(id: string, person: string, { directory }: BriefingRecord): Action {
  return {
    kind: 'button',
    label: nameOf(person, directory),
    call: { command: 'pick', input: { id, official: person } },
  }
}
