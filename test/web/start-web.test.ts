import { expect, test } from 'vitest'

import { VIEWS } from '../../src/core/compose/brief-view.ts'
import type { Document } from '../../src/core/document.ts'
import { plainCaveat, plainCitation, plainInlines } from '../../src/core/plain-text.ts'
import { statementsIn } from '../../src/core/run-on.ts'
import { startWeb } from '../../src/web/start-web.ts'
import { localPage, shownWords, visit, webParts } from './local-page.ts'

const reader = { place: { outlet: 'web', workspace: '', channel: '' }, user: 'local', mayManage: true }

function statementWords(document: Document): readonly string[] {
  return document.nodes.flatMap(statementsIn).flatMap((node) => {
    const parts = [plainInlines(node.inlines), ...node.citations.map(plainCitation)]
    return parts.map((words) => words.replaceAll(/\s+/gu, ' ').trim())
  })
}

/** The addresses of the links in the answer whose label matches. */
function ways(body: string, label: RegExp): readonly string[] {
  const links = [...body.matchAll(/<a\s[^>]*href="([^"]*)"[^>]*>([^<]*)<\/a\s*>/gu)]
  return links
    .filter(([, , words]) => label.test(words ?? ''))
    .map(([, url]) => (url ?? '').replaceAll('&amp;', '&'))
}

test.for(VIEWS.map(({ value }) => value))('shows every statement, citation and doubt of %s', async (view) => {
  const { desk } = webParts(() => undefined)
  const { document } = await desk.run({ command: 'brief', input: { subject: 'china-us', view } }, reader)
  const { body } = await visit(localPage(), `/?q=${encodeURIComponent(`/brief china-us ${view}`)}`)
  const shown = shownWords(body)
  let from = 0
  for (const words of statementWords(document)) {
    from = shown.indexOf(words, from)
    expect(from, words).toBeGreaterThan(-1)
  }
  const doubts = document.nodes.flatMap(statementsIn).flatMap(({ caveats }) => caveats.map(plainCaveat))
  expect(doubts.filter((words) => !shown.includes(words))).toEqual([])
  expect(statementWords(document).length).toBeGreaterThan(view === 'sources' || view === 'officials' ? -1 : 5)
})

test.for(['page', 'slack', 'discord'])('goes on by links alone, staying on %s', async (face) => {
  const page = localPage()
  const { body } = await visit(page, `/?q=/brief+china-us&face=${face}&width=phone`)
  const [way] = ways(body, /^Positions$/u)
  expect(way).toContain(`face=${face}`)
  expect(way).toContain('width=phone')
  const next = await visit(page, way!)
  expect(next.status).toBe(200)
  expect(shownWords(next.body)).toContain('China–US: positions')
})

/** The fields that the line on top sends along. */
function carried(body: string): Readonly<Record<string, string>> {
  const form = /<form class="ask".*?<\/form>/su.exec(body)?.[0] ?? ''
  const fields = [...form.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/gu)]
  return Object.fromEntries(fields.map(([, name = '', value = '']) => [name, value.replaceAll('&amp;', '&')]))
}

/** Types a line on a page that is there already. */
async function type(page: ReturnType<typeof localPage>, body: string, line: string) {
  return await visit(page, `/?${new URLSearchParams({ ...carried(body), q: line })}`)
}

test.for(['page', 'slack', 'discord'])(
  'answers a question and keeps the conversation, on %s',
  async (face) => {
    const page = localPage()
    const first = await visit(page, `/?q=${encodeURIComponent('what did Austin say?')}&face=${face}`)
    expect(shownWords(first.body)).toContain('we’re not there yet')
    const second = await type(page, first.body, 'who is he?')
    expect(shownWords(second.body)).toMatch(/Lloyd Austin:? U\.S\. Defense Secretary/u)
    expect(carried(second.body)).toMatchObject({ face, talk: carried(first.body)['talk'] })
  },
)

test('the same address asks the same, also after the conversation has gone on', async () => {
  const page = localPage()
  const first = await visit(page, '/?q=what+did+Qin+Gang+say%3F')
  const address = `/?${new URLSearchParams({ ...carried(first.body), q: 'and about Taiwan?' })}`
  const second = await visit(page, address)
  await type(page, second.body, 'what did Austin say?')
  const again = await visit(page, address)
  const main = (body: string) => shownWords(body.slice(body.indexOf('<main'))).replaceAll(/\[.*?\]/gu, '')
  expect(main(again.body)).toBe(main(second.body))
})

test('a question under a page is about that page', async () => {
  const page = localPage()
  const { body } = await visit(page, '/?q=/official+austin')
  expect(shownWords((await type(page, body, 'what did he say?')).body)).toContain('we’re not there yet')
})

test('“Ask…” opens a form whose answer is about its page', async () => {
  const page = localPage()
  const { body } = await visit(page, '/?q=/official+austin&face=discord')
  const form = await visit(page, ways(body, /^Ask…$/u)[0]!)
  expect(form.body).toContain('<textarea name="f.question"')
  const hidden = [...form.body.matchAll(/<input type="hidden" name="(press|talk)" value="([^"]*)"/gu)]
  const query = Object.fromEntries(
    hidden.map(([, name = '', value = '']) => [name, value.replaceAll('&amp;', '&')]),
  )
  const answer = await visit(page, `/?${new URLSearchParams({ ...query, 'f.question': 'what did he say?' })}`)
  expect(shownWords(answer.body)).toContain('Asked: what did he say?')
  expect(shownWords(answer.body)).toContain('we’re not there yet')
})

test.for(['page', 'slack', 'discord'])('“Which one?” goes on by its links, on %s', async (face) => {
  const page = localPage()
  const { body } = await visit(page, `/?q=${encodeURIComponent('what did the FM say?')}&face=${face}`)
  const picked = await visit(page, ways(body, /^Qin Gang/u)[0]!)
  expect(shownWords(picked.body)).toContain('China said Qin Gang')
})

test.for(['page', 'slack', 'discord'])('takes what a reader thinks of an answer, on %s', async (face) => {
  const page = localPage()
  const { body } = await visit(page, `/?q=${encodeURIComponent('what did Austin say?')}&face=${face}`)
  const said = await visit(page, ways(body, /^(?:Wrong|👎)$/u)[0]!)
  expect(shownWords(said.body)).toContain('Thank you.')
})

test('keeps the question when the face is switched', async () => {
  const page = localPage()
  const { body } = await visit(page, '/?q=/official+qin+gang')
  const slack = await visit(page, ways(body, /^Slack$/u)[0]!)
  expect(slack.body).toContain('aria-label="Slack message"')
  expect(shownWords(slack.body)).toContain('Qin Gang')
})

test.for(['', '/brief chnia', '/official nobody at all', '<script>alert(1)</script>', '\u0000'])(
  'answers %j with something worth showing',
  async (line) => {
    const { status, body } = await visit(localPage(), `/?q=${encodeURIComponent(line)}`)
    expect(status).toBe(200)
    expect(body).not.toContain('<script>alert')
    expect(body).toMatch(/<main[^>]*>\s*<(?:h1|p|article)/u)
  },
)

test.for(['press=nonsense', 'form=nonsense', 'press=%7B%7D&f.x=1', 'press=a&press=b'])(
  'takes a worn-out or made-up address (%s) in good part',
  async (query) => {
    expect((await visit(localPage(), `/?${query}`)).status).toBe(200)
  },
)

test('proposes subjects and people while somebody types', async () => {
  const propose = async (typed: string): Promise<unknown> =>
    JSON.parse((await visit(localPage(), `/complete?q=${encodeURIComponent(typed)}`)).body)
  expect(await propose('/brief chi')).toContain('/brief china-us')
  expect(await propose('/official qin')).toContain('/official qin-gang')
  expect(await propose('/nothing x')).toEqual([])
})

test.for([
  [true, 200],
  [false, 503],
] as const)('tells each outlet’s state; all well is %s: %d', async ([ok, status]) => {
  const outlets = {
    slack: ok ? ({ kind: 'connected' } as const) : ({ kind: 'failed', problem: 'no' } as const),
  }
  const answer = await visit(localPage({ health: () => ({ ok, outlets, digests: { ok } }) }), '/health')
  expect(answer.status).toBe(status)
  expect(JSON.parse(answer.body)).toEqual({ ok, outlets, digests: { ok } })
})

test('counts for Prometheus', async () => {
  const answer = await visit(localPage(), '/metrics')
  expect(answer.body).toContain('attache_digest_sent_total{outlet="slack"} 2')
})

test('says that a fault is ours, and tells only the operator what it was', async () => {
  const complaints: string[] = []
  const previews = {
    slack: () => {
      throw new Error('secret detail')
    },
    discord: () => [],
  }
  const { log } = webParts((words) => complaints.push(words))
  const answer = await visit(localPage({ previews, log }), '/?q=/brief&face=slack')
  expect(answer.status).toBe(500)
  expect(answer.body).not.toContain('secret')
  expect(complaints).toHaveLength(1)
})

test('serves on a free port until it is closed, and says what to do when the port is taken', async () => {
  const parts = webParts(() => undefined)
  const web = await startWeb({ host: '127.0.0.1', port: 0 }, parts)
  expect((await fetch(web.url)).status).toBe(200)
  const port = Number(new URL(web.url).port)
  await expect(startWeb({ host: '127.0.0.1', port }, parts)).rejects.toThrow('ATTACHE_WEB_PORT')
  await web.close()
  await expect(fetch(web.url)).rejects.toThrow()
})

test.for(['slack', 'discord'])(
  'a %s message is drawn without ways to pages of this machine',
  async (face) => {
    const local = await visit(localPage(), '/?q=/brief+china-us')
    const chat = await visit(localPage(), `/?q=/brief+china-us&face=${face}`)
    expect(ways(local.body, /Open page/u)).toEqual(['/briefs/china-us'])
    expect(shownWords(chat.body)).not.toContain('Open page')
  },
)

test('a question about nobody known says what was looked for, and asks for more only with nothing to look for', async () => {
  const ask = async (words: string) =>
    shownWords((await visit(localPage(), `/?q=${encodeURIComponent(words)}`)).body)
  expect(await ask('did he apologise for the balloon')).toMatch(
    /I cannot tell who is meant\. Ask again with a name\. I looked for apologise/u,
  )
  expect(await ask('and he')).toContain('I could not tell what is asked')
})
