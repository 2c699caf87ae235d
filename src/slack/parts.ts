import type { App } from '@slack/bolt'
import type { WebClient } from '@slack/web-api'

import type { FrontDesk } from '../core/front-desk.ts'
import type { InHand } from '../core/in-hand.ts'
import type { Log } from '../core/ports/log.ts'
import type { People } from './asker.ts'
import type { SlashNames } from './slash-names.ts'

/** What everything that listens in Slack works with. */
export type Parts = {
  readonly app: App
  readonly client: WebClient
  readonly desk: FrontDesk
  readonly people: People
  readonly inHand: InHand
  readonly names: SlashNames
  readonly log: Log
}
