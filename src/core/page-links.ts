import type { PageLinks } from './page.ts'
import { PUBLIC } from './place.ts'
import type { Place } from './place.ts'
import type { BriefingRecord } from './record/record.ts'
import { createRecordView } from './record/record-view.ts'
import { remember } from './remember.ts'

/** The path of a page below the root of the pages. */
export function pagePath(what: 'briefs' | 'officials' | 'statements', id: string): string {
  return `/${what}/${id}`
}

/** Addresses of what a record holds, below `root`; what is not in it has none, as if it did not exist. */
export function createPageLinks(root: string, record: BriefingRecord): PageLinks {
  const { briefs, statements, directory } = record
  const isPerson = (id: string) => directory.officials.has(id) || directory.unnamed.has(id)
  return {
    brief: (id) => (briefs.has(id) ? root + pagePath('briefs', id) : undefined),
    official: (id) => (isPerson(id) ? root + pagePath('officials', id) : undefined),
    statement: (id) => (statements.has(id) ? root + pagePath('statements', id) : undefined),
  }
}

/** What of a record can be opened as a page by whoever reads at a place; undefined where there are no pages. */
export type PageFinder = (
  record: BriefingRecord,
  seen: BriefingRecord,
  place: Place,
  now: Temporal.Instant,
) => PageLinks | undefined

/**
 * Finds pages for readers: on the local page those of that same host, everywhere else the public ones.
 *
 * What the public may not read has no address, wherever it is asked for. Without a public address there are none.
 */
export function createPageFinder(publicUrl: string | undefined): PageFinder {
  const seenByAll = createRecordView(PUBLIC)
  // The same pages are the same object, so that what is made ready with them serves the next reader.
  const ownLinks = remember((seen: BriefingRecord) => createPageLinks('', seen))
  const publicLinks = remember((seen: BriefingRecord, root: string) => createPageLinks(root, seen))
  return (record, seen, place, now) => {
    if (place.outlet === 'web') return ownLinks(seen)
    return publicUrl === undefined ? undefined : publicLinks(seenByAll(record, now), publicUrl)
  }
}
