import { composeProblem } from '../compose/problem.ts'
import type { Document } from '../document.ts'
import type { Command, CommandContext, CommandInput } from './command.ts'

/** Says to the whole channel what the reader has in front of them; what may be seen there is decided anew. */
export function shareCommand(all: () => readonly Command[]): Command {
  return {
    name: 'share',
    summary: 'show this to everybody here',
    examples: [],
    typed: false,
    public: true,
    fresh: true,
    options: ['what', 'id', 'view', 'page', 'as-of'].map((name) => ({ name, summary: name, hidden: true })),
    run: (input, context) => shown(input, context, all()),
  }
}

/** What can be said to everybody; each takes its id as its first option. */
const SHARED: ReadonlySet<string> = new Set(['brief', 'official', 'answer', 'picture'])

function shown(
  { what, id, ...rest }: CommandInput,
  context: CommandContext,
  commands: readonly Command[],
): Document | Promise<Document> {
  const command = SHARED.has(what ?? '') ? commands.find(({ name }) => name === what) : undefined
  if (command === undefined) return composeProblem({ kind: 'gone' })
  const [main] = command.options
  return command.run({ ...rest, ...(main && { [main.name]: id }) }, context)
}
