import type { RouteRecordRaw } from 'vue-router'
import { teamRoutes } from './teamRoutes'

/** The tabs of command, in their order; each shows to whom has its power. */
export const commandPages = [
  { path: '/command/activations', title: 'activations.title', power: 'SEE_COMMAND' },
  { path: '/command/teams', title: 'teams.title', power: 'SEE_COMMAND' },
  { path: '/command/secondments', title: 'teams.people', power: 'SEE_COMMAND' },
  { path: '/command/plans', title: 'plans.title', power: 'SEE_COMMAND' },
] as const

export const commandRoutes: RouteRecordRaw[] = [
  // The wall of a duty room shows nothing but what happens.
  { path: 'command/activations/:id/wall', component: () => import('@/command/activations/WallPage.vue'), props: true, meta: { title: 'activations.wall', power: 'SEE_COMMAND', bare: true } },
  {
    path: 'command',
    component: () => import('./CommandFrame.vue'),
    redirect: to => ({ path: commandPages[0].path, query: to.query }),
    meta: { title: 'command.nav', power: 'SEE_COMMAND' },
    children: [
      { path: 'activations', component: () => import('@/command/activations/ActivationsPage.vue'), meta: { title: 'activations.title', power: 'SEE_COMMAND' } },
      { path: 'activations/new', component: () => import('@/command/activations/ActivateForm.vue'), meta: { title: 'activations.newTitle', power: 'EXERCISE_PLANS' } },
      { path: 'activations/:id', component: () => import('@/command/activations/ActivationPage.vue'), props: true, meta: { title: 'activations.title', power: 'SEE_COMMAND' } },
      { path: 'plans', component: () => import('@/command/plans/PlansPage.vue'), meta: { title: 'plans.title', power: 'SEE_COMMAND' } },
      { path: 'plans/:planKey', component: () => import('@/command/plans/PlanPage.vue'), props: true, meta: { title: 'plans.plan', power: 'SEE_COMMAND' } },
      { path: 'plans/:planKey/:number', component: () => import('@/command/plans/PlanVersionPage.vue'), props: true, meta: { title: 'plans.plan', power: 'SEE_COMMAND' } },
      ...teamRoutes,
    ],
  },
]
