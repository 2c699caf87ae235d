import { validateCommand, validateCommands } from './command-rules.ts'
import { Refusal, refuseFaults } from './refusal.ts'
import type { Route, RouteCall } from './route.ts'
import { isWire, numberAt, stringAt, type Wire } from './wire.ts'
import { requireGuild } from './access.ts'
import type { World } from './world.ts'

const commandLimit = 100

/** The commands of one guild, or the global ones; in the order they were registered. */
export function commandsOf(world: World, guildId = 'global'): Map<string, Wire> {
  const known = world.commands.get(guildId) ?? new Map<string, Wire>()
  world.commands.set(guildId, known)
  return known
}

function scopeOf({ world, params }: RouteCall): {
  readonly commands: Map<string, Wire>
  readonly guildId: string | undefined
} {
  if (params['app'] !== world.applicationId) throw new Refusal(10002)
  const guildId = params['guild']
  if (guildId !== undefined) requireGuild(world, guildId)
  return { commands: commandsOf(world, guildId), guildId }
}

function sameName(a: Wire, b: Wire): boolean {
  return a['name'] === b['name'] && (numberAt(a, 'type') ?? 1) === (numberAt(b, 'type') ?? 1)
}

function completeCommand(world: World, command: Wire, guildId: string | undefined, id: string): Wire {
  return {
    type: 1,
    description: '',
    options: [],
    default_member_permissions: null,
    nsfw: false,
    name_localizations: null,
    description_localizations: null,
    ...(guildId === undefined
      ? { contexts: null, integration_types: [0], dm_permission: true }
      : { guild_id: guildId }),
    ...(guildId === undefined ? command : withoutContexts(command)),
    id,
    application_id: world.applicationId,
    version: world.nextId(),
  }
}

/** One guild's commands have no contexts of their own. */
function withoutContexts({ contexts: _contexts, integration_types: _types, ...command }: Wire): Wire {
  return command
}

function putCommand(call: RouteCall, command: Wire): { status: number; body: Wire } {
  const { commands } = scopeOf(call)
  const known = [...commands.values()].find((other) => sameName(other, command))
  if (!known && commands.size >= commandLimit) throw new Refusal(30032)
  const full = keepCommand(call, command, known)
  call.world.changes.emit('change')
  return { status: known ? 200 : 201, body: full }
}

function replaceCommands(call: RouteCall): { status: number; body: Wire[] } {
  const { commands } = scopeOf(call)
  refuseFaults(validateCommands(call.list))
  const wanted = call.list.filter(isWire)
  if (wanted.length > commandLimit) throw new Refusal(30032)
  const before = [...commands.values()]
  commands.clear()
  for (const command of wanted)
    keepCommand(
      call,
      command,
      before.find((other) => sameName(other, command)),
    )
  call.world.changes.emit('change')
  return { status: 200, body: [...commands.values()] }
}

/** A command of a name that is known keeps its id. */
function keepCommand(call: RouteCall, command: Wire, known: Wire | undefined): Wire {
  const { commands, guildId } = scopeOf(call)
  const id = (known && stringAt(known, 'id')) ?? call.world.nextId()
  const full = completeCommand(call.world, command, guildId, id)
  commands.set(String(full['id']), full)
  return full
}

function requireCommand(call: RouteCall): Wire {
  const command = scopeOf(call).commands.get(call.params['command'] ?? '')
  if (!command) throw new Refusal(10063)
  return command
}

function routesUnder(base: string): Route[] {
  return [
    { route: `GET ${base}`, run: (call) => ({ status: 200, body: [...scopeOf(call).commands.values()] }) },
    {
      route: `POST ${base}`,
      run: (call) => {
        refuseFaults(validateCommand(call.body))
        return putCommand(call, call.body)
      },
    },
    { route: `PUT ${base}`, run: replaceCommands },
    { route: `GET ${base}/:command`, run: (call) => ({ status: 200, body: requireCommand(call) }) },
    {
      route: `PATCH ${base}/:command`,
      run: (call) => {
        const { commands } = scopeOf(call)
        const full = { ...requireCommand(call), ...call.body, version: call.world.nextId() }
        refuseFaults(validateCommand(full))
        commands.set(call.params['command'] ?? '', full)
        call.world.changes.emit('change')
        return { status: 200, body: full }
      },
    },
    {
      route: `DELETE ${base}/:command`,
      run: (call) => {
        requireCommand(call)
        scopeOf(call).commands.delete(call.params['command'] ?? '')
        call.world.changes.emit('change')
        return { status: 204 }
      },
    },
  ]
}

/** Registering commands, globally and for one guild. */
export const commandRoutes: readonly Route[] = [
  ...routesUnder('/applications/:app/commands'),
  ...routesUnder('/applications/:app/guilds/:guild/commands'),
]
