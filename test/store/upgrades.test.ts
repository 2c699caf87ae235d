import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

import { Kysely } from 'kysely'
import { expect, test } from 'vitest'

import { migrate } from '../../src/store/migrate.ts'
import { openStore } from '../../src/store/open-store.ts'
import type { Store } from '../../src/store/open-store.ts'
import type { Schema } from '../../src/store/schema.ts'
import { createDialect } from '../../src/store/sqlite/dialect.ts'
import { openFile } from '../../src/store/sqlite/open-file.ts'
import { temporaryFolder } from './temporary-folder.ts'

const NOW = Temporal.Instant.from('2026-11-24T07:00:00Z')
const CHANNEL = { outlet: 'slack', workspace: 'T1', channel: 'C1' }

/** Rows as the program of that step wrote them, and what the program of today must still know. Only ever added to. */
const STEPS: Readonly<
  Record<string, { readonly rows: string; readonly knows: (store: Store) => Promise<void> }>
> = {
  '0001-memory': {
    rows: `
      insert into seen_events (event, seen_at) values ('slack:Ev1', '2026-11-24T06:59:00.000Z');
      insert into kept_calls (id, command, input, expires_at)
        values ('abc', 'brief', '{"subject":"china-us"}', '2026-12-24T07:00:00.000Z');`,
    async knows({ memory }) {
      expect(await memory.isFirst('slack:Ev1', NOW)).toBe(false)
      expect(await memory.findCall('abc', NOW)).toEqual({ command: 'brief', input: { subject: 'china-us' } })
    },
  },
  '0002-digests': {
    rows: `
      insert into subscriptions (id, subjects, time, days, zone, unchanged, state, set_up_by, next_date, next_due,
          outlet, workspace, channel)
        values ('SUBSCRIPTION', '["china-us"]', '07:00', '1,2,3,4,5', 'Europe/Paris', 'line', 'on', 'U1',
          '2026-11-25', '2026-11-25T06:00:00.000Z', 'slack', 'T1', 'C1');
      insert into subscription_changes (id, subscription, changed_at, changed_by, words)
        values ('1', 'SUBSCRIPTION', '2026-11-01T07:00:00.000Z', 'U1', 'on, 07:00');
      insert into revisions (hash, content) values ('r1',
        '{"subject":"china-us","title":"China–US","statements":{"a":{"fingerprint":"f","text":"A.","citations":[],"conflicts":[]}}}');
      insert into told (subscription, subject, local_date, revision, dropped)
        values ('SUBSCRIPTION', 'china-us', '2026-11-23', 'r1', 0);
      insert into deliveries (id, local_date, purpose, subscription, due_at, state, late, attempts, lease, settled_at,
          outlet, workspace, channel)
        values ('d1', '2026-11-23', 'digest', 'SUBSCRIPTION', '2026-11-23T06:00:00.000Z', 'sent', 0, 0, 1,
          '2026-11-23T06:00:02.000Z', 'slack', 'T1', 'C1');`,
    async knows({ subscriptions, ledger }) {
      const found = await subscriptions.find(CHANNEL)
      expect(found).toMatchObject({
        subjects: ['china-us'],
        state: 'on',
        setUpBy: { user: 'U1' },
        unchanged: 'line',
      })
      expect(found?.schedule.days).toEqual([1, 2, 3, 4, 5])
      expect(await subscriptions.changes(CHANNEL, 5)).toMatchObject([{ words: 'on, 07:00' }])
      expect(await subscriptions.told(CHANNEL)).toMatchObject([
        { revision: { statements: { a: { text: 'A.' } } } },
      ])
      expect(await subscriptions.deliveries(CHANNEL, 5)).toMatchObject([{ state: 'sent' }])
      const due = Temporal.Instant.from('2026-11-25T06:00:00Z')
      expect(await ledger.plan(due, Temporal.Duration.from({ hours: 3 }))).toEqual({ due: 1, missed: 0 })
    },
  },
  '0003-waiting': { rows: '', knows: async () => undefined },
  '0004-questions': {
    rows: `
      insert into feedback (id, outlet, workspace, channel, verdict, question, shown, said_by, asked_by, kept_at)
        values ('f1', 'slack', 'T1', 'C1', 'wrong', 'q1', '[]', 'U1', 'U1', '2026-11-24T06:00:00.000Z');`,
    knows: async () => undefined,
  },
  '0005-history': {
    rows: `
      insert into brief_versions (id, content) values ('v1',
        '{"id":"china-us","title":"China–US","names":[],"parties":[],"oldAfter":7,"audience":"all","bottomLine":["a"],"sources":[{"id":"ap","label":"AP","publisher":"AP","headline":"Talks","published":{"date":"2023-06-18"}}],"issues":[],"statements":[{"id":"a","brief":"china-us","kind":"event","text":"A.","by":[],"via":[],"to":[],"with":[],"about":[],"issues":[],"on":"2023-06-18","cite":[{"source":"ap","anchor":"p1"}],"caveats":[],"conflicts":[]}],"silences":[],"retired":[],"people":{"parties":[],"officials":[],"unnamed":[]}}');
      insert into briefs_in_force (subject, since, version) values ('china-us', '2026-11-01T07:00:00.000Z', 'v1');`,
    async knows({ history }) {
      const [version] = await history.list('china-us')
      const record = await history.read(version!.id!)
      expect(record.statements.get('a')).toMatchObject({ text: 'A.', on: { written: '2023-06-18' } })
    },
  },
  '0006-plannings': {
    rows: `insert into plannings (what, at) values ('digests', '2026-11-24T06:59:00.000Z');`,
    async knows({ ledger }) {
      // The planning of an earlier step may have come after it.
      const known = (await ledger.lastPlan())?.toString() ?? ''
      expect(known >= '2026-11-24T06:59:00Z').toBe(true)
    },
  },
  '0007-words': {
    rows: `
      insert into questions (id, outlet, workspace, conversation, asked_by, typed_by, question, official, after, words,
          words_of, words_since, shown, kept_at)
        values ('q3', 'slack', 'T1', '["slack","T1","C1","1.2"]', 'U2', 'U1', 'did he speak?', 'qin-gang',
          '{"people":["qin-gang"],"issues":[],"shown":[]}', '{"after":{"question":"did he speak?"}}',
          '["U1"]', '2026-11-24T06:00:00.000Z', 'No.', '2026-11-24T06:00:00.000Z');
      insert into feedback (id, outlet, workspace, channel, verdict, question, shown, said_by, asked_by, typed_at, kept_at)
        values ('f3', 'slack', 'T1', 'C1', 'wrong', 'did he speak?', 'No.', 'U2', 'U1',
          '2026-11-24T06:00:00.000Z', '2026-11-24T06:30:00.000Z');`,
    async knows({ threads, feedback }) {
      expect(await feedback.list(NOW)).toMatchObject([{ id: 'f3', question: 'did he speak?', shown: 'No.' }])
      expect(await threads.findQuestion('q3', NOW)).toMatchObject({
        user: 'U2',
        typedBy: 'U1',
        after: { question: 'did he speak?' },
        voices: { users: ['U1'] },
        shown: 'No.',
      })
    },
  },
}

const names = Object.keys(STEPS)

test('every step of the schema has rows here that must outlive an upgrade', () => {
  const steps = readdirSync(new URL('../../src/store/migrations', import.meta.url)).sort()
  expect(names).toEqual(steps.map((file) => file.replace(/\.ts$/u, '')))
})

test.for(names)('a store of step %s is upgraded and loses nothing', async (last) => {
  const past = names.slice(0, names.indexOf(last) + 1)
  const rows = past.map((name) => STEPS[name]?.rows ?? '').join('\n')
  const store = await upgrade(last, rows.replaceAll('SUBSCRIPTION', 'slack:T1/C1'))
  for (const name of past) await STEPS[name]?.knows(store)
  await store.close()
})

/** A store of the step named, with rows as the program of then wrote them, opened by the program of today. */
async function upgrade(last: string, rows: string): Promise<Store> {
  const path = join(temporaryFolder(), 'attache.db')
  const db = new Kysely<Schema>({ dialect: createDialect(openFile(path), path) })
  await migrate(db, path, last)
  await db.destroy()
  const database = new DatabaseSync(path)
  database.exec(rows)
  database.close()
  return await openStore(path)
}

test('an upgrade forgets words of which nobody knows any more whose they are', async () => {
  const store = await upgrade(
    '0006-plannings',
    `${STEPS['0004-questions']?.rows ?? ''}
      insert into threads (conversation, outlet, workspace, begun_by, asked_by, thread, kept_at)
        values ('["slack","T1","C1","1.1"]', 'slack', 'T1', 'U1', 'U2',
          '{"subject":"china-us","people":["qin-gang"],"issues":[],"shown":["a"],"question":"zebra","before":{"kinds":[],"slots":[],"terms":[]}}',
          '2026-11-24T06:00:00.000Z');
      insert into questions (id, outlet, workspace, conversation, asked_by, question, official, before, after, shown, kept_at)
        values ('q1', 'slack', 'T1', '["slack","T1","C1","1.1"]', 'U2', 'and he?', null,
          '{"people":["qin-gang"],"issues":[],"shown":["a"],"question":"zebra"}',
          '{"people":["qin-gang"],"issues":[],"shown":["b"],"question":"and he?","before":{"kinds":[],"slots":[],"terms":["zebra"]}}',
          'Nothing about the zebra.', '2026-11-24T06:00:00.000Z'),
        ('q2', 'slack', 'T1', '["slack","T1","C1","1.1"]', 'U2', 'did he see the zebra?', 'qin-gang', null,
          '{"people":["qin-gang"],"issues":[],"shown":[]}', '', '2026-11-24T06:00:00.000Z');`,
  )
  const { threads } = store
  const talk = { ...CHANNEL, thread: '1.1' }
  const about = { people: ['qin-gang'], issues: [] }
  const thread = { ...about, subject: 'china-us', shown: ['a'] }
  const at = Temporal.Instant.from('2026-11-24T06:00:00Z')
  expect(await threads.find(talk, NOW)).toEqual({ thread, askedBy: 'U2', at })
  // Nobody knows any more whose words stood there.
  expect(await threads.findQuestion('q1', NOW)).toEqual({
    conversation: talk,
    user: 'U2',
    question: 'and he?',
    before: { ...about, shown: ['a'] },
    after: { ...about, shown: ['b'] },
    shown: '',
    lostWords: true,
    at,
  })
  expect(await threads.findQuestion('q2', NOW)).toBeUndefined()
  // Nor whose words a note repeats.
  expect(await store.feedback.list(NOW)).toEqual([])
  expect(await store.feedback.clear('f1')).toBe(false)
  await store.close()
})
