import { holdDefinitions } from './definitions.ts'

// The first import of each `pure` entry: it runs before the elements that the entry names.
holdDefinitions()
