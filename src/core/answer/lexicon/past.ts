import { verbOf } from './lemmas.ts'

/** Verbs of news whose past tense is not told by rule. */
const IRREGULAR = new Map(
  `be was|become became|begin began|bind bound|break broke|bring brought|build built|buy bought|catch caught|choose chose
come came|cut cut|deal dealt|draw drew|drive drove|fall fell|feel felt|fight fought|find found|flee fled|fly flew
freeze froze|get got|give gave|go went|grow grew|have had|hear heard|hide hid|hit hit|hold held|keep kept|know knew
lead led|leave left|lend lent|let let|lose lost|make made|mean meant|meet met|pay paid|put put|read read|ride rode
ring rang|rise rose|run ran|say said|see saw|seek sought|sell sold|send sent|set set|shake shook|shoot shot|shut shut
sink sank|sit sat|speak spoke|spend spent|split split|stand stood|steal stole|strike struck|swear swore|take took
teach taught|tell told|think thought|throw threw|understand understood|win won|withdraw withdrew|write wrote`
    .split(/[|\n]/u)
    .map((pair) => pair.split(' ') as [string, string]),
)

/** A verb in the past tense: `carried` of `carry`, `met` of `meet`. */
export function pastOf(verb: string): string {
  if (!IRREGULAR.has(verb) && /[^aeiou]y$/u.test(verb)) return verb.replace(/y$/u, 'ied')
  const ways = verb.endsWith('e') ? [`${verb}d`] : [`${verb}ed`, `${verb}${verb.at(-1) ?? ''}ed`]
  return IRREGULAR.get(verb) ?? ways.find((way) => verbOf(way) === verb) ?? verb
}
