/** Numbers of statements, rising, each once. */
export type Postings = readonly number[]

/** Numbers that are in both. */
export function intersect(a: Postings, b: Postings): Postings {
  const [few, many] = a.length <= b.length ? [a, b] : [b, a]
  if (few.length * 16 < many.length) return few.filter((number) => includes(many, number))
  const both: number[] = []
  for (let left = 0, right = 0; left < few.length && right < many.length;) {
    const [one = 0, other = 0] = [few[left], many[right]]
    if (one === other) both.push(one)
    if (one <= other) left += 1
    if (other <= one) right += 1
  }
  return both
}

/** Numbers that are in any. */
export function unite(lists: readonly Postings[]): Postings {
  const [first = [], ...rest] = lists.filter((list) => list.length > 0)
  if (rest.length === 0) return first
  return [...new Set([first, ...rest].flat())].sort((a, b) => a - b)
}

/** Whether a number is in the list. */
export function includes(list: Postings, number: number): boolean {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >>> 1
    const own = list[middle] ?? 0
    if (own === number) return true
    if (own < number) low = middle + 1
    else high = middle
  }
  return false
}
