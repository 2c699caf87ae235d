import { expect, test } from 'vitest'

import { allCommands } from '../../src/core/commands/commands.ts'
import type { Document } from '../../src/core/document.ts'
import { createFrontDesk } from '../../src/core/front-desk.ts'
import { createPageFinder } from '../../src/core/page-links.ts'
import { parsePlace } from '../../src/core/place.ts'
import { loadRecord } from '../../src/core/record/load-record.ts'
import type { BriefingRecord } from '../../src/core/record/record.ts'
import { statementsIn } from '../../src/core/run-on.ts'
import { createFakeThreads } from '../store/fake-threads.ts'
import { createMemory } from './example-desk.ts'

const shipped = await loadRecord('briefs')
const channel = parsePlace('slack:T1/C1')

async function ask(
  record: BriefingRecord,
  url: string | undefined,
  command: string,
  input: Record<string, string>,
) {
  const desk = createFrontDesk({
    commands: allCommands(),
    record: () => record,
    memory: createMemory(),
    threads: createFakeThreads(),
    now: () => Temporal.Instant.from('2023-06-19T07:00:00Z'),
    findPages: createPageFinder(url),
    onFault: (error) => {
      throw error
    },
  })
  return (await desk.run({ command, input }, { place: channel, user: 'U1', mayManage: true })).document
}

function linksOf(document: Document): readonly string[] {
  return document.nodes.flatMap((node) =>
    node.kind === 'actions'
      ? node.actions.flatMap((action) => (action.kind === 'link' ? [action.url] : []))
      : statementsIn(node).flatMap(({ citations }) => citations.flatMap(({ url }) => url ?? [])),
  )
}

/** The shipped record with every brief but one for one channel only. */
function hide(hidden: string): BriefingRecord {
  const briefs = [...shipped.briefs].map(
    ([id, brief]) => [id, id === hidden ? { ...brief, audience: [channel] } : brief] as const,
  )
  return { ...shipped, briefs: new Map(briefs) }
}

test.for([
  ['brief', { subject: 'china-us' }, '/briefs/china-us'],
  ['official', { name: 'qin gang' }, '/officials/qin-gang'],
  ['statement', { id: 'qin-visit' }, '/statements/qin-visit'],
  ['picture', { subject: 'china-us', view: 'timeline' }, '/briefs/china-us'],
] as const)(
  '%s leads to its page where there is a public address, and else to none',
  async ([command, input, path]) => {
    expect(linksOf(await ask(shipped, 'https://desk.example', command, input))).toContain(
      `https://desk.example${path}`,
    )
    expect(linksOf(await ask(shipped, undefined, command, input))).toEqual([])
  },
)

test('a citation leads to its statement’s page where the source has no address of its own', async () => {
  const view = { subject: 'china-us', view: 'timeline' }
  expect(linksOf(await ask(shipped, 'https://desk.example', 'brief', view))).toContain(
    'https://desk.example/statements/trip-put-off',
  )
  const [source] = shipped.sources.values()
  const sources = new Map([[source!.id, { ...source!, url: 'https://source.example/report' }]])
  const links = linksOf(await ask({ ...shipped, sources }, 'https://desk.example', 'brief', view))
  expect(links.filter((link) => link.includes('/statements/'))).toEqual([])
  expect(links).toContain('https://source.example/report')
})

test('a brief that its channel may see and the public may not has no page to lead to', async () => {
  const links = linksOf(
    await ask(hide('china-us'), 'https://desk.example', 'brief', { subject: 'china-us', view: 'timeline' }),
  )
  const open = new Set(shipped.briefs.get('indo-pacific')!.statements.map(({ id }) => id))
  expect(links).not.toContain('https://desk.example/briefs/china-us')
  expect(links.filter((link) => !open.has(link.split('/').at(-1)!))).toEqual([])
})
