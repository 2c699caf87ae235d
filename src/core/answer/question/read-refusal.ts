import { TODAY } from '../words/grammar.ts'

const OPINION =
  /\b(?:do|did|would|what do|what would|dont) you (?:think|believe|feel|reckon|say|recommend|suggest|agree)\b|\byour (?:opinion|view|take|thoughts)\b|\bin your\b|^(?:and |so |but )*should\b|\bwhose (?:fault|mistake)\b|\bwho (?:is|was|s) (?:the )?(?:more |most |less )?(?:right|wrong|good|bad|to blame|better|lying|winning)\b|\bwho (?:won|lost)(?: (?:the )?(?:talks?|debate|argument|negotiations?|summit|meeting|exchange|round|war|fight|day))?(?: (?:the )?<name> or (?:the )?<name>)?$|\b(?:is|was|are|were) (?:it|this|that|(?!(?:the|an?|any|still|not|no|more|as|so|how)\b)\S+) (?:right(?! (?:that|as|in|about|before|after)\b)|wrong|fair|wise|smart|stupid|good|bad|a good idea|a mistake|justified|worth it)\b|\bhow likely\b|(?<!at )\bodds\b|\bwho (?:got|gets|had|has|made|came off|came out) (?:with )?(?:the )?(?:better|best|worse|worst|raw|bad|short|upper hand)\b|\bwho (?:came|comes|come) (?:out|off) (?:ahead|on top|well|badly|stronger|weaker)\b|\bwho(?:s| is| was) (?:the )?(?:bigger |real )?(?:winner|loser)\b|\bwill they go to war\b|\bgo to war$|\bwhat will happen(?! on (?:<\w+> )?(?:\w+day )?(?:the )?(?:\d|(?:january|february|march|april|may|june|july|august|september|october|november|december) \d))\b|\b(?:is|was|are|were) (?:the )?<name> (?:lying|bluffing|telling the truth|trustworthy|to blame|a liar)\b|\b(?:is|was|are|were) (?:this|that|it|these|those) (?:really |actually )?an? (?:good|bad|fair|great|terrible|sensible|smart) (?:deal|idea|thing|agreement|move|sign|outcome|result|plan|compromise)\b|\bgoing to win\b|(?<!\b(?:did|does|do|has|have) (?:\S+ ){1,4})\bpredict\b|\bwhat (?:if|should|would happen)\b|\bmore trustworthy\b|\bcan (?:we|i|you) trust\b/u
/** What nobody can know, and somebody may yet be on record to promise, plan or find. */
const FORECAST =
  /\bwill there be\b|\b(?:is|are) there going to be\b|\bwill (?:\S+ ){1,4}(?:hold|last|survive|work|succeed|fail|collapse|win|lose|happen|matter|improve|escalate|worsen|regret|change)$/u
const INSTRUCTION =
  /\b(?:ignore|disregard|forget|override|bypass)\b.{0,40}\b(?:instructions?|rules?|prompts?|sources?|above|previous|prior|guidelines?|everything|record)\b|\bsystem prompt\b|\byou are (?:now|a|an)\b|\b(?:act|behave|respond|answer) (?:as|like) (?:a|an|if|though)\b|\bpretend\b|\bjailbreak\b|\brepeat after me\b|(?<!\b(?:did|does|do|didnt|doesnt|dont|who|to)\b.*)\bsay that$|(?<!\b(?:did|does|do|didnt|doesnt|dont|has|have|had|who|to|would|will|can)\b.*)\bsay that (?!(?:too|as well)$|(?:to|in|at|on|about|when|also)\b).{1,20}$|\bsay that (?!(?:too|as well)$)(?:too|if|as|while|because|though|although|unless|until)\b.{1,20}$|^(?:please |pls |now |just |can you |could you |and )*(?:(?:write|compose|draft|translate|generate|create|invent|imagine|delete|send|tweet|sing|roleplay|make up|execute|reveal|output|forget|remember|calculate|remove|publish|ping|notify|remind|call me|insult|praise)\b|(?:add|change|correct|edit|post|print|repeat|run|say|schedule|stop)(?= (?:the|an?|this|that|these|those|it|me|us|him|her|them|my|your|our|all|every|any|to|in|as|after|<name>|<matter>)\b))/u

/** What makes a question one that the record cannot answer, or only where somebody on record does. */
export type Refusal = 'opinion' | 'forecast' | 'today' | 'instruction'

/** Why a row of words cannot be answered from any record: it orders, or wants an opinion, a forecast or today's news. */
export function readRefusal(norms: readonly string[], row: string): Refusal | undefined {
  if (INSTRUCTION.test(row)) return 'instruction'
  const counts = /^(?:and |so )*how many\b/u.test(row)
  if (OPINION.test(row) && !counts && !isOfOthers(row)) return 'opinion'
  if (FORECAST.test(row) && !counts) return 'forecast'
  if (
    norms.some((norm, at) => TODAY.has(norm) && !isToCome(norms, at)) ||
    /\b(?:these days|as of now|at the moment|right now|so far this|what (?:time|day|date) is it)\b|\bcurrent (?:status|state|situation|level|position)\b|^(?:and |so )*who (?:is|are|s) (?:the )?(?:<name> )?(?:current|present|new)\b|\bcurrently\b/u.test(
      row,
    )
  )
    return 'today'
  return undefined
}

/** `should the road be closed, in Varga’s view`: somebody on record is asked, and not whoever answers. */
function isOfOthers(row: string): boolean {
  return ASKING_OTHERS.test(row) && !/\byou\b/u.test(row)
}

const ASKING_OTHERS =
  /\b(?:according to|per|says?|thinks?|believes?|hopes?) (?:the )?<name>|\b(?:does|do|did|would) (?:the )?<name> (?:say|think|believe|hope|want|expect)\b/u

/** `what is still to come` asks for plans, `is Moro still thinking of a sale` for what is meant; `now that` tells no time. */
function isToCome(norms: readonly string[], at: number): boolean {
  const next = norms[at + 1] ?? ''
  if (norms[at] === 'now') return next === 'that'
  return norms[at] === 'still' && (IS_MEANT.test(next) || /^(?:can|could|may)$/u.test(norms[0] ?? ''))
}

/** What behind `still` tells of a mind rather than of how things stand. */
export const MEANT =
  'to|going|planning|due|confident|thinking|believe|think|expect|considering|weighing|mulling|hoping|threatening|willing|ready|determined|intending|aiming|plan|intend|consider|want|hope|mean'
const IS_MEANT = new RegExp(`^(?:${MEANT})$`, 'u')
