import { expect, test } from 'vitest'

import { answerQuestion } from '../../../src/core/answer/answer-question.ts'
import type { Thread } from '../../../src/core/answer/answer.ts'
import { readQuestion } from '../../../src/core/answer/question/read-question.ts'
import { twoDesks } from './two-desks.ts'

const slotsOf = (q: string, subject?: string) =>
  readQuestion(q, twoDesks, subject).slots.map(({ part, how, ids }) => `${part} ${how} ${ids.join('/')}`)

function ask(text: string, subject = 'rails', thread?: Thread) {
  const { answer } = answerQuestion(twoDesks, { text, subject, ...(thread === undefined ? {} : { thread }) })
  return answer.kind === 'answer' ? answer.statements.map(({ id }) => id) : answer
}

test.for<{ name: string; q: string; same: string }>([
  { name: 'a verb run into a question word', q: 'who’d Lund meet', same: 'who did Lund meet' },
  { name: 'the same without its apostrophe', q: 'whered Pia Lund go', same: 'where did Pia Lund go' },
  {
    name: 'shorthand with an ending',
    q: 'what about the govts record',
    same: 'what about the government’s record',
  },
  { name: 'an ampersand', q: 'Pia Lund & Brandt on trains', same: 'Pia Lund and Brandt on trains' },
  { name: 'between without vowels', q: 'talks btwn Rask and Brandt', same: 'talks between Rask and Brandt' },
  { name: 'a sign', q: 'who went w/o Brandt', same: 'who went without Brandt' },
  { name: 'small talk in front', q: 'ok switching - how many trains failed', same: 'how many trains failed' },
  { name: 'an announcement', q: 'hey, quick q: how many trains failed', same: 'how many trains failed' },
  {
    name: 'a question about the question',
    q: 'does anyone know when Brandt spoke',
    same: 'when Brandt spoke',
  },
  {
    name: 'a small word with two letters swapped',
    q: 'hwat ddi Rask say abuot trains',
    same: 'what did Rask say about trains',
  },
  { name: 'who and how by what follows', q: 'hwo many trains failed', same: 'how many trains failed' },
  { name: 'a dropped vowel', q: 'whn did Rask speak', same: 'when did Rask speak' },
  {
    name: 'a slip in what is asked for',
    q: 'what is the poistion of Vesland',
    same: 'what is the position of Vesland',
  },
  { name: 'a greeting', q: 'hi all! what did Rask say', same: 'what did Rask say' },
  { name: 'a polite request', q: 'could you tell me Rask’s view', same: 'Rask’s view' },
  { name: 'thanks behind it', q: 'what did Rask say?? thx', same: 'what did Rask say' },
  { name: 'where it was read', q: 'what did Rask say in this report', same: 'what did Rask say' },
  { name: 'why in one letter', q: 'y did Rask resign', same: 'why did Rask resign' },
  {
    name: 'short words of offices',
    q: 'wat did the execs n reps say',
    same: 'what did the executives and representatives say',
  },
  {
    name: 'minutes where they are counted',
    q: 'how many mins did it last',
    same: 'how many minutes did it last',
  },
  {
    name: 'he will, run together',
    q: 'does Rask think hell ever resign',
    same: 'does Rask think he will ever resign',
  },
  {
    name: 'they will, run together',
    q: 'does Rask say theyll resign',
    same: 'does Rask say they will resign',
  },
  { name: 'an ending left out', q: 'is Rask resignin', same: 'is Rask resigning' },
  {
    name: 'should have',
    q: 'did Rask say they shouldve resigned',
    same: 'did Rask say they should have resigned',
  },
  { name: 'what do you', q: 'lemme know when Brandt spoke', same: 'let me know when Brandt spoke' },
  { name: 'laughter', q: 'what did Rask say lol', same: 'what did Rask say' },
  { name: 'who that was again', q: 'who’s Rask again?', same: 'who is Rask' },
  { name: 'shouting', q: 'WHAT DID PIA LUND SAY', same: 'what did pia lund say' },
  { name: 'a short name’s without its apostrophe', q: 'Moes words', same: 'Moe’s words' },
])('readQuestion() reads $name', ({ q, same }) => {
  const told = ({ kinds, slots, terms }: ReturnType<typeof readQuestion>) => ({
    kinds: [...kinds],
    slots: slots.map(({ part, ids }) => [part, ids]),
    terms: terms.map(({ words }) => words),
  })
  expect(told(readQuestion(q, twoDesks))).toEqual(told(readQuestion(same, twoDesks)))
})

test.for<{ q: string; day: object | undefined }>([
  { q: 'where is Lund on the 19th', day: { day: 19 } },
  { q: 'what happened on the 19th of march', day: { day: 19, month: 3 } },
  { q: 'what was said last friday', day: { weekday: 5 } },
  { q: 'what happened that thurs', day: { weekday: 4 } },
  { q: 'what came in late October', day: { month: 10 } },
  { q: 'who stopped the 3rd train', day: undefined },
  { q: 'where have they sat', day: undefined },
])('readQuestion() reads the day in “$q”', ({ q, day }) => {
  const asked = readQuestion(q, twoDesks)
  expect(asked.day).toEqual(day)
  if (day !== undefined) expect(asked.terms).toEqual([])
})

test('a bare ordinal finds what is due that day', () => {
  expect(ask('what is planned for the 19th')).toEqual(['rails-first'])
})

test.for<{ q: string; ids: string }>([
  { q: 'what did yoon jiah say', ids: 'yoon-ji-ah' },
  { q: 'what did yoonjiah say', ids: 'yoon-ji-ah' },
  { q: 'what did Jiah Yoon say', ids: 'yoon-ji-ah' },
  { q: 'what did ivarholm say', ids: 'ivar-holm' },
  { q: 'what did Lund Siiri say', ids: 'siri-lund' },
])('readQuestion() knows a name without its gaps in “$q”', ({ q, ids }) => {
  const asked = readQuestion(q, twoDesks)
  expect(asked.slots.map(({ ids: own }) => own.join('/'))).toEqual([ids])
  expect(asked.terms).toEqual([])
})

test('initials stand for the capitalised words of the record', () => {
  expect(ask('where did Rask speak at PTHs')).toEqual(['rask-hall'])
  expect(ask('what did Rask say at the PTZ')).toMatchObject({ kind: 'silent' })
})

test.for<{
  name: string
  q: string
  subject?: string
  slots: readonly string[]
  strangers?: readonly string[]
}>([
  {
    name: 'both where no brief is chosen',
    q: 'what did the foreign minister say',
    slots: ['speaker role pia-lund/ivar-holm'],
  },
  {
    name: 'the one of the chosen brief',
    q: 'what did the foreign minister say',
    subject: 'farms',
    slots: ['speaker role ivar-holm'],
  },
  {
    name: 'a surname in the chosen brief',
    q: 'what did Lund say',
    subject: 'farms',
    slots: ['speaker name siri-lund'],
  },
  {
    name: 'several asked for as several',
    q: 'what did the foreign ministers say',
    slots: ['speaker which pia-lund/ivar-holm'],
  },
  {
    name: 'whoever speaks for a ministry',
    q: 'what did the ministry say',
    subject: 'rails',
    slots: ['speaker which olav-rask'],
  },
  {
    name: 'all who speak for ministries',
    q: 'what did the ministry say of wheat',
    subject: 'farms',
    slots: ['speaker which siri-lund/dag-moe/vesland-interior-ministry'],
  },
  {
    name: 'who speaks for the opposition',
    q: 'what did the opposition say',
    subject: 'rails',
    slots: ['speaker which tove-brandt'],
  },
  {
    name: 'nobody where a ministry did something',
    q: 'when did the rail ministry learn of it',
    subject: 'rails',
    slots: [],
  },
  {
    name: 'several names of one office together',
    q: 'what did the steel tycoon say',
    slots: ['speaker role yoon-ji-ah'],
  },
  {
    name: 'the head of a body',
    q: 'what did the head of the Vesland Front say',
    slots: ['speaker role ole-dahl'],
  },
  {
    name: 'nobody where it is the head of something else',
    q: 'what did the head of the fire brigade say',
    slots: [],
    strangers: ['fire head'],
  },
  {
    name: 'an office whose body is a common word',
    q: 'what did the police chief say',
    subject: 'rails',
    slots: ['speaker role gro-vik'],
  },
  {
    name: 'a country’s without its apostrophe',
    q: 'what did veslands foreign minister say',
    slots: ['speaker role ivar-holm'],
  },
  {
    name: 'whoever is told it',
    q: 'how many trains failed according to the foreign minister',
    subject: 'rails',
    slots: ['speaker role pia-lund'],
  },
  {
    name: 'both of a surname in the plural',
    q: 'what did the Lunds say',
    slots: ['speaker which pia-lund/siri-lund'],
  },
  {
    name: 'several typed in shorthand',
    q: 'what did the two spokespeople say',
    subject: 'farms',
    slots: ['speaker which siri-lund/dag-moe'],
  },
  { name: 'no body of another subject', q: 'who stood in front', subject: 'rails', slots: [] },
  {
    name: 'no slip between English words',
    q: 'what did the finance minister say',
    slots: [],
    strangers: ['finance minister'],
  },
  {
    name: 'no diplomat of another country',
    q: 'what did the Veslandic diplomat say',
    slots: ['speaker name vesland'],
  },
])('readQuestion() takes an office for $name', ({ q, subject, slots, strangers }) => {
  expect(slotsOf(q, subject)).toEqual(slots)
  expect(readQuestion(q, twoDesks, subject).strangers).toEqual(strangers ?? [])
})

test('a ministry on record by itself stays who did it', () => {
  expect(ask('what did the interior ministry close', 'farms')).toEqual(['interior'])
})

test('an office in a statement is that of its own brief', () => {
  expect(twoDesks.named.get('olav-rask')).not.toContain(
    twoDesks.statements.findIndex(({ id }) => id === 'siri-price'),
  )
})

test.for<{ q: string; same: string }>([
  { q: '拉斯克说了什么？', same: 'what did Rask say' },
  { q: '拉斯克對夜車說了什麼', same: 'what did Rask say to the night train' },
  { q: '布兰特在维也纳见了谁', same: 'who did Brandt meet in Vienna' },
  { q: '布兰特什么时候访问法国', same: 'when did Brandt visit France' },
  { q: '谁见了布兰特', same: 'who met Brandt' },
  { q: '拉斯克是否道歉', same: 'did Rask apologize' },
  { q: '拉斯克道歉了吗', same: 'did Rask apologize' },
  { q: '奥斯特马克计划购买多少个新导弹', same: 'how many new missiles did Ostermark plan to buy' },
  { q: '拉斯克是谁', same: 'who is Rask' },
  { q: '矿工什么时候被释放', same: 'when was miner freed' },
  { q: '桥梁被谁关闭了', same: 'who closed the bridge' },
  { q: '六月十六日拉斯克说了什么', same: 'what did Rask say on 16 June' },
  { q: '拉斯克明年会辞职吗', same: 'will Rask resign next year' },
  { q: '反对派怎么看夜车', same: 'what does the opposition think about the night train' },
  { q: '洪水造成多少人死亡', same: 'how many people died in the flood' },
  { q: 'Rask是做什么的', same: 'who is Rask' },
  { q: 'Pia Lund對夜車怎麼看', same: 'what does Pia Lund think about the night train' },
  { q: 'Brandt对夜车有何看法', same: 'what is Brandt’s view about the night train' },
  { q: 'Rask否认了什么', same: 'what did Rask deny' },
  { q: '谁要求Rask道歉', same: 'who demanded that Rask apologize' },
  { q: '夜车是谁取消的', same: 'who cancelled the night train' },
  { q: '桥梁是什么时候倒塌的', same: 'when did the bridge collapse' },
  { q: 'Rask何时抵达维也纳', same: 'when does Rask arrive in Vienna' },
  { q: '有多少矿工获救', same: 'how many miners were rescued' },
  { q: '委员会有几人反对', same: 'how many people oppose of the commission' },
  { q: '票价涨了多少', same: 'how much did the fare rise' },
  { q: '天气怎么样', same: 'how is the weather' },
  { q: 'Brandt见没见Rask', same: 'did Brandt meet Rask' },
  { q: 'Rask辞职了没有', same: 'did Rask resign' },
  { q: 'Rask支不支持罢工', same: 'does Rask support the strike' },
  { q: '洪水严重吗', same: 'is the flood serious' },
  { q: '拉斯克·布兰特说了什么', same: '拉斯克布兰特说了什么' },
  { q: '法俄签署了什么', same: 'what did France Russia sign' },
  { q: 'Pia Lund何时访日', same: 'when does Pia Lund visit Japan' },
  { q: '疫苗短缺的原因是什么', same: 'what is the cause of the vaccine shortage' },
])('readQuestion() reads “$q” as “$same”', ({ q, same }) => {
  const told = ({ kinds, slots, terms, measure }: ReturnType<typeof readQuestion>) => ({
    kinds: [...kinds],
    slots: slots.map(({ part, ids }) => `${part} ${ids.join('/')}`).toSorted(),
    terms: terms
      .map(({ words, issues }) => (issues.length > 0 ? issues : words.map((word) => word.at(-1))))
      .toSorted(),
    measure,
  })
  expect(told(readQuestion(q, twoDesks, 'rails'))).toEqual(told(readQuestion(same, twoDesks, 'rails')))
})

test('a name in Chinese that nobody on record has stays unanswered', () => {
  expect(ask('耶罗夫说了什么')).toMatchObject({ kind: 'silent' })
})

test.for<{ name: string; q: string; ids: readonly string[] }>([
  { name: 'to see somebody is to meet them', q: 'when did Pia Lund see Brandt', ids: ['diplomat-met'] },
  { name: 'a digit counts like its word', q: 'when were the 3 sailors freed', ids: ['sailors-free'] },
  {
    name: 'a clause between commas leaves the speaker',
    q: 'what did Brandt say about sailors',
    ids: ['brandt-vienna'],
  },
  { name: 'who was with somebody was there too', q: 'who was Brandt with in Halvik', ids: ['diplomat-met'] },
])('$name', ({ q, ids }) => {
  expect(ask(q)).toEqual(ids)
})

test('they are several who were named last', () => {
  const { thread } = answerQuestion(twoDesks, {
    text: 'what did Brandt say about the sailors',
    subject: 'rails',
  })
  expect(ask('when were they freed', 'rails', thread)).toEqual(['sailors-free'])
})

test.for([
  { q: 'who does Rask work for', kinds: ['who-is'] },
  { q: 'how long did Rask talk', kinds: ['many'] },
  { q: 'dates of the trip', kinds: ['when'] },
  { q: 'did Rask give a date for the trip', kinds: ['whether'] },
])('readQuestion() hears what kind of thing “$q” is after', ({ q, kinds }) => {
  expect([...readQuestion(q, twoDesks, 'rails').kinds]).toEqual(kinds)
})

test('a word is not taken for a matter of another subject', () => {
  expect(
    readQuestion('how much are tickets', twoDesks, 'rails').terms.flatMap(({ issues }) => issues),
  ).toEqual([])
  expect(
    readQuestion('how much are tickets', twoDesks, 'farms').terms.flatMap(({ issues }) => issues),
  ).toEqual(['grain'])
})

test('the press is not somebody whose name begins with a letter of its own', () => {
  const ids = twoDesks.names.byFirst.get('wire') ?? []
  expect(ids.filter(({ norms }) => norms.length === 1)).toEqual([])
})

test('answerQuestion() finds who said words on record, quotation marks or not', () => {
  const { thread } = answerQuestion(twoDesks, { text: 'who is Gro Vik', subject: 'rails' })
  expect(ask('who said we did not stop one train', 'rails', thread)).toEqual(['vik-front'])
  expect(readQuestion('who said that we did not stop one train?', twoDesks).quoted).toEqual([
    'we did not stop one train?',
  ])
  expect(readQuestion('who said we did not stop two trains', twoDesks).quoted).toEqual([])
})

test.for([
  { q: 'what happened after Sunday', day: undefined },
  { q: 'who paid for the 2021 train', day: undefined },
  { q: 'what happened in 2021', day: { year: 2021 } },
])('readQuestion() reads what day bounds “$q”', ({ q, day }) => {
  expect(readQuestion(q, twoDesks).day).toEqual(day)
})

test('the us is a country, also where nobody stands for it', () => {
  expect(readQuestion('did the us comment', twoDesks).strangers).toEqual(['US'])
  expect(readQuestion('tell us about the night train', twoDesks).strangers).toEqual([])
})

test('names of several are silent where none of them is named', () => {
  expect(ask('names of the three sailors')).toMatchObject({ kind: 'silent' })
})

test('how much is it asks of the whole matter where what was shown does not say', () => {
  const { thread } = answerQuestion(twoDesks, {
    text: 'what did Rask say of the night train',
    subject: 'rails',
  })
  const about = { ...thread, before: readQuestion('what did Rask say about tickets', twoDesks, 'rails') }
  const plain = JSON.parse(JSON.stringify({ ...about, before: { ...about.before, kinds: ['said'] } }))
  expect(ask('how much is it', 'rails', plain)).toEqual(['vik-front'])
})

test.for([
  { q: 'when did Pia Lund see Brandt', words: ['meet'] },
  { q: 'when were the 3 sailors freed', words: ['sailor', 'free'] },
  { q: 'who sails on 3 May', words: ['sail'] },
])('readQuestion() looks for what is meant in “$q”', ({ q, words }) => {
  const { terms } = readQuestion(q, twoDesks, 'rails')
  expect(terms.map((term) => term.words[0]?.at(-1))).toEqual(words)
})

test('an office in Chinese in front of a name tells who is meant', () => {
  expect(slotsOf('发言人拉斯克说了什么')).toEqual(['speaker name olav-rask'])
})

test('a question that is nothing but courtesy is left as it is', () => {
  expect(ask('thanks')).toMatchObject({ kind: 'silent' })
  expect(ask('ok')).toMatchObject({ kind: 'silent' })
})

test('meet again is no courtesy', () => {
  expect(readQuestion('when do they meet again', twoDesks).kinds).toContain('next')
})
