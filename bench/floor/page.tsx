import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query'
import { createRoot } from 'react-dom/client'
import type { FloorArea } from './areas.ts'
import './floor.css'

/** The least that a page of React and its queries can be: it reads twelve lines and shows them. */
function Floor() {
  const { data } = useQuery({
    queryKey: ['areas'],
    queryFn: async () => (await (await fetch('/areas.json')).json()) as readonly FloorArea[],
  })
  return (
    <>
      <h1>Overview</h1>
      {data && (
        <table>
          <tbody>
            {data.map((area) => (
              <tr className="area" key={area.name}>
                <td>{area.name}</td>
                <td>{area.open}</td>
                <td>{area.done}</td>
                <td>{area.atRisk}</td>
                <td>{area.late}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  )
}

createRoot(document.getElementById('root')!).render(
  <QueryClientProvider client={new QueryClient()}>
    <Floor />
  </QueryClientProvider>,
)
