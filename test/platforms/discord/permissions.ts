/** Permission bits this server knows, by Discord's names. */
export const PERMISSIONS = Object.freeze({
  Administrator: 1n << 3n,
  ManageChannels: 1n << 4n,
  ManageGuild: 1n << 5n,
  AddReactions: 1n << 6n,
  ViewChannel: 1n << 10n,
  SendMessages: 1n << 11n,
  ManageMessages: 1n << 13n,
  EmbedLinks: 1n << 14n,
  AttachFiles: 1n << 15n,
  ReadMessageHistory: 1n << 16n,
  MentionEveryone: 1n << 17n,
  UseApplicationCommands: 1n << 31n,
  ManageThreads: 1n << 34n,
  CreatePublicThreads: 1n << 35n,
  CreatePrivateThreads: 1n << 36n,
  SendMessagesInThreads: 1n << 38n,
})

/** A permission by Discord's name. */
export type PermissionName = keyof typeof PERMISSIONS

/** Every permission this server knows. */
export const allPermissions = Object.values(PERMISSIONS).reduce((sum, bit) => sum | bit, 0n)

const trusted: readonly PermissionName[] = [
  'Administrator',
  'ManageChannels',
  'ManageGuild',
  'ManageMessages',
  'ManageThreads',
  'MentionEveryone',
]

/** What everybody may do unless a test says otherwise: talk, read, thread and use commands. */
export const everyonePermissions = allPermissions & ~bitsOf(trusted)

/** Adds up permissions given by name. */
export function bitsOf(names: readonly PermissionName[]): bigint {
  return names.reduce((sum, name) => sum | PERMISSIONS[name], 0n)
}
