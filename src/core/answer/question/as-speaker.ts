import type { Slot } from './asked.ts'

/** Whoever is asked to have done something, as the one whose words are asked for. */
export function asSpeaker(slot: Slot): Slot {
  return slot.part === 'actor' ? { ...slot, part: 'speaker' } : slot
}
