// A department lets a form of its own out over a place, through the interface.

import { inDays } from './browser.mjs'

/** A day as the place counts them: in the evening of UTC it is tomorrow there. */
export const day = days => inDays(days).slice(0, 10)

/** A department's list of homes, as a file of its own. */
export function uploaded(product, place, title, columns = '户主姓名,户编号,帮扶措施') {
  const file = new FormData()
  file.append('file', new Blob([`${title}\n${columns}\n`]), `${title}.csv`)
  return product.call('department', 'POST', `/api/forms?place=${place}&agency=HEALTH`, file)
}

/** In an emergency it may be asked at once, at any hour, and is registered afterwards. */
export const letOut = (product, form, purpose = '安排转移') => product.call('department', 'POST', `/api/forms/${form.id}/issue`, {
  agency: 'HEALTH', issuer: '卫生健康局', number: '', basis: '', duty: '', purpose, validFrom: day(-1), validUntil: day(30),
  deadline: new Date(Date.now() + 6 * 3_600_000).toISOString(), keepUntil: day(60), emergency: '暴雨',
})
