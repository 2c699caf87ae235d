import type { ApiMethods, ApiRequest } from './api-method.ts'
import { getOwn, post } from './chat.ts'
import { readContent } from './content.ts'
import { objectsOf, textOf } from './json.ts'
import type { Json } from './json.ts'
import { editMessage } from './posting.ts'
import { Refusal } from './refusal.ts'

/** The text of a call: `markdown_text` itself, or the pieces of `chunks`. */
function wordsOf(args: Json): string {
  const chunks = objectsOf(args['chunks']).map((chunk) => textOf(chunk['text']) ?? '')
  return textOf(args['markdown_text']) ?? chunks.join('')
}

function start(request: ApiRequest): Json {
  if (!textOf(request.args['thread_ts'])) throw new Refusal('missing_thread_ts')
  const { markdown_text: _words, chunks: _chunks, ...rest } = request.args
  // A stream may begin empty; a zero-width space keeps its place in the thread.
  const answer = post({ ...request, args: { ...rest, text: wordsOf(request.args) || '\u200B' } })
  return { channel: answer['channel'], ts: answer['ts'] }
}

function append(request: ApiRequest): Json {
  const message = getOwn(request, 'message_not_owned_by_app')
  const text = message.text.replace('\u200B', '') + wordsOf(request.args)
  editMessage(request.world, message, readContent({ text }), 'chat.appendStream')
  return { channel: message.channel, ts: message.ts }
}

function stop(request: ApiRequest): Json {
  const message = getOwn(request, 'message_not_owned_by_app')
  const text = message.text.replace('\u200B', '') + wordsOf(request.args)
  const blocks = objectsOf(request.args['blocks'])
  editMessage(
    request.world,
    message,
    readContent({ text, ...(blocks.length ? { blocks } : {}) }),
    'chat.stopStream',
  )
  return { channel: message.channel, ts: message.ts }
}

/** `chat.*Stream`: an answer that grows while it is written. */
export const streamMethods: ApiMethods = {
  'chat.startStream': { scope: 'chat:write', run: start },
  'chat.appendStream': { scope: 'chat:write', run: append },
  'chat.stopStream': { scope: 'chat:write', run: stop },
}
