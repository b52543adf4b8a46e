import { onBeforeUnmount, shallowRef } from 'vue'
import { Problem } from '@/shared/http'
import type { lookFromHome, Telling } from './api'

type Alike = NonNullable<Awaited<ReturnType<typeof lookFromHome>>['alike']>

/** What others have told of the same near by, asked for once the typing has paused. */
export function useAlike(look: (body: Telling) => ReturnType<typeof lookFromHome>) {
  const alike = shallowRef<Alike>()
  let timer: number | undefined
  onBeforeUnmount(() => window.clearTimeout(timer))

  function ask(body: Telling) {
    window.clearTimeout(timer)
    if (body.words.trim().length < 2) {
      alike.value = undefined
      return
    }
    timer = window.setTimeout(async () => {
      try {
        alike.value = (await look(body)).alike ?? undefined
      }
      catch (error) {
        // What only helps to tell may be missing.
        if (!(error instanceof Problem)) throw error
      }
    }, 800)
  }

  return { alike, ask }
}
