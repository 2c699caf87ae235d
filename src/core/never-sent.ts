/** Node's codes for a fault before a request was on its way. */
const NEVER_SENT: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
])

/** Whether a request surely reached nobody, by the code of what it failed with; anything else may have been read. */
export function wasNeverSent(code: string): boolean {
  return NEVER_SENT.has(code)
}
