import type { DocumentNode } from '../document.ts'
import { plainNode } from '../plain-text.ts'
import { statementsIn } from '../run-on.ts'
import { shortLabel } from './label.ts'

/** A menu that gives each statement shown as plain text to copy. */
export function copyMenu(shown: readonly DocumentNode[]): readonly DocumentNode[] {
  const statements = shown.flatMap(statementsIn).slice(0, 25)
  if (statements.length === 0) return []
  return [
    {
      kind: 'actions',
      actions: [
        {
          kind: 'menu',
          label: 'Copy a statement',
          options: statements.map((node) => ({
            label: shortLabel(plainNode({ ...node, caveats: [], citations: [] })),
            call: { command: 'statement', input: { id: node.id } },
          })),
        },
      ],
    },
  ]
}
