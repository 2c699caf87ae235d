import { fieldFaults } from './fields.ts'
import type { MessageFault } from './refusal.ts'
import { isWire, listAt, stringAt, type Wire, wireAt } from './wire.ts'

const embedTotal = 6000

/** What Discord would refuse in a message's embeds, the 6,000 characters of all of them together included. */
export function embedFaults(embeds: readonly unknown[]): MessageFault[] {
  const known = embeds.filter(isWire)
  const total = known.reduce((sum, embed) => sum + embedSize(embed), 0)
  const faults = known.flatMap((embed, index) => oneEmbedFaults(embed, `embeds.${index}`))
  if (total > embedTotal) {
    faults.push({
      path: 'embeds',
      code: 'MAX_EMBED_SIZE_EXCEEDED',
      message: `Embed size exceeds maximum size of ${embedTotal}`,
    })
  }
  return faults
}

function oneEmbedFaults(embed: Wire, path: string): MessageFault[] {
  return [
    ...fieldFaults(embed, path, [
      { key: 'title', is: 'text', max: 256 },
      { key: 'description', is: 'text', max: 4096 },
      { key: 'fields', is: 'list', max: 25 },
    ]),
    ...fieldFaults(wireAt(embed, 'footer'), `${path}.footer`, [{ key: 'text', is: 'text', max: 2048 }]),
    ...fieldFaults(wireAt(embed, 'author'), `${path}.author`, [{ key: 'name', is: 'text', max: 256 }]),
    ...listAt(embed, 'fields').flatMap((field, index) =>
      fieldFaults(isWire(field) ? field : {}, `${path}.fields.${index}`, [
        { key: 'name', is: 'text', required: true, min: 1, max: 256 },
        { key: 'value', is: 'text', required: true, min: 1, max: 1024 },
      ]),
    ),
  ]
}

function embedSize(embed: Wire): number {
  const texts = [
    stringAt(embed, 'title'),
    stringAt(embed, 'description'),
    stringAt(wireAt(embed, 'footer'), 'text'),
    stringAt(wireAt(embed, 'author'), 'name'),
    ...listAt(embed, 'fields').flatMap((field) =>
      isWire(field) ? [stringAt(field, 'name'), stringAt(field, 'value')] : [],
    ),
  ]
  return texts.reduce((sum, text) => sum + (text?.length ?? 0), 0)
}
