/** Nothing, as a table shows it: a dash to the eye, `none` to the ear. */
export function Dash({ spoken }: { readonly spoken: string }) {
  return (
    <>
      <span aria-hidden="true">–</span>
      <span className="spoken">{spoken}</span>
    </>
  )
}
