/**
 * Discord's numbers, and the ones we keep for ourselves below them.
 *
 * Lengths are in UTF-16 units, which is never less than what Discord counts.
 */
export const LIMITS = Object.freeze({
  /** Components V2: nested ones, container and rows included; Discord's documentation. */
  components: 40,
  /** Text of all displays of a message together; 4,000 at Discord, 3,900 for notifications and screen readers. */
  messageText: 3800,
  /**
   * UTF-8 bytes that weigh as much as one character.
   *
   * Undocumented: above 10,170 bytes of text (12 more for each display) Discord answers 500, discord-api-docs#8554.
   */
  bytesPerCharacter: 2.5,
  /** Displays of a message after which further text joins the last one, so that rows still find room. */
  displays: 28,
  buttonsPerRow: 5,
  buttonLabel: 80,
  /** A link button's address. */
  buttonUrl: 512,
  customId: 100,
  /** What is said of a picture to who cannot see it. */
  mediaDescription: 1024,
  selectOptions: 25,
  /** Label, value and description of a menu's option, and of a proposal while typing. */
  optionText: 100,
  placeholder: 150,
  modalTitle: 45,
  modalFields: 5,
  fieldLabel: 45,
  fieldHint: 100,
  inputText: 4000,
  /** Proposals while typing. */
  choices: 25,
  /** A command's description, and an option's. */
  description: 100,
  nonce: 25,
  /** The longest address we put behind words; ours, so that a link never fills a message. */
  linkUrl: 1500,
  threadName: 100,
})

/** Times of an interaction, in milliseconds: Discord waits 3 s for a first response; we defer well before. */
export const DEFER_AFTER = 1500
