import { expect, test } from 'vitest'

import { createLog } from '../src/log.ts'

const TOKENS = {
  set: 'my-own-signing-secret',
  bot: ['xoxb', '12-34-abc'].join('-'),
  app: ['xapp', '1-A0-99-ff'].join('-'),
  // Made of the right number of letters; it is nobody's.
  discord: [`M${'a'.repeat(23)}`, 'Gabcde', 'b'.repeat(38)].join('.'),
}

function logged(readable = false, level: 'info' | 'debug' = 'info') {
  const lines: string[] = []
  const log = createLog(
    { level, secrets: [TOKENS.set], readable },
    { write: (line) => void lines.push(line) },
  )
  return { log, lines }
}

const error = Object.assign(
  new Error(`POST /webhooks/123/aW50ZXJhY3Rpb24tdG9rZW4 failed with ${TOKENS.bot}`, {
    cause: new TypeError(`${TOKENS.set} and ${TOKENS.discord}`),
  }),
  {
    code: 50_013,
    requestBody: { json: { content: 'what did he say' } },
    original: { headers: { authorization: `Bearer ${TOKENS.app}` } },
  },
)

test.for(['err', 'error', 'fault'])('createLog() writes no secret that an error carries as %s', (key) => {
  for (const readable of [false, true]) {
    const { log, lines } = logged(readable)
    log.error(
      { [key]: error, link: `wss://x/?ticket=abc&app=${TOKENS.app}` },
      `Failed with ${TOKENS.discord}`,
    )
    const written = lines.join('')
    expect(written).not.toMatch(/my-own|12-34|1-A0|aaaa|bbbb|aW50ZXJh|what did he say|ticket=abc/u)
    expect(written).toContain('50013')
  }
})

test('createLog() tells an error by type, message, code, place and cause', () => {
  const { log, lines } = logged()
  log.warn({ outlet: 'slack', error }, 'Cannot reach Slack')
  expect(JSON.parse(lines[0]!)).toMatchObject({
    level: 'warn',
    time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/u),
    outlet: 'slack',
    msg: 'Cannot reach Slack',
    error: {
      type: 'Error',
      message: 'POST /webhooks/123/… failed with …',
      code: 50_013,
      where: expect.stringMatching(/^at .*log\.test\.ts/u),
      cause: { type: 'TypeError', message: '… and …' },
    },
  })
})

test('createLog() tells a fault while answering without its message, which may quote a question', () => {
  const { log, lines } = logged()
  const fault = new RangeError('Cannot parse "is he a spy"', { cause: new SyntaxError('is he a spy') })
  log.error({ fault, command: 'ask' }, 'A command failed')
  expect(lines.join('')).not.toContain('spy')
  expect(JSON.parse(lines[0]!).fault).toMatchObject({ type: 'RangeError', cause: { type: 'SyntaxError' } })
})

test('createLog() writes one line each for people at a terminal', () => {
  const { log, lines } = logged(true)
  log.info({ url: 'http://127.0.0.1/', briefs: 1 }, 'The local page is at http://127.0.0.1/')
  log.debug({}, 'Nobody asked')
  expect(lines).toEqual([
    expect.stringMatching(/^\[\d\d:\d\d:\d\d\] INFO: The local page is at http:\S+\n$/u),
  ])
})
