import { flattenComponents, isWire, listAt, type Wire, type WireComponent } from './wire.ts'

/** Who a text names, before anybody asks whether they are to be told. */
export interface Named {
  readonly everyone: boolean
  readonly users: readonly string[]
  readonly roles: readonly string[]
}

/** Who a message's content and text displays name; code spans count too, so that a test errs on the careful side. */
export function findNamed(content: string, components: readonly WireComponent[]): Named {
  const displays = flattenComponents(components).map((component) =>
    component.type === 10 ? (component.content ?? '') : '',
  )
  const text = [content, ...displays].join('\n')
  const ids = (pattern: RegExp) => [...new Set([...text.matchAll(pattern)].map((match) => match[1] ?? ''))]
  return { everyone: /@(everyone|here)\b/u.test(text), users: ids(/<@!?(\d+)>/gu), roles: ids(/<@&(\d+)>/gu) }
}

/**
 * Who of the named would be notified under `allowed_mentions`; without it, all of them.
 *
 * `everyone` additionally needs the permission; a reply names its author unless `replied_user` says no.
 */
export function selectPinged(
  named: Named,
  allowed: Wire | undefined,
  mayEveryone: boolean,
  repliedTo?: string,
): Named {
  const parse = allowed === undefined ? ['users', 'roles', 'everyone'] : listAt(allowed, 'parse')
  const chosen = (kind: 'users' | 'roles') =>
    named[kind].filter(
      (id) => parse.includes(kind) || (isWire(allowed) && listAt(allowed, kind).includes(id)),
    )
  const replied =
    repliedTo !== undefined && (allowed === undefined || allowed['replied_user'] === true) ? [repliedTo] : []
  return {
    everyone: named.everyone && mayEveryone && parse.includes('everyone'),
    users: [...new Set([...chosen('users'), ...replied])],
    roles: chosen('roles'),
  }
}
