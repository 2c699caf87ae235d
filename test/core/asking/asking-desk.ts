import { askingCommands } from '../../../src/core/commands/asking.ts'
import { allCommands } from '../../../src/core/commands/commands.ts'
import type { Action, Document } from '../../../src/core/document.ts'
import { createFrontDesk } from '../../../src/core/front-desk.ts'
import type { FrontDesk } from '../../../src/core/front-desk.ts'
import { parsePlace } from '../../../src/core/place.ts'
import type { Feedback } from '../../../src/core/ports/feedback.ts'
import type { Memory } from '../../../src/core/ports/memory.ts'
import type { Threads } from '../../../src/core/ports/threads.ts'
import { loadRecord } from '../../../src/core/record/load-record.ts'
import type { BriefingRecord } from '../../../src/core/record/record.ts'
import { createFakeFeedback } from '../../store/fake-feedback.ts'
import { createFakeMemory } from '../../store/fake-memory.ts'
import { createFakeThreads } from '../../store/fake-threads.ts'

/** A front desk over a real record that answers questions, with what it keeps. */
export type AskingDesk = {
  readonly desk: FrontDesk
  readonly threads: Threads
  readonly feedback: Feedback
  readonly faults: unknown[]
  /** Sets the clock forward. */
  readonly wait: (duration: Temporal.DurationLike) => void
}

export type AskingParts = {
  readonly record?: BriefingRecord
  readonly memory?: Memory
  readonly threads?: Threads
  readonly feedback?: Feedback
}

/** The made-up record of the lake, whose people share surnames and roles. */
export const lake: BriefingRecord = await loadRecord('test/eval/record')

export const START = Temporal.Instant.from('2031-05-20T08:00:00Z')

/** Makes a desk; what it keeps lasts as long as the test unless it is given. */
export function createAskingDesk(parts: AskingParts = {}): AskingDesk {
  const threads = parts.threads ?? createFakeThreads()
  const feedback = parts.feedback ?? createFakeFeedback()
  const faults: unknown[] = []
  let now = START
  const desk = createFrontDesk({
    commands: allCommands(askingCommands(threads, feedback)),
    record: () => parts.record ?? lake,
    memory: parts.memory ?? createFakeMemory(),
    threads,
    now: () => now,
    onFault: (error) => faults.push(error),
  })
  return { desk, threads, feedback, faults, wait: (duration) => (now = now.add(duration)) }
}

/** The same record with a brief that only some places may see. */
export function onlyAt(record: BriefingRecord, id: string, places: readonly string[]): BriefingRecord {
  const brief = record.briefs.get(id)
  if (brief === undefined) throw new Error(`No brief "${id}"`)
  return {
    ...record,
    briefs: new Map(record.briefs).set(id, { ...brief, audience: places.map(parsePlace) }),
  }
}

/** Every button, form and menu of a document. */
export function actionsOf(document: Document): readonly Action[] {
  return document.nodes.flatMap((node) => (node.kind === 'actions' ? node.actions : []))
}

/** The call behind a button or form by its label. */
export function callOf(document: Document, label: string) {
  const action = actionsOf(document).find((one) => one.label.startsWith(label))
  if (action === undefined || !('call' in action)) {
    const labels = actionsOf(document).map((one) => one.label)
    throw new Error(`No button "${label}"; there are ${labels.join(', ')}`)
  }
  return action.call
}
