import type { SocketModeReceiver } from '@slack/bolt'

import type { Log } from '../core/ports/log.ts'

/**
 * Mends how Socket Mode's client reads what arrives: what it cannot read is passed over, and nothing with it.
 *
 * By itself it rejects where nobody can catch, in an envelope without its event for one, which would end the process.
 */
export function mendReading({ client }: Pick<SocketModeReceiver, 'client'>, log: Log): void {
  for (const name of ['ws_message', 'slack_event'])
    for (const read of client.listeners(name) as readonly Read[]) {
      client.off(name, read)
      client.on(name, async (...arrived: readonly unknown[]) => {
        try {
          await read(...arrived)
        } catch (error) {
          log.error({ outlet: 'slack', error }, 'Slack sent what cannot be read')
        }
      })
    }
}

type Read = (...arrived: readonly unknown[]) => unknown
