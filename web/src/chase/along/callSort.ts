import { t } from '@/shared/i18n'
import { inTime } from '@/shared/along/pocket'
import type { CallTold, Sort } from '@/shared/along/told'
import { attempt } from '../api'

/** What came of calling, or going to, a silent household. */
export const callSort: Sort<CallTold> = {
  async send({ household, id, period, step, outcome }) {
    await inTime(attempt(household, id, period, step, outcome))
    return {}
  },
  rest: it => it,
  line: it => `${t(`chase.steps.${it.step}`)} · ${t(`chase.outcomes.${it.outcome}`)}`,
  correct: () => '/chase',
}
