import type { Asker } from './asker.ts'
import { follows, hear } from './asking/hear.ts'
import type { Said } from './asking/hear.ts'
import { decodeCall, fitsButton } from './commands/call.ts'
import type { Choice } from './commands/choice.ts'
import type { Command, CommandContext } from './commands/command.ts'
import { runCommand } from './commands/run-command.ts'
import { composeProblem } from './compose/problem.ts'
import type { Action, CommandCall, Document, DocumentNode, Form } from './document.ts'
import { paintPictures } from './paint-pictures.ts'
import type { Pictures } from './paint-pictures.ts'
import type { PageLinks } from './page.ts'
import type { PageFinder } from './page-links.ts'
import type { Memory } from './ports/memory.ts'
import type { Painter } from './ports/painter.ts'
import type { Threads } from './ports/threads.ts'
import type { BriefingRecord } from './record/record.ts'
import { visibleRecord } from './record/visible-record.ts'
import { remember } from './remember.ts'

/**
 * What an adapter talks to: it takes what a reader typed or pressed and gives a document back.
 *
 * Adapters know no record, no store and no clock; they translate, ask the front desk, render and reply.
 */
export type FrontDesk = {
  readonly commands: readonly Command[]
  /** Always resolves to something worth showing: a problem is a document too. */
  run(call: CommandCall, asker: Asker): Promise<Answered>
  /** Answers what was said to us in plain words, a command or a question. */
  hear(said: Said): Promise<Answered>
  /** Whether words in a thread that do not call us are meant for us. */
  follows(words: string, asker: Asker): Promise<boolean>
  /** What somebody may say there to begin with, best first. */
  starters(asker: Asker): readonly string[]
  /** Runs what a button, menu or form carried, with what was typed into the form. */
  press(token: string, typed: Readonly<Record<string, string>>, asker: Asker): Promise<Answered>
  /** The form that a form action's token opens, or undefined when its command has none any more. */
  openForm(token: string, asker: Asker): Promise<Form | undefined>
  /** The form that is the answer to what was typed, or undefined when the command is to be run. */
  formFor(call: CommandCall, asker: Asker): Promise<Form | undefined>
  /** Proposals while somebody types, best first, at most 25. */
  complete(command: string, option: string, typed: string, asker: Asker): readonly Choice[]
  /** Whether an event is seen for the first time; a repeated one is to be dropped. */
  isFirst(event: string): Promise<boolean>
  /** Lets an event count as first once more, where it came to nothing. */
  letRepeat(event: string): Promise<void>
}

/** What to show, to whom, and whether it may take the place of the message that was pressed. */
export type Answered = {
  readonly document: Document
  readonly public: boolean
  readonly fresh: boolean
  /** What of its pictures could be painted; the others are said in words. */
  readonly pictures?: Pictures
  /** Takes the place of the pressed message whoever sees it: it answers the presser's own question. */
  readonly inPlace?: true
}

/** What the front desk works with; `now` is read once for each request. */
export type FrontDeskParts = {
  readonly commands: readonly Command[]
  readonly record: () => BriefingRecord
  readonly memory: Memory
  readonly threads: Threads
  readonly now: () => Temporal.Instant
  /** Where what is shown can be read for good. */
  readonly findPages?: PageFinder
  /** Paints what is shown in chats; without it pictures are said in words. */
  readonly painter?: Painter
  /** Told of a fault of ours; what the reader typed is not in it. */
  readonly onFault: (error: unknown, command: string) => void
}

const KEPT_CALL = { hours: 24 * 30 }

/** Makes the front desk of one process. */
export function createFrontDesk(parts: FrontDeskParts): FrontDesk {
  const contextOf = (asker: Asker): CommandContext => {
    const now = parts.now()
    const record = parts.record()
    const seen = visibleRecord(record, asker.place, now)
    const pages = parts.findPages?.(record, seen, asker.place, now)
    return { record: pages === undefined ? seen : withPages(seen)(pages), asker, now }
  }
  const find = (name: string) => parts.commands.find((command) => command.name === name)
  const resolve = async (token: string) => {
    const call = decodeCall(token)
    if (call?.command !== 'kept') return call
    return await parts.memory.findCall(call.input['id'] ?? '', parts.now())
  }

  async function run(call: CommandCall, asker: Asker): Promise<Answered> {
    const command = find(call.command)
    if (command === undefined) return privately(composeProblem({ kind: 'gone' }))
    try {
      const document = await runCommand(command, call.input, contextOf(asker))
      return {
        ...(await paint(document, call.command, asker)),
        document: await keepLongCalls(document, parts),
        public: command.public === true,
        fresh: command.fresh === true,
      }
    } catch (error) {
      return failed(error, call.command)
    }
  }

  /** Pages draw for themselves; where painting fails, the words that say the same are the answer. */
  async function paint(
    document: Document,
    command: string,
    { place }: Asker,
  ): Promise<Pick<Answered, 'pictures'>> {
    const isSeen = document.nodes.some(({ kind }) => kind === 'picture') && place.outlet !== 'web'
    if (!isSeen || parts.painter === undefined) return {}
    try {
      return { pictures: await paintPictures(document, parts.painter) }
    } catch (error) {
      parts.onFault(error, command)
      return {}
    }
  }

  async function press(token: string, typed: CommandCall['input'], asker: Asker): Promise<Answered> {
    const call = await resolve(token)
    if (call === undefined) return privately(composeProblem({ kind: 'gone' }))
    const input = { ...call.input, ...typed }
    const own = await find(call.command)?.owns?.(input, contextOf(asker))
    const presser = own === 'aloud' ? { ...asker, aloud: true as const } : asker
    const answered = await run({ command: call.command, input }, presser)
    return own === undefined ? answered : { ...answered, inPlace: true }
  }

  function failed(error: unknown, command: string): Answered {
    parts.onFault(error, command)
    return privately(composeProblem({ kind: 'fault' }))
  }

  const hearing = { commands: parts.commands, threads: parts.threads, now: parts.now, run }

  return {
    commands: parts.commands,
    run,
    hear: (said) => hear(said, hearing).catch((error: unknown) => failed(error, 'hear')),
    follows: (words, asker) => follows(words, asker, hearing),
    starters: (asker) => parts.commands.flatMap((command) => command.starters?.(contextOf(asker)) ?? []),
    press: (token, typed, asker) =>
      press(token, typed, asker).catch((error: unknown) => failed(error, 'press')),
    async openForm(token, asker) {
      const call = await resolve(token)
      const form = call && (await find(call.command)?.form?.(call.input, contextOf(asker)))
      return form && (await keepLongForm(form, parts))
    },
    async formFor({ command: name, input }, asker) {
      const command = find(name)
      if (command?.form === undefined || command.asks === undefined) return undefined
      try {
        const context = contextOf(asker)
        if (!(await command.asks(input, context))) return undefined
        return await keepLongForm(await command.form(input, context), parts)
      } catch (error) {
        parts.onFault(error, name)
        return undefined
      }
    },
    complete(command, option, typed, asker) {
      const declared = find(command)?.options.find(({ name }) => name === option)
      if (declared?.complete === undefined) return declared?.choices?.slice(0, 25) ?? []
      return declared.complete(typed, contextOf(asker)).slice(0, 25)
    },
    isFirst: (event) => parts.memory.isFirst(event, parts.now()),
    letRepeat: (event) => parts.memory.letRepeat(event),
  }
}

function privately(document: Document): Answered {
  return { document, public: false, fresh: false }
}

/** A part of the record with its pages; the same two are the same record, so that what is made of it is made once. */
const withPages = remember((seen: BriefingRecord) =>
  remember((pages: PageLinks): BriefingRecord => ({ ...seen, pages })),
)

/** Whether every call of a document is short enough for a button. */
const hasShortCalls = remember((document: Document): boolean =>
  document.nodes.flatMap(callsIn).every(fitsButton),
)

function callsIn(node: DocumentNode): readonly CommandCall[] {
  if (node.kind !== 'actions') return []
  return node.actions.flatMap((action) => {
    if (action.kind === 'link') return []
    return action.kind === 'menu' ? action.options.map(({ call }) => call) : [action.call]
  })
}

async function keepLongCall(call: CommandCall, { memory, now }: FrontDeskParts): Promise<CommandCall> {
  if (fitsButton(call)) return call
  const id = await memory.keepCall(call, now().add(KEPT_CALL))
  return { command: 'kept', input: { id } }
}

/** What a form carries has no more room than what a button does. */
async function keepLongForm(form: Form, parts: FrontDeskParts): Promise<Form> {
  return { ...form, call: await keepLongCall(form.call, parts) }
}

/** Replaces every call that is too long for a button by a short one that finds it in the store. */
async function keepLongCalls(document: Document, parts: FrontDeskParts): Promise<Document> {
  if (hasShortCalls(document)) return document
  const keep = (call: CommandCall) => keepLongCall(call, parts)
  const keepAction = async (action: Action): Promise<Action> => {
    if (action.kind === 'link') return action
    if (action.kind !== 'menu') return { ...action, call: await keep(action.call) }
    const options = action.options.map(async (option) => ({ ...option, call: await keep(option.call) }))
    return { ...action, options: await Promise.all(options) }
  }
  const keepNode = async (node: DocumentNode): Promise<DocumentNode> =>
    node.kind === 'actions' ? { ...node, actions: await Promise.all(node.actions.map(keepAction)) } : node
  return { ...document, nodes: await Promise.all(document.nodes.map(keepNode)) }
}
