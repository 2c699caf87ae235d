import type { CommandCall } from '../document.ts'
import type { BriefingRecord } from '../record/record.ts'
import { fitsButton, LONGEST_TOKEN } from './call.ts'
import { chooseOfficial, chooseSubject } from './choose.ts'
import type { Chosen } from './choose.ts'

/**
 * Puts the subject and the person that were typed into a call, as their ids where they are known.
 *
 * Of what is nobody's name only as much is carried as a button has room for: a longer call would be kept, and with it
 * words of a reader where their wish to be forgotten does not find them.
 */
export function carryNames(
  call: CommandCall,
  { subject, official }: Readonly<Record<string, string | undefined>>,
  record: BriefingRecord,
): CommandCall {
  const names = [
    { option: 'subject', typed: subject, choose: (typed?: string) => chooseSubject(typed, record) },
    { option: 'official', typed: official, choose: (typed?: string) => chooseOfficial(typed, record) },
  ].map((name) => ({ ...name, chosen: name.choose(name.typed) }))
  const known = names.reduce((carried, { option, chosen }) => carry(carried, option, idOf(chosen)), call)
  return names.reduce((carried, { option, chosen, choose }) => {
    if (chosen.kind === 'chosen') return carried
    const fits = (part: string) => fitsButton(carry(carried, option, part)) && choose(part).kind === 'unclear'
    return carry(carried, option, longestPart(chosen.asked, fits))
  }, known)
}

function carry(call: CommandCall, option: string, value: string | undefined): CommandCall {
  return value === undefined ? call : { ...call, input: { ...call.input, [option]: value } }
}

function idOf(chosen: Chosen): string | undefined {
  return chosen.kind === 'chosen' ? chosen.id : undefined
}

/** The longest beginning that fits; what is cut may still not become another's name. */
function longestPart(typed: string, fits: (part: string) => boolean): string | undefined {
  const letters = [...typed].slice(0, LONGEST_TOKEN)
  return letters.map((_, cut) => letters.slice(0, letters.length - cut).join('')).find(fits)
}
