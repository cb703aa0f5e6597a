/** Keeps what a page may rely on: elements with a tag, without their private parts. */
const publicSurface = {
  name: 'public-surface',
  packageLinkPhase({ customElementsManifest }) {
    const base = baseOf(customElementsManifest)
    for (const module of customElementsManifest.modules) {
      module.declarations = module.declarations?.filter(({ tagName }) => tagName)
      for (const element of module.declarations ?? []) trim(complete(element, base))
    }
    customElementsManifest.modules = customElementsManifest.modules
      .filter(({ declarations }) => declarations?.length)
      .map(({ kind, path, declarations, exports }) => ({ kind, path, declarations, exports: exportsOf(exports) }))
      // Files are found in whatever order the disk answers.
      .toSorted((one, other) => (one.path < other.path ? -1 : 1))
  },
}

const baseOf = ({ modules }) =>
  modules.flatMap(({ declarations = [] }) => declarations).find(({ name }) => name === 'WaybillElement')

/** The analyzer loses what all elements share where a class is made by a function, as those of form controls are. */
function complete(element, base) {
  for (const kind of ['attributes', 'members', 'events']) {
    const known = new Set((element[kind] ??= []).map(({ name }) => name))
    element[kind].push(...(base[kind] ?? []).filter(({ name }) => !known.has(name)))
  }
  return element
}

// The base class fires events by a variable, which the analyzer takes for an event called "name".
const isNamed = ({ name }) => name !== 'name'
const isPublic = (member) => !member.static && !member.privacy?.startsWith('pr') && !member.name.startsWith('#')

function trim(element) {
  element.members = element.members?.filter(isPublic)
  element.events = element.events?.filter(isNamed)
}

function exportsOf(all) {
  return all?.filter(({ kind }) => kind === 'custom-element-definition' || kind === 'js')
}

/** The manifest tells editors, docs and Storybook what each element takes, fires and shows. */
export default {
  globs: ['src/**/*.ts'],
  exclude: ['src/**/*.test.ts', 'src/embed/**', 'src/locales/**', 'src/stores/**', 'src/**/*.styles.ts'],
  litelement: true,
  plugins: [publicSurface],
}
