import { inTime } from '@/shared/along/pocket'
import type { NoticeTold, Sort } from '@/shared/along/told'
import { t } from '@/shared/i18n'
import { atDoor } from '../api'

/** What came of telling a household a notice in person. */
export const noticeSort: Sort<NoticeTold> = {
  async send({ building, notice, household, outcome, seen }) {
    await inTime(atDoor(building, notice, household, { outcome, seen }))
    return {}
  },
  rest: it => it,
  line: it => t(`groups.answer.${it.outcome}`),
  correct: it => `/groups/${it.building}/notices/${it.notice}`,
}
