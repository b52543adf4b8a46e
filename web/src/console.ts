import '@/shared/ui/base.css'
import { createApp } from 'vue'
import { createRouter, createWebHistory } from 'vue-router'
import { keepGate } from '@/app/gate'
import ConsoleApp from '@/app/console/ConsoleApp.vue'
import { routes } from '@/app/console/routes'
import { deskWords } from '@/locales/desk'
import { useSession } from '@/shared/session/useSession'
import { startSpeaking } from '@/shared/i18n'

const router = createRouter({ history: createWebHistory('/'), routes })
keepGate(router)
// A steward has one page only, and it is the phone's.
router.beforeEach((to) => {
  if (to.meta.open || to.path === '/account' || !useSession().may('ANSWER_AS_STEWARD')) return true
  window.location.replace('/field')
  return false
})
startSpeaking(deskWords).then(() => createApp(ConsoleApp).use(router).mount('#app'))
