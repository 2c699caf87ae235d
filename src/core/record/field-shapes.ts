import { z } from 'zod'

/** What the files call something by: `talks-result`. */
export const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/u, 'lower-case words joined by hyphens')
  .max(60)

/** Text of so many characters at most. */
export const words = (most: number) => z.string().trim().min(1).max(most)

/** Other names of something, in any language. */
export const names = z.array(words(80)).default([])
