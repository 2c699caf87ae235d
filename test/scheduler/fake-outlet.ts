import type { Document } from '../../src/core/document.ts'
import type { Place } from '../../src/core/place.ts'
import { PostError } from '../../src/core/ports/outlet.ts'
import type { MessageRef, Outlet, PostFault } from '../../src/core/ports/outlet.ts'

/** A message as it stands in a fake channel. */
export type Posted = {
  readonly place: Place
  readonly title: string
  readonly key: string
  readonly id: string
}

/** What goes wrong with the next post: a fault, or a fault after the message has landed. */
export type Mishap =
  | { readonly fault: PostFault; readonly landed?: boolean; readonly retryAfter?: number }
  | 'never answers'

/** An outlet that keeps what was posted, and does wrong what it is told to. */
export type FakeOutlet = Outlet<FakeMessage> & {
  readonly posted: Posted[]
  /** Taken one for each post, first first. */
  readonly mishaps: Mishap[]
  /** What `find` answers instead of looking. */
  blind: 'absent' | 'cannot tell' | undefined
  readonly looked: string[]
}

export type FakeMessage = { readonly title: string; readonly part: number }

/** Makes an outlet whose documents have as many parts as they have words “part” in their title, and at least one. */
export function createFakeOutlet(
  name = 'slack',
  partsOf: (document: Document) => number = () => 1,
): FakeOutlet {
  const posted: Posted[] = []
  const mishaps: Mishap[] = []
  const outlet: FakeOutlet = {
    name,
    posted,
    mishaps,
    blind: undefined,
    looked: [],
    render: (document) =>
      Array.from({ length: partsOf(document) }, (_, at) => ({ title: document.title, part: at + 1 })),
    async post(place, message, key) {
      const mishap = mishaps.shift()
      if (mishap === 'never answers') return await new Promise<MessageRef>(() => {})
      const id = `m${posted.length + 1}`
      if (mishap === undefined || mishap.landed === true)
        posted.push({ place, title: message.title, key, id })
      if (mishap !== undefined)
        throw new PostError(
          mishap.fault,
          `A fake ${mishap.fault} fault`,
          mishap.retryAfter === undefined ? {} : { retryAfter: mishap.retryAfter },
        )
      return { channel: place.channel, id }
    },
    async find(place, key) {
      outlet.looked.push(key)
      if (outlet.blind !== undefined) return outlet.blind
      const found = posted.find((each) => each.key === key && each.place.thread === place.thread)
      return found === undefined ? 'absent' : { channel: place.channel, id: found.id }
    },
    missing: async () => [],
    openDirect: async (workspace, user) => ({ outlet: name, workspace, channel: `D-${user}`, direct: true }),
  }
  return outlet
}
