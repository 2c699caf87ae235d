import type { Asker } from '../asker.ts'
import type { Action, Document } from '../document.ts'
import { isAlone } from '../place.ts'
import { remember } from '../remember.ts'
import type { Command, CommandContext, CommandInput } from './command.ts'

/** Runs a command; that its answer may be shared is offered only where somebody else is there who has not read it. */
export async function runCommand(
  command: Command,
  input: CommandInput,
  context: CommandContext,
): Promise<Document> {
  const document = await command.run(input, context)
  return canBeShared(command, context.asker) ? document : withoutShare(document)
}

function canBeShared(command: Command, { place, aloud }: Asker): boolean {
  return command.public !== true && aloud !== true && !isAlone(place)
}

const withoutShare = remember((document: Document): Document => {
  const nodes = document.nodes.map((node) =>
    node.kind === 'actions' ? { ...node, actions: node.actions.filter((action) => !isShare(action)) } : node,
  )
  return { ...document, nodes: nodes.filter((node) => node.kind !== 'actions' || node.actions.length > 0) }
})

function isShare(action: Action): boolean {
  return action.kind === 'button' && action.call.command === 'share'
}
