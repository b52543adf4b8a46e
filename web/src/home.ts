import '@/shared/ui/base.css'
import { createApp } from 'vue'
import CaseApp from '@/app/home/CaseApp.vue'
import HomeApp from '@/app/home/HomeApp.vue'
import { homeWords } from '@/locales/home'
import { startSpeaking } from '@/shared/i18n'

/** A household's page, or that of one case somebody reported. */
const page = location.pathname.startsWith('/case/') ? CaseApp : HomeApp
startSpeaking(homeWords).then(() => createApp(page).mount('#app'))
