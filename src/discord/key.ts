import { createHash } from 'node:crypto'

import { ComponentType } from 'discord.js'
import type { APIComponentInContainer, APIContainerComponent, APIMessage } from 'discord.js'

import { LIMITS } from './limits.ts'
import type { DiscordMessage } from './pack.ts'

/** A key as Discord's nonce: the same message sent again within minutes is not posted twice. */
export function nonceOf(key: string): string {
  return createHash('sha256').update(key).digest('base64url').slice(0, LIMITS.nonce)
}

/**
 * Writes a key where history shows it, since the nonce is not there: behind the token of the first button with room.
 *
 * A message without such a button carries it as the number of its container.
 */
export function markMessage(message: DiscordMessage, key: string): DiscordMessage {
  const components = message.components.map((container) => markContainer(container, key))
  return { ...message, components }
}

/** Whether a message from history carries a key. */
export function carriesKey(message: Pick<APIMessage, 'components'>, key: string): boolean {
  const end = `#${digitsOf(key)}`
  return (message.components ?? []).some(
    (container) =>
      container.type === ComponentType.Container &&
      (container.id === numberOf(key) || customIdsOf(container).some((id) => id.endsWith(end))),
  )
}

function markContainer(container: APIContainerComponent, key: string): APIContainerComponent {
  const end = `#${digitsOf(key)}`
  const chosen = customIdsOf(container).find(
    (id) => !id.includes('#') && id.length + end.length <= LIMITS.customId,
  )
  if (chosen === undefined) return { ...container, id: numberOf(key) }
  const components = container.components.map((component): APIComponentInContainer => {
    if (component.type !== ComponentType.ActionRow) return component
    const marked = component.components.map((member) =>
      'custom_id' in member && member.custom_id === chosen ? { ...member, custom_id: chosen + end } : member,
    )
    return { ...component, components: marked }
  })
  return { ...container, components }
}

function customIdsOf(container: APIContainerComponent): readonly string[] {
  return container.components.flatMap((component) =>
    component.type === ComponentType.ActionRow
      ? component.components.flatMap((member) => ('custom_id' in member ? [member.custom_id] : []))
      : [],
  )
}

/** Digits, because a token ends in `#` and a number where it must differ from its neighbours. */
function digitsOf(key: string): string {
  return String(createHash('sha256').update(key).digest().readUIntBE(0, 6))
}

/** A component's number has 31 bits; the highest is set to keep clear of those Discord gives out itself. */
function numberOf(key: string): number {
  return (createHash('sha256').update(key).digest().readUInt32BE(0) & 0x3fffffff) | 0x40000000
}
