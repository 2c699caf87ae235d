import { serve } from '@hono/node-server'

/** Something that serves until it is closed. */
export type Listening = { readonly url: string; close(): Promise<void> }

/** Listens on an address; port 0 takes any free one. Throws, naming the setting to change, when it cannot. */
export async function listen(
  fetch: (request: Request) => Response | Promise<Response>,
  { host: hostname, port: wanted }: { readonly host: string; readonly port: number },
  { what, setting }: { readonly what: string; readonly setting: string },
): Promise<Listening> {
  return await new Promise((resolve, reject) => {
    const server = serve({ fetch, hostname, port: wanted }, ({ port }) => {
      const host = hostname.includes(':') ? `[${hostname}]` : hostname
      const close = () => new Promise<void>((done) => void server.close(() => done()))
      resolve({ url: `http://${host}:${port}/`, close })
    })
    server.once('error', (cause: NodeJS.ErrnoException) => {
      const todo = cause.code === 'EADDRINUSE' ? `it is taken: set ${setting} to another` : cause.message
      reject(new Error(`Cannot serve ${what} on ${hostname}:${wanted}: ${todo}`, { cause }))
    })
  })
}
