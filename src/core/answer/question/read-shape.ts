import {
  asksForChange,
  asksForDoer,
  asksForList,
  asksForObject,
  asksForPartner,
  asksForPeople,
  asksForSpeakers,
  asksForTurnout,
  wayAsked,
} from './asks-for.ts'
import { detailsAsked } from './details.ts'
import type { Detail } from './details.ts'
import { isReply } from './read-kinds.ts'

/** What the words of a question tell by where they stand, whoever and whatever is named. */
export type Shape = {
  /** Whether `how many` is about countries or parties: they can be counted as they are named. */
  readonly countsParties: boolean
  /** Whether `how many` is about people, named so or left out. */
  readonly countsPeople: boolean
  /** Whether it asks how many were there: what a place is for does not tell that. */
  readonly wantsTurnout: boolean
  /** Whether it asks who is quoted, or who speaks for somebody. */
  readonly asksSpeakers: 'quoted' | 'speaking' | undefined
  /** Whether it asks for all of a kind: `list the …`, `what are the …`. */
  readonly wantsList: boolean
  /** Whether it asks who did something, rather than to whom or with whom. */
  readonly wantsDoer: boolean
  /** Whether it asks what something was done to, with nothing else in its place: `what did Lind paint`. */
  readonly wantsObject: boolean
  /** Whether it asks which people somebody's officials or envoys were. */
  readonly wantsPeople: boolean
  /** Whether it asks with or to whom something was said or done. */
  readonly wantsPartner: boolean
  /** Whether it asks what somebody brought up: others may tell that. */
  readonly isRaising: boolean
  /** Whether it asks how somebody came across: `did Rahim sound hopeful`. */
  readonly isSeeming: boolean
  /** Whether what is done is getting something: then who gets it is the one it is done to. */
  readonly isReceiving: boolean
  /** Whether it asks for others than those its subject is about: `any other country`. */
  readonly wantsOthers: boolean
  /** Whether it asks why somebody goes without a name. */
  readonly asksUnnamed: boolean
  /** Whether it asks how somebody answered what was just said. */
  readonly isReply: boolean
  /** Whether it asks for what is still to come: `will …`. */
  readonly isFuture: boolean
  /** Whether it asks if there is an agreement or what it is: `any deal on the levy`. */
  readonly wantsDeal: boolean
  /** Whether it asks when something is, as of what has still to come: `when is the meeting`. */
  readonly isAhead: boolean
  /** `when is she back`: nothing but what is still to come. */
  readonly isReturning: boolean
  /** `when did they last meet before that`: the one before the one that is told. */
  readonly asksEarlier: boolean
  /** Whether it asks how somebody took something. */
  readonly isReaction: boolean
  /** Whether it asks of both sides or people at once. */
  readonly wantsBoth: boolean
  /** Whether somebody gives, makes or takes something: then it has to be them who does. */
  readonly isActing: boolean
  /** Whether it asks what may come: then what somebody is to do, or is wanted to, will do. */
  readonly isPossible: boolean
  /** Whether it asks whether something has come about: `did …`, `has …`. */
  readonly isPast: boolean
  /** Whether it asks for names: whom the record has none for is not told. */
  readonly wantsNames: boolean
  /** Whether it asks for somebody's very words: `is there a quote`. */
  readonly wantsWords: boolean
  /** Whether the place it asks for is where something went, or where it came from. */
  readonly way: 'to' | 'from' | undefined
  /** Whether it asks if something else is so too: `is he also selling the barns`. */
  readonly isAlso: boolean
  /** Whether it asks by how much something rose or fell. */
  readonly asksChange: boolean
  /** Whether it asks how many there have been so far: `how many strikes since March`. */
  readonly countsSoFar: boolean
  /** Whether how long something has gone on may be told by when it began. */
  readonly asksSince: boolean
  /** Whether it asks of which kind something is: `what type of plane`. */
  readonly asksKind: boolean
  /** Whether it asks what something is, and no more: `what is the strip`. */
  readonly asksWhatItIs: boolean
  /** What it asks beyond what happened. */
  readonly details: ReadonlySet<Detail>
}

/** Reads the shape of a question from its row of words, mentions being signs. */
export function readShape(row: string): Shape {
  return {
    countsParties:
      /\bhow many (?:\w+ )?(?:countries|nations|states|parties|sides|members|governments)\b/u.test(row),
    countsPeople:
      /\bhow many (?:of them )?(?:people|men|women|persons|were|have been|got|are there$|came\b|come\b|went\b|\w+ed\b)/u.test(
        row,
      ),
    wantsTurnout: asksForTurnout(row),
    asksSpeakers: asksForSpeakers(row),
    wantsList: asksForList(row),
    wantsDoer: asksForDoer(row),
    wantsObject: asksForObject(row),
    wantsPeople: asksForPeople(row),
    wantsPartner: asksForPartner(row),
    isRaising: /\b(?:mention(?:s|ed)?|raised?|br(?:ing|ought) up|broach(?:ed)?|touch(?:ed)? on)\b/u.test(row),
    isSeeming: /<name> (?:\w+ly )?(?:sound|seem|appear|come across|came across)\w*\b/u.test(row),
    isReceiving: /\b(?:get|gets|got|getting|receive|receives|received|receiving)\b/u.test(row),
    wantsOthers: /\bany other (?:country|state|nation|government|party|side|company|group)\b/u.test(row),
    asksUnnamed:
      /\bwhy .*\b(?:unnamed|anonymous|nameless)\b|\bwhy .*\b(?:not|isnt|wasnt|arent|werent)\b.*\b(?:named?|identified)\b/u.test(
        row,
      ),
    isReply: isReply(row),
    isFuture: /\b(?:will|wont|going to)\b|^(?:and |so |but )*when would\b/u.test(row),
    wantsDeal:
      /^(?:(?:is|was|were|are) there )?(?:an? |any )(?:\S+ )?(?:deals?|agreements?|accords?|compromise|consensus)\b/u.test(
        row,
      ),
    isAhead: /^(?:and |so |but )*when (?:is|are)\b(?!.*\b(?:said|thought|believed|reported) to have\b)/u.test(
      row,
    ),
    asksEarlier:
      /\b(?:last|latest|previous(?:ly)?|earlier|most recent(?:ly)?)\b.*\bbefore (?:that|then|this|it)\b/u.test(
        row,
      ),
    isReturning: /^(?:and |so |but )*when (?:is|are|will)\b.*\b(?:back|again|returning)\b/u.test(row),
    isReaction: /\bhow (?:did|does|do|have|has) .*\b(?:react|reacted|respond|responded)\b/u.test(row),
    wantsBoth: /\bboth\b/u.test(row),
    isActing: /\b(?:giv(?:e|es|ing|en)|gave|mak(?:e|es|ing)|made|tak(?:e|es|ing)|took)\b/u.test(row),
    isPossible:
      /\b(?:will|wont|going to)\b|\b(?:when|what year|how long) can\b|^(?:and |so |but |then )*(?:could|can|might|may)\b/u.test(
        row,
      ),
    isPast:
      /^(?:and |so |but |then )*(?:(?:when|where|why|how much|how many|by how much) )?(?:did|has|have|had|was|were)\b/u.test(
        row,
      ),
    wantsNames:
      /\bnames? of\b|\bby name\b|\bnames$|\bwhat (?:is|are|was|were) (?:his|her|their) names?\b/u.test(row),
    wantsWords:
      /\b(?:an?|any|the|direct|exact|actual|his|her|their|that|full|good) quot(?:e|es|ation|ations)\b|\bverbatim\b|\bword for word\b|\b(?:exact|own|very|actual) words\b/u.test(
        row,
      ),
    way: wayAsked(row),
    isAlso:
      /^(?:and |so |but |then )*(?:did|does|do|is|are|was|were|has|have|had|will)\b.*\b(?:also|too|as well)\b/u.test(
        row,
      ),
    asksChange: asksForChange(row),
    asksKind:
      /\b(?:what|which) (?:exact |precise )?(?:types?|kinds?|sorts?|makes?|models?|brands?|breeds?) of\b/u.test(
        row,
      ),
    countsSoFar:
      /\bhow many\b.*\b(?:has|have|had|were|was) there\b|\bhow many\b.*\b(?:since|so far|this year)\b|\bhow (?:many times|often)\b/u.test(
        row,
      ),
    asksSince:
      /\bhow (?:long|many (?:years|months|weeks|days)) (?:has|have|had)\b|\b(?:first|last|latest)\b.*\bhow many (?:years|months|weeks|days)\b|\bin how (?:many (?:years|months|weeks|days)|long)\b/u.test(
        row,
      ),
    asksWhatItIs:
      /^(?:and |so )*what (?:is|are|s) (?:an? |the )?(?:<name> |\w+ )?(?:<name>|<matter>|\w+)$/u.test(row),
    details: detailsAsked(row),
  }
}
