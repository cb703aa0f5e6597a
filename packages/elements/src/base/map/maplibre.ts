/** What our maps use of MapLibre; a bundler leaves out the rest. */
export { AttributionControl, Map, Marker, setWorkerUrl } from 'maplibre-gl'
