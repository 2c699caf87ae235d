import { join } from 'node:path'

import { afterEach, beforeEach, expect, test } from 'vitest'

import type { Asker } from '../../../src/core/asker.ts'
import { encodeCall } from '../../../src/core/commands/call.ts'
import type { Answered } from '../../../src/core/front-desk.ts'
import { plainText } from '../../../src/core/plain-text.ts'
import { openStore } from '../../../src/store/open-store.ts'
import type { Store } from '../../../src/store/open-store.ts'
import { everythingKept } from '../../store/everything-kept.ts'
import { temporaryFolder } from '../../store/temporary-folder.ts'
import { actionsOf, callOf, createAskingDesk, START } from './asking-desk.ts'
import type { AskingDesk } from './asking-desk.ts'

const place = { outlet: 'slack', workspace: 'T1', channel: 'C1', thread: '1.1' }
const ana: Asker = { place, user: 'ana', mayManage: false }
const ben: Asker = { ...ana, user: 'ben' }
const SECRET = 'what did Petrova say about compensation and the zebra?'

let path: string
let store: Store
let bot: AskingDesk

beforeEach(async () => {
  path = join(temporaryFolder(), 'attache.db')
  store = await openStore(path)
  bot = createAskingDesk({ threads: store.threads, feedback: store.feedback })
})
afterEach(() => store.close())

const say = (words: string, asker: Asker) => bot.desk.hear({ words, asker })
const press = ({ document }: Answered, label: string, asker: Asker) =>
  bot.desk.press(encodeCall(callOf(document, label)), {}, asker)
const ask = (question: string, asker: Asker) => bot.desk.run({ command: 'ask', input: { question } }, asker)
const told = async (answered: Answered, label: string) =>
  plainText((await press(answered, label, ben)).document)
const forget = async (asker: Asker) => plainText((await say('forget', asker)).document)

test('forget leaves none of one’s words in what others asked behind them', async () => {
  await say('who is Tomas Lind?', ben)
  await say(SECRET, ana)
  await press(await say('and Rahim?', ben), 'Wrong', ben)
  await say('what did he say?', ben)
  expect(everythingKept(path)).toContain('zebra')
  expect(await forget(ana)).toContain('1 question and 0 notes')
  expect(everythingKept(path)).not.toContain('zebra')
  // What Ben asked himself is still there, and his conversation goes on.
  expect(everythingKept(path)).toContain('and Rahim?')
  expect(await store.feedback.list(START)).toMatchObject([{ verdict: 'wrong', question: 'and Rahim?' }])
  expect(plainText((await say('what did he say?', ben)).document)).toContain('Rahim')
})

test('forget leaves none of one’s words behind a suggestion that somebody else pressed', async () => {
  const answered = await say(SECRET, ana)
  const [next] = actionsOf(answered.document)
  await press(answered, next!.label, ben)
  await forget(ana)
  expect(everythingKept(path)).not.toContain('zebra')
  expect(everythingKept(path)).toContain(next!.label)
})

test('forget deletes one’s question also where somebody else pressed what it could mean', async () => {
  const choice = await say('what did Danev say about the zebra?', ana)
  const picked = await press(choice, 'Oleg Danev', ben)
  await press(picked, 'Wrong', ben)
  await forget(ana)
  expect(everythingKept(path)).not.toContain('zebra')
  expect(plainText((await press(picked, 'Wrong', ben)).document)).toContain('no longer good')
})

test('an answer that leaned on words now forgotten is told to nobody once more', async () => {
  await say('what did Petrova say about compensation?', ana)
  const leaning = await ask('and Rahim?', ben)
  const choice = await ask('and Danev?', ben)
  const standing = await ask('what did Rahim say?', { ...ben, place: { ...place, thread: '1.2' } })
  expect(await told(leaning, 'Share')).not.toContain('no longer good')
  await forget(ana)
  expect(await told(leaning, 'Share')).toContain('no longer good')
  expect(await told(leaning, 'Wrong')).toContain('no longer good')
  expect(await told(choice, 'Oleg Danev')).toContain('no longer good')
  expect(await told(standing, 'Share')).toContain('Rahim')
})

test('an answer is told once more only while the words it leaned on are kept', async () => {
  await say('what did Petrova say about compensation?', ana)
  bot.wait({ hours: 24 * 29 })
  const leaning = await ask('and Rahim?', ben)
  expect(await told(leaning, 'Share')).not.toContain('no longer good')
  bot.wait({ hours: 24 })
  expect(await told(leaning, 'Share')).toContain('no longer good')
})

test('no word is kept longer than thirty days, whoever goes on with it or presses what it could mean', async () => {
  await say('what did Petrova say about the zebra?', ana)
  const choice = await say('what did Danev say about the zebra?', ana)
  bot.wait({ hours: 24 * 29 })
  await say('what did she say about compensation?', ana)
  await press(await press(choice, 'Oleg Danev', ana), 'Wrong', ben)
  await store.ledger.prune(START.add({ hours: 24 * 30 - 1 }))
  expect(everythingKept(path)).toContain('zebra')
  await store.ledger.prune(START.add({ hours: 24 * 30 }))
  expect(everythingKept(path)).not.toContain('zebra')
  expect(everythingKept(path)).toContain('what did she say about compensation?')
})
