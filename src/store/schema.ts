/** The tables, as Kysely sees them; instants are whole milliseconds since 1970, UTC. */
export type Tables = {
  /** Events already handled, so that a repeated one is dropped. */
  seen_event: { event: string; seen_at: number }
  /** Calls too long for a button, found again by a short id. */
  kept_call: { id: string; call: string; expires_at: number }
}
