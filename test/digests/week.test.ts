import { afterEach, beforeEach, expect, test } from 'vitest'

import type { BriefingRecord, Statement } from '../../src/core/record/record.ts'
import { connectSlack } from '../../src/slack/connect.ts'
import { exampleRecord, exampleStatement } from '../core/digest/example-record.ts'
import { readAloud } from '../platforms/slack/reading.ts'
import type { LoopbackSlack } from '../platforms/slack/loopback-slack.ts'
import { startLoopbackSlack } from '../platforms/slack/server.ts'
import { settingsOf } from '../slack/connected.ts'
import { startDigestBot } from './digest-bot.ts'
import type { DigestBot } from './digest-bot.ts'

let slack: LoopbackSlack
let bot: DigestBot

const VISIT = exampleStatement('visit', { text: 'Veran is to visit the shore.' })
const FARES = exampleStatement('fares', { text: 'Fares are to be halved.' })
const VISIT_SET = exampleStatement('visit-2', {
  text: 'Veran is to visit in May.',
  replaces: 'visit',
  change: { kind: 'update', reason: 'a month was named' },
})
const FARES_WORDED = { ...FARES, text: 'The fares are to be halved.' }
const FARES_RIGHT = exampleStatement('fares', {
  text: 'Fares are to be frozen.',
  change: { kind: 'correction', reason: 'the paper corrected it' },
})
const VISIT_OFF = exampleStatement('visit-3', {
  text: 'The report of a visit in May is withdrawn.',
  replaces: 'visit-2',
  change: { kind: 'retraction', reason: 'the paper withdrew it' },
})
const HOURS = exampleStatement('hours', { text: 'Talks took six hours.' })
const HOURS_TWO = exampleStatement('hours-2', { text: 'Talks took eight hours.', conflicts: ['hours'] })

const recordOf = (...ferry: readonly Statement[]): BriefingRecord =>
  exampleRecord({
    ferry: ferry.map((statement) => ({ ...statement, brief: 'ferry' })),
    dam: [exampleStatement('dam', { brief: 'dam' })],
  })

beforeEach(async () => {
  slack = await startLoopbackSlack()
  bot = await startDigestBot(recordOf(VISIT, FARES, HOURS), '2031-03-02T12:00:00Z', (desk, log) =>
    connectSlack(settingsOf(slack), desk, log),
  )
  await slack.connected()
})

afterEach(async () => {
  await bot.close()
  await slack.close()
})

const say = async (text: string) =>
  await (await slack.command({ command: '/digest', text, channel: 'C0DESK', user: 'U0EDITOR' })).visible()

/** What the channel is told on a day of March 2031, with the record as it is then; undefined when nothing. */
async function told(day: number, record: BriefingRecord): Promise<string | undefined> {
  const before = slack.messages('C0DESK').length
  bot.record = record
  await bot.tickAt(`2031-03-${String(day).padStart(2, '0')}T06:00:00Z`)
  await expect.poll(() => bot.store.ledger.counts(), { timeout: 15_000 }).toMatchObject({ waiting: 0 })
  const [digest, ...more] = slack.messages('C0DESK').slice(before)
  expect(more).toEqual([])
  return digest === undefined ? undefined : readAloud(digest)
}

test(
  'a week: first, update, mere wording, correction, conflict, a dropped subject put right, silence',
  { timeout: 30_000 },
  async () => {
    await say('on ferry 07:00 daily Europe/Paris')
    const monday = await told(3, recordOf(VISIT, FARES, HOURS))
    expect(monday).toContain('ferry, Mon 3 Mar: first digest, the record so far')

    const tuesday = await told(4, recordOf(VISIT, VISIT_SET, FARES, HOURS))
    expect(tuesday).toContain('ferry, Tue 4 Mar: 1 update')
    expect(tuesday).toContain('Update: Veran is to visit in May. [AP ¶1]')
    expect(tuesday).toContain('Was: Veran is to visit the shore. [AP ¶1]')
    expect(tuesday).not.toContain('Fares')

    const wednesday = await told(5, recordOf(VISIT, VISIT_SET, FARES_WORDED, HOURS))
    expect(wednesday).toContain('ferry, Wed 5 Mar: nothing new since Tue 07:00.')

    const thursday = await told(6, recordOf(VISIT, VISIT_SET, FARES_RIGHT, HOURS, HOURS_TWO))
    expect(thursday).toContain('ferry, Thu 6 Mar: 1 correction, 1 conflict')
    expect(thursday).toContain('Correction. We told you on Mon 3 Mar: Fares are to be halved. [AP ¶1]')
    expect(thursday).toContain('Now: Fares are to be frozen. [AP ¶1]')
    expect(thursday).toContain('Conflict: Talks took six hours. [AP ¶1]')
    expect(thursday).toContain('Against it: Talks took eight hours. [AP ¶1]')

    await say('on dam')
    const late = recordOf(
      VISIT,
      VISIT_SET,
      VISIT_OFF,
      FARES_RIGHT,
      HOURS,
      HOURS_TWO,
      exampleStatement('fresh'),
    )
    const friday = await told(7, late)
    expect(friday).toContain('Digest, Fri 7 Mar: ferry 1 retraction; first digest of dam')
    expect(friday).toContain('Retraction. We told you on Tue 4 Mar: Veran is to visit in May. [AP ¶1]')
    expect(friday).toContain('Now: The report of a visit in May is withdrawn. [AP ¶1]')
    expect(friday).not.toContain('What fresh says.')

    const saturday = await told(8, late)
    expect(saturday).toContain('dam, Sat 8 Mar: nothing new since Fri 07:00.')
    await say('on nothing')
    expect(await told(9, late)).toBeUndefined()
    const status = (await say('')).surface
    expect(status && readAloud(status)).toContain('Sun 9 Mar: not sent: nothing new')
  },
)
