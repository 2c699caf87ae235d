import type { Asker } from '../asker.ts'
import type { Document, Form } from '../document.ts'
import type { BriefingRecord } from '../record/record.ts'
import type { Choice } from './choice.ts'

/** One thing a command can be told. */
export type Option = {
  readonly name: string
  readonly summary: string
  readonly required?: boolean
  /** The only values it takes; typed with small errors they are still understood. */
  readonly choices?: readonly Choice[]
  /** Ranked proposals for what has been typed so far, best first, at most 25. */
  readonly complete?: (typed: string, context: CommandContext) => readonly Choice[]
  /** Only buttons set it: it is not offered for typing on a platform. */
  readonly hidden?: boolean
}

/** What a command is given beside its input. */
export type CommandContext = {
  /** Only what may be seen where it was asked. */
  readonly record: BriefingRecord
  readonly asker: Asker
  readonly now: Temporal.Instant
}

/** What was typed or pressed, by option name; an option left out is undefined. */
export type CommandInput = Readonly<Record<string, string | undefined>>

/** A command, declared once: every platform's registration, help and parsing derive from it. */
export type Command = {
  readonly name: string
  readonly summary: string
  /** What people type, without the slash: `brief china-us`. */
  readonly examples: readonly string[]
  readonly options: readonly Option[]
  /** Whether people can type it; the others are only behind buttons. */
  readonly typed: boolean
  /** Understood in plain words though it has no slash of its own: `help` is every app's. */
  readonly spoken?: true
  /** Takes whatever is said to us that names no command, as its first option. */
  readonly takesWords?: true
  /** What may be said to begin with, best first, each with an answer. */
  readonly starters?: (context: CommandContext) => readonly string[]
  /** Whether everybody in the channel sees the answer; otherwise only the asker does. */
  readonly public?: boolean
  /** Is about a channel that the bot belongs to: not offered in direct messages, nor where one person brought the bot along. */
  readonly inChannels?: boolean
  /** Sends the answer as a message of its own even when a button asked for it. */
  readonly fresh?: boolean
  /** How the presser asked for the message that was pressed, where it was them: the answer takes its place for everybody. */
  readonly owns?: (input: CommandInput, context: CommandContext) => Promise<'alone' | 'aloud' | undefined>
  /** What a form action for this command opens. */
  readonly form?: (input: CommandInput, context: CommandContext) => Form | Promise<Form>
  /** Whether what was typed is so little that the form is the answer. */
  readonly asks?: (input: CommandInput, context: CommandContext) => boolean | Promise<boolean>
  readonly run: (input: CommandInput, context: CommandContext) => Document | Promise<Document>
}
