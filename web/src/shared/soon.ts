import { Problem } from './http'
import { t } from './i18n'

/** A stairwell's network often neither answers nor fails: after so long it counts as none, and what comes of it later is not awaited. */
export function soon<T>(work: Promise<T>, milliseconds: number): Promise<T> {
  let timer: number | undefined
  const late = new Promise<never>((_, failed) => {
    timer = window.setTimeout(() => failed(new Problem(0, '/problems/no-connection', t('problem.noConnection'))), milliseconds)
  })
  return Promise.race([work, late]).finally(() => window.clearTimeout(timer))
}

/** What may have been taken along, for want of a network; `taken`: when, by this phone's clock. */
export type Along<T> = T & { taken?: number }

/** What the network says, or what is kept here where there is none; where nothing is, the network has all the time it needs. */
export async function networkOr<T>(ask: () => Promise<T>, kept: () => Promise<Along<NoInfer<T>> | undefined>, milliseconds = 4_000): Promise<Along<T>> {
  // What the network says was not taken along, and has no such mark.
  const asked = ask() as Promise<Along<T>>
  try {
    return await soon(asked, milliseconds)
  }
  catch (error) {
    if (!(error instanceof Problem) || error.status !== 0) throw error
    const here = await kept()
    return here ?? asked
  }
}
