import type { Outlet } from './outlet.ts'

/** A platform we are connected to, from sign-in to orderly close. */
export type Connection = {
  readonly outlet: Outlet
  /** How it is right now, for health and for the operator. */
  state(): ConnectionState
  /** Stops listening, finishes what is in hand, then disconnects. */
  close(): Promise<void>
}

export type ConnectionState =
  | { readonly kind: 'connected' }
  | { readonly kind: 'reconnecting' }
  /** Will not come back by itself; `problem` says what to do. */
  | { readonly kind: 'failed'; readonly problem: string }

/** A platform that cannot be connected to as configured; the message tells the operator what to do. */
export class ConnectionError extends Error {
  override readonly name = 'ConnectionError'
}
