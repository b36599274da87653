/** Why this server does not start, in one line for whoever started it: what was given, and what to do. */
export class StartRefused extends Error {}
