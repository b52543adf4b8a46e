import '@/shared/ui/base.css'
import { createApp } from 'vue'
import { createRouter, createWebHistory } from 'vue-router'
import { keepGate } from '@/app/gate'
import FieldApp from '@/app/field/FieldApp.vue'
import { routes } from '@/app/field/routes'
import { keepSessions } from '@/app/field/useDay'
import { openShell } from '@/app/field/shell'
import { startSpeaking } from '@/shared/i18n'

const router = createRouter({ history: createWebHistory('/field'), routes })
keepSessions()
keepGate(router)
startSpeaking().then(() => {
  createApp(FieldApp).use(router).mount('#app')
  void openShell()
})
