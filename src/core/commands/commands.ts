import type { ReadHistory } from './brief-as-of.ts'
import { briefCommand } from './brief.ts'
import type { Command } from './command.ts'
import { helpCommand } from './help.ts'
import { officialCommand } from './official.ts'
import { pictureCommand } from './picture.ts'
import { shareCommand } from './share.ts'
import { statementCommand } from './statement.ts'

/** Every command there is; registration, manifest, help, page and command line derive from it. */
export function allCommands(more: readonly Command[] = [], history?: ReadHistory): readonly Command[] {
  const commands: readonly Command[] = [
    briefCommand(() => commands, history),
    officialCommand,
    ...more,
    helpCommand(() => commands),
    statementCommand,
    pictureCommand,
    shareCommand(() => commands),
  ]
  return commands
}
