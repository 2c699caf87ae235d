import type { ApiMethods } from './api-method.ts'
import { everyObject, numberOf, objectsOf, parseJson, textOf } from './json.ts'
import type { Content } from './records.ts'
import { Refusal } from './refusal.ts'
import type { World } from './world.ts'

/** A file the app gave to Slack in three steps: a place is asked for, filled, and the upload completed. */
export type SlackFile = {
  readonly id: string
  readonly name: string
  readonly length: number
  bytes?: Uint8Array
  /** When the upload was completed; it can be shown a while after that. */
  completedAt?: number
}

/** The methods of an external upload, https://docs.slack.dev/messaging/working-with-files. */
export const fileMethods: ApiMethods = {
  'files.getUploadURLExternal': {
    scope: 'files:write',
    run({ args, world }) {
      const [name, length] = [textOf(args['filename']), numberOf(args['length'])]
      if (name === undefined || length === undefined || length < 1) throw new Refusal('invalid_arguments')
      const id = world.nextId('F')
      world.files.set(id, { id, name, length })
      return { upload_url: `${world.base}upload/${id}`, file_id: id }
    },
  },
  'files.completeUploadExternal': {
    scope: 'files:write',
    run({ args, world }) {
      const given = args['files']
      const files = objectsOf(typeof given === 'string' ? parseJson(given) : given).map(({ id }) => {
        const file = world.files.get(textOf(id) ?? '')
        if (file?.bytes === undefined) throw new Refusal('file_not_found')
        file.completedAt = world.clock()
        return { id: file.id, title: file.name }
      })
      if (files.length === 0) throw new Refusal('invalid_arguments')
      return { files }
    },
  },
}

/** Takes the bytes of a file at its upload address; the status Slack would answer with. */
export function takeUpload(world: World, id: string, bytes: Uint8Array): number {
  const file = world.files.get(id)
  if (file === undefined || file.completedAt !== undefined) return 404
  if (bytes.byteLength !== file.length) return 400
  file.bytes = bytes
  return 200
}

/** Refuses a message that shows a file which is not there, or not there yet. */
export function checkFiles(world: World, { blocks }: Content): void {
  for (const shown of everyObject(blocks).flatMap((each) =>
    'slack_file' in each ? [each['slack_file']] : [],
  )) {
    const id = textOf((shown as { id?: unknown }).id) ?? ''
    const completed = world.files.get(id)?.completedAt
    if (completed === undefined || world.clock() - completed < world.fileDelay)
      throw new Refusal('invalid_blocks', { errors: [`invalid slack file ${id}`] })
  }
}
