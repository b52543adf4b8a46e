import { t } from '@/shared/i18n'
import { inTime } from '@/shared/along/pocket'
import type { CaseTold, Sort } from '@/shared/along/told'
import { report } from '../api'

/** How much of its words is left to know it by. */
const words = 24

/** A matter that was seen on the way, with the place where whoever told it stood. */
export const caseSort: Sort<CaseTold> = {
  async send({ id, telling }) {
    const { it } = await inTime(report({ ...telling, id }))
    // Its photos wait on the device until the case is there.
    await import('../photos/outbox').then(photos => photos.hand(id, { id: it.id }))
    return { number: it.id }
  },
  rest: it => ({ ...it, title: it.title.slice(0, words), telling: { ...it.telling, words: '', address: '', settled: null } }),
  line: () => t('told.tell'),
  correct({ telling, id }) {
    const { words, leaf, standard, address, longitude, latitude, settled, household, place } = telling
    keepDraft({
      id, words, leaf: leaf ?? '', standard: standard ?? undefined, address: address ?? '', settled: Boolean(settled),
      at: longitude && latitude ? { longitude, latitude } : undefined,
    })
    return household ? `/tell?household=${household}` : `/tell?place=${place}`
  },
}

/** A case as it is being typed, which survives a page that is left. */
export interface Draft {
  id: string
  words: string
  leaf: string
  standard: number | undefined
  address: string
  settled: boolean
  at: { longitude: number, latitude: number } | undefined
}

const kept = 'linli.tell'
export const keepDraft = (it: Draft) => sessionStorage.setItem(kept, JSON.stringify(it))
export const forgetDraft = () => sessionStorage.removeItem(kept)

export function draft(): Draft | undefined {
  const text = sessionStorage.getItem(kept)
  return text ? JSON.parse(text) : undefined
}
