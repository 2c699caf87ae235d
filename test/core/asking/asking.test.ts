import { expect, test } from 'vitest'

import type { Asker } from '../../../src/core/asker.ts'
import { callFromWords } from '../../../src/core/commands/call-from-words.ts'
import { encodeCall, LONGEST_TOKEN } from '../../../src/core/commands/call.ts'
import type { Answered } from '../../../src/core/front-desk.ts'
import { parsePlace } from '../../../src/core/place.ts'
import { plainText } from '../../../src/core/plain-text.ts'
import { createFakeMemory } from '../../store/fake-memory.ts'
import { loadRecord } from '../../../src/core/record/load-record.ts'
import { actionsOf, callOf, createAskingDesk, lake, onlyAt } from './asking-desk.ts'
import type { AskingDesk } from './asking-desk.ts'

const channel = { outlet: 'slack', workspace: 'T1', channel: 'C1' }
const ana: Asker = { place: { ...channel, thread: '1.1' }, user: 'ana', mayManage: true }
const ben: Asker = { ...ana, user: 'ben' }
/** A slash command, which Slack knows in no thread. */
const anaAlone: Asker = { ...ana, place: channel }

const ask = ({ desk }: AskingDesk, question: string, asker: Asker) =>
  desk.run({ command: 'ask', input: { question } }, asker)
const say = ({ desk }: AskingDesk, words: string, asker: Asker) => desk.hear({ words, asker })
const labelsOf = ({ document }: Answered) => actionsOf(document).map(({ label }) => label)
const wordsOf = ({ document }: Answered) => plainText(document)
const press = ({ desk }: AskingDesk, shown: Answered, label: string, asker: Asker, typed = {}) =>
  desk.press(encodeCall(callOf(shown.document, label)), typed, asker)

test('a question said aloud is answered with the statement and its source', async () => {
  const bot = createAskingDesk()
  const answered = await say(bot, 'what did Petrova say about compensation?', ana)
  expect(wordsOf(answered)).toContain('[NW ¶5]')
  expect(answered).toMatchObject({ public: false, fresh: true })
})

test('a thread keeps its person and its matter, for everybody in it', async () => {
  const bot = createAskingDesk()
  await say(bot, 'what did Petrova say about compensation?', ana)
  expect(wordsOf(await say(bot, 'and Rahim?', ben))).toMatch(/Rahim .*compensation/isu)
})

test('what is asked alone in a thread does not become what the thread is about', async () => {
  const bot = createAskingDesk()
  await say(bot, 'what did Petrova say about compensation?', ana)
  expect(wordsOf(await ask(bot, 'what did Ana Ruiz say?', ben))).toContain('Ruiz')
  const answered = wordsOf(await say(bot, 'what else did she say?', ana))
  expect(answered).toContain('Petrova')
  expect(answered).not.toContain('Ruiz')
})

test('somebody who asks alone in a thread may take up what it is about', async () => {
  const bot = createAskingDesk()
  await say(bot, 'what did Petrova say about compensation?', ana)
  expect(wordsOf(await ask(bot, 'what else did she say?', ben))).toContain('Petrova')
})

test('outside of threads a reader’s own conversation goes on for half a day', async () => {
  const bot = createAskingDesk()
  await ask(bot, 'what did Petrova say about compensation?', anaAlone)
  bot.wait({ hours: 11 })
  expect(wordsOf(await ask(bot, 'what else did she say?', anaAlone))).toContain('Petrova')
  bot.wait({ hours: 12 })
  expect(wordsOf(await ask(bot, 'what else did she say?', anaAlone))).not.toContain('Petrova')
})

test('a new thread of a direct message takes up the one before', async () => {
  const bot = createAskingDesk()
  const direct = (thread: string): Asker => ({
    ...ana,
    place: { outlet: 'slack', workspace: 'T1', channel: 'D1', thread, direct: true },
  })
  await say(bot, 'what did Petrova say about compensation?', direct('1.1'))
  await say(bot, 'what did Tomas Lind say?', direct('2.2'))
  expect(wordsOf(await say(bot, 'what else did he say?', direct('3.3')))).toContain('Lind')
  expect(wordsOf(await say(bot, 'what else did she say?', direct('1.1')))).toContain('Petrova')
})

test('words that are a command run it, a sentence that only begins like one is asked', async () => {
  const bot = createAskingDesk()
  expect((await say(bot, 'brief lake-orun positions', ana)).document.title).toContain('positions')
  expect(wordsOf(await say(bot, 'help', ana))).toContain('What you can ask')
  expect(wordsOf(await say(bot, 'hi there!', ana))).toContain('What you can ask')
  expect(wordsOf(await say(bot, 'what can you do?', ana))).toContain('What you can ask')
  expect(wordsOf(await say(bot, 'forget it', ana))).not.toMatch(/Forgotten|Nothing is kept/u)
  expect(wordsOf(await say(bot, 'brief atlantis', ana))).toContain('No brief here is called')
  expect(wordsOf(await say(bot, 'official what did Petrova say about compensation', ana))).toContain(
    '[NW ¶5]',
  )
})

test('a brief shown in a thread is what the thread is about', async () => {
  const bot = createAskingDesk()
  await say(bot, 'official Irina Petrova', ana)
  expect(wordsOf(await say(bot, 'what did she say about compensation?', ben))).toContain('[NW ¶5]')
})

test('under a posted message the question knows what that is about, as its buttons carry it', async () => {
  const bot = createAskingDesk()
  const above = async () => ['v1:brief:subject=lake-orun', '?v1:ask:official=irina-petrova#42']
  const answered = await bot.desk.hear({ words: 'what did she say about compensation?', asker: ana, above })
  expect(wordsOf(answered)).toContain('[NW ¶5]')
})

test('a reply goes on from the answer it replies to, not from the last one', async () => {
  const bot = createAskingDesk()
  const first = await say(bot, 'what did Petrova say about compensation?', ana)
  await say(bot, 'what did Tomas Lind say?', ana)
  const replied = async () => [encodeCall(callOf(first.document, 'Ask…'))]
  const answered = await bot.desk.hear({ words: 'what else did she say?', asker: ben, replied })
  expect(wordsOf(answered)).toContain('Petrova')
})

test('“Which one?” asks again with the one that was meant, in place for whoever asked', async () => {
  const bot = createAskingDesk()
  const choice = await say(bot, 'what did the foreign minister say about compensation?', ana)
  expect(wordsOf(choice)).toContain('Which one?')
  const picked = await press(bot, choice, 'Irina Petrova', ana)
  expect(picked.inPlace).toBe(true)
  expect(wordsOf(picked)).toContain('[NW ¶5]')
  expect(wordsOf(await say(bot, 'what else did she say?', ana))).toContain('Petrova')
})

test('of two names that fit two people each both are picked, one after the other', async () => {
  const bot = createAskingDesk({ record: await loadRecord('test/eval/records-five') })
  const first = await say(bot, 'When did Stanca see Marcu and Dumbrav?', ana)
  const second = await press(bot, first, 'Lidia Marcu', ana)
  expect(wordsOf(second)).toContain('Which one?')
  expect(wordsOf(await press(bot, second, 'Andrei Dumbrav', ana))).not.toContain('Which one?')
})

test('somebody else’s pick is told to them alone and leaves the thread as it is', async () => {
  const bot = createAskingDesk()
  const choice = await say(bot, 'what did the foreign minister say about compensation?', ana)
  const picked = await press(bot, choice, 'Omar Rahim', ben)
  expect(picked).toMatchObject({ public: false })
  expect(picked.inPlace).toBeUndefined()
  expect(await bot.threads.find({ ...channel, thread: '1.1' }, Temporal.Now.instant())).toMatchObject({
    askedBy: 'ana',
  })
})

test('every button under an answer fits a button', async () => {
  const bot = createAskingDesk()
  const long = `what did Petrova say about compensation ${'and about the farmers '.repeat(15)}?`
  for (const shown of [
    await ask(bot, 'what did Petrova say about compensation?', anaAlone),
    await ask(bot, long, anaAlone),
    await say(bot, 'what did the foreign minister say?', ana),
  ]) {
    const calls = actionsOf(shown.document).flatMap((action) => ('call' in action ? [action.call] : []))
    expect(calls.length).toBeGreaterThan(1)
    expect(Math.max(...calls.map((call) => encodeCall(call).length))).toBeLessThanOrEqual(LONGEST_TOKEN)
  }
})

test('an answer that only its asker sees can be shared, with the question, and then no more', async () => {
  const bot = createAskingDesk()
  const alone = await ask(bot, 'what did Petrova say about compensation?', anaAlone)
  const shared = await press(bot, alone, 'Share here', anaAlone)
  expect(shared).toMatchObject({ public: true, fresh: true })
  expect(wordsOf(shared)).toMatch(/^Asked: what did Petrova say about compensation\?/u)
  expect(labelsOf(shared)).not.toContain('Share here')
})

const direct: Asker = { ...anaAlone, place: { ...channel, channel: 'D1', direct: true } }
const here = (place: Asker['place']): Asker => ({ ...anaAlone, place })
const SHARED = [
  { what: 'an answer', words: 'ask what did Petrova say about compensation?' },
  { what: 'a silence', words: 'ask did Petrova apologise?' },
  { what: 'a brief', words: 'brief lake-orun' },
  { what: 'another view', words: 'brief lake-orun timeline' },
  { what: 'an official', words: 'official irina-petrova' },
]

test.for(SHARED)(
  '$what can be shared only where somebody else is there who has not read it',
  async ({ words }) => {
    const bot = createAskingDesk()
    const call = callFromWords(words, bot.desk.commands)
    expect(labelsOf(await bot.desk.run(call, anaAlone))).toContain('Share here')
    for (const asker of [
      direct,
      here(parsePlace('web')),
      here(parsePlace('cli')),
      { ...ana, aloud: true as const },
    ])
      expect(labelsOf(await bot.desk.run(call, asker))).not.toContain('Share here')
    expect(labelsOf(await say(bot, words, ana))).not.toContain('Share here')
  },
)

test('what was picked where all read it cannot be shared, what was picked alone can', async () => {
  const bot = createAskingDesk()
  const question = 'what did the foreign minister say about compensation?'
  const [aloud, alone] = [await say(bot, question, ana), await ask(bot, question, anaAlone)]
  expect(labelsOf(await press(bot, aloud, 'Irina Petrova', ana))).not.toContain('Share here')
  expect(labelsOf(await press(bot, aloud, 'Irina Petrova', ben))).toContain('Share here')
  expect(labelsOf(await press(bot, alone, 'Irina Petrova', anaAlone))).toContain('Share here')
})

test('a follow-up is shared as it was understood', async () => {
  const bot = createAskingDesk()
  await ask(bot, 'what did Petrova say about compensation?', anaAlone)
  const alone = await ask(bot, 'and Rahim?', anaAlone)
  await ask(bot, 'what did Tomas Lind say?', anaAlone)
  expect(wordsOf(await press(bot, alone, 'Share here', anaAlone))).toBe(
    wordsOf(alone).replace('[Share here]\n', ''),
  )
})

test('the form under an official asks about them', async () => {
  const bot = createAskingDesk()
  const page = await bot.desk.run({ command: 'official', input: { name: 'irina-petrova' } }, anaAlone)
  const token = encodeCall(callOf(page.document, 'Ask…'))
  expect(await bot.desk.openForm(token, anaAlone)).toMatchObject({
    fields: [{ name: 'question', label: expect.stringContaining('Irina Petrova') }],
  })
  const answered = await bot.desk.press(token, { question: 'what did she say about compensation?' }, anaAlone)
  expect(wordsOf(answered)).toContain('[NW ¶5]')
})

test.for<{ what: string; input: Readonly<Record<string, string>>; said: string }>([
  { what: 'no question', input: {}, said: 'What do you want to know?' },
  { what: 'a question as long as a report', input: { question: 'why '.repeat(400) }, said: 'too long' },
  { what: 'an unknown brief', input: { question: 'why?', subject: 'atlantis' }, said: 'No brief here' },
  {
    what: 'a shared surname',
    input: { question: 'what did he say?', official: 'danev' },
    said: 'Which one?',
  },
])('/ask says what to do about $what', async ({ input, said }) => {
  const { desk } = createAskingDesk()
  expect(wordsOf(await desk.run({ command: 'ask', input }, anaAlone))).toContain(said)
})

test('a name that fits two is asked back, and what is picked answers the same question', async () => {
  const bot = createAskingDesk()
  const input = { question: 'what did he say about the filling?', official: 'danev' }
  const choice = await bot.desk.run({ command: 'ask', input }, anaAlone)
  const picked = await press(bot, choice, 'Oleg Danev', anaAlone)
  expect(wordsOf(picked)).toMatch(/^Asked: what did he say about the filling\?/u)
  expect(wordsOf(picked)).toContain('Danev')
})

test('no question of a reader is kept where forget does not find it', async () => {
  const kept: object[] = []
  const memory = createFakeMemory()
  const bot = createAskingDesk({
    memory: {
      ...memory,
      async keepCall(call, expires) {
        kept.push(call)
        return await memory.keepCall(call, expires)
      },
    },
  })
  const input = { question: 'does the secret word zebra stand in this rather long question?' }
  await bot.desk.run({ command: 'ask', input: { ...input, official: 'danev' } }, anaAlone)
  await bot.desk.run({ command: 'ask', input: { ...input, subject: 'atlantis' } }, anaAlone)
  await say(bot, `${input.question} and what did Petrova say about compensation?`, ana)
  await say(bot, 'official zebra zebra zebra zebra', ana)
  expect(JSON.stringify(kept)).not.toContain('zebra')
})

test.for([
  { official: `${'Minister '.repeat(15)}zebra` },
  { official: `Irina Petrova ${'zebra '.repeat(15)}` },
  { official: 'зебра по имени Ирина Петрова из министерства' },
  { official: 'zebra '.repeat(20), subject: 'zebra '.repeat(20) },
])('the form for a question about $official keeps no words and guesses nobody', async (names) => {
  const kept: unknown[] = []
  const keepCall = async (call: unknown) => String(kept.push(call))
  const { desk, threads } = createAskingDesk({ memory: { ...createFakeMemory(), keepCall } })
  const form = await desk.formFor({ command: 'ask', input: { question: ' ', ...names } }, anaAlone)
  expect(kept).toEqual([])
  const answer = await desk.press(encodeCall(form!.call), { question: 'what was said?' }, anaAlone)
  expect(wordsOf(answer)).toMatch(/^No (?:official|brief) here is called/u)
  expect(await threads.forget(anaAlone.place.outlet, anaAlone.user)).toBe(1)
})

test('the form for a question knows whom a name means', async () => {
  const { desk } = createAskingDesk()
  const input = { question: '', official: 'petrova', subject: 'Orun' }
  const form = await desk.formFor({ command: 'ask', input }, anaAlone)
  expect(form?.call.input).toEqual({ official: 'irina-petrova', subject: 'lake-orun' })
  expect(form?.fields).toMatchObject([{ label: 'Your question about Irina Petrova' }])
})

test('“wrong” and “missing” land on the list with the question, what was shown, where and when', async () => {
  const bot = createAskingDesk()
  const answered = await say(bot, 'what did Petrova say about compensation?', ana)
  expect(wordsOf(await press(bot, answered, 'Wrong', ben))).toContain('Thank you')
  await press(bot, answered, 'Wrong', ben)
  await press(bot, answered, 'Missing', ben)
  const listed = await bot.feedback.list(Temporal.Instant.from('2031-05-20T09:00:00Z'))
  expect(listed.map(({ verdict }) => verdict)).toEqual(['wrong', 'missing'])
  expect(listed[0]).toMatchObject({
    question: 'what did Petrova say about compensation?',
    shown: expect.stringContaining('[NW ¶5]'),
    place: { channel: 'C1' },
  })
  expect(JSON.stringify(listed)).not.toContain('ben')
})

test('forget deletes one’s questions, threads and notes; their buttons are no longer good', async () => {
  const bot = createAskingDesk()
  const answered = await say(bot, 'what did Petrova say about compensation?', ana)
  await press(bot, answered, 'Wrong', ben)
  const forgotten = await bot.desk.run({ command: 'brief', input: { subject: 'forget' } }, anaAlone)
  expect(wordsOf(forgotten)).toContain('1 question and 1 note')
  expect(await bot.feedback.list(Temporal.Now.instant())).toEqual([])
  expect(wordsOf(await press(bot, answered, 'Missing', ana))).toContain('no longer good')
  expect(wordsOf(await say(bot, 'what else did she say?', ana))).not.toContain('Petrova')
  expect(wordsOf(await say(bot, 'forget', ben))).toContain('Nothing is kept')
})

test('a brief for one channel answers nobody elsewhere, whatever button or thread they bring', async () => {
  const bot = createAskingDesk({ record: onlyAt(lake, 'lake-orun', ['slack:T1/C1']) })
  const inside = await say(bot, 'what did Petrova say about compensation?', ana)
  expect(wordsOf(inside)).toContain('[NW ¶5]')
  const outside: Asker = { ...ana, place: { ...ana.place, channel: 'C2' } }
  const tokens = async () =>
    actionsOf(inside.document).flatMap((one) => ('call' in one ? [encodeCall(one.call)] : []))
  for (const answered of [
    await say(bot, 'what did Petrova say about compensation?', outside),
    await bot.desk.hear({ words: 'what else did she say?', asker: outside, replied: tokens, above: tokens }),
    await press(bot, inside, 'Ask…', outside, { question: 'what else did she say?' }),
    await bot.desk.run(
      { command: 'share', input: { what: 'answer', id: callOf(inside.document, 'Ask…').input['after']! } },
      outside,
    ),
  ])
    expect(wordsOf(answered)).not.toMatch(/compensation.*Velmar|\[NW|Irina/isu)
  expect(bot.faults).toEqual([])
})

test('whoever asked last in a thread goes on without our name, and nobody else', async () => {
  const bot = createAskingDesk()
  const follows = (words: string, asker: Asker) => bot.desk.follows(words, asker)
  expect(await follows('what else did she say?', ana)).toBe(false)
  await say(bot, 'what did Petrova say about compensation?', ana)
  expect(await follows('and what did Rahim say', ana)).toBe(true)
  expect(await follows('那么拉希姆呢？', ana)).toBe(true)
  expect(await follows('thanks, that goes into the draft', ana)).toBe(false)
  expect(await follows('what else did she say?', ben)).toBe(false)
  bot.wait({ hours: 2 })
  expect(await follows('what else did she say?', ana)).toBe(false)
})

test('what cannot be read above a question takes nothing from its answer', async () => {
  const bot = createAskingDesk()
  const broken = () => Promise.reject(new Error('no history scope'))
  const answered = await bot.desk.hear({
    words: 'what did Petrova say about compensation?',
    asker: ana,
    replied: broken,
    above: broken,
  })
  expect(wordsOf(answered)).toContain('[NW ¶5]')
})
