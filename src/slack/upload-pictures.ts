import type { WebClient } from '@slack/web-api'

import type { Pictures } from '../core/paint-pictures.ts'
import type { Images } from './render.ts'

const TIMEOUT = 15_000

/**
 * Gives Slack the pictures of an answer, so that a message can show them; they are shared with nobody by that.
 *
 * Throws where the app may not upload files.
 */
export async function uploadPictures(client: WebClient, pictures: Pictures): Promise<Images> {
  const uploads = [...pictures].map(async ([figure, { name, words, png }]) => {
    const id = await uploadFile(client, name, words, png)
    return [figure, { slack_file: { id } }] as const
  })
  return new Map(await Promise.all(uploads))
}

async function uploadFile(
  client: WebClient,
  filename: string,
  words: string,
  png: Uint8Array,
): Promise<string> {
  const { upload_url: url, file_id: id } = await client.files.getUploadURLExternal({
    filename,
    length: png.byteLength,
    alt_text: words,
  })
  if (url === undefined || id === undefined) throw new Error('Slack gave no place to upload a picture to')
  const { ok, status } = await fetch(url, {
    method: 'POST',
    body: Buffer.from(png),
    headers: { 'content-type': 'application/octet-stream' },
    signal: AbortSignal.timeout(TIMEOUT),
  })
  if (!ok) throw new Error(`Slack did not take a picture: the upload address said ${status}`)
  await client.files.completeUploadExternal({ files: [{ id, title: filename }] })
  return id
}
