import type { WebClient } from '@slack/web-api'

import type { Outlet } from '../core/ports/outlet.ts'
import { findMessage } from './find.ts'
import { findMissing } from './missing.ts'
import { openDirect } from './open-direct.ts'
import type { SlackMessage } from './pack.ts'
import { postMessage } from './post.ts'
import { renderSlack } from './render.ts'
import type { SlashNames } from './slash-names.ts'

/** Slack as the scheduler sees it; `lag` is how long history may lag behind a post, in milliseconds. */
export function createOutlet(client: WebClient, names: SlashNames, lag?: number): Outlet<SlackMessage> {
  return {
    name: 'slack',
    render: (document) => renderSlack(names.write(document)),
    post: (place, message, key) => postMessage(client, place, message, key),
    find: (place, key) => findMessage(client, place, key, lag),
    missing: (place) => findMissing(client, place),
    openDirect: (workspace, user) => openDirect(client, workspace, user),
  }
}
