import { readContent } from './content.ts'
import { isOn, textOf } from './json.ts'
import type { Json } from './json.ts'
import { addEphemeral, addMessage, deleteMessage, editEphemeral, editMessage } from './posting.ts'
import { Refusal } from './refusal.ts'
import type { ResponseUrl, World } from './world.ts'

const maxUses = 5
const life = 30 * 60 * 1000

/** Opens a response URL for a delivery: five uses in thirty minutes. */
export function openResponseUrl(world: World, given: Omit<ResponseUrl, 'id' | 'at' | 'uses'>): string {
  const id = world.nextId('R')
  world.responseUrls.set(id, { ...given, id, at: world.clock(), uses: 0 })
  return `${world.base}response/${id}`
}

/** Takes one post to a response URL; throws the refusal Slack would answer with. */
export function useResponseUrl(world: World, id: string, body: Json): void {
  const url = world.responseUrls.get(id)
  if (!url) throw new Refusal('invalid_url', { status: 404 })
  if (world.clock() - url.at > life) throw new Refusal('expired_url', { status: 404 })
  if (url.uses >= maxUses) throw new Refusal('used_url', { status: 404 })
  url.uses += 1
  respond(world, url, body, 'response_url')
}

/** Shows what an app says through an acknowledgement or a response URL: new, replacing or deleting, private or public. */
export function respond(world: World, url: ResponseUrl, body: Json, via: 'ack' | 'response_url'): void {
  const source = findSource(world, url)
  if (isOn(body['delete_original'])) {
    if (!source) throw new Refusal('message_not_found')
    source.deleted = true
    if (source.kind === 'message') deleteMessage(world, source)
    else world.announce({ kind: 'change' })
    return
  }
  const content = readContent(body)
  if (isOn(body['replace_original']) && source) {
    if (source.kind === 'message') editMessage(world, source, content, via, url.delivery)
    else editEphemeral(world, source, content, url.delivery)
    return
  }
  const team = world.workspaces.get(url.team)
  const channel = world.channels.get(url.channel)
  if (!team || !channel) throw new Refusal('channel_not_found')
  const thread = textOf(body['thread_ts'])
  const place = { content, via, delivery: url.delivery, ...(thread ? { thread } : {}) }
  if (body['response_type'] === 'in_channel')
    addMessage(world, { ...place, team, channel, user: team.botUser, isApp: true, args: body })
  else addEphemeral(world, { ...place, team: team.id, channel: channel.id, user: url.user })
}

function findSource(world: World, url: ResponseUrl) {
  const surfaces = url.source?.kind === 'message' ? world.messages : world.ephemerals
  return surfaces.find((each) => each.channel === url.channel && each.ts === url.source?.ts && !each.deleted)
}
