import { useI18n } from '@metodgraf/remote-kit';
import { nextTick, onBeforeUnmount, onMounted, type Ref, ref } from 'vue';
import { useRouter } from 'vue-router';

type Page = Readonly<Ref<HTMLElement | null>>;

const headingOf = (page: Page): HTMLElement | null => page.value?.querySelector('h1') ?? null;

/** Nobody has begun to work with the new page while its heading was on the way. */
function isFocusFree(page: Page): boolean {
  const { activeElement } = document;
  return !page.value?.contains(activeElement) || activeElement === page.value;
}

/**
 * What a browser does by itself between two pages and not within one: the title of the document follows the
 * heading of the page, and after a navigation the focus goes to that heading, so that it is read aloud.
 * A heading may come late, with the data of the page. Returns what is to be read when the focus stays put.
 */
export function usePageArrival(page: Page): Readonly<Ref<string>> {
  const { t } = useI18n();
  const announced = ref('');
  let leaving: Element | null = null;
  let isArriving = false;

  function arrive(): void {
    const heading = headingOf(page);
    const title = heading?.textContent.trim();
    if (!heading || !title) return;
    document.title = `${title} — ${t('frame.portal')}`;
    if (!isArriving || heading === leaving) return;

    isArriving = false;
    if (!isFocusFree(page)) {
      announced.value = title;
      return;
    }
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  }

  const forgetRoutes = useRouter().afterEach((to, from) => {
    if (to.path === from.path || from.matched.length === 0) return;
    leaving = headingOf(page);
    isArriving = true;
    void nextTick(arrive);
  });
  const changes = new MutationObserver(arrive);
  onMounted(() => {
    const everything = { childList: true, subtree: true, characterData: true };
    if (page.value) changes.observe(page.value, everything);
    arrive();
  });
  onBeforeUnmount(() => {
    forgetRoutes();
    changes.disconnect();
  });
  return announced;
}
