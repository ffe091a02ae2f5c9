import { onBeforeUnmount, onMounted, type Ref } from 'vue';
import { onBeforeRouteLeave } from 'vue-router';
import { useI18n } from '../messages/use-i18n';

/** Asks before a page with unsaved changes is left, by a link or by closing the tab. */
export function useUnsavedGuard(hasChanges: Ref<boolean>): void {
  const { t } = useI18n();
  const holdTab = (event: BeforeUnloadEvent): void => {
    if (hasChanges.value) event.preventDefault();
  };

  onMounted(() => window.addEventListener('beforeunload', holdTab));
  onBeforeUnmount(() => window.removeEventListener('beforeunload', holdTab));
  onBeforeRouteLeave(() => !hasChanges.value || window.confirm(t('common.unsaved')));
}
