import { UNCHANGED } from '../compose/digest-form.ts'
import { composeAskAlone, composeCannotDeliver, composeMayNotManage } from '../compose/digest-problem.ts'
import { digestWays } from '../compose/digest-ways.ts'
import type { Action, Document } from '../document.ts'
import type { Command, CommandContext, CommandInput } from './command.ts'
import { completeDays, completeSubjects, completeTime, completeZone } from './digest-complete.ts'
import { mayChange } from './digest-parts.ts'
import type { DigestParts } from './digest-parts.ts'
import { previewDigest, sayNow } from './digest-say.ts'
import { showStatus } from './digest-show.ts'
import { isBareWish, openForm, turnOff, turnOn, whatIsMissing } from './digest-turn.ts'
import { readAsked } from './read-asked.ts'

const ACTIONS = [
  { value: 'status', label: 'status: when the next comes, what became of the last' },
  { value: 'on', label: 'on: turn it on or change it' },
  { value: 'off', label: 'off: turn it off' },
  { value: 'preview', label: 'preview: what it would say now, to you only' },
  { value: 'now', label: 'now: say it here now' },
] as const

/** `/digest`: what changed, every morning; and its hidden twin that says one to the whole channel. */
export function digestCommands(parts: DigestParts): readonly Command[] {
  return [
    {
      name: 'digest',
      summary: 'what changed, told in this channel every morning',
      inChannels: true,
      examples: ['digest', 'digest on', 'digest on china-us 07:00 weekdays Europe/Paris', 'digest preview'],
      typed: true,
      options: [
        { name: 'action', summary: 'what to do; status if left out', choices: ACTIONS },
        { name: 'subjects', summary: 'subjects, apart by commas', complete: completeSubjects },
        { name: 'time', summary: 'time of day, such as 07:00', complete: completeTime },
        { name: 'days', summary: 'days, such as weekdays or mon,thu', complete: completeDays },
        { name: 'zone', summary: 'time zone or city', complete: completeZone },
        { name: 'unchanged', summary: 'what a day without news is worth', choices: UNCHANGED },
      ],
      form: (input, context) => openForm(input, context, parts),
      asks: (input, context) => isBareWish(input, context, parts),
      run: (input, context) => runDigest(input, context, parts),
    },
    {
      name: 'digest-now',
      summary: 'say the digest to everybody here',
      examples: [],
      typed: false,
      public: true,
      fresh: true,
      options: [],
      run: (_, context) => guarded(context, parts, digestWays.status, () => sayNow(context, parts)),
    },
  ]
}

async function runDigest(
  typed: CommandInput,
  context: CommandContext,
  parts: DigestParts,
): Promise<Document> {
  const input = readAsked(typed)
  const isOverheard = context.asker.aloud === true && context.asker.place.direct !== true
  if (isOverheard && (input.action === 'preview' || input.action === 'now'))
    return composeAskAlone(input.action)
  switch (input.action) {
    case 'on':
      return await guarded(context, parts, digestWays.status, () => turnOn(input, context, parts))
    case 'off':
      return await guarded(context, parts, digestWays.status, () => turnOff(context, parts))
    case 'preview':
      return await previewDigest(context, parts)
    case 'now':
      return await guarded(context, parts, digestWays.preview, () => offerNow(context, parts))
    default:
      return await showStatus(context, parts)
  }
}

/** Lets only those change or say something who may; the others are told what they may do instead. */
async function guarded(
  { asker }: CommandContext,
  { managers }: DigestParts,
  instead: Action,
  run: () => Promise<Document>,
): Promise<Document> {
  return mayChange(asker, managers) ? await run() : composeMayNotManage(asker.mayManage, [instead])
}

async function offerNow(context: CommandContext, parts: DigestParts): Promise<Document> {
  const missing = await whatIsMissing(context, parts)
  if (missing.length > 0) return composeCannotDeliver(missing, [])
  return await previewDigest(context, parts, [digestWays.sayNow])
}
