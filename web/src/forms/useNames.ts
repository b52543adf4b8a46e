import { reactive, watch } from 'vue'
import { openItem, type Item } from '@/shared/catalogue/api'
import { Problem } from '@/shared/http'
import { t } from '@/shared/i18n'
import { named } from '@/shared/named'

type Called = { name: string, englishName: string }

export interface Names {
  name(key: string): string
  value(key: string, value: string): string
  /** The item in full, once it is here. */
  item(key: string): Item | undefined
}

/** What items are called and what their codes mean; those only known by their keys are looked up once. `beside` names what is not here yet. */
export function useNames(known: () => Record<string, Called>, keys: () => string[], beside?: Names): Names {
  const items = reactive<Record<string, Item>>({})
  const asked = new Set<string>()

  async function look(key: string) {
    asked.add(key)
    try {
      items[key] = await openItem(key)
    }
    catch (error) {
      // The key says it too, if not as well.
      if (!(error instanceof Problem)) throw error
    }
  }
  watch(keys, wanted => wanted.filter(key => !asked.has(key)).forEach(look), { immediate: true })

  function name(key: string) {
    const it = items[key] ?? known()[key]
    return it ? named(it) : beside?.name(key) ?? key
  }

  function value(key: string, of: string) {
    const rule = items[key]?.value
    if (rule?.type === 'YES_NO') return t(of === 'Y' ? 'known.yes' : 'known.no')
    const code = rule?.codes?.codes.find(it => it.code === of)
    return code ? named(code) : of
  }

  return { name, value, item: key => items[key] }
}
