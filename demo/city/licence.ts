/** The words that must stand on every map made from this data. */
export const ATTRIBUTION =
  '<a href="https://www.openstreetmap.org/copyright" target="_blank">© OpenStreetMap contributors</a>'

/** The notice beside the files; the full text of the licence stands in ODbL-1.0.md next to it. */
export const NOTICE = `Map data © OpenStreetMap contributors
https://www.openstreetmap.org/copyright

Everything in this folder (vector tiles, addresses, road graph) is derived from OpenStreetMap data of Montevideo as of
December 2017, taken from the npm package @mapbox/mvt-fixtures 4.0.0, and is made available under the Open Database
License 1.0 (ODbL): see ODbL-1.0.md in this folder or https://opendatacommons.org/licenses/odbl/1-0/.
The river bank was joined from tagged ways; names of mappers and edit numbers were removed.

Whoever shows these maps shows the words "© OpenStreetMap contributors" on them. Whoever passes on these files, or
something derived from them, passes on this licence with them.
`
