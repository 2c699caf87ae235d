import type { WebClient } from '@slack/web-api'

import type { Asker } from '../core/asker.ts'

/** Where something happened, as Slack says it. */
export type Happening = {
  readonly team: string
  readonly channel: string
  readonly user: string
  readonly thread?: string
}

/** Tells what Slack knows of people: their time zone and whether they are guests. */
export type People = { find(happening: Happening): Promise<Asker> }

type Person = { readonly isKnown: boolean; readonly timeZone?: string; readonly isGuest: boolean }

/** Milliseconds a person is remembered; a changed zone shows within the hour. */
const REMEMBERED = 3_600_000

/** Looks people up, remembering them for a while; whom Slack does not tell of is treated as a guest without a zone. */
export function createPeople(client: WebClient): People {
  const known = new Map<string, Promise<Person>>()
  const remember = async (user: string): Promise<Person> => {
    const found = known.get(user) ?? look(client, user)
    if (!known.has(user)) {
      known.set(user, found)
      setTimeout(() => known.delete(user), REMEMBERED).unref()
    }
    const person = await found
    if (!person.isKnown) known.delete(user)
    return person
  }
  return {
    async find({ team, channel, user, thread }) {
      const { timeZone, isGuest } = await remember(user)
      const direct = channel.startsWith('D')
      return {
        place: {
          outlet: 'slack',
          workspace: team,
          channel,
          ...(thread === undefined ? {} : { thread }),
          ...(direct ? { direct } : {}),
        },
        user,
        mayManage: !isGuest,
        ...(timeZone === undefined ? {} : { timeZone }),
      }
    },
  }
}

async function look(client: WebClient, id: string): Promise<Person> {
  try {
    const { user } = await client.users.info({ user: id })
    const isGuest =
      user?.is_restricted === true || user?.is_ultra_restricted === true || user?.is_stranger === true
    return { isKnown: true, isGuest, ...(user?.tz === undefined ? {} : { timeZone: user.tz }) }
  } catch {
    return { isKnown: false, isGuest: true }
  }
}
