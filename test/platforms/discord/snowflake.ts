const discordEpoch = 1_420_070_400_000

/** Makes ids that Discord's own clients can read a time from; two are never the same, later ones are never smaller. */
export function createSnowflakes(now: () => number): () => string {
  let last = 0n
  return () => {
    const next = BigInt(Math.max(0, Math.floor(now()) - discordEpoch)) << 22n
    last = next > last ? next : last + 1n
    return last.toString()
  }
}
