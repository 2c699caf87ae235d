import { PERMISSIONS } from './permissions.ts'
import { commandsOf } from './routes-commands.ts'
import { isWire, listAt, numberAt, stringAt, type Wire } from './wire.ts'
import { permissionsOf } from './access.ts'
import type { World } from './world.ts'
import type { Whereis } from './lookup.ts'

/** What a person types into the slash command box. */
export interface CommandRequest {
  readonly name: string
  readonly group?: string
  readonly subcommand?: string
  readonly options?: Readonly<Record<string, string | number | boolean>>
  /** True sends it even if Discord's own client would not. */
  readonly force?: boolean
}

/** The registered command by name, the guild's before the global one. */
export function findCommand(world: World, name: string, guildId: string | undefined): Wire | undefined {
  const lists = [guildId === undefined ? [] : commandsOf(world, guildId).values(), commandsOf(world).values()]
  return lists
    .flatMap((list) => [...list])
    .find((command) => command['name'] === name && (numberAt(command, 'type') ?? 1) === 1)
}

/** The `data` of a command or autocomplete interaction; throws where Discord's client would not let it be sent. */
export function composeCommandData(
  world: World,
  where: Whereis,
  request: CommandRequest & { readonly userInstall?: boolean },
  focused?: string,
): Wire {
  const command = findCommand(world, request.name, where.guild?.id)
  if (request.userInstall && command && !listAt(command, 'integration_types').includes(1))
    throw new Error(`Cannot run /${request.name}: it is not offered to those who installed it for themselves`)
  if (where.guild && !where.guild.hasBot && !request.force && !request.userInstall)
    throw new Error(`Cannot run /${request.name}: the bot is not in "${where.guild.name}"`)
  if (!command && !request.force)
    throw new Error(`Cannot run /${request.name}: registered are ${JSON.stringify(registeredNames(world))}`)
  if (command && !request.force) checkVisible(command, where)
  const path = [request.group, request.subcommand].filter((part) => part !== undefined)
  let options: readonly unknown[] = command ? listAt(command, 'options') : []
  for (const part of path) {
    const found = options.find((option) => isWire(option) && option['name'] === part)
    if (!isWire(found) && !request.force)
      throw new Error(`Cannot run /${request.name} ${path.join(' ')}: "${part}" is not registered`)
    options = isWire(found) ? listAt(found, 'options') : []
  }
  if (
    !request.force &&
    options.some((option) => isWire(option) && (option['type'] === 1 || option['type'] === 2))
  ) {
    throw new Error(`Cannot run /${[request.name, ...path].join(' ')}: it needs a subcommand`)
  }
  const given = Object.entries(request.options ?? {}).map(([name, value]) =>
    composeOption(request, options.filter(isWire), name, value, focused),
  )
  if (!request.force && focused === undefined) checkRequired(request, options)
  const nested = path.reduceRight<Wire[]>(
    (inner, name, depth) => [{ name, type: path.length - depth, options: inner }],
    given,
  )
  const guildId = command ? stringAt(command, 'guild_id') : undefined
  return {
    id: (command && stringAt(command, 'id')) ?? world.nextId(),
    name: request.name,
    type: 1,
    options: nested,
    ...(guildId === undefined ? {} : { guild_id: guildId }),
    ...composeResolved(world, where, given),
  }
}

function registeredNames(world: World): string[] {
  return [...world.commands.values()].flatMap((commands) =>
    [...commands.values()].map((command) => String(command['name'])),
  )
}

function checkVisible(command: Wire, { guild, member }: Whereis): void {
  const contexts = Array.isArray(command['contexts']) ? command['contexts'] : [0, 1, 2]
  if (!contexts.includes(guild ? 0 : 1))
    throw new Error(
      `Cannot run /${String(command['name'])} ${guild ? 'in a guild' : 'in a direct message'}: its contexts are ${JSON.stringify(contexts)}`,
    )
  const needed = command['default_member_permissions']
  if (guild && member && typeof needed === 'string') {
    const has = permissionsOf(guild, member)
    const isShown =
      needed === '0' ? (has & PERMISSIONS.Administrator) !== 0n : (has & BigInt(needed)) === BigInt(needed)
    if (!isShown)
      throw new Error(
        `Cannot run /${String(command['name'])} as "${member.user.username}": it is hidden without permissions ${needed}`,
      )
  }
}

function composeOption(
  request: CommandRequest,
  options: readonly Wire[],
  name: string,
  value: string | number | boolean,
  focused: string | undefined,
): Wire {
  const option = options.find((candidate) => candidate['name'] === name)
  if (!option && !request.force)
    throw new Error(
      `Cannot run /${request.name}: it has no option "${name}", only ${JSON.stringify(options.map((known) => known['name']))}`,
    )
  const type =
    (option && numberAt(option, 'type')) ??
    (typeof value === 'boolean' ? 5 : typeof value === 'number' ? 10 : 3)
  if (focused === name && option && option['autocomplete'] !== true && !request.force)
    throw new Error(`Cannot complete option "${name}" of /${request.name}: it has no autocomplete`)
  if (focused === name) return { name, type, value: String(value), focused: true }
  if (option && !request.force) checkValue(request, option, value)
  return { name, type, value }
}

function checkValue(request: CommandRequest, option: Wire, value: string | number | boolean): void {
  const choices = listAt(option, 'choices').flatMap((choice) => (isWire(choice) ? [choice['value']] : []))
  const size = typeof value === 'string' ? value.length : Number(value)
  const [low, high] = typeof value === 'string' ? ['min_length', 'max_length'] : ['min_value', 'max_value']
  const isOut =
    size < (numberAt(option, low ?? '') ?? -Infinity) || size > (numberAt(option, high ?? '') ?? Infinity)
  if ((choices.length > 0 && !choices.includes(value)) || isOut) {
    throw new Error(
      `Cannot run /${request.name}: option "${String(option['name'])}" does not take ${JSON.stringify(value)}`,
    )
  }
}

function checkRequired(request: CommandRequest, options: readonly unknown[]): void {
  const absent = options
    .filter(isWire)
    .filter(
      (option) => option['required'] === true && request.options?.[String(option['name'])] === undefined,
    )
  if (absent.length > 0)
    throw new Error(
      `Cannot run /${request.name}: required are ${JSON.stringify(absent.map((option) => option['name']))}`,
    )
}

function composeResolved(world: World, where: Whereis, given: readonly Wire[]): Wire {
  const ids = (...types: number[]) =>
    given.filter((option) => types.includes(Number(option['type']))).map((option) => String(option['value']))
  const users = ids(6, 9).flatMap((id) => world.users.get(id) ?? [])
  const channels = ids(7).flatMap((id) => world.channels.get(id) ?? [])
  const roles = ids(8, 9).flatMap((id) => where.guild?.roles.get(id) ?? [])
  if (users.length + channels.length + roles.length === 0) return {}
  const byId = <T extends { readonly id: string }>(items: readonly T[], shape: (item: T) => unknown) =>
    Object.fromEntries(items.map((item) => [item.id, shape(item)]))
  return {
    resolved: {
      users: byId(users, (user) => user),
      channels: byId(channels, ({ id, name, type }) => ({ id, name, type, permissions: '0' })),
      roles: byId(roles, ({ id, name, permissions }) => ({
        id,
        name,
        permissions: String(permissions),
        color: 0,
        hoist: false,
        managed: false,
        mentionable: false,
        position: 1,
      })),
    },
  }
}
