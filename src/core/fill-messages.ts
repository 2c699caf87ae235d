/** A part of a message that is never split; one that `leads` stays with what follows it. */
export type MessagePart = { readonly kind: string; readonly leads?: boolean }

/** What a platform's messages hold. */
export type Filling<Part extends MessagePart> = {
  /** Whether a message has room for all of these. */
  readonly fits: (parts: readonly Part[]) => boolean
  /** A message's parts with one more. */
  readonly join: (parts: readonly Part[], part: Part) => readonly Part[]
}

/** Fills messages with parts in order, as many in each as fit; no message begins or ends with a rule. */
export function fillMessages<Part extends MessagePart>(
  parts: readonly Part[],
  { fits, join }: Filling<Part>,
): readonly (readonly Part[])[] {
  const messages: (readonly Part[])[] = []
  for (const part of parts) {
    const current = messages.pop() ?? []
    const joined = join(current, part)
    if (current.length === 0 || fits(joined)) messages.push(joined)
    else messages.push(...startNext(current, part, fits))
  }
  return messages.map(trimRules).filter((message) => message.length > 0)
}

/** Begins a message with a part and what leads to it, which leaves the last one unless that has nothing else. */
function startNext<Part extends MessagePart>(
  current: readonly Part[],
  part: Part,
  fits: Filling<Part>['fits'],
): readonly (readonly Part[])[] {
  const end = current.findLastIndex(({ leads }) => leads !== true)
  const next = [...current.slice(end + 1), part]
  return end === -1 || !fits(next) ? [current, [part]] : [current.slice(0, end + 1), next]
}

/** Parts without the rules at their ends. */
export function trimRules<Part extends MessagePart>(parts: readonly Part[]): readonly Part[] {
  const first = parts.findIndex(({ kind }) => kind !== 'rule')
  const last = parts.findLastIndex(({ kind }) => kind !== 'rule')
  return first === -1 ? [] : parts.slice(first, last + 1)
}
