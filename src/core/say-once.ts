import type { Answered, FrontDesk } from './front-desk.ts'

/**
 * Says what a press says to everybody, and tells whether it was pressed for the first time: later ones say nothing.
 *
 * What everybody was not told after all may be pressed again. `pressed` names the message among all there are.
 */
export async function sayOnce(
  desk: Pick<FrontDesk, 'isFirst' | 'letRepeat'>,
  pressed: string,
  token: string,
  say: () => Promise<Answered>,
): Promise<boolean> {
  const event = `${pressed}:${token}`
  if (!(await desk.isFirst(event))) return false
  let isSaid = false
  try {
    isSaid = (await say()).public
  } finally {
    if (!isSaid) await desk.letRepeat(event)
  }
  return true
}
