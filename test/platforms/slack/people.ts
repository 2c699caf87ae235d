import { createHash } from 'node:crypto'
import { textOf } from './json.ts'
import type { Json } from './json.ts'
import type { ApiMethods, ApiRequest } from './api-method.ts'
import type { User } from './records.ts'
import { Refusal } from './refusal.ts'

/** A person as `users.info` tells them, with the time zone by name and by offset. */
export function userJson(user: User, now: number): Json {
  const offset =
    Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(user.tz).offsetNanoseconds / 1e9
  return {
    id: user.id,
    team_id: user.team,
    name: user.name,
    real_name: user.name,
    deleted: user.deleted,
    tz: user.tz,
    tz_label: user.tz,
    tz_offset: offset,
    profile: { real_name: user.name, display_name: user.name, team: user.team },
    is_admin: user.is_admin,
    is_owner: false,
    is_primary_owner: false,
    is_restricted: user.is_restricted,
    is_ultra_restricted: user.is_ultra_restricted,
    is_bot: false,
    is_app_user: false,
    updated: 1_700_000_000,
  }
}

function botJson({ team, world }: ApiRequest): Json {
  return {
    id: team.botId,
    deleted: false,
    name: 'attache',
    updated: 1_700_000_000,
    app_id: world.appId,
    user_id: team.botUser,
    icons: {},
  }
}

function userInfo(request: ApiRequest): Json {
  const { args, team, world } = request
  if (args['user'] === team.botUser) {
    return {
      user: {
        id: team.botUser,
        team_id: team.id,
        name: 'attache',
        is_bot: true,
        deleted: false,
        tz: 'America/Los_Angeles',
      },
    }
  }
  const user = world.users.get(String(args['user']))
  if (!user || user.team !== team.id) throw new Refusal('user_not_found')
  return { user: userJson(user, world.clock()) }
}

function authTest({ team, world }: ApiRequest): Json {
  return {
    url: `https://${team.domain}.slack.com/`,
    team: team.name,
    user: 'attache',
    team_id: team.id,
    user_id: team.botUser,
    bot_id: team.botId,
    app_id: world.appId,
    is_enterprise_install: false,
  }
}

function openConnection({ world }: ApiRequest): Json {
  const ticket = createHash('sha256').update(world.nextId('ticket')).digest('hex')
  world.tickets.add(ticket)
  return { url: `${world.base.replace('http', 'ws')}link/?ticket=${ticket}&app_id=${world.appId}` }
}

/** Who is who: `auth.test`, `apps.connections.open`, `users.info`, `bots.info`, `team.info`. */
export const peopleMethods: ApiMethods = {
  'auth.test': { run: authTest },
  'auth.revoke': {
    run: ({ team }) => {
      team.revoked = 'token_revoked'
      return { revoked: true }
    },
  },
  'apps.connections.open': { token: 'app', run: openConnection },
  'users.info': { scope: 'users:read', run: userInfo },
  'bots.info': {
    scope: 'users:read',
    run: (request) => {
      const bot = textOf(request.args['bot'])
      if (bot && bot !== request.team.botId) throw new Refusal('bot_not_found')
      return { bot: botJson(request) }
    },
  },
  'team.info': {
    scope: 'team:read',
    run: ({ team }) => ({
      team: { id: team.id, name: team.name, domain: team.domain, email_domain: '', icon: {} },
    }),
  },
}
