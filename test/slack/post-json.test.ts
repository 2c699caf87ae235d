import { once } from 'node:events'
import { createServer } from 'node:http'
import type { RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'

import { expect, onTestFinished, test } from 'vitest'

import { postJson } from '../../src/slack/post-json.ts'

async function listen(answer: RequestListener): Promise<string> {
  const server = createServer(answer)
  server.listen(0, '127.0.0.1')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  await once(server, 'listening')
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/there`
}

test('postJson() posts the JSON as it is and tells what was said', async () => {
  const url = await listen(async (request, response) => {
    const { method, url: path, headers } = request
    response.writeHead(429, { 'retry-after': '7' })
    response.end([method, path, headers['content-type'], await text(request)].join(' '))
  })
  expect(await postJson(url, '{"words":"习近平 …"}', 5_000)).toEqual({
    status: 429,
    text: 'POST /there application/json; charset=utf-8 {"words":"习近平 …"}',
    retryAfter: '7',
  })
})

test('postJson() throws where nobody answers in time, or at all', async () => {
  const silent = await listen(() => undefined)
  await expect(postJson(silent, '{}', 50)).rejects.toThrow('no answer within 50 ms')
  const cut = await listen((request) => request.socket.destroy())
  await expect(postJson(cut, '{}', 5_000)).rejects.toThrow()
  await expect(postJson('no address', '{}', 5_000)).rejects.toThrow()
})

test('postJson() keeps a status though the words behind it are cut off or never end', async () => {
  const cut = await listen((_, response) => {
    response.writeHead(200, { 'content-length': 100 })
    response.write('o', () => response.destroy())
  })
  expect(await postJson(cut, '{}', 5_000)).toMatchObject({ status: 200, text: '' })
  const endless = await listen((_, response) => void response.writeHead(200).write('o'))
  expect(await postJson(endless, '{}', 100)).toMatchObject({ status: 200, text: '' })
})
