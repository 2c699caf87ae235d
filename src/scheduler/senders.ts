import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { hostname } from 'node:os'

/**
 * Knows which process has a post in its hands, and whether it may still carry it out.
 *
 * A lease alone does not tell: a process that was stopped for an hour between deciding to post and posting goes on
 * where it was. So nobody posts in its place while it lives; once it is dead, what it sent is found by looking.
 */
export type Senders = {
  /** This process, as it signs what it posts. */
  readonly self: string
  take(key: string): void
  release(key: string): void
  mayStillPost(sender: string, key: string): boolean
  /** Whether a process is surely gone. */
  isDead(sender: string): boolean
}

/** Makes the register of this process. */
export function createSenders(): Senders {
  const self = signature({
    host: hostname(),
    pid: process.pid,
    start: startOf(process.pid),
    id: randomUUID(),
  })
  const inHand = new Set<string>()
  return {
    self,
    take: (key) => void inHand.add(key),
    release: (key) => void inHand.delete(key),
    mayStillPost: (sender, key) => (sender === self ? inHand.has(key) : stateOf(sender) === 'alive'),
    isDead: (sender) => sender !== self && stateOf(sender) === 'dead',
  }
}

type Signature = {
  readonly host: string
  readonly pid: number
  readonly start: string
  readonly id: string
}

function signature({ host, pid, start, id }: Signature): string {
  return [host, pid, start, id].join(' ')
}

/** What is known of a process: one of another machine cannot be seen, and its lease decides. */
function stateOf(sender: string): 'alive' | 'dead' | 'elsewhere' {
  const [host, pid, start] = sender.split(' ')
  if (host !== hostname()) return 'elsewhere'
  // A container gives its only process the same number again: whoever signed with ours before us is dead.
  if (Number(pid) === process.pid) return 'dead'
  try {
    process.kill(Number(pid), 0)
  } catch (error) {
    const isForeign = error instanceof Error && 'code' in error && error.code === 'EPERM'
    if (!isForeign) return 'dead'
  }
  const now = startOf(Number(pid))
  return now === '' || start === '' || now === start ? 'alive' : 'dead'
}

/** When a process began, in the kernel's ticks: a number that was given out again has another. Empty where unknown. */
function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    // A zombie is dead: it will post nothing. The state is field 3 of proc(5), the start is field 22.
    return fields[0] === 'Z' ? 'dead' : (fields[19] ?? '')
  } catch {
    return ''
  }
}
