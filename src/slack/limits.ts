/**
 * Slack's numbers, and the ones we keep for ourselves below them.
 *
 * Lengths are in UTF-16 units, which is never less than what Slack counts.
 */
export const LIMITS = Object.freeze({
  /** Blocks of a message; Slack's documentation says 50. */
  blocks: 48,
  /** Blocks of a home view, https://docs.slack.dev/reference/views/home-tab-views. */
  homeBlocks: 100,
  /** The notification text with its escapes; Slack recommends 4,000, we keep 3,900 for screen readers. */
  text: 3_800,
  /** A whole message as JSON; undocumented, Slack was seen to fail somewhere from 11,300 characters. */
  message: 10_500,
  /** JSON of one menu, so that a message holds it with something else. */
  menu: 8_000,
  buttonsPerRow: 5,
  buttonText: 75,
  buttonValue: 2_000,
  /** A link button's address; Slack takes 3,000, but five of these share a message. */
  buttonUrl: 1_500,
  selectOptions: 100,
  optionText: 75,
  optionValue: 150,
  placeholder: 150,
  /** Proposals in the agent's pane. */
  prompts: 4,
  commandSummary: 2_000,
  usageHint: 1_000,
  /** What is said of a picture to who cannot see it. */
  altText: 2_000,
  viewTitle: 24,
  viewSubmit: 24,
  inputLabel: 2_000,
  inputHint: 2_000,
  inputText: 3_000,
  /** The longest address we put behind words; ours, so that a link never fills a message. */
  linkUrl: 1_500,
})
