import type { Hono } from 'hono'

import { quickPainter } from '../core/picture-desk.ts'
import { parsePlace, PUBLIC } from '../../src/core/place.ts'
import { loadRecord } from '../../src/core/record/load-record.ts'
import type { Brief, BriefingRecord } from '../../src/core/record/record.ts'
import { createRecordView } from '../../src/core/record/record-view.ts'
import { createPublicApp } from '../../src/web/start-pages.ts'

export const shipped = await loadRecord('briefs')

/** The public pages over a record, as the world reaches them; a fault fails the request. */
export function publicPages(
  record = shipped,
  at = '2023-06-18T20:00:00Z',
  url = 'https://desk.example',
): Hono {
  const now = () => Temporal.Instant.from(at)
  const view = createRecordView(PUBLIC)
  const fail = (_: object, line: string) => {
    throw new Error(line)
  }
  return createPublicApp(url, {
    record: () => view(record, now()),
    now,
    painter: quickPainter,
    log: { debug: () => undefined, info: () => undefined, warn: fail, error: fail },
  })
}

/** The shipped record with something else about one brief. */
export function withBrief(id: string, change: Partial<Brief>): BriefingRecord {
  const brief = { ...shipped.briefs.get(id)!, ...change }
  return { ...shipped, briefs: new Map([...shipped.briefs, [id, brief]]) }
}

/** The shipped record whose briefs are each only for one channel, but for those named. */
export function onlyPublic(...names: readonly string[]): BriefingRecord {
  const audience = [parsePlace('slack:T1/C1')]
  const briefs = [...shipped.briefs].map(
    ([id, brief]) => [id, names.includes(id) ? brief : { ...brief, audience }] as const,
  )
  return { ...shipped, briefs: new Map(briefs) }
}

/** Asks the public pages as a proxy in front of them would. */
export async function read(pages: Hono, path: string, headers: Record<string, string> = {}, method = 'GET') {
  const response = await pages.request(`https://desk.example${path}`, {
    method,
    headers: { host: 'desk.example', ...headers },
  })
  return { status: response.status, headers: response.headers, body: await response.text() }
}
