import type { RouteRecordRaw } from 'vue-router'

export const topicRoutes: RouteRecordRaw[] = [
  { path: 'topics', component: () => import('@/topics/TopicsPage.vue'), meta: { title: 'topics.title', power: 'SEE_CASES' } },
  { path: 'topics/:id', component: () => import('@/topics/TopicPage.vue'), props: true, meta: { title: 'topics.title', power: 'SEE_CASES' } },
]
