declare module 'wink-lemmatizer' {
  const lemmatizer: {
    readonly verb: (word: string) => string
    readonly noun: (word: string) => string
    readonly adjective: (word: string) => string
  }
  export default lemmatizer
}
