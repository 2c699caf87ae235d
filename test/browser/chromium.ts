/** Debian's browser; a test tool's own download of one is not used. */
export const EXECUTABLE = '/usr/bin/chromium'

/** Keeps the browser small, alone and off the network. */
export const FLAGS: string[] = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
