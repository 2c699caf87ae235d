import type { Command } from '../../src/core/commands/command.ts'
import type { Action, CommandCall, Document, Inline } from '../../src/core/document.ts'
import { createFrontDesk } from '../../src/core/front-desk.ts'
import type { FrontDesk } from '../../src/core/front-desk.ts'
import { text } from '../../src/core/inline.ts'
import type { Memory } from '../../src/core/ports/memory.ts'
import type { BriefingRecord } from '../../src/core/record/record.ts'
import { createFakeThreads } from '../store/fake-threads.ts'

/** A real front desk over made-up commands, with what happened there for tests to look at. */
export type ExampleDesk = {
  readonly desk: FrontDesk
  /** Every call that was run, with who asked. */
  readonly calls: { readonly command: string; readonly input: object; readonly asker: object }[]
  readonly faults: unknown[]
  /** Lets the command `slow` answer. */
  readonly release: () => void
}

/** What a view of the made-up brief says. */
function exampleView(subject: string, view: string): string {
  return `${view} of ${subject}`
}

/** A front desk with `brief`, `ask`, `slow` and `broken` to type, `share` and `copy` behind buttons. */
export function createExampleDesk(): ExampleDesk {
  const gate = Promise.withResolvers<void>()
  const calls: ExampleDesk['calls'] = []
  const faults: unknown[] = []
  const commands = exampleCommands(gate.promise).map((command): Command => ({
    ...command,
    run(input, context) {
      calls.push({ command: command.name, input, asker: context.asker })
      return command.run(input, context)
    },
  }))
  const desk = createFrontDesk({
    commands,
    record: () => emptyRecord,
    memory: createMemory(),
    threads: createFakeThreads(),
    now: () => Temporal.Instant.from('2023-06-19T07:00:00Z'),
    onFault: (error) => faults.push(error),
  })
  return { desk, calls, faults, release: gate.resolve }
}

/** A memory that lasts as long as its test. */
export function createMemory(): Memory {
  const seen = new Set<string>()
  const calls = new Map<string, CommandCall>()
  return {
    async isFirst(event) {
      if (seen.has(event)) return false
      seen.add(event)
      return true
    },
    async letRepeat(event) {
      seen.delete(event)
    },
    async keepCall(call) {
      const id = String(calls.size)
      calls.set(id, call)
      return id
    },
    findCall: async (id) => calls.get(id),
  }
}

const emptyRecord: BriefingRecord = {
  briefs: new Map(),
  directory: { parties: new Map(), officials: new Map(), unnamed: new Map() },
  statements: new Map(),
  sources: new Map(),
  issues: new Map(),
}

const views = ['overview', 'positions', 'timeline'].map((value) => ({ value, label: value }))

function exampleCommands(gate: Promise<void>): readonly Command[] {
  const plain = { examples: [], options: [], typed: true }
  return [
    {
      ...plain,
      name: 'brief',
      summary: 'What is on record about a subject',
      options: [
        {
          name: 'subject',
          summary: 'The subject',
          complete: (typed) =>
            ['china-us', 'china-eu', 'korea']
              .filter((value) => value.startsWith(typed))
              .map((value) => ({ value, label: `Brief ${value}` })),
        },
        { name: 'view', summary: 'Which side of it', choices: views },
        { name: 'as-of', summary: 'The record of a day' },
        { name: 'note', summary: 'Only buttons set it', hidden: true },
      ],
      run: ({ subject = 'none', view = 'overview' }) => briefDocument(subject, view),
    },
    {
      ...plain,
      name: 'ask',
      summary: 'A follow-up question',
      options: [{ name: 'question', summary: 'The question', required: true }],
      form: (input) => ({
        title: 'Ask about it',
        submit: 'Ask',
        call: { command: 'ask', input: { subject: input['subject'] ?? '' } },
        fields: [
          { kind: 'text', name: 'question', label: 'Question', hint: 'A person, a matter', long: true },
          { kind: 'choice', name: 'views', label: 'Where', options: views, several: true, optional: true },
        ],
      }),
      run: ({ question = '', views: chosen = 'all' }) => say(`You asked “${question}” in ${chosen}`),
    },
    {
      ...plain,
      name: 'slow',
      summary: 'Answers when it is let',
      run: async () => {
        await gate
        return say('Slow but here')
      },
    },
    {
      ...plain,
      name: 'broken',
      summary: 'Throws',
      run: () => {
        throw new Error('broken on purpose')
      },
    },
    {
      ...plain,
      name: 'share',
      summary: 'Share',
      typed: false,
      public: true,
      run: () => say('Shared with all'),
    },
    {
      ...plain,
      name: 'copy',
      summary: 'Copy',
      typed: false,
      fresh: true,
      run: () => say('A copy of its own'),
    },
  ]
}

function briefDocument(subject: string, view: string): Document {
  if (subject === 'nowhere')
    return say(
      text('Nothing on nowhere; type '),
      { kind: 'command', words: 'brief' },
      text(' to see what there is'),
    )
  if (subject === 'everything') return everything
  const button = (label: string, call: CommandCall): Action => ({ kind: 'button', label, call })
  const show = (to: string): CommandCall => ({ command: 'brief', input: { subject, view: to } })
  return {
    title: exampleView(subject, view),
    nodes: [
      { kind: 'paragraph', inlines: [text(exampleView(subject, view))] },
      {
        kind: 'actions',
        actions: [
          button('Positions', show('positions')),
          button('Share', { command: 'share', input: { subject } }),
          button('Copy', { command: 'copy', input: { subject } }),
          button('Slow', { command: 'slow', input: {} }),
          { kind: 'form', label: 'Ask…', call: { command: 'ask', input: { subject } } },
          button('Long', { command: 'brief', input: { subject, view: 'timeline', note: 'x'.repeat(200) } }),
          {
            kind: 'menu',
            label: 'Views',
            options: views.map(({ value, label }) => ({
              label,
              call: show(value),
              selected: value === view,
            })),
          },
        ],
      },
    ],
  }
}

/** More than one message holds on any platform. */
const everything: Document = {
  title: 'Everything',
  nodes: Array.from({ length: 90 }, (_, at) => ({
    kind: 'paragraph',
    inlines: [text(`${at}: ${'word '.repeat(40)}`)],
  })),
}

function say(...said: readonly (string | Inline)[]): Document {
  const inlines = said.map((one) => (typeof one === 'string' ? text(one) : one))
  return { title: 'Said', nodes: [{ kind: 'paragraph', inlines }] }
}
