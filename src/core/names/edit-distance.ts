/** How many letters must be added, dropped, changed or swapped with a neighbour to turn one word into another. */
export function editDistance(a: string, b: string): number {
  const left = [...a]
  const right = [...b]
  let before: number[] = []
  let row = Array.from({ length: right.length + 1 }, (_, at) => at)
  for (const [i, letter] of left.entries()) {
    const next = [i + 1]
    for (const [j, other] of right.entries()) {
      const swapped = i > 0 && j > 0 && letter === right[j - 1] && left[i - 1] === other
      next.push(
        Math.min(
          (row[j + 1] ?? 0) + 1,
          (next[j] ?? 0) + 1,
          (row[j] ?? 0) + Number(letter !== other),
          swapped ? (before[j - 1] ?? 0) + 1 : Infinity,
        ),
      )
    }
    before = row
    row = next
  }
  return row.at(-1) ?? 0
}

/** Whether two words can be within so many slips at all, told from their letters alone: much cheaper than the distance. */
export function mayBeNear(a: string, b: string, slips: number): boolean {
  if (Math.abs(a.length - b.length) > slips) return false
  let other = 0
  for (const letter of a) if (!b.includes(letter) && (other += 1) > slips) return false
  return true
}

/** How many slips a word of this length may hold and still be taken for another: none under four letters. */
export function allowedSlips(word: string): number {
  const length = [...word].length
  if (length < 4) return 0
  return length < 8 ? 1 : 2
}
