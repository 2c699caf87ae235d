/**
 * Discord's numbers for messages and forms, each in characters or items.
 *
 * Lengths are counted in UTF-16 units, which is never less than what Discord counts. The two about bytes and
 * media are undocumented: above them Discord answers 500 (discord-api-docs issues 8554 and 7528).
 */
export const DISCORD_LIMITS = Object.freeze({
  content: 2000,
  rows: 5,
  rowButtons: 5,
  componentsInAll: 40,
  displayText: 4000,
  displayBytes: 10_170,
  displayBytesEach: 12,
  media: 64,
  customId: 100,
  buttonLabel: 80,
  buttonUrl: 512,
  selectOptions: 25,
  optionText: 100,
  placeholder: 150,
  mediaDescription: 1024,
  galleryItems: 10,
  sectionTexts: 3,
  modalTitle: 45,
  modalComponents: 5,
  labelText: 45,
  labelDescription: 100,
  inputText: 4000,
  inputPlaceholder: 100,
  nonce: 25,
  allowedIds: 100,
})
