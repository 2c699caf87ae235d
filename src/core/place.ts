/**
 * Where the bot speaks: an outlet, its workspace or guild, a channel and perhaps a thread.
 *
 * The web page, the command line and a direct message are places too.
 */
export type Place = {
  /** `slack`, `discord`, `web` for the local page, `public` for the pages everybody may read, or `cli`. */
  readonly outlet: string
  /** Slack team or Discord guild; empty in a Discord direct message, on the web and on the command line. */
  readonly workspace: string
  readonly channel: string
  readonly thread?: string
  /** A direct message, where only the asker reads. */
  readonly direct?: boolean
}

/** Where the permanent pages are read: by anybody, so only briefs for all, or for `public` by name, are there. */
export const PUBLIC: Place = { outlet: 'public', workspace: '', channel: '' }

/** The local page and the command line: whoever sits at this machine. */
const OWN: ReadonlySet<string> = new Set(['web', 'cli'])

/** Whether nobody but the asker reads there. */
export function isAlone({ outlet, direct }: Place): boolean {
  return direct === true || OWN.has(outlet)
}

/** Writes a place the way `audience` lists it: `slack:T1/C2`. */
export function formatPlace(place: Place): string {
  return [`${place.outlet}:${place.workspace}`, place.channel].filter(Boolean).join('/').replace(/:$/u, '')
}

/**
 * Reads `slack:T1/C2`, `discord:123`, `web`, `public` or `cli`.
 *
 * Throws a RangeError for anything else.
 */
export function parsePlace(written: string): Place {
  const match = /^(slack|discord|web|public|cli)(?::([^/\s]+)(?:\/([^/\s]+))?)?$/u.exec(written)
  if (match === null)
    throw new RangeError(
      `Cannot read place "${written}": expected "slack:TEAM/CHANNEL", "web", "public" or "cli"`,
    )
  return { outlet: match[1] ?? '', workspace: match[2] ?? '', channel: match[3] ?? '' }
}

/** Whether a place lies inside a listed one: `slack:T1` holds every channel of that workspace. */
export function isWithin(place: Place, listed: Place): boolean {
  if (place.outlet !== listed.outlet) return false
  if (listed.workspace !== '' && place.workspace !== listed.workspace) return false
  return listed.channel === '' || place.channel === listed.channel
}
