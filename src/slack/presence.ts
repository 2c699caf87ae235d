import type { Presence } from '../core/ports/presence.ts'
import type { Bot } from './check-access.ts'
import type { Parts } from './parts.ts'

/** Tells when the app is installed or removed, taken into a channel, or a channel opens again or gets another id. */
export function listenToPresence({ app, inHand }: Parts, { team, user }: Bot, presence: Presence): void {
  const channelOf = (channel: string) => ({ outlet: 'slack', workspace: team, channel })
  const tell = (job: () => Promise<void>) => inHand.take('presence', job)
  // Whoever can sign in is installed.
  tell(() => presence.joined('slack', team))
  const leave = () => tell(() => presence.left('slack', team))
  app.event('app_uninstalled', async () => leave())
  app.event('tokens_revoked', async ({ event }) => {
    if (event.tokens.bot?.includes(user) === true) leave()
  })
  const open = (channel: string) => tell(() => presence.opened(channelOf(channel)))
  app.event('member_joined_channel', async ({ event }) => {
    if (event.user === user) open(event.channel)
  })
  app.event('channel_unarchive', async ({ event }) => open(event.channel))
  app.event('group_unarchive', async ({ event }) => open(event.channel))
  app.event('channel_id_changed', async ({ event }) =>
    tell(() => presence.moved(channelOf(event.old_channel_id), event.new_channel_id)),
  )
}
