import { ComponentType, DiscordAPIError, Routes } from 'discord.js'
import type { APIMessage, REST } from 'discord.js'

import { shortenLabel } from '../core/shorten-label.ts'
import { LIMITS } from './limits.ts'

/** Opens the thread on a message, named by the message's first line; does nothing when it is already there. */
export async function startThread(rest: REST, channel: string, message: string): Promise<void> {
  const lead = (await rest.get(Routes.channelMessage(channel, message))) as APIMessage
  const body = { name: shortenLabel(firstLine(lead), LIMITS.threadName) }
  try {
    await rest.post(Routes.threads(channel, message), { body })
  } catch (error) {
    if (!(error instanceof DiscordAPIError && error.code === ALREADY_STARTED)) throw error
  }
}

const ALREADY_STARTED = 160004

function firstLine(message: APIMessage): string {
  const texts = (message.components ?? [])
    .flatMap((component) => (component.type === ComponentType.Container ? component.components : []))
    .flatMap((component) => (component.type === ComponentType.TextDisplay ? [component.content] : []))
  const line = (texts[0] ?? message.content).split('\n')[0] ?? ''
  const words = line
    .replaceAll(/\]\(https?:[^)]*\)/gu, ']')
    .replaceAll(/^#+ |\*\*|(?<!\\)\[(?=\\\[)|(?<=\\\])\]/gu, '')
    .replaceAll(/\\([^0-9A-Za-z\s])/gu, '$1')
  return words.trim() || '…'
}
