import type { Place } from './place.ts'

/** Who asks, and where: what a command may know about its reader. */
export type Asker = {
  readonly place: Place
  /** The platform's own id of the person. */
  readonly user: string
  /** IANA zone, where the platform tells it. */
  readonly timeZone?: string
  /** As people there call them; text from outside. */
  readonly name?: string
  /** What narrows who may change digests: `admins` in Slack, ids of roles on Discord. */
  readonly groups?: readonly string[]
  /** May change this channel's digest: Manage Server on Discord, a member who is no guest on Slack. */
  readonly mayManage: boolean
  /** Asks aloud: everybody there reads the question and the answer. */
  readonly aloud?: true
}
