/** Questions that are proposed, each with every name in it. */
export const nextQuestion = {
  words: (name: string) => `What did ${name} say?`,
  otherWords: (name: string) => `What else did ${name} say?`,
  wordsOn: (name: string, matter: string) => `What did ${name} say about ${withinSentence(matter)}?`,
  matter: (matter: string) => `What was said about ${withinSentence(matter)}?`,
  who: (name: string) => `Who is ${name}?`,
} as const

/** A matter's name inside a sentence; one with a capital further on is a name of its own. */
function withinSentence(matter: string): string {
  const [first = '', ...rest] = matter
  return /\p{Lu}/u.test(rest.join('')) ? matter : first.toLowerCase() + rest.join('')
}
