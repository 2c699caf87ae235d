import { composeHome } from '../compose/home.ts'
import type { Subscriptions } from '../ports/subscriptions.ts'
import type { Command } from './command.ts'

/** Somebody's own page, where a platform has one; what it shows and what is pressed there only they see. */
export function homeCommand(subscriptions: Pick<Subscriptions, 'ofPerson'>): Command {
  return {
    name: 'home',
    summary: 'the subjects, and the digests you set up',
    examples: [],
    typed: false,
    options: [],
    async run(_, { record, asker, now }) {
      const { outlet, workspace } = asker.place
      const own = await subscriptions.ofPerson(outlet, workspace, asker.user)
      return composeHome(
        record,
        own.filter(({ state }) => state !== 'off'),
        now,
      )
    },
  }
}
