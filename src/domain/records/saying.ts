/** What an agency answers when asked whether its date will hold. */
export const willHold = ['yes', 'perhaps', 'no'] as const
export type WillHold = (typeof willHold)[number]

/** How something was said. */
export const channels = ['here', 'e-mail', 'phone', 'meeting'] as const
export type Channel = (typeof channels)[number]
