import type { Connection, ConnectionState } from './ports/connection.ts'
import type { Log } from './ports/log.ts'
import type { Outlet } from './ports/outlet.ts'

/** The platforms we speak on. */
export type Connections = {
  /** Connects to one more; that it fails is told in its state and the log, and stops no other. */
  add(name: string, connect: () => Promise<Connection>): Promise<void>
  outlets(): readonly Outlet[]
  /** How each is right now, by name. */
  states(): Readonly<Record<string, ConnectionState>>
  close(): Promise<void>
}

/** Keeps the connections of one process. */
export function createConnections(log: Log): Connections {
  const known = new Map<string, Connection | ConnectionState>()
  const open = () => [...known.values()].filter((one) => 'outlet' in one)
  return {
    async add(name, connect) {
      known.set(name, { kind: 'reconnecting' })
      try {
        known.set(name, await connect())
      } catch (error) {
        const problem = error instanceof Error ? error.message : String(error)
        known.set(name, { kind: 'failed', problem })
        log.error({ outlet: name }, problem)
      }
    },
    outlets: () => open().map(({ outlet }) => outlet),
    states: () =>
      Object.fromEntries([...known].map(([name, one]) => [name, 'state' in one ? one.state() : one])),
    async close() {
      await Promise.all(open().map((one) => one.close()))
    },
  }
}
