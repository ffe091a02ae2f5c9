import { createRouter, createWebHistory, type Router } from 'vue-router';
import NotFoundPage from './frame/NotFoundPage.vue';
import HomePage from './home/HomePage.vue';

/** The shell's own pages; the host of remotes adds theirs. */
export function createPortalRouter(): Router {
  return createRouter({
    history: createWebHistory(),
    // Filters change the address of the page one stays on.
    scrollBehavior: (to, from, saved) => saved ?? (to.path === from.path ? false : { top: 0 }),
    routes: [
      { path: '/', name: 'home', component: HomePage },
      { path: '/:path(.*)*', name: 'absent', component: NotFoundPage },
    ],
  });
}
