import type { ButtonInteraction, ModalSubmitInteraction, StringSelectMenuInteraction } from 'discord.js'

import { decodeCall, FORM_MARK } from '../core/commands/call.ts'
import type { FrontDesk } from '../core/front-desk.ts'
import { sayOnce } from '../core/say-once.ts'
import { askerOf } from './asker.ts'
import { typedInto } from './form.ts'
import { openForm } from './open-form.ts'
import { reply } from './reply.ts'

/** Runs what a button or a menu's option carried, or opens the form it stands for. */
export async function answerPress(
  press: ButtonInteraction | StringSelectMenuInteraction,
  desk: FrontDesk,
): Promise<void> {
  const carried = press.isStringSelectMenu() ? (press.values[0] ?? '') : press.customId
  const token = carried.startsWith(FORM_MARK) ? carried.slice(FORM_MARK.length) : carried
  const form = token === carried ? undefined : await desk.openForm(token, askerOf(press))
  if (form !== undefined) return await openForm(press, form)
  const say = async (isSaidToAll: boolean) => {
    const answer = desk.press(token, {}, askerOf(press))
    await reply(press, answer, isSaidToAll)
    return await answer
  }
  if (!isPublic(token, desk)) return void (await say(false))
  const isFirst = await sayOnce(desk, `discord:${press.message.id}`, token, () => say(true))
  if (!isFirst) await press.deferUpdate()
}

/** Runs what a form was for, with what was typed into it. */
export async function answerForm(submission: ModalSubmitInteraction, desk: FrontDesk): Promise<void> {
  const token = submission.customId
  const answer = desk.press(token, typedInto(submission), askerOf(submission))
  await reply(submission, answer, isPublic(token, desk))
}

function isPublic(token: string, desk: FrontDesk): boolean {
  const name = decodeCall(token)?.command
  return desk.commands.find((command) => command.name === name)?.public === true
}
