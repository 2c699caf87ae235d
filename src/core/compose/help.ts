import type { Command } from '../commands/command.ts'
import type { Document, DocumentNode } from '../document.ts'
import { text, typed } from '../inline.ts'

/** What can be typed, from the commands themselves. */
export function composeHelp(commands: readonly Command[]): Document {
  const asked = commands.filter((command) => command.typed)
  return {
    title: 'What you can ask',
    nodes: [
      { kind: 'heading', level: 1, inlines: [text('What you can ask')] },
      {
        kind: 'paragraph',
        inlines: [
          text(
            'Ask in your own words: write to me directly, or mention me in a channel or thread; a thread keeps its subject and person. ',
          ),
          typed('brief forget'),
          text(' deletes what you asked.'),
        ],
      },
      ...asked.flatMap(commandNodes),
      {
        kind: 'paragraph',
        inlines: [
          text(
            'Every sentence is on record with its source: [AP ¶2] is the second paragraph of that report. ⚠ marks a doubt, said before the words it is about. What is not on record is said to be missing.',
          ),
        ],
      },
    ],
  }
}

function commandNodes(command: Command): readonly DocumentNode[] {
  return [
    { kind: 'paragraph', inlines: [typed(command.name), text(`: ${command.summary}`)] },
    { kind: 'list', items: command.examples.map((example) => [typed(example)]) },
  ]
}
