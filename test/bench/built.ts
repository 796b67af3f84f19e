// The compiled program: what is measured is what an operator runs. A loader of TypeScript adds calls of its own to every
// function it translates.

/** A module of the compiled program by its path there. Rejects when `npm run build` has not been run. */
export async function built<Module>(path: string): Promise<Module> {
  return (await import(new URL(`../../dist/${path}`, import.meta.url).href)) as Module
}
