import type { Document } from '../document.ts'
import { briefCommand } from './brief.ts'
import type { Command, CommandContext, CommandInput } from './command.ts'
import { officialCommand } from './official.ts'

/** Says to the whole channel what the reader has in front of them; what may be seen there is decided anew. */
export const shareCommand: Command = {
  name: 'share',
  summary: 'show this to everybody here',
  examples: [],
  typed: false,
  public: true,
  fresh: true,
  options: ['what', 'id', 'view', 'page'].map((name) => ({ name, summary: name, hidden: true })),
  async run(input, context) {
    return withoutShare(await shown(input, context))
  },
}

function shown(input: CommandInput, context: CommandContext): Document | Promise<Document> {
  const { what, id, view, page } = input
  if (what === 'official') return officialCommand.run({ name: id, page }, context)
  return briefCommand(() => []).run({ subject: id, view, page }, context)
}

/** What is shared already needs no button to share it. */
function withoutShare(document: Document): Document {
  const nodes = document.nodes.map((node) =>
    node.kind === 'actions'
      ? {
          ...node,
          actions: node.actions.filter((action) => !('call' in action) || action.call.command !== 'share'),
        }
      : node,
  )
  return { ...document, nodes }
}
