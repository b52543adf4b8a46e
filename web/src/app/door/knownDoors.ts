import { openedPocket } from '@/shared/along/pocket'
import { allPages, shelf } from '@/shared/along/shelf'
import { Problem } from '@/shared/http'
import { t } from '@/shared/i18n'
import { networkOr } from '@/shared/soon'
import { knownDoors, scan, type KnownDoor } from './api'

const most = 2_000

/** All doors of a worker's area with the prints of their codes, by which one is known without network; no code can be made of a print. */
export const doorCodes = shelf<KnownDoor[]>('doors', place => allPages(most, page => knownDoors(place, page)))

/** One of the doors that are known here, though nothing may be asked there. */
export async function knownDoor(household: string) {
  const it = (await doorCodes.here())?.value.find(one => one.household === household)
  return it && { household, grid: it.grid, address: it.address, headName: it.headName }
}

/** The first 16 bytes of a code's SHA-256, as the server writes them. */
export async function printOf(token: string) {
  const whole = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(token)))
  return btoa(String.fromCharCode(...whole.slice(0, 16))).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '')
}

/** The token of a household's address, whatever installation's name stands before it. */
export const tokenIn = (text: string) => /\/h\/([\w-]{32})(?:[/?#]|$)/.exec(text)?.[1]

const unknown = (words: string) => new Problem(404, '/problems/door-unknown', words)

/** Which household a code that was read belongs to; a refusal says why it opens no door here. */
export async function doorOf(text: string): Promise<string> {
  const token = tokenIn(text)
  if (!token) throw unknown(t('scan.noDoor'))
  return networkOr(async () => (await scan(token)).household, async () => {
    if (!await openedPocket()) return undefined
    const kept = await doorCodes.here()
    if (!kept) throw unknown(t('scan.notAlong'))
    const print = await printOf(token)
    const it = kept.value.find(one => one.prints.includes(print))
    if (!it) throw unknown(t('scan.elsewhere'))
    return it.household
  })
}
