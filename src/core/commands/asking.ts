import { turnOf } from '../asking/conversation.ts'
import { createTurns } from '../in-turn.ts'
import type { Feedback } from '../ports/feedback.ts'
import type { Threads } from '../ports/threads.ts'
import { askCommand } from './ask.ts'
import type { Command } from './command.ts'
import { answerCommand, feedbackCommand, forgetCommand, pickCommand } from './kept-question.ts'

/** `/ask` with everything behind its buttons, and `forget`; a question waits for those before it in its conversation. */
export function askingCommands(threads: Threads, feedback: Feedback): readonly Command[] {
  const inTurn = createTurns()
  const waiting = (command: Command): Command => ({
    ...command,
    run: (input, context) => inTurn(turnOf(context.asker), async () => command.run(input, context)),
  })
  return [
    waiting(askCommand(threads)),
    waiting(pickCommand(threads)),
    answerCommand(threads),
    feedbackCommand(threads, feedback),
    forgetCommand(threads, feedback),
  ]
}
