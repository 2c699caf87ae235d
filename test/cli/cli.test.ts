import { once } from 'node:events'
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'

import { expect, onTestFinished, test, vi } from 'vitest'

import { harbourFolder } from '../living/harbour-folder.ts'
import { startLoopbackDiscord } from '../platforms/discord/loopback-discord.ts'
import { runProgram, startProgram } from '../run-program.ts'
import type { Settings } from '../run-program.ts'
import { temporaryFolder } from '../store/temporary-folder.ts'

// Each test starts whole processes.
vi.setConfig({ testTimeout: 60_000 })

const BRIEFS = new URL('../../briefs', import.meta.url).pathname
const cli = async (args: readonly string[], settings: Settings = {}) =>
  await runProgram('cli.ts', args, { ATTACHE_BRIEFS: BRIEFS, ...settings })

test.for<{ args: readonly string[]; status: number; out?: RegExp; err?: RegExp }>([
  { args: [], status: 2, out: /^Usage: .*\n\n {2}brief \[SUBJECT\] /u },
  { args: ['-h'], status: 0, out: /Status: 0 done, 1 the answer is no, 2 wrong use/u },
  { args: ['help', 'verify'], status: 0, out: /--source FILE/u },
  { args: ['brief', '--help'], status: 0, out: /--view VIEW .*overview, positions/u },
  { args: ['frobnicate'], status: 2, err: /^No command "frobnicate"; there are brief, /u },
  { args: ['brief', 'china-us', '--colour'], status: 2, err: /^Unknown option '--colour'/u },
  {
    args: ['brief', 'china-us', '--as', 'pdf'],
    status: 2,
    err: /"pdf": expected text, slack, discord, html/u,
  },
  { args: ['brief', '--place', 'teams:1'], status: 2, err: /Cannot read place "teams:1"/u },
  { args: ['--briefs', BRIEFS], status: 2, err: /^Say what to do before "--briefs"/u },
  { args: ['check', 'china-us'], status: 2, err: /"check" does not take "china-us"/u },
  { args: ['verify'], status: 2, err: /^Say which brief/u },
  {
    args: ['verify', 'china-us'],
    status: 2,
    err: /^Say where the report is: verify china-us --source FILE/u,
  },
  { args: ['verify', 'x', '--source', 'f'], status: 1, err: /No brief "x"; there are: china-us/u },
  {
    args: ['verify', 'china-us', '--source', 'f.txt'],
    status: 1,
    err: /^Cannot read report "f\.txt": no file is there; give its path from this folder/u,
  },
  {
    args: ['verify', 'china-us', '--source', '.'],
    status: 1,
    err: /^Cannot read report "\.": it is a folder; give a file/u,
  },
  {
    args: ['ask', '--batch', 'f.jsonl'],
    status: 1,
    err: /^Cannot read questions "f\.jsonl": no file is there/u,
  },
  { args: ['brief'], status: 0, out: /China–US, as of Sun 18 Jun 2023/u },
  { args: ['brief', 'china-us', 'positions'], status: 0, out: /^China–US: positions, page 1 of/u },
  { args: ['brief', 'china-us', '--view', 'doubts'], status: 0, out: /⚠/u },
  { args: ['--as', 'text', 'brief', 'chnia'], status: 0, out: /^China–US\n/u },
  { args: ['brief', 'atlantis'], status: 1, out: /No brief here is called “atlantis”/u },
  { args: ['brief', 'china-us', '--view', 'sideways'], status: 1, out: /No view here is called “sideways”/u },
  { args: ['official', 'qin', 'gang'], status: 0, out: /Chinese Foreign Minister/u },
  { args: ['check'], status: 0, out: /^Proven: \d+ briefs?, \d+ statements/u },
  {
    args: ['brief', '--briefs', '/nowhere'],
    status: 1,
    err: /expected a folder with officials.yaml.*set ATTACHE_BRIEFS/u,
  },
  { args: ['commands', '--register'], status: 2, err: /set DISCORD_TOKEN and DISCORD_APPLICATION_ID/u },
])('attache $args', { concurrent: true }, async ({ args, status, out = /^$/u, err = /^$/u }) => {
  const finished = await cli(args)
  expect(finished.out).toMatch(out)
  expect(finished.err).toMatch(err)
  expect(finished.status).toBe(status)
})

test('attache brief --as slack, discord and html prints exactly what is sent and nothing else', async () => {
  const print = async (as: string) => (await cli(['brief', 'china-us', '--as', as])).out
  const [slack, discord, html] = await Promise.all(['slack', 'discord', 'html'].map(print))
  expect(JSON.parse(slack!)).toMatchObject([
    { text: expect.stringContaining('China–US'), unfurl_links: false },
  ])
  expect(JSON.parse(discord!)).toMatchObject([{ allowed_mentions: { parse: [] } }])
  expect(html).toMatch(/^<!doctype html>[\s\S]*<title>[^<]*China–US/u)
  expect(html).not.toMatch(/(?:src|href)="http/u)
})

test('attache commands prints every command for both platforms, under the names that are set', async () => {
  const { out, status } = await cli(['commands'], { SLACK_COMMAND_NAMES: 'brief=/desk' })
  const { slack, discord } = JSON.parse(out)
  expect(status).toBe(0)
  expect(discord.map(({ name }: { name: string }) => name)).toEqual(
    expect.arrayContaining(['brief', 'official', 'digest']),
  )
  const slashes = slack.features.slash_commands.map(({ command }: { command: string }) => command)
  expect(slashes).toEqual(expect.arrayContaining(['/desk', '/official', '/digest']))
  expect(slashes).not.toContain('/brief')
})

test('attache says which setting is wrong and keeps its value to itself', async () => {
  const { err, status } = await cli(['commands'], { SLACK_BOT_TOKEN: 'hunter2' })
  expect(status).toBe(1)
  expect(err).toContain('SLACK_BOT_TOKEN: expected a bot token beginning with xoxb-')
  expect(err).not.toContain('hunter2')
})

test('attache ends quietly when whoever reads it has seen enough, as head does', async () => {
  const child = startProgram('cli.ts', ['commands'], {})
  const complaints = text(child.stderr!)
  child.stdout!.destroy()
  const [status] = await once(child, 'close')
  expect([status, await complaints]).toEqual([0, ''])
})

test('attache check names file and line of every fault in a bad brief, and brief does not answer from it', async () => {
  const folder = join(temporaryFolder(), 'briefs')
  mkdirSync(folder)
  cpSync(BRIEFS, folder, { recursive: true })
  const file = join(folder, 'china-us.yaml')
  writeFileSync(file, readFileSync(file, 'utf8').replace(/kind: outcome/u, 'kind: outcme'))
  const [check, brief] = await Promise.all(
    ['check', 'brief'].map((name) => cli([name], { ATTACHE_BRIEFS: folder })),
  )
  expect(check).toMatchObject({ status: 1, out: '' })
  expect(check!.err).toMatch(/china-us\.yaml:\d+:\d+ .*expected .*, found "outcme"/u)
  expect(brief).toMatchObject({ status: 1, out: '' })
  expect(brief!.err).toContain('china-us.yaml:')
})

test('attache reads what another place may see, and says beside it what is not proven', async () => {
  const folder = join(temporaryFolder(), 'briefs')
  cpSync(BRIEFS, folder, { recursive: true })
  for (const name of readdirSync(folder).filter((each) => each.endsWith('.yaml'))) {
    const file = join(folder, name)
    writeFileSync(file, readFileSync(file, 'utf8').replace('audience: all', 'audience: [slack:T1/C1]'))
  }
  const title = join(folder, 'china-us.yaml')
  writeFileSync(
    title,
    readFileSync(title, 'utf8').replace('place: Chinese capital', 'place: the Chinese capital'),
  )
  const read = async (place: string) => await cli(['brief', '--place', place], { ATTACHE_BRIEFS: folder })
  const [inside, outside] = await Promise.all([read('slack:T1/C1'), read('slack:T1/C2')])
  expect(inside.out).toContain('China–US')
  expect(inside.out).not.toContain('proven')
  expect(inside.err).toMatch(/^Shown to you, but not proven \(.*china-us\.yaml\): the bot does not serve it/u)
  expect(outside.out).not.toContain('China')
})

test('attache shows an author an unproven brief, and what is missing apart from the answer', async () => {
  const files = await harbourFolder()
  files.remove('harbour.proof.json')
  const questions = join(files.root, 'questions.jsonl')
  writeFileSync(questions, '{"id":"1","question":"what did Tamm say about the flag?"}\n')
  const [brief, ask] = await Promise.all([
    cli(['brief', 'harbour', '--briefs', files.folder]),
    cli(['ask', '--batch', questions, '--briefs', files.folder]),
  ])
  expect(brief).toMatchObject({ status: 0, err: expect.stringMatching(/not proven .*harbour/u) })
  expect(brief.out).toMatch(/^Kastel harbour\n/u)
  expect(ask?.err).toMatch(/not proven .*harbour/u)
  for (const line of ask!.out.trimEnd().split('\n')) expect(JSON.parse(line)).toMatchObject({ id: '1' })
})

test('attache commands --register says where to look when Discord does not take them', async () => {
  const discord = await startLoopbackDiscord()
  onTestFinished(() => discord.close())
  const { url: DISCORD_API_URL, applicationId: DISCORD_APPLICATION_ID } = discord
  const settings = { DISCORD_API_URL, DISCORD_APPLICATION_ID, DISCORD_TOKEN: 'wrong' }
  expect(await cli(['commands', '--register'], settings)).toMatchObject({
    status: 1,
    err: expect.stringMatching(/^Cannot register: 401.*; "npm run -s attache -- doctor" says what to do\n$/u),
  })
})
