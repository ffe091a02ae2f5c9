import { createRouter, createWebHistory, type Router } from 'vue-router';
import NotFoundPage from './frame/NotFoundPage.vue';
import HomePage from './home/HomePage.vue';

/** The shell's own pages; the host of remotes adds theirs. */
export function createPortalRouter(): Router {
  return createRouter({
    history: createWebHistory(),
    scrollBehavior: (_to, _from, saved) => saved ?? { top: 0 },
    routes: [
      { path: '/', name: 'home', component: HomePage },
      { path: '/:path(.*)*', name: 'absent', component: NotFoundPage },
    ],
  });
}
