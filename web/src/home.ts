import '@/shared/ui/base.css'
import { createApp } from 'vue'
import HomeApp from '@/app/home/HomeApp.vue'
import { i18n, startSpeaking } from '@/shared/i18n'

startSpeaking().then(() => createApp(HomeApp).use(i18n).mount('#app'))
