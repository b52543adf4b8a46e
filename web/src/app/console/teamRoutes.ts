import type { RouteRecordRaw } from 'vue-router'

export const teamRoutes: RouteRecordRaw[] = [
  { path: 'teams', component: () => import('@/command/teams/TeamsPage.vue'), meta: { title: 'teams.title', power: 'SEE_COMMAND' } },
  { path: 'secondments', component: () => import('@/command/teams/SecondmentsPage.vue'), meta: { title: 'teams.people', power: 'SEE_COMMAND' } },
  { path: 'secondments/new', component: () => import('@/command/teams/NominateForm.vue'), meta: { title: 'teams.nominate', power: 'SEE_COMMAND' } },
  { path: 'secondments/:id', component: () => import('@/command/teams/SecondeePage.vue'), props: true, meta: { title: 'teams.people', power: 'SEE_COMMAND' } },
]
