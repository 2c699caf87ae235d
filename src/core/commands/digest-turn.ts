import { digestForm } from '../compose/digest-form.ts'
import { composeCannotDeliver, composeWishFaults } from '../compose/digest-problem.ts'
import { changeWords } from '../compose/digest-status.ts'
import { digestWays } from '../compose/digest-ways.ts'
import type { Action, Document, Form } from '../document.ts'
import type { Lack } from '../ports/outlet.ts'
import type { Member } from '../ports/subscriptions.ts'
import type { CommandContext, CommandInput } from './command.ts'
import { channelOf, mayChange, outletOf } from './digest-parts.ts'
import type { DigestParts } from './digest-parts.ts'
import { showStatus } from './digest-show.ts'
import { readWish } from './digest-wish.ts'
import type { WishFault } from './digest-wish.ts'
import { given, inputOf, readAsked } from './read-asked.ts'
import type { Asked } from './read-asked.ts'

/** The form, filled with what there is and with what was typed. */
export async function openForm(
  typed: CommandInput,
  context: CommandContext,
  parts: DigestParts,
): Promise<Form> {
  const before = await parts.subscriptions.find(channelOf(context))
  return digestForm({ ...inputOf(before), ...readAsked(typed) }, context.record, context.asker.timeZone)
}

/** Whether somebody who may only said that they want a digest, or want it otherwise, and not how. */
export async function isBareWish(
  typed: CommandInput,
  context: CommandContext,
  parts: DigestParts,
): Promise<boolean> {
  const { action, ...rest } = readAsked(typed)
  const isBare = action === 'on' && Object.keys(rest).length === 0
  if (!isBare || !mayChange(context.asker, parts.managers) || outletOf(context, parts) === undefined)
    return false
  const before = await parts.subscriptions.find(channelOf(context))
  return before === undefined || before.state === 'on'
}

/** Turns the digest on, or changes it, once it is sure that it can be delivered. */
export async function turnOn(input: Asked, context: CommandContext, parts: DigestParts): Promise<Document> {
  const channel = channelOf(context)
  const before = await parts.subscriptions.find(channel)
  const wanted = { ...inputOf(before), ...given(input) }
  const read = readWish(input, before, context)
  if ('faults' in read)
    return composeWishFaults(read.faults, [...waysOut(read.faults, wanted), digestWays.fillIn(wanted)])
  const missing = await whatIsMissing(context, parts)
  if (missing.length > 0) return composeCannotDeliver(missing, [digestWays.tryAgain(inputOf(read.wish))])
  const by = {
    ...memberOf(context),
    words: changeWords(before?.state === 'on' ? 'changed' : 'on', read.wish),
    now: context.now,
  }
  await parts.subscriptions.turnOn(channel, read.wish, by)
  return await showStatus(context, parts)
}

/** For each thing that cannot be taken as typed, the nearest that can, with all the rest as it was. */
function waysOut(faults: readonly WishFault[], wanted: Readonly<Record<string, string>>): readonly Action[] {
  return faults.flatMap(({ field, nearest }) =>
    nearest.map(({ value, label }) => digestWays.take(label, { ...wanted, [field]: value })),
  )
}

/** Turns the digest off; its settings stay. */
export async function turnOff(context: CommandContext, parts: DigestParts): Promise<Document> {
  const channel = channelOf(context)
  const before = await parts.subscriptions.find(channel)
  if (before === undefined) return await showStatus(context, parts)
  const by = { ...memberOf(context), words: changeWords('off'), now: context.now }
  if (before.state !== 'off') await parts.subscriptions.turnOff(channel, by)
  return await showStatus(context, parts)
}

/** What keeps a digest from being posted here and read back. */
export async function whatIsMissing(
  context: CommandContext,
  parts: DigestParts,
): Promise<readonly (Lack | 'outlet')[]> {
  const { thread: _, ...place } = context.asker.place
  return (await outletOf(context, parts)?.missing(place)) ?? ['outlet']
}

function memberOf({ asker: { user, name } }: CommandContext): Member {
  return { user, ...(name === undefined ? {} : { name }) }
}
