import { randomBytes } from 'node:crypto'

import type { Asker } from '../core/asker.ts'
import { topicToken } from '../core/asking/topic.ts'
import { FORM_MARK } from '../core/commands/call.ts'
import type { Document } from '../core/document.ts'
import type { FrontDesk } from '../core/front-desk.ts'
import { drawDiscord } from './draw-discord.ts'
import { drawSlack } from './draw-slack.ts'
import type { Html } from './html.ts'
import { renderHtml } from './render-html.ts'
import type { Ways } from './render-html.ts'
import { addressOf, carriedBy, renderForm, renderShell } from './shell.ts'
import type { Face, Shown } from './shell.ts'
import type { WebParts } from './start-web.ts'

type Query = Readonly<Record<string, string>>

/** Whoever sits at this machine, in one of their conversations. */
export function readerIn(talk: string): Asker {
  const place = { outlet: 'web', workspace: '', channel: talk, direct: true }
  return { place, user: 'local', mayManage: true }
}

/** The page that an address stands for; the same address always asks the same. */
export async function answerPage(query: Query, parts: WebParts): Promise<string> {
  const { desk } = parts
  const shown = readShown(query)
  const { form } = query
  const opened = form === undefined ? undefined : await desk.openForm(form, readerIn(shown.talk))
  if (form !== undefined && opened !== undefined)
    return renderShell(
      { title: opened.title, nodes: [] },
      renderForm(opened, form, shown),
      shown,
      desk.commands,
    )
  const document = await answer(query, shown, desk)
  const under = topicToken(document)
  return renderShell(
    document,
    draw(document, shown, parts),
    under === undefined ? shown : { ...shown, under },
    desk.commands,
  )
}

const KEPT = new Set(['face', 'width', 'talk'])

function readShown(query: Query): Shown {
  const { face, width, talk = '' } = query
  const asked = Object.fromEntries(Object.entries(query).filter(([name]) => !KEPT.has(name)))
  return {
    face: isFace(face) ? face : 'page',
    phone: width === 'phone',
    talk: /^[\w-]{16}$/u.test(talk) ? talk : randomBytes(12).toString('base64url'),
    query: asked,
  }
}

function isFace(word: string | undefined): word is Face {
  return word === 'page' || word === 'slack' || word === 'discord'
}

/** What was typed goes on from what it was typed under, which the address carries. */
async function answer(query: Query, { talk }: Shown, desk: FrontDesk): Promise<Document> {
  const { q = '', press, under } = query
  const asker = readerIn(talk)
  if (press !== undefined) return (await desk.press(press, typedInto(query), asker)).document
  const replied = under === undefined ? {} : { replied: async () => [under] }
  return (await desk.hear({ words: q, asker, ...replied })).document
}

function typedInto(query: Query): Readonly<Record<string, string>> {
  const fields = Object.entries(query).filter(([name]) => name.startsWith('f.'))
  return Object.fromEntries(fields.map(([name, value]) => [name.slice(2), value]))
}

function draw(document: Document, shown: Shown, parts: WebParts): Html {
  const form = (token: string) => addressOf(shown, { form: token })
  const ways: Ways = {
    press: (token) =>
      token.startsWith(FORM_MARK) ? form(token.slice(FORM_MARK.length)) : addressOf(shown, { press: token }),
    form,
    carried: carriedBy(shown),
  }
  if (shown.face === 'slack') return drawSlack(parts.previews.slack(asInChat(document)), ways)
  if (shown.face === 'discord') return drawDiscord(parts.previews.discord(asInChat(document)), ways)
  return renderHtml(document, { ways })
}

/** Without the ways to pages of this machine: a chat has them only at a public address. */
function asInChat(document: Document): Document {
  const nodes = document.nodes.map((node) =>
    node.kind === 'actions'
      ? { ...node, actions: node.actions.filter((action) => action.kind !== 'link' || isPublic(action.url)) }
      : node,
  )
  return { ...document, nodes }
}

function isPublic(url: string): boolean {
  return /^https?:/u.test(url)
}
