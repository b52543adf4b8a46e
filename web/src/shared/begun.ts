/**
 * What the page itself began to ask before its scripts had come (`scripts/fieldBegin.js`), by path. Each answer is good once, while the
 * page opens; a refusal, or no network, is asked again as if nothing had been begun.
 */
const longest = 30_000

type Begun = Partial<Record<string, Promise<Response>>>
const begun = (): Begun => (window as { linliBegun?: Begun }).linliBegun ?? {}

export async function takeBegun(path: string) {
  const all = begun()
  const asked = all[path]
  delete all[path]
  if (!asked || performance.now() > longest) return undefined
  const answer = await asked.catch(() => undefined)
  return answer?.ok ? answer : undefined
}
