import { flagOf } from './cli-command.ts'
import type { CliCommand } from './cli-command.ts'
import { printOut } from './cli-print.ts'
import { storePath } from './config.ts'
import { feedbackLines } from './core/compose/feedback-list.ts'
import type { Feedback } from './core/ports/feedback.ts'
import { openStore } from './store/open-store.ts'

/** Prints what readers found wrong or missing, so that the record can be mended; or clears what was. */
export const feedbackCommand: CliCommand = {
  usage: 'feedback',
  summary: 'what readers found wrong or missing in answers; kept thirty days',
  words: 0,
  flags: [
    { name: 'clear', value: 'ID', summary: 'take this off the list, once it is mended', several: true },
  ],
  examples: ['feedback', 'feedback --clear 3f2a9c1b04'],
  async run(given) {
    const store = await openStore(storePath(process.env))
    try {
      return flagOf(given, 'clear') === undefined
        ? await print(store.feedback)
        : await clear(store.feedback, given.flags['clear'] ?? [])
    } finally {
      await store.close()
    }
  },
}

async function print(feedback: Feedback): Promise<number> {
  for (const line of feedbackLines(await feedback.list(Temporal.Now.instant()))) printOut(line)
  return 0
}

/** 1 when one was not on the list; the others are cleared all the same. */
async function clear(feedback: Feedback, ids: readonly string[]): Promise<number> {
  let status = 0
  for (const id of ids) {
    const isCleared = await feedback.clear(id)
    printOut(isCleared ? `Cleared ${id}` : `Nothing on the list is called "${id}"`)
    if (!isCleared) status = 1
  }
  return status
}
