/** The demonstration's founding loads, made when the site is built (vite.config.ts); each is fetched when it is needed. */
declare module 'virtual:prebuilt' {
  interface PrebuiltDay {
    readonly day: string
    /** The packed log: mocks/packedLog.ts. */
    whole(): Promise<string>
    /** The same with nothing recorded yet. */
    empty(): Promise<string>
  }
  export const days: readonly PrebuiltDay[]
  /** The day the demonstration starts on. */
  export const firstDay: string
}
