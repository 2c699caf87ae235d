import { composeHelp } from '../compose/help.ts'
import type { Command } from './command.ts'

/** `help`, said in words or behind `/brief`: what can be typed. */
export function helpCommand(all: () => readonly Command[]): Command {
  return {
    name: 'help',
    summary: 'what can be asked',
    examples: [],
    typed: false,
    spoken: true,
    options: [],
    run: () => composeHelp(all()),
  }
}
