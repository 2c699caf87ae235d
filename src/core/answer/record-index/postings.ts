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
  let left = lists.filter(({ length }) => length > 0).sort((a, b) => a.length - b.length)
  while (left.length > 1) {
    const pairs: Postings[] = []
    for (let at = 0; at < left.length; at += 2) pairs.push(merge(left[at] ?? [], left[at + 1] ?? []))
    left = pairs
  }
  return left[0] ?? []
}

function merge(a: Postings, b: Postings): Postings {
  if (b.length === 0 || a === b) return a
  const both: number[] = []
  let [left, right] = [0, 0]
  while (left < a.length && right < b.length) {
    const [one = 0, other = 0] = [a[left], b[right]]
    both.push(Math.min(one, other))
    if (one <= other) left += 1
    if (other <= one) right += 1
  }
  for (; left < a.length; left += 1) both.push(a[left] ?? 0)
  for (; right < b.length; right += 1) both.push(b[right] ?? 0)
  return both
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
