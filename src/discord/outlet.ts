import type { REST } from 'discord.js'

import type { Outlet } from '../core/ports/outlet.ts'
import { findMessage } from './find.ts'
import type { DiscordMessage } from './pack.ts'
import { postMessage } from './post.ts'
import { renderDiscord } from './render.ts'

/** Discord as the scheduler sees it; `rest` signs each request anew, so that a mended token is taken up. */
export function createOutlet(rest: () => REST): Outlet<DiscordMessage> {
  return {
    name: 'discord',
    render: renderDiscord,
    post: (place, message, key) => postMessage(rest(), place, message, key),
    find: (place, key) => findMessage(rest(), place, key),
  }
}
