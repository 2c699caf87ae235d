import { expect, test } from 'vitest'

import { LONGEST_TOKEN } from '../../src/core/commands/call.ts'
import { LONGEST_QUESTION } from '../../src/core/compose/ask.ts'
import { localPage, visit } from './local-page.ts'

test.for([
  ['a name that was pointed at this machine', { host: 'evil.example' }, 421],
  ['a name that only begins like ours', { host: 'localhost.evil.example:3000' }, 421],
  ['a number that only begins like ours', { host: '127.0.0.1.evil.example' }, 421],
  ['another site’s script', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'cors' }, 403],
  ['another site’s picture', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' }, 403],
  ['another local port’s script', { 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'cors' }, 403],
  [
    'another site’s frame',
    { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'iframe' },
    403,
  ],
  [
    'another site’s link that asks',
    { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' },
    403,
  ],
] as const)('refuses %s and shows it nothing', async ([, headers, status]) => {
  const answer = await visit(localPage(), '/?q=/brief+china-us', headers)
  expect(answer.status).toBe(status)
  expect(answer.body).not.toContain('China')
  expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'")
})

test.for([
  ['localhost', { host: 'localhost:3000' }],
  ['the IPv6 loopback', { host: '[::1]:3000' }],
  ['a reader who typed the address', { 'sec-fetch-site': 'none', 'sec-fetch-mode': 'navigate' }],
  ['its own script', { 'sec-fetch-site': 'same-origin', 'sec-fetch-mode': 'cors' }],
] as const)('answers %s', async ([, headers]) => {
  const answer = await visit(localPage(), '/?q=/brief+china-us', headers)
  expect(answer.status).toBe(200)
  expect(answer.body).toContain('China–US')
})

test('lets another site link to the start', async () => {
  const link = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' }
  expect((await visit(localPage(), '/', link)).status).toBe(200)
})

test.for([
  ['Latin', 'x'],
  ['Chinese', '钢'],
  ['signs outside the plane', '𠮷'],
] as const)('takes the longest question in %s, with all that its address may carry', async ([, sign]) => {
  const question = sign.repeat(LONGEST_QUESTION / sign.length)
  const carried = { face: 'discord', width: 'phone', talk: 'x'.repeat(16), under: ':'.repeat(LONGEST_TOKEN) }
  const { status } = await visit(
    localPage(),
    `/?${new URLSearchParams({ q: `/ask ${question}`, ...carried })}`,
  )
  expect(status).toBe(200)
})

test('takes only reading, and no flood', async () => {
  const posted = await localPage().request('http://127.0.0.1:3000/', {
    method: 'POST',
    headers: { host: '127.0.0.1:3000' },
  })
  expect(posted.status).toBe(405)
  expect((await visit(localPage(), `/?q=${'x'.repeat(5000)}`)).status).toBe(414)
})

test.for(['/', '/?q=/brief+china-us&face=slack', '/assets/page.js', '/health', '/nowhere'])(
  'sends every header with %s',
  async (path) => {
    const { headers } = await visit(localPage(), path)
    const policy = headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toMatch(/unsafe|https?:|\*/u)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
  },
)
