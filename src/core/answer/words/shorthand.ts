const RUN_TOGETHER =
  /^(?:(who|what|where|when|why|how)(?:['’ʼ]?(d)|['’ʼ]?(ll)|['’ʼ](re|ve))|(what|where|they)(?:(re|ve))|(he|she|they|it|that|there|we|you|i)['’ʼ](d|ll|re|ve)|(they|you|it|that|there)(ll|d|ve)|(you|they)(re)|(we)(ve)|(he)(d))$/iu

/** A question word or pronoun and the verb run into it: `who’d`, `whered`, `they’re`. */
export function splitContraction(text: string): readonly string[] | undefined {
  const [word, ending] = (RUN_TOGETHER.exec(text)?.slice(1) ?? []).filter((part) => part !== undefined)
  if (word === undefined || ending === undefined) return undefined
  const isQuestion = /^wh|^how$/iu.test(word)
  const verb = { d: isQuestion ? 'did' : 'would', ll: 'will', re: 'are', ve: 'have' }[ending.toLowerCase()]
  return verb === undefined ? undefined : [word.toLowerCase(), verb]
}

/** Offices as newsrooms and chanceries shorten them; the people who hold them are in the record. */
export const OFFICES: ReadonlyMap<string, string> = new Map(
  Object.entries<string>({
    fm: 'foreign minister',
    formin: 'foreign minister',
    forsec: 'foreign secretary',
    fonmin: 'foreign minister',
    pm: 'prime minister',
    dpm: 'deputy prime minister',
    vp: 'vice president',
    veep: 'vice president',
    pres: 'president',
    prez: 'president',
    potus: 'us president',
    flotus: 'us first lady',
    scotus: 'us supreme court',
    secstate: 'secretary of state',
    sos: 'secretary of state',
    secdef: 'defense secretary',
    sectreas: 'treasury secretary',
    defmin: 'defense minister',
    defsec: 'defense secretary',
    mod: 'defense ministry',
    mofa: 'foreign ministry',
    mfa: 'foreign ministry',
    fo: 'foreign office',
    nsa: 'national security adviser',
    spox: 'spokesperson',
    spokes: 'spokesperson',
    spokesman: 'spokesperson',
    spokeswoman: 'spokesperson',
    spokespeople: 'spokesperson',
    spokesmen: 'spokesperson',
    spokeswomen: 'spokesperson',
    amb: 'ambassador',
    ambo: 'ambassador',
    min: 'minister',
    dep: 'deputy',
    depmin: 'deputy minister',
    sg: 'secretary general',
    secgen: 'secretary general',
    unsg: 'un secretary general',
    finmin: 'finance minister',
    chancellor: 'chancellor',
    homesec: 'home secretary',
    gen: 'general',
    adm: 'admiral',
    cmdr: 'commander',
    advisor: 'adviser',
    advisors: 'adviser',
    boss: 'chief',
  }),
)

/** Words of courtesy before a name; they tell nobody apart. */
export const HONORIFICS: ReadonlySet<string> = new Set(
  'mr mrs ms miss mx dr prof professor sir dame lord lady madam madame comrade hon honourable honorable his her excellency'.split(
    ' ',
  ),
)
