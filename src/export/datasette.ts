import { stringify } from 'yaml'
import { described } from '../../schema/codebook.ts'

/** What `datasette docket.db --metadata metadata.yml` shows: the codebook beside tables and columns, and views before tables. */
export function toDatasetteMetadata({ licence }: { readonly licence: string }): string {
  const tables = Object.entries(described).map(([name, { about, columns, exported }]) => [
    name,
    {
      description: about,
      columns: Object.fromEntries(Object.entries(columns).map(([column, { description }]) => [column, description])),
      ...unitsOf(columns),
      ...(exported === false && name !== 'articles_fts' && { hidden: true }),
    },
  ])
  return stringify(
    {
      title: 'Crypto Docket',
      description:
        'Enforcement and regulation of crypto assets, as the news and the authorities tell it: every value with the words it was read from.',
      license: licence,
      license_url: `https://spdx.org/licenses/${licence}.html`,
      databases: { docket: { tables: Object.fromEntries(tables) } },
    },
    { lineWidth: 0 },
  )
}

function unitsOf(columns: Readonly<Record<string, { readonly unit?: string }>>): object {
  const units = Object.entries(columns).flatMap(([column, { unit }]) => (unit === undefined ? [] : [[column, unit]]))
  return units.length === 0 ? {} : { units: Object.fromEntries(units) }
}
