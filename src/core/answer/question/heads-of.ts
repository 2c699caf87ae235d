import type { AnswerIndex } from '../record-index/prepare.ts'
import type { Asked } from './asked.ts'

const RUNS =
  /^(?:and |so )*who (?:runs|heads|leads|chairs|commands|directs|is running|is heading|is leading|is in charge of) (?:the )?<name>$/u
/** Titles of those who stand at the head of something. */
const HEAD =
  /\b(?:chief|ceo|head|director|president|chair\w*|secretary-general|commander|leader|boss|governor|mayor)\b/iu

/** Words of an office below another one, of a part of something, or that was held before. */
const LESSER =
  /\b(?:deputy|vice|assistant|acting|former|ex|under|associate|junior|shadow|(?:until|in) \d{4}|press|communications?|public affairs|human resources|of staff)\b/iu

/** Whether whoever has a title stands at the head of something now. */
export function isHead(title: string): boolean {
  return HEAD.test(title) && !LESSER.test(title)
}

/** `who runs the Refugee Council?` asks who those are whose office on record is to head it. */
export function withHeads(asked: Asked, row: string, { record }: AnswerIndex): Asked {
  const [party] = asked.slots
  if (!RUNS.test(row) || party === undefined) return asked
  const ids = [...record.directory.officials.values()]
    .filter(({ roles }) =>
      roles.some(
        (role) => role.until === undefined && isHead(role.title) && party.ids.includes(role.party ?? ''),
      ),
    )
    .map(({ id }) => id)
  return ids.length === 0
    ? asked
    : { ...asked, kinds: new Set(['who-is']), slots: [{ ...party, part: 'any', ids }], terms: [] }
}
