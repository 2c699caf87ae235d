import { setTimeout as sleep } from 'node:timers/promises'

import { WebAPIPlatformError } from '@slack/web-api'
import type { WebClient } from '@slack/web-api'

import type { Asker } from '../core/asker.ts'
import { isZone } from '../core/digest/zones.ts'

/** Where something happened, and who did it. */
export type Happening = {
  readonly channel: string
  readonly user: string
  readonly thread?: string
  /** Known to be a direct message with us; otherwise it is looked up. */
  readonly direct?: true
}

/** Tells what Slack knows of people: their time zone and whether they are guests. */
export type People = { find(happening: Happening): Promise<Asker> }

type Person = Pick<Asker, 'timeZone' | 'name' | 'groups'> & { readonly isGuest: boolean }

/** Milliseconds a person is remembered; a changed zone shows within the hour. */
const REMEMBERED = 3_600_000
/** Milliseconds an answer waits for what Slack knows; a form has to open within three seconds. */
const PATIENCE = 1_500
const STRANGER: Person = { isGuest: true }

/** Looks people up, remembering them for a while; whom Slack does not tell of is treated as a guest without a zone. */
export function createPeople(client: WebClient, team: string): People {
  const personOf = remember((user) => look(client, user))
  const isOurs = remember((channel) => isWithUs(client, channel))
  return {
    async find({ channel, user, thread, direct }) {
      const [{ isGuest, ...person }, isDirect] = await Promise.all([
        soon(personOf(user), STRANGER),
        direct ?? (channel.startsWith('D') && soon(isOurs(channel), false)),
      ])
      return {
        place: {
          outlet: 'slack',
          workspace: team,
          channel,
          ...(thread === undefined ? {} : { thread }),
          ...(isDirect && { direct: true }),
        },
        user,
        mayManage: !isGuest,
        ...person,
      }
    },
  }
}

/** What is being asked, and what was answered once it was. */
type Asked<Known> = { readonly answer: Promise<Known>; known?: { readonly value: Known } }

/** Asks once for each id within the hour; a failed look-up is forgotten. */
function remember<Known>(ask: (id: string) => Promise<Known>): (id: string) => Asked<Known> {
  const kept = new Map<string, Asked<Known>>()
  return (id) => {
    const before = kept.get(id)
    if (before !== undefined) return before
    const asked: Asked<Known> = { answer: ask(id) }
    kept.set(id, asked)
    const forget = () => kept.delete(id)
    setTimeout(forget, REMEMBERED).unref()
    asked.answer.then((value) => (asked.known = { value }), forget)
    return asked
  }
}

async function soon<Known>({ answer, known }: Asked<Known>, otherwise: Known): Promise<Known> {
  if (known !== undefined) return known.value
  const gaveUp = new AbortController()
  const late = sleep(PATIENCE, otherwise, { signal: gaveUp.signal }).catch(() => otherwise)
  return await Promise.race([answer.catch(() => otherwise), late]).finally(() => gaveUp.abort())
}

async function look(client: WebClient, id: string): Promise<Person> {
  const { user } = await client.users.info({ user: id })
  const isGuest =
    user?.is_restricted === true || user?.is_ultra_restricted === true || user?.is_stranger === true
  const name = user?.profile?.display_name || user?.real_name || user?.name
  return {
    isGuest,
    ...(user?.tz === undefined || !isZone(user.tz) ? {} : { timeZone: user.tz }),
    ...(name === undefined ? {} : { name }),
    ...(user?.is_admin === true ? { groups: ['admins'] } : {}),
  }
}

/** Whether a direct message is one with us; two other people's is hidden from us. */
async function isWithUs(client: WebClient, channel: string): Promise<boolean> {
  try {
    const { channel: found } = await client.conversations.info({ channel })
    return found?.is_im === true
  } catch (error) {
    if (error instanceof WebAPIPlatformError && error.data.error === 'channel_not_found') return false
    throw error
  }
}
