/** Questions that are proposed, each with every name in it; a matter leads, so that its name is spelt as it is. */
export const nextQuestion = {
  words: (name: string) => `What did ${name} say?`,
  otherWords: (name: string) => `What else did ${name} say?`,
  wordsOn: (name: string, matter: string) => `${matter}: what did ${name} say?`,
  matter: (matter: string) => `${matter}: what was said?`,
  who: (name: string) => `Who is ${name}?`,
} as const
