import type { ApiMethods, ApiRequest } from './api-method.ts'
import { getChannel } from './conversations.ts'
import { objectsOf, textOf } from './json.ts'
import type { Json } from './json.ts'
import { Refusal } from './refusal.ts'

function note(request: ApiRequest, thread: string | undefined, fields: Json): Json {
  const { args, world } = request
  const channel = getChannel(request, args['channel_id'])
  const key = `${channel.id}/${thread ?? ''}`
  world.threads.set(key, { ...world.threads.get(key), ...fields })
  world.announce({ kind: 'change' })
  return {}
}

function getThread(request: ApiRequest): string {
  const thread = textOf(request.args['thread_ts'])
  if (!thread)
    throw new Refusal('invalid_arguments', {
      response_metadata: { messages: ['[ERROR] missing required field: thread_ts'] },
    })
  return thread
}

function setPrompts(request: ApiRequest): Json {
  const prompts = objectsOf(request.args['prompts'])
  const isSound =
    prompts.length >= 1 &&
    prompts.length <= 4 &&
    prompts.every((prompt) => textOf(prompt['title']) && textOf(prompt['message']))
  if (!isSound)
    throw new Refusal('invalid_arguments', {
      response_metadata: { messages: ['[ERROR] one to four prompts with title and message'] },
    })
  return note(request, textOf(request.args['thread_ts']), { prompts, promptsTitle: request.args['title'] })
}

/** `assistant.threads.*`: the status, title and prompts of a conversation with the agent. */
export const assistantMethods: ApiMethods = {
  'assistant.threads.setStatus': {
    scope: ({ team }) => (team.scopes.includes('assistant:write') ? undefined : 'chat:write'),
    run: (request) =>
      note(request, getThread(request), {
        status: request.args['status'],
        loading: request.args['loading_messages'],
      }),
  },
  'assistant.threads.setTitle': {
    scope: 'assistant:write',
    run: (request) => note(request, getThread(request), { title: request.args['title'] }),
  },
  'assistant.threads.setSuggestedPrompts': { scope: 'assistant:write', run: setPrompts },
}
