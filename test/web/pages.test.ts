import { describe, expect, test } from 'vitest'

import { parsePlace } from '../../src/core/place.ts'
import { plainCaveat, plainCitation, plainInlines } from '../../src/core/plain-text.ts'
import { statementNode } from '../../src/core/compose/statement.ts'
import { participantsOf } from '../../src/core/record/visible-record.ts'
import { shownWords } from './local-page.ts'
import { onlyPublic, publicPages, read, shipped, withBrief } from './public-pages.ts'

const briefs = [...shipped.briefs.values()]

describe.for(briefs.map((brief) => [brief.id, brief] as const))('the page of %s', ([id, brief]) => {
  test('carries every statement, its citation and each doubt before its words', async () => {
    const { body } = await read(publicPages(), `/briefs/${id}`)
    const shown = shownWords(body.slice(body.indexOf('id="_record"')))
    let from = 0
    for (const statement of brief.statements) {
      const node = statementNode(statement, shipped)
      for (const part of [
        ...node.caveats.map(plainCaveat),
        plainInlines(node.inlines),
        ...node.citations.map(plainCitation),
      ]) {
        from = shown.indexOf(part.replaceAll(/\s+/gu, ' '), from)
        expect(from, `${statement.id}: ${part}`).toBeGreaterThan(-1)
      }
    }
    expect(brief.statements.length).toBeGreaterThan(5)
  })

  test('gives each statement an anchor of its own, and every link in it leads to one', async () => {
    const { body } = await read(publicPages(), `/briefs/${id}`)
    const ids = [...body.matchAll(/\sid="([^"]+)"/gu)].map(([, one]) => one!)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids).toEqual(expect.arrayContaining(brief.statements.map((statement) => statement.id)))
    const links = [...body.matchAll(/href="#([^"]+)"/gu)].map(([, one]) => one!)
    expect(links.length).toBeGreaterThan(10)
    expect(links.filter((link) => !ids.includes(link))).toEqual([])
  })

  test('says for each matter where a party’s position is not stated', async () => {
    const { body } = await read(publicPages(), `/briefs/${id}`)
    for (const party of brief.parties)
      expect(body).toContain(
        `<span class="of" aria-hidden="true">${shipped.directory.parties.get(party)!.name}`,
      )
    expect(body).toContain('not stated in this record')
  })

  test('tells who shares it what is on record, who says so and how old it is', async () => {
    const { body } = await read(publicPages(shipped, '2026-01-01T00:00:00Z'), `/briefs/${id}`)
    const description = /property="og:description" content="([^"]+)"/u.exec(body)?.[1] ?? ''
    expect(description).toMatch(/⚠|AP/u)
    expect(description).toMatch(/As of Sun 18 Jun 2023, 2 years ago, old\.$/u)
    expect(body).toContain(`<link rel="canonical" href="https://desk.example/briefs/${id}" />`)
  })
})

test('has a page for everybody and for every statement, each linked to and under its own address', async () => {
  const pages = publicPages()
  const { officials, unnamed } = shipped.directory
  const paths = [
    ...[...officials.keys(), ...unnamed.keys()].map((id) => `/officials/${id}`),
    ...[...shipped.statements.keys()].map((id) => `/statements/${id}`),
  ]
  for (const path of paths) {
    const { status, body } = await read(pages, path)
    expect(status, path).toBe(200)
    expect(body).toContain(`<link rel="canonical" href="https://desk.example${path}" />`)
    expect(body.match(/<h1/gu)).toHaveLength(1)
  }
})

test('gives a statement with its attribution to copy', async () => {
  const [statement] = shipped.statements.values()
  const { body } = await read(publicPages(), `/statements/${statement!.id}`)
  expect(shownWords(body)).toMatch(
    /AP: Associated Press, “[^”]+”, 2023-06-18 https:\/\/desk\.example\/statements\//u,
  )
})

test('links no page of what the public may not read', async () => {
  const [open, hidden] = briefs
  const pages = publicPages(onlyPublic(open!.id))
  const { body } = await read(pages, '/')
  expect(body).toContain(`https://desk.example/briefs/${open!.id}`)
  expect(body).not.toContain(hidden!.title)
})

describe.for([
  ['an audience', { audience: [parsePlace('slack:T1/C1')] }],
  ['an audience of the local page', { audience: [parsePlace('web')] }],
  ['an embargo', { notBefore: Temporal.Instant.from('2023-06-18T20:00:01Z') }],
] as const)('a brief with %s', ([, limits]) => {
  const hidden = briefs[0]!
  const own = hidden.statements.find(({ id }) => !briefs[1]!.statements.some((other) => other.id === id))!
  const others = briefs.slice(1).flatMap(({ statements }) => statements)
  const spokenOf = new Set(others.flatMap(participantsOf))
  const { officials } = shipped.directory
  const without = {
    ...shipped,
    statements: new Map(others.map((one) => [one.id, one])),
    directory: {
      ...shipped.directory,
      officials: new Map([...officials].filter(([id]) => spokenOf.has(id))),
    },
    briefs: new Map([...shipped.briefs].filter(([id]) => id !== hidden.id)),
  }
  test.for([`/briefs/${hidden.id}`, `/briefs/${hidden.id}/feed.atom`, `/statements/${own.id}`, '/'])(
    'answers %s as if it did not exist',
    async (path) => {
      const there = await read(publicPages(withBrief(hidden.id, limits)), path)
      const absent = await read(publicPages(without), path)
      const words = path.startsWith('/statements') ? shownWords(there.body) : there.body
      expect(words).not.toContain(own.text)
      expect(there.status).toBe(path === '/' ? 200 : 404)
      expect(there.status).toBe(absent.status)
      if (!path.startsWith('/statements')) expect(there.body).toBe(absent.body)
    },
  )
})

test('publishes at the second an embargo ends, and a brief that names the public', async () => {
  const [{ id }] = briefs as [(typeof briefs)[number]]
  const embargoed = withBrief(id, { notBefore: Temporal.Instant.from('2023-06-18T20:00:00Z') })
  expect((await read(publicPages(embargoed, '2023-06-18T19:59:59Z'), `/briefs/${id}`)).status).toBe(404)
  expect((await read(publicPages(embargoed), `/briefs/${id}`)).status).toBe(200)
  const named = withBrief(id, { audience: [parsePlace('public')] })
  expect((await read(publicPages(named), `/briefs/${id}`)).status).toBe(200)
})

test.for<[string, string]>([
  ['/briefs/chnia-us', '/briefs/china-us'],
  ['/briefs/zzzzzz', '/briefs/china-us'],
  ['/officials/qin', '/officials/qin-gang'],
  ['/officials/%E7%A7%A6%E5%88%9A', '/officials/qin-gang'],
])('shows at %s, which is nothing, the way to %s', async ([path, nearest]) => {
  const { status, body, headers } = await read(publicPages(), path)
  expect(status).toBe(404)
  expect(body).toContain(`href="https://desk.example${nearest}"`)
  expect(body).toContain('name="robots" content="noindex"')
  expect(headers.get('cache-control')).toBe('no-store')
})

test.for([
  '/nowhere',
  '/briefs',
  '/briefs/a/b/c',
  '/briefs/%',
  '/%ff',
  '/briefs/<script>alert(1)</script>',
  '/..%2f..%2fetc',
])('has no page at %s, and says so', async (path) => {
  const { status, body } = await read(publicPages(), path)
  expect(status).toBe(404)
  expect(body).not.toContain('<script>alert')
  expect(shownWords(body)).toContain('There is no such')
})

test.for<[string, string]>([
  ['/briefs/china-us/', 'https://desk.example/briefs/china-us'],
  ['/officials/qin-gang///', 'https://desk.example/officials/qin-gang'],
  ['//evil.example/', 'https://desk.example//evil.example'],
])('leads from %s to %s', async ([path, to]) => {
  const { status, headers } = await read(publicPages(), path)
  expect([status, headers.get('location')]).toEqual([301, to])
})

test('is asked again cheaply, and tells when something changed', async () => {
  const first = await read(publicPages(), '/briefs/china-us')
  const tag = first.headers.get('etag')!
  const again = await read(publicPages(), '/briefs/china-us', { 'if-none-match': tag })
  expect([again.status, again.body, again.headers.get('cache-control')]).toEqual([
    304,
    '',
    'public, max-age=60',
  ])
  const changed = await read(publicPages(withBrief('china-us', { title: 'Other' })), '/briefs/china-us', {
    'if-none-match': tag,
  })
  expect(changed.status).toBe(200)
})

test('keeps what it loads for good under an address that changes with it', async () => {
  const { body } = await read(publicPages(), '/briefs/china-us')
  for (const [, path] of body.matchAll(/(?:href|src)="https:\/\/desk\.example(\/assets\/[^"]+)"/gu)) {
    const asset = await read(publicPages(), path!)
    expect(asset.status).toBe(200)
    expect(asset.headers.get('cache-control')).toContain('immutable')
  }
})

test.for([
  ['another host', { host: 'evil.example' }, 'GET', 421],
  ['a host that only begins like ours', { host: 'desk.example.evil.example' }, 'GET', 421],
  ['a form', {}, 'POST', 405],
  ['a deletion', {}, 'DELETE', 405],
] as const)('refuses %s', async ([, headers, method, status]) => {
  const answer = await read(publicPages(), '/briefs/china-us', headers, method)
  expect(answer.status).toBe(status)
  expect(answer.body).not.toContain('China')
})

test('takes a proxy that asks by loopback, HEAD, and refuses an endless address', async () => {
  expect((await read(publicPages(), '/', { host: '127.0.0.1:4871' })).status).toBe(200)
  const head = await read(publicPages(), '/briefs/china-us', {}, 'HEAD')
  expect([head.status, head.body]).toEqual([200, ''])
  expect((await read(publicPages(), `/briefs/${'x'.repeat(400)}`)).status).toBe(414)
})

test.for(['/', '/briefs/china-us', '/briefs/nothing', '/assets/page.js', '/briefs/china-us/feed.atom'])(
  'sends every header with %s',
  async (path) => {
    const { headers } = await read(publicPages(), path)
    const policy = headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toMatch(/unsafe|https?:|\*/u)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
  },
)

test('stands below a path, whether the proxy strips it or not', async () => {
  const pages = publicPages(shipped, undefined, 'https://desk.example/attache')
  for (const path of ['/attache/briefs/china-us', '/briefs/china-us']) {
    const { status, body } = await read(pages, path)
    expect(status).toBe(200)
    expect(body).toContain('https://desk.example/attache/officials/qin-gang')
  }
  expect((await read(pages, '/attache')).status).toBe(200)
})

test('says the language of names in their own script', async () => {
  const { body } = await read(publicPages(), '/officials/qin-gang')
  expect(body).toMatch(/<h1>Qin Gang \(<span lang="[a-z]+[^"]*">秦刚<\/span\s*>\)<\/h1>/u)
})

test.for(['/briefs/china-us', '/officials/qin-gang', `/statements/${briefs[0]!.statements[0]!.id}`])(
  'unfolds %s with a picture that is there, in the shape it says, and of nothing hidden',
  async (path) => {
    const { body } = await read(publicPages(), path)
    const meta = (name: string) =>
      new RegExp(`property="og:image${name}" content="([^"]+)"`, 'u').exec(body)?.[1]
    expect(meta('')).toBe(`https://desk.example${path}/card.png`)
    const { status, headers } = await read(publicPages(), `${path}/card.png`)
    expect([status, headers.get('content-type')]).toEqual([200, 'image/png'])
    expect(meta(':alt')).toContain(/<h1>([^<(]+)/u.exec(body)?.[1]?.trim())
    expect((await read(publicPages(onlyPublic()), `${path}/card.png`)).status).toBe(404)
  },
)

test('unfolds without a picture where a letter of it would be a box', async () => {
  const pages = publicPages(withBrief('china-us', { title: 'الصين' }))
  const { body } = await read(pages, '/briefs/china-us')
  expect(body).not.toContain('og:image')
  expect((await read(pages, '/briefs/china-us/card.png')).status).toBe(404)
})

describe('the feed', () => {
  test('has one entry for each statement, under its own address, newest first', async () => {
    const { body, headers } = await read(publicPages(), '/briefs/china-us/feed.atom')
    expect(headers.get('content-type')).toContain('application/atom+xml')
    const ids = [...body.matchAll(/<entry>\s*<id>([^<]+)<\/id>/gu)].map(([, one]) => one!)
    const { statements } = shipped.briefs.get('china-us')!
    expect(ids.sort()).toEqual(statements.map(({ id }) => `https://desk.example/statements/${id}`).sort())
    const times = [...body.matchAll(/<updated>([^<]+)<\/updated>/gu)].map(([, one]) => one!)
    expect(times).toEqual([...times].sort().reverse())
  })

  test('escapes what a record says, drops what XML cannot hold, and calls a change a change', async () => {
    const brief = shipped.briefs.get('china-us')!
    const [first, ...rest] = brief.statements
    const evil = {
      ...first!,
      text: 'a <b>&"\u0000\u000B\uD800 ]]> c',
      change: { kind: 'correction' as const, reason: 'x < y' },
    }
    const record = withBrief('china-us', { statements: [evil, ...rest] })
    const { body } = await read(publicPages(record), '/briefs/china-us/feed.atom')
    expect(body).toContain('<title>Correction: a &lt;b&gt;&amp;&quot;\uFFFD ]]&gt; c</title>')
    expect(body).toContain('This is a correction: x &lt; y')
    expect(body).not.toMatch(/[^\P{Cc}\n]/u)
  })
})
