import { findNamed, rankNames } from '../names/find-named.ts'
import type { Named } from '../names/find-named.ts'

/** What a typed time zone means. */
export type FoundZone =
  | { readonly kind: 'one'; readonly zone: string }
  /** Could be several, or only resembles some: to be asked. */
  | { readonly kind: 'several'; readonly zones: readonly string[] }
  | { readonly kind: 'none' }

/**
 * Abbreviations people type. The IANA zones of the same name have no summer time, so none is taken at its word.
 */
const ABBREVIATIONS: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries<readonly string[]>({
    est: ['America/New_York'],
    edt: ['America/New_York'],
    et: ['America/New_York'],
    cst: ['America/Chicago', 'Asia/Shanghai'],
    cdt: ['America/Chicago'],
    mst: ['America/Denver', 'America/Phoenix'],
    mdt: ['America/Denver'],
    pst: ['America/Los_Angeles'],
    pdt: ['America/Los_Angeles'],
    pt: ['America/Los_Angeles'],
    gmt: ['Europe/London', 'UTC'],
    bst: ['Europe/London'],
    wet: ['Europe/Lisbon'],
    cet: ['Europe/Paris', 'Europe/Berlin', 'Europe/Rome'],
    cest: ['Europe/Paris', 'Europe/Berlin', 'Europe/Rome'],
    eet: ['Europe/Kyiv', 'Europe/Helsinki'],
    msk: ['Europe/Moscow'],
    ist: ['Asia/Kolkata', 'Europe/Dublin', 'Asia/Jerusalem'],
    jst: ['Asia/Tokyo'],
    kst: ['Asia/Seoul'],
    hkt: ['Asia/Hong_Kong'],
    sgt: ['Asia/Singapore'],
    aest: ['Australia/Sydney', 'Australia/Brisbane'],
  }),
)

/** Today's names where the platform still lists older ones, and cities without a zone of their own. */
const OTHER_NAMES: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries<readonly string[]>({
    'Asia/Kolkata': ['India', 'Delhi', 'New Delhi', 'Mumbai', 'Bangalore'],
    'Europe/Kyiv': ['Ukraine', 'Kiev'],
    'Asia/Ho_Chi_Minh': ['Vietnam', 'Hanoi', 'Saigon'],
    'Asia/Yangon': ['Myanmar', 'Rangoon'],
    'Asia/Kathmandu': ['Nepal'],
    'Asia/Shanghai': ['China', 'Beijing', 'Peking', '北京'],
    'Asia/Tokyo': ['Japan', '東京'],
    'Asia/Seoul': ['Korea', 'South Korea', '서울'],
    'Asia/Taipei': ['Taiwan', '台北'],
    'America/New_York': ['New York', 'Washington', 'Washington DC', 'Boston', 'Miami', 'Eastern'],
    'America/Chicago': ['Central', 'Houston', 'Dallas'],
    'America/Denver': ['Mountain'],
    'America/Los_Angeles': ['Pacific', 'San Francisco', 'Seattle', 'California'],
    'Europe/London': ['UK', 'Britain', 'England'],
    'Europe/Paris': ['France'],
    'Europe/Berlin': ['Germany', 'Munich', 'Hamburg', 'Frankfurt'],
    'Europe/Brussels': ['Belgium', 'EU'],
    'Europe/Zurich': ['Geneva', 'Switzerland'],
    UTC: ['GMT', 'Zulu', 'Universal'],
  }),
)

const ZONES: readonly Named[] = [
  ...new Set([...OTHER_NAMES.keys(), ...Intl.supportedValuesOf('timeZone')]),
].map((zone) => ({
  id: zone,
  names: [zone.split('/').at(-1)?.replaceAll('_', ' ') ?? zone, ...(OTHER_NAMES.get(zone) ?? [])],
}))

/** Finds the IANA zone meant by what was typed: an id, a city, a country with one zone, an abbreviation. */
export function findZone(typed: string): FoundZone {
  const asked = typed.trim()
  const meant = ABBREVIATIONS.get(asked.toLowerCase())
  if (meant !== undefined) return { kind: 'several', zones: meant }
  const exact = ZONES.find(({ id }) => id.toLowerCase() === asked.toLowerCase().replaceAll(' ', '_'))
  if (exact !== undefined) return { kind: 'one', zone: exact.id }
  if (asked.includes('/') && isZone(asked)) return { kind: 'one', zone: asked }
  const found = findNamed(asked, ZONES)
  if (found.kind === 'one')
    return found.exact ? { kind: 'one', zone: found.id } : { kind: 'several', zones: [found.id] }
  const near = found.kind === 'several' ? found.ids : found.nearest
  return near.length === 0 ? { kind: 'none' } : { kind: 'several', zones: near.slice(0, 5) }
}

/** The zones of well-known places that have a distance from UTC right now: `UTC+8`, `GMT-5`, `+05:30`. */
export function zonesAtOffset(typed: string, now: Temporal.Instant): readonly string[] {
  const match = /^(?:utc|gmt)?\s*([+−-])\s*(\d{1,2})(?::?(\d{2}))?$/iu.exec(typed.trim())
  if (match === null) return []
  const [, sign, hours, minutes = '0'] = match
  const offset = (Number(hours) * 60 + Number(minutes)) * (sign === '+' ? 1 : -1)
  return [...OTHER_NAMES.keys()].filter(
    (zone) => now.toZonedDateTimeISO(zone).offsetNanoseconds / 60e9 === offset,
  )
}

/** Zones for what has been typed so far, best first; the reader's own and the ones in use lead an empty field. */
export function proposeZones(typed: string, own: string | undefined): readonly string[] {
  const meant = ABBREVIATIONS.get(typed.trim().toLowerCase()) ?? []
  const ranked = typed.trim() === '' ? [...OTHER_NAMES.keys()] : rankNames(typed, ZONES)
  const first = typed.trim() === '' && own !== undefined ? [own] : meant
  return [...new Set([...first, ...ranked])].slice(0, 25)
}

/** Whether the runtime's zone table has it; a fixed offset is none, since it knows no summer time. */
export function isZone(name: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name)
    return !/^[+-]/u.test(name)
  } catch {
    return false
  }
}
