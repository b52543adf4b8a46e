import type { RouteRecordRaw } from 'vue-router'
import SignInPage from '../SignInPage.vue'
import UnreachablePage from '../UnreachablePage.vue'
import { adminRoutes } from './adminRoutes'
import ConsoleFrame from './ConsoleFrame.vue'

export const routes: RouteRecordRaw[] = [
  { path: '/sign-in', component: SignInPage, meta: { open: true, title: 'session.signIn' } },
  { path: '/unreachable', component: UnreachablePage, meta: { open: true, title: 'problem.unreachable' } },
  {
    path: '/',
    component: ConsoleFrame,
    children: [
      { path: '', component: () => import('@/today/TodayPage.vue'), meta: { title: 'nav.today' } },
      { path: 'map', component: () => import('./MapPage.vue'), meta: { title: 'nav.map', power: 'SEE_BOARD' } },
      { path: 'reports', component: () => import('@/report/BoardPage.vue'), meta: { title: 'nav.reports', power: 'SEE_BOARD' } },
      { path: 'reports/silent', component: () => import('@/report/SilentPage.vue'), meta: { title: 'silent.title' } },
      { path: 'reports/reported', component: () => import('@/report/ReportedPage.vue'), meta: { title: 'reported.title' } },
      { path: 'reports/exceptions', component: () => import('@/report/ExceptionsPage.vue'), meta: { title: 'exceptions.title' } },
      { path: 'households', component: () => import('./HouseholdsPage.vue'), meta: { title: 'nav.people', power: 'SEE_PEOPLE' } },
      { path: 'households/:household', component: () => import('./HouseholdPage.vue'), props: true, meta: { title: 'people.household' } },
      { path: 'account', component: () => import('../AccountPage.vue'), meta: { title: 'account.title' } },
      { path: 'admin', component: () => import('./AdminFrame.vue'), children: adminRoutes, meta: { title: 'nav.admin' } },
      { path: ':rest(.*)', component: () => import('./NothingHere.vue'), meta: { title: 'nothing.title' } },
    ],
  },
]
