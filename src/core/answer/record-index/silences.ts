import type { BriefingRecord, Silence } from '../../record/record.ts'
import { statedWords } from './stated-words.ts'

/** What the record says is left open, found by its words and matters. */
export type SilenceIndex = {
  readonly byWord: ReadonlyMap<string, ReadonlySet<Silence>>
  readonly byIssue: ReadonlyMap<string, ReadonlySet<Silence>>
}

/** Files the silences of all briefs. */
export function indexSilences({ briefs }: BriefingRecord): SilenceIndex {
  const byWord = new Map<string, Set<Silence>>()
  const byIssue = new Map<string, Set<Silence>>()
  for (const silence of [...briefs.values()].flatMap(({ silences }) => silences)) {
    for (const lemma of statedWords(silence.text).flatMap(({ lemmas }) => lemmas))
      file(byWord, lemma, silence)
    for (const issue of silence.issues) file(byIssue, issue, silence)
  }
  return { byWord, byIssue }
}

function file(index: Map<string, Set<Silence>>, key: string, silence: Silence): void {
  const own = index.get(key)
  if (own === undefined) index.set(key, new Set([silence]))
  else own.add(silence)
}
