/** The tables, as Kysely sees them; instants are text as `writeInstant` writes it. */
export type Schema = {
  /** Events already handled, so that a repeated one is dropped. */
  seen_events: { event: string; seen_at: string }
  /** Calls too long for a button, found again by a short id; `input` is a JSON object of strings. */
  kept_calls: { id: string; command: string; input: string; expires_at: string }
}
