const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/u).filter(Boolean))

/**
 * What somebody may feel or think about a matter, or be ready to do: whether they do is told by what they say of it.
 *
 * Of deeds a report tells whether they were done; of these it tells words.
 */
export const STANCES = list(`
  support back endorse favor favour oppose resist object mind reject accept welcome approve disapprove agree disagree
  like dislike love hate resent regret fear worry worried concern concerned doubt trust distrust believe buy
  criticize criticise condemn denounce slam blast deplore praise hail applaud blame defend excuse justify
  happy unhappy pleased glad satisfied dissatisfied content upset angry furious annoyed disappointed keen eager reluctant
  unwilling willing ready prepared open hopeful optimistic pessimistic upbeat confident sure skeptical sceptical wary
  cautious alarmed nervous afraid proud sorry supportive critical hostile friendly
  expect hope anticipate intend plan mean aim consider regard view see rate deem rule_out on_board`)

/** How somebody may come across, whatever about. */
export const TONES = list(`
  conciliatory friendly warm cordial soft hostile cold tough firm harsh defiant combative aggressive threatening
  worried concerned alarmed nervous afraid angry furious upset bitter disappointed resigned calm relaxed
  confident hopeful optimistic pessimistic upbeat gloomy bullish cautious wary skeptical sceptical doubtful
  happy pleased satisfied unhappy proud sorry apologetic conciliated serious`)

/** General praise and blame: what somebody thinks of a matter is told by what they say of it. */
export const EVALUATIONS = list(`
  enough fair unfair good bad right wrong acceptable unacceptable reasonable unreasonable worth worthwhile useful useless
  great terrible ok okay fine sensible wise foolish serious justified necessary important helpful`)
