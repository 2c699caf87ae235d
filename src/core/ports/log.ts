/** Where the operator is told things: fields first, then the line. */
export type Log = {
  debug(fields: object, line: string): void
  info(fields: object, line: string): void
  warn(fields: object, line: string): void
  error(fields: object, line: string): void
}
