declare module '@custom-elements-manifest/analyzer/cli.js' {
  export function cli(settings: { argv: readonly string[]; cwd: string; noWrite: boolean }): Promise<unknown>
}
