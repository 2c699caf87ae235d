import type { Command } from '../core/commands/command.ts'
import type { Document, DocumentNode, Inline } from '../core/document.ts'
import type { Answered, FrontDesk } from '../core/front-desk.ts'
import { ConnectionError } from '../core/ports/connection.ts'
import { remember } from '../core/remember.ts'
import type { SlackAppSettings } from './settings.ts'

/** What the commands are called behind Slack's slash, where names are everybody's and the last app wins. */
export type SlashNames = {
  /** A command's name in this workspace, without the slash. */
  slashOf(command: string): string
  /** The command behind a slash; what is no command of ours stays as it is. */
  commandOf(slash: string): string
  /** The document with the names that can be typed here. */
  write(document: Document): Document
}

/** Reads the operator's names for the commands; throws a ConnectionError for one that cannot be. */
export function createSlashNames(
  commands: readonly Command[],
  { commandNames = {} }: Pick<SlackAppSettings, 'commandNames'>,
): SlashNames {
  const typed = commands.filter((command) => command.typed).map(({ name }) => name)
  const slashes = new Map(typed.map((name) => [name, commandNames[name] ?? name]))
  checkNames(commandNames, typed, [...slashes.values()])
  const behind = new Map([...slashes].map(([name, slash]) => [slash, name]))
  const slashOf = (command: string) => slashes.get(command) ?? command
  const write = (inline: Inline): Inline =>
    inline.kind === 'command'
      ? { ...inline, words: inline.words.replace(/^\S+/u, (command) => slashOf(command)) }
      : inline
  return {
    slashOf,
    commandOf: (slash) => behind.get(slash.replace(/^\//u, '')) ?? slash,
    write: remember((document: Document) => ({
      ...document,
      nodes: document.nodes.map((node) => mapInlines(node, write)),
    })),
  }
}

/** A front desk whose answers name the commands as they are typed in this workspace. */
export function withSlashNames(desk: FrontDesk, names: SlashNames): FrontDesk {
  const write = (answered: Answered): Answered => ({ ...answered, document: names.write(answered.document) })
  return {
    ...desk,
    run: async (...asked) => write(await desk.run(...asked)),
    press: async (...pressed) => write(await desk.press(...pressed)),
    hear: async (said) => write(await desk.hear(said)),
  }
}

function checkNames(
  renamed: Readonly<Record<string, string>>,
  typed: readonly string[],
  slashes: readonly string[],
): void {
  const strange = Object.keys(renamed).find((name) => !typed.includes(name))
  if (strange !== undefined)
    throw new ConnectionError(
      `SLACK_COMMAND_NAMES names "${strange}", and there is no such command. There are ${typed.join(', ')}`,
    )
  const twice = slashes.find((slash, at) => slashes.indexOf(slash) !== at)
  if (twice !== undefined)
    throw new ConnectionError(
      `SLACK_COMMAND_NAMES calls two commands "/${twice}". Give each a name of its own`,
    )
}

function mapInlines(node: DocumentNode, change: (inline: Inline) => Inline): DocumentNode {
  switch (node.kind) {
    case 'heading':
    case 'paragraph':
    case 'notice':
    case 'statement':
      return { ...node, inlines: node.inlines.map(change) }
    case 'line':
      return {
        ...node,
        statements: node.statements.map((each) => ({ ...each, inlines: each.inlines.map(change) })),
      }
    case 'list':
      return { ...node, items: node.items.map((item) => item.map(change)) }
    case 'facts':
      return { ...node, rows: node.rows.map((row) => ({ ...row, inlines: row.inlines.map(change) })) }
    case 'copy':
    case 'picture':
    case 'divider':
    case 'actions':
      return node
  }
}
