import { computed } from 'vue'
import { call } from '@/api/call'
import { useSession } from '@/shared/session/useSession'
import { aliveChanges } from '@/shared/alive'
import { inLanguage } from '@/shared/named'
import { useEvery } from '@/shared/useEvery'
import { useLoad } from '@/shared/useLoad'

/** What is alive where the reader works: real ones first. Asked once a minute, which costs one small read. */
export function useAlive() {
  const { session } = useSession()
  const { data, load } = useLoad(async () => session.value ? await call('GET', '/api/command/alive') : [], () => [session.value?.post.id, aliveChanges.value])
  useEvery(60_000, load)
  return computed(() => (data.value ?? []).map(it => ({ ...it, name: `${it.matter} · ${inLanguage(it.name, it.englishName)}` })))
}
