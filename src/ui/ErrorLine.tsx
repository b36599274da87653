/** What went wrong with what was asked here, said at once; nothing where nothing did. */
export function ErrorLine({ error }: { readonly error: Error | null }) {
  return (
    error && (
      <p className="notice" role="alert">
        {error.message}
      </p>
    )
  )
}
