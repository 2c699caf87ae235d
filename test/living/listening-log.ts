import type { Log } from '../../src/core/ports/log.ts'

type Entry = { readonly level: string; readonly fields: object; readonly line: string }

/** A log that can be waited for: every line is kept, and a line to come is awaited. */
export type ListeningLog = Log & {
  readonly entries: readonly Entry[]
  /** The next line from now on that matches. */
  next(pattern: RegExp): Promise<Entry>
  /** Lines of a level, as they were told. */
  lines(level: string): readonly string[]
}

export function createListeningLog(): ListeningLog {
  const entries: Entry[] = []
  const waiting: { readonly pattern: RegExp; readonly resolve: (entry: Entry) => void }[] = []
  const say = (level: string) => (fields: object, line: string) => {
    const entry = { level, fields, line }
    entries.push(entry)
    for (const { pattern, resolve } of waiting) if (pattern.test(line)) resolve(entry)
  }
  return {
    entries,
    debug: say('debug'),
    info: say('info'),
    warn: say('warn'),
    error: say('error'),
    async next(pattern) {
      const { promise, resolve } = Promise.withResolvers<Entry>()
      waiting.push({ pattern, resolve })
      return await promise
    },
    lines: (level) => entries.flatMap((entry) => (entry.level === level ? [entry.line] : [])),
  }
}
