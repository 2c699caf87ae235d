import { expect, test } from 'vitest'

import { callFromWords } from '../../src/core/commands/call-from-words.ts'
import { decodeCall, encodeCall } from '../../src/core/commands/call.ts'
import { allCommands } from '../../src/core/commands/commands.ts'
import { findByPart, findNamed } from '../../src/core/names/find-named.ts'
import { plainText } from '../../src/core/plain-text.ts'
import { loadRecord } from '../../src/core/record/load-record.ts'

const record = await loadRecord('briefs')
const commands = allCommands()
const asker = { place: { outlet: 'web', workspace: '', channel: '' }, user: 'tester', mayManage: false }

async function say(line: string, day = '2023-06-18', page?: string): Promise<string> {
  const call = callFromWords(line, commands)
  const now = Temporal.Instant.from(`${day}T20:00:00Z`)
  const command = commands.find(({ name }) => name === call.command)
  return plainText(await command!.run({ ...call.input, page }, { record, asker, now }))
}

test.for(['china-us', 'china us', 'US-China', 'sino-us', 'chnia', 'CHINA US', '中美'])(
  '/brief %s finds China–US',
  async (subject) => {
    expect(await say(`/brief ${subject}`)).toMatch(/^China–US\n/u)
  },
)

test('/brief finds a subject by its id though another bears that for a name, as the buttons to it carry it', async () => {
  const [china, pacific] = ['china-us', 'indo-pacific'].map((id) => record.briefs.get(id)!)
  const briefs = new Map(record.briefs).set(pacific!.id, { ...pacific!, names: [china!.id] })
  const now = Temporal.Instant.from('2023-06-18T20:00:00Z')
  const context = { record: { ...record, briefs }, asker, now }
  const ask = async (subject: string) =>
    plainText(await commands.find(({ name }) => name === 'brief')!.run({ subject }, context))
  expect(await ask('china-us')).toMatch(/^China–US\n/u)
  expect(await ask('China US')).toContain('[Indo-Pacific security]')
})

test('/brief with an unknown subject offers the nearest', async () => {
  expect(await say('/brief atlantis')).toBe(
    'No brief here is called “atlantis”. The nearest:\n[China–US]\n[Indo-Pacific security]',
  )
})

test('/brief says old only past the brief’s own limit', async () => {
  expect(await say('/brief china-us', '2023-06-20')).not.toContain('Old')
  expect(await say('/brief china-us', '2023-06-30')).toContain('Old')
})

test('/brief says that an outcome is not on record once its day is past', async () => {
  expect(await say('/brief china-us', '2023-06-18')).toContain('Awaited Mon 19 Jun 2023 (⚠')
  expect(await say('/brief china-us', '2023-06-20')).toContain(
    'Awaited Mon 19 Jun 2023, outcome not on record (⚠',
  )
})

test('the positions name what a party has not stated', async () => {
  expect(await say('/brief china-us positions', '2023-06-18', 'all')).toContain(
    'China: not stated in this record',
  )
})

test('/official prints a role with its day', async () => {
  expect(await say('/official qin gang')).toContain('Role: Chinese Foreign Minister, as of Sun 18 Jun 2023')
})

test('/official keeps what was said about somebody apart from what they said', async () => {
  const shown = await say('/official xi', '2023-06-18', 'all')
  expect(shown.indexOf('What they said')).toBeLessThan(shown.indexOf('the entire human race'))
  expect(shown.indexOf('What is said about them')).toBeLessThan(shown.indexOf('as a hint that he may'))
})

test('/official asks back when a role is shared, and never guesses', async () => {
  const shown = await say('/official foreign minister')
  expect(shown).toContain('Which one?')
  expect(shown).toContain('[Qin Gang]')
  expect(shown).toContain('[Vivian Balakrishnan]')
})

test('/official Wang says that only the surname is on record', async () => {
  expect(await say('/official wang')).toContain('the surname only')
  expect(await say('/official wang yi')).toMatch(/^No official here is called “wang yi”/u)
})

test('/official tells how a slip was read', async () => {
  expect(await say('/official quin gang')).toMatch(
    /^No name here is spelt “quin gang”; the nearest one is shown\.\nQin Gang/u,
  )
})

test('/brief help lists what can be typed', async () => {
  expect(await say('/brief help')).toContain('/official qin gang')
})

test('encodeCall() is undone by decodeCall(), whatever the input holds', () => {
  const call = { command: 'brief', input: { subject: 'a b&c=d#e:f 中', view: '' } }
  expect(decodeCall(encodeCall(call))).toEqual(call)
  expect(decodeCall(`${encodeCall(call)}#2`)).toEqual(call)
  expect(decodeCall('v2:brief:')).toBeUndefined()
})

test('findNamed() asks back when two bear the name, findByPart() when two hold the part', () => {
  const known = [
    { id: 'ann-lee', names: ['Ann Lee', 'Lee'] },
    { id: 'bo-lee', names: ['Bo Lee', 'Lee'] },
  ]
  expect(findNamed('lee', known)).toEqual({ kind: 'several', ids: ['ann-lee', 'bo-lee'] })
  expect(findNamed('Lee Ann', known)).toEqual({ kind: 'one', id: 'ann-lee', exact: true })
  expect(findByPart('bo', known)).toEqual({ kind: 'one', id: 'bo-lee', exact: false })
})
