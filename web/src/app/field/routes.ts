import type { RouteRecordRaw } from 'vue-router'
import { moveRoutes } from '../moves/moveRoutes'
import SignInPage from '../SignInPage.vue'
import UnreachablePage from '../UnreachablePage.vue'
import DoorPage from '../door/DoorPage.vue'
import FieldFrame from './FieldFrame.vue'
import FieldHome from './FieldHome.vue'
import FieldVisits from './FieldVisits.vue'

/** The day's own way, from its first screen to a door, comes with the client itself: a file more is a journey more, whatever it weighs. */
export const routes: RouteRecordRaw[] = [
  { path: '/sign-in', component: SignInPage, meta: { open: true, title: 'session.signIn' } },
  { path: '/unreachable', component: UnreachablePage, meta: { open: true, title: 'problem.unreachable' } },
  {
    path: '/',
    component: FieldFrame,
    children: [
      { path: '', component: FieldHome, meta: { title: 'nav.today' } },
      { path: 'silent', component: () => import('./FieldSilent.vue'), meta: { title: 'silent.title' } },
      { path: 'chase', component: () => import('./FieldChasePage.vue'), meta: { title: 'chase.title', power: 'SEE_PEOPLE' } },
      { path: 'exceptions', component: () => import('./FieldExceptions.vue'), meta: { title: 'exceptions.title' } },
      { path: 'households/:household', component: () => import('./FieldHousehold.vue'), props: true, meta: { title: 'people.household' } },
      { path: 'residents/:resident', component: () => import('./FieldResident.vue'), props: true, meta: { title: 'register.person', power: 'SEE_PEOPLE' } },
      { path: 'visits', component: FieldVisits, meta: { title: 'asks.visits', power: 'ANSWER_ASKS' } },
      { path: 'told', component: () => import('./ToldPage.vue'), meta: { title: 'along.told' } },
      { path: 'visits/:household', component: DoorPage, props: true, meta: { title: 'asks.visits', power: 'ANSWER_ASKS' } },
      { path: 'stewardship/:door', component: () => import('@/asks/StewardDoor.vue'), props: true, meta: { title: 'stewards.asked', power: 'ANSWER_AS_STEWARD' } },
      { path: 'sweeps/:id/doors', component: () => import('@/sweeps/SweepDoors.vue'), props: true, meta: { title: 'door.title', power: 'SEE_PEOPLE' } },
      { path: 'cases', component: () => import('@/cases/FieldCases.vue'), meta: { title: 'told.mineTitle', power: 'SEE_CASES' } },
      { path: 'cases/:id', component: () => import('@/cases/FieldCase.vue'), props: true, meta: { title: 'told.mineTitle', power: 'SEE_CASES' } },
      { path: 'tasks', component: () => import('./FieldTasksPage.vue'), meta: { title: 'tasks.title', power: 'CARRY_OUT_ORDERS' } },
      { path: 'tell', component: () => import('@/cases/FieldTell.vue'), meta: { title: 'told.tell', power: 'REPORT_CASES' } },
      { path: 'groups', component: () => import('@/commons/GroupsPage.vue'), meta: { title: 'groups.title' } },
      { path: 'groups/:building', component: () => import('../GroupHere.vue'), props: ({ params }) => ({ ...params, tell: '/tell' }), meta: { title: 'groups.title' } },
      { path: 'groups/:building/notices/:notice', component: () => import('@/commons/NoticePage.vue'), props: true, meta: { title: 'groups.title' } },
      ...moveRoutes,
      { path: 'account', component: () => import('../AccountPage.vue'), meta: { title: 'account.title' } },
      { path: ':rest(.*)', redirect: '/' },
    ],
  },
]
