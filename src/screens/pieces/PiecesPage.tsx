export function PiecesPage() {
  return <h1>Pieces</h1>
}
