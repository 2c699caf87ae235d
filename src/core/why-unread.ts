const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'no file is there; give its path from this folder',
  EISDIR: 'it is a folder; give a file',
  EACCES: 'this user may not read it',
}

/** Why a file that somebody named cannot be read, and what to do. */
export function whyUnread(cause: unknown): string {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause)
  return REASONS[code] ?? code
}
