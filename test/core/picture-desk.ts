import { allCommands } from '../../src/core/commands/commands.ts'
import { createFrontDesk } from '../../src/core/front-desk.ts'
import type { FrontDesk } from '../../src/core/front-desk.ts'
import type { Painter } from '../../src/core/ports/painter.ts'
import { loadRecord } from '../../src/core/record/load-record.ts'
import { createFakeThreads } from '../store/fake-threads.ts'
import { createMemory } from './example-desk.ts'

const record = await loadRecord('briefs')

/** A front desk over the shipped record that paints with a painter; every fault is thrown. */
export function createPictureDesk(painter: Painter, onFault: (error: unknown) => void = fail): FrontDesk {
  return createFrontDesk({
    commands: allCommands(),
    record: () => record,
    memory: createMemory(),
    threads: createFakeThreads(),
    now: () => Temporal.Instant.from('2023-06-19T07:00:00Z'),
    painter,
    onFault,
  })
}

function fail(error: unknown): never {
  throw error
}

/** A painter for tests that only pass pictures on: a PNG's first bytes. */
export const quickPainter: Painter = {
  paint: async () => Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
}
