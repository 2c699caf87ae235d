import type { Leaning } from './asked.ts'

/** Whether something in a question stands for what was told before it: `who invited him`, `when was that`, `and Austin?`. */
export function leansOnAnswer({ pronoun, that, there, elliptic }: Leaning): boolean {
  return pronoun !== undefined || that || there || elliptic
}
