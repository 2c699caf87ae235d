import { commandRoutes } from './routes-commands.ts'
import { conversationRoutes } from './routes-conversations.ts'
import { answerInteraction, deleteAnswer, editAnswer, findAnswer, followUp } from './interactions.ts'
import { Refusal } from './refusal.ts'
import type { Route, RouteAnswer } from './route.ts'
import { shapeApplication, shapeChannel, shapeGuild, shapeMember, shapeRoles } from './shapes.ts'
import { stringAt } from './wire.ts'
import { getDirectChannel, isThread } from './guilds.ts'
import { requireGuild } from './access.ts'
import type { World } from './world.ts'

const none: RouteAnswer = { status: 204 }
const ok = (body: unknown): RouteAnswer => ({ status: 200, body })

const selfRoutes: readonly Route[] = [
  {
    route: 'GET /gateway/bot',
    run: ({ gatewayUrl }) =>
      ok({
        url: gatewayUrl,
        shards: 1,
        session_start_limit: { total: 1000, remaining: 1000, reset_after: 86_400_000, max_concurrency: 1 },
      }),
  },
  { route: 'GET /gateway', open: true, run: ({ gatewayUrl }) => ok({ url: gatewayUrl }) },
  {
    route: 'GET /users/@me',
    run: ({ world }) => ok({ ...world.bot, verified: true, mfa_enabled: false, flags: 0 }),
  },
  {
    route: 'GET /users/@me/guilds',
    run: ({ world }) =>
      ok(
        [...world.guilds.values()]
          .filter((guild) => guild.hasBot)
          .map(({ id, name }) => ({ id, name, icon: null, owner: false, permissions: '0', features: [] })),
      ),
  },
  {
    route: 'DELETE /users/@me/guilds/:guild',
    run: ({ world, params }) => {
      const guild = requireGuild(world, params['guild'] ?? '')
      guild.hasBot = false
      world.dispatch('GUILD_DELETE', { id: guild.id }, guild.id)
      return none
    },
  },
  {
    route: 'POST /users/@me/channels',
    run: ({ world, body }) => {
      const user = world.users.get(stringAt(body, 'recipient_id') ?? '')
      if (!user || user.bot) throw new Refusal(50033)
      return ok(shapeChannel(world, getDirectChannel(world, user.id)))
    },
  },
  {
    route: 'GET /users/:user',
    run: ({ world, params }) => {
      const user = world.users.get(params['user'] ?? '')
      if (!user) throw new Refusal(10013)
      return ok(user)
    },
  },
  { route: 'GET /applications/@me', run: ({ world }) => ok(shapeApplication(world)) },
  { route: 'PATCH /applications/@me', run: ({ world }) => ok(shapeApplication(world)) },
  { route: 'GET /oauth2/applications/@me', run: ({ world }) => ok(shapeApplication(world)) },
  { route: 'GET /applications/:app/emojis', run: () => ok({ items: [] }) },
]

const guildRoutes: readonly Route[] = [
  {
    route: 'GET /guilds/:guild',
    run: ({ world, params }) => ok(shapeGuild(requireGuild(world, params['guild'] ?? ''))),
  },
  {
    route: 'GET /guilds/:guild/roles',
    run: ({ world, params }) => ok(shapeRoles(requireGuild(world, params['guild'] ?? ''))),
  },
  {
    route: 'GET /guilds/:guild/channels',
    run: ({ world, params }) => {
      const guild = requireGuild(world, params['guild'] ?? '')
      return ok(
        [...world.channels.values()]
          .filter((channel) => channel.guildId === guild.id && !isThread(channel) && !channel.gone)
          .map((channel) => shapeChannel(world, channel)),
      )
    },
  },
  {
    route: 'GET /guilds/:guild/threads/active',
    run: ({ world, params }) => {
      const guild = requireGuild(world, params['guild'] ?? '')
      const threads = [...world.channels.values()].filter(
        (channel) => channel.guildId === guild.id && isThread(channel) && !channel.archived && !channel.gone,
      )
      return ok({ threads: threads.map((thread) => shapeChannel(world, thread)), members: [] })
    },
  },
  {
    route: 'GET /guilds/:guild/members',
    run: ({ world, params, query }) => {
      if (!world.options.intentsAllowed?.includes('GuildMembers')) throw new Refusal(50001)
      const members = [...requireGuild(world, params['guild'] ?? '').members.values()]
      return ok(members.slice(0, Number(query['limit'] ?? 1)).map((member) => shapeMember(member)))
    },
  },
  {
    route: 'GET /guilds/:guild/members/:user',
    run: ({ world, params }) => {
      const member = requireGuild(world, params['guild'] ?? '').members.get(
        params['user']?.replace('@me', world.bot.id) ?? '',
      )
      if (!member) throw new Refusal(10007)
      return ok(shapeMember(member))
    },
  },
]

const interactionRoutes: readonly Route[] = [
  {
    route: 'POST /interactions/:interaction/:token/callback',
    open: true,
    run: ({ world, params, query, body, files }) => {
      const answer = answerInteraction(world, params['interaction'] ?? '', params['token'] ?? '', body, files)
      return query['with_response'] === 'true' ? ok(answer) : none
    },
  },
  {
    route: 'POST /webhooks/:app/:token',
    open: true,
    run: ({ world, params, body, files }) => ok(followUp(world, tokenOf(world, params), body, files)),
  },
  {
    route: 'GET /webhooks/:app/:token/messages/:message',
    open: true,
    run: ({ world, params }) => ok(findAnswer(world, tokenOf(world, params), params['message'] ?? '').wire),
  },
  {
    route: 'PATCH /webhooks/:app/:token/messages/:message',
    open: true,
    run: ({ world, params, body, files }) =>
      ok(editAnswer(world, tokenOf(world, params), params['message'] ?? '', body, files)),
  },
  {
    route: 'DELETE /webhooks/:app/:token/messages/:message',
    open: true,
    run: ({ world, params }) => {
      deleteAnswer(world, tokenOf(world, params), params['message'] ?? '')
      return none
    },
  },
]

function tokenOf(world: World, params: Readonly<Record<string, string>>): string {
  if (params['app'] !== world.applicationId) throw new Refusal(10015)
  return params['token'] ?? ''
}

const routes: readonly Route[] = [
  ...selfRoutes,
  ...guildRoutes,
  ...interactionRoutes,
  ...commandRoutes,
  ...conversationRoutes,
]

const table = routes.map((route) => {
  const [method = '', path = ''] = route.route.split(' ')
  const pattern = new RegExp(`^${path.replaceAll(/:(\w+)/gu, '(?<$1>[^/]+)')}$`, 'u')
  return { route, method, pattern }
})

/** The endpoint for a method and path, with what the path names; undefined when Discord would say 404. */
export function findRoute(
  method: string,
  path: string,
): { readonly route: Route; readonly params: Readonly<Record<string, string>> } | undefined {
  for (const entry of table) {
    const match = entry.method === method ? entry.pattern.exec(path) : null
    if (match) return { route: entry.route, params: { ...match.groups } }
  }
  return undefined
}
