import type { RouteRecordRaw } from 'vue-router'

export const adminRoutes: RouteRecordRaw[] = [
  { path: 'places', component: () => import('@/admin/PlacesImport.vue'), meta: { title: 'admin.places', power: 'IMPORT_PLACES' } },
  { path: 'outlines', component: () => import('@/admin/OutlinesImport.vue'), meta: { title: 'admin.outlines', power: 'IMPORT_PLACES' } },
  { path: 'grids', component: () => import('@/admin/GridsDraw.vue'), meta: { title: 'admin.grids', power: 'IMPORT_PLACES' } },
  { path: 'reorganise', component: () => import('@/reorganise/ReorganisePage.vue'), meta: { title: 'reorganise.name', power: 'REORGANISE_PLACES' } },
  { path: 'accounts', component: () => import('@/admin/AccountsPage.vue'), meta: { title: 'admin.accounts', power: 'MANAGE_ACCOUNTS' } },
  { path: 'tokens', component: () => import('@/admin/TokensPage.vue'), meta: { title: 'admin.tokens', power: 'MANAGE_ACCOUNTS' } },
  { path: 'journal', component: () => import('@/admin/JournalPage.vue'), meta: { title: 'admin.journal', power: 'SEE_JOURNAL' } },
]

export const adminPages = adminRoutes.map(({ path, meta }) => ({ path: `/admin/${path}`, title: meta!.title!, power: meta!.power! }))
