import type { Person } from '../domain/rules/permissions.ts'

/** Who is signed in: the answer of `GET /api/session`. `name` is what the page calls them. */
export interface Session extends Person {
  readonly id: string
  readonly name: string
}

/**
 * How a home knows who asks. The demonstration lets a person be chosen; production brings its own sign-in. The mock
 * cannot set cookies from a worker, so how a session is carried is the home's.
 */
export interface People {
  /** Null where nobody is signed in, or the session has ended. Asked on every request, and before every event of a stream. */
  identify(request: Request): Promise<Session | null>
  /** Persons that may be chosen; absent where people sign in otherwise. */
  readonly choices?: readonly { readonly id: string; readonly name: string }[]
  /** Begins a session for a chosen person; answers it with the headers that carry it. Null: there is no such person. */
  choose?(
    person: string,
    request: Request,
  ): Promise<{ readonly session: Session; readonly headers: Readonly<Record<string, string>> } | null>
  /** Ends the session of this request; answers the headers that take it away. */
  end?(request: Request): Promise<Readonly<Record<string, string>>>
}
