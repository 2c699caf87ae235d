import type { Feedback } from '../ports/feedback.ts'
import type { Threads } from '../ports/threads.ts'
import { askCommand } from './ask.ts'
import type { Command } from './command.ts'
import { answerCommand, feedbackCommand, forgetCommand, pickCommand } from './kept-question.ts'

/** `/ask` with everything behind its buttons, and `forget`. */
export function askingCommands(threads: Threads, feedback: Feedback): readonly Command[] {
  return [
    askCommand(threads),
    pickCommand(threads),
    answerCommand(threads),
    feedbackCommand(threads, feedback),
    forgetCommand(threads, feedback),
  ]
}
