import { readOfBrief } from '../answer/question/of-brief.ts'
import type { Asker } from '../asker.ts'
import { callFromWords } from '../commands/call-from-words.ts'
import type { Command } from '../commands/command.ts'
import type { CommandCall } from '../document.ts'
import type { Answered } from '../front-desk.ts'
import type { Spoken, Threads } from '../ports/threads.ts'
import { conversationOf, keepThread } from './conversation.ts'
import { spokenBehind } from './voices.ts'
import { topicOf, topicOfTokens } from './topic.ts'
import type { Topic } from './topic.ts'

/** The tokens that the buttons of a message carry; what cannot be read says nothing. */
export type Look = () => Promise<readonly string[]>

/** Something said to us in plain words, and what it stands under. */
export type Said = {
  readonly words: string
  readonly asker: Asker
  /** The message of ours that it replies to. */
  readonly replied?: Look
  /** Our messages in the thread it stands in, and the one that the thread hangs on. */
  readonly above?: Look
}

/** What hearing needs. */
export type HearingParts = {
  readonly commands: readonly Command[]
  readonly threads: Threads
  readonly now: () => Temporal.Instant
  readonly run: (call: CommandCall, asker: Asker) => Promise<Answered>
}

/** Understands what was said to us: a command runs, anything else is asked; all who are there read the answer. */
export async function hear(said: Said, parts: HearingParts): Promise<Answered> {
  const asker: Asker = { ...said.asker, aloud: true }
  await takeUp(said, asker, parts)
  const call = callIn(said.words, parts.commands)
  const answered = await runWords(call, said.words, asker, parts)
  const topic = call.command === 'ask' ? undefined : topicOf(answered.document)
  if (topic !== undefined) await keepTopic(topic, asker, parts)
  return answered
}

/** `hello`, `what can you do`: about us, and nothing on record. */
function callIn(words: string, commands: readonly Command[]): CommandCall {
  return readOfBrief(words)?.kind === 'help' ? { command: 'help', input: {} } : callFromWords(words, commands)
}

/** `brief me on the dam` names a command and is a sentence all the same. */
async function runWords(
  call: CommandCall,
  words: string,
  asker: Asker,
  { commands, run }: HearingParts,
): Promise<Answered> {
  const answered = await run(call, asker)
  const asking = commands.find(({ takesWords }) => takesWords === true)
  if (asking === undefined || asking.name === call.command || !isSentence(words)) return answered
  const [main] = asking.options
  if (answered.document.problem !== true || main === undefined) return answered
  return await run({ command: asking.name, input: { [main.name]: words } }, asker)
}

function isSentence(words: string): boolean {
  return words.split(/\s+/u).filter(Boolean).length >= 4
}

/** Takes up what the words stand under: a message replied to always, a thread where it is not known yet. */
async function takeUp({ replied, above }: Said, asker: Asker, parts: HearingParts): Promise<void> {
  const pointed = await topicAt(replied)
  if (pointed !== undefined) return await keepTopic(pointed, asker, parts)
  if (above === undefined) return
  const known = await parts.threads.find(conversationOf(asker), parts.now())
  const topic = known === undefined ? await topicAt(above) : undefined
  if (topic !== undefined) await keepTopic(topic, asker, parts)
}

async function topicAt(look: Look | undefined): Promise<Topic | undefined> {
  return look === undefined ? undefined : topicOfTokens(await look().catch(() => []))
}

async function keepTopic(topic: Topic, asker: Asker, { threads, now }: HearingParts): Promise<void> {
  const spoken = await spokenOf(topic, asker, threads, now())
  if (spoken !== undefined) await keepThread(conversationOf(asker), spoken, asker, threads, now())
}

/** A question that was asked elsewhere is nothing to go on with here. */
async function spokenOf(
  topic: Topic,
  { place }: Asker,
  threads: Threads,
  now: Temporal.Instant,
): Promise<Spoken | undefined> {
  if ('question' in topic) {
    const asked = await threads.findQuestion(topic.question, now)
    return asked?.conversation.channel === place.channel ? spokenBehind(asked) : undefined
  }
  const { subject, official } = topic
  if (subject === undefined && official === undefined) return undefined
  return {
    thread: {
      ...(subject === undefined ? {} : { subject }),
      people: official === undefined ? [] : [official],
      issues: [],
      shown: [],
    },
  }
}

/** Whoever asked last in a thread need not say our name again for a while. */
const GOING_ON = { hours: 1 }

/**
 * Whether words that do not call us are meant for us all the same: whoever asked last in a thread goes on asking there.
 *
 * What people say to each other in a thread of ours is none of our business.
 */
export async function follows(
  words: string,
  asker: Asker,
  { threads, now }: Pick<HearingParts, 'threads' | 'now'>,
): Promise<boolean> {
  if (asker.place.thread === undefined || !isQuestion(words)) return false
  const known = await threads.find(conversationOf({ ...asker, aloud: true }), now())
  if (known === undefined || known.askedBy !== asker.user) return false
  return Temporal.Instant.compare(now(), known.at.add(GOING_ON)) < 0
}

const ASKING =
  /^(?:(?:and|but|so|ok|okay|then|also)[\s,]+)*(?:who|whom|whose|what|when|where|why|how|which|did|does|do|is|are|was|were|has|have|had|will|would|can|could|any)\b/iu

function isQuestion(words: string): boolean {
  return /[?？؟]/u.test(words) || ASKING.test(words.trim())
}
