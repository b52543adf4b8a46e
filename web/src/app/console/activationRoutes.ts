import type { RouteRecordRaw } from 'vue-router'

export const activationRoutes: RouteRecordRaw[] = [
  { path: 'command/activations', component: () => import('./ActivationsHere.vue'), meta: { title: 'activations.title', power: 'SEE_COMMAND' } },
  { path: 'command/activations/new', component: () => import('@/command/activations/ActivateForm.vue'), meta: { title: 'activations.newTitle', power: 'EXERCISE_PLANS' } },
  { path: 'command/activations/:id', component: () => import('@/command/activations/ActivationPage.vue'), props: true, meta: { title: 'activations.title', power: 'SEE_COMMAND' } },
  { path: 'command/activations/:id/wall', component: () => import('@/command/activations/WallPage.vue'), props: true, meta: { title: 'activations.wall', power: 'SEE_COMMAND' } },
]
