/** Something a statement says that its source does not bear out, before it is known where it is written. */
export type Finding = {
  /** The statement's field to look at, where it is one. */
  readonly field?: string
  readonly expected: string
  readonly found: string
  readonly remedy?: string
}
