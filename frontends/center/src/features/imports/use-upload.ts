import { useI18n } from '@metodgraf/remote-kit';
import { type Ref, ref } from 'vue';

/** Sending a file to the service that will keep it. */
export interface Upload {
  /** Resolves to the id of the kept file, or to nothing: `failure` then says why. */
  readonly send: (file: File) => Promise<string | undefined>;
  readonly pending: Ref<boolean>;
  readonly failure: Ref<string | undefined>;
}

/** The gateway refuses more; telling it before anything is sent saves the wait. */
const MOST_BYTES = 25 * 1024 * 1024;

/** Leaves a file with a service; a refusal comes in the words of whoever refused. */
export function useUpload(service: string): Upload {
  const { t } = useI18n();
  const pending = ref(false);
  const failure = ref<string>();

  async function send(file: File): Promise<string | undefined> {
    failure.value = file.size > MOST_BYTES ? t('imports.tooLarge') : undefined;
    if (failure.value) return undefined;
    pending.value = true;
    try {
      const response = await fetch(`/files/${service}?name=${encodeURIComponent(file.name)}`, {
        method: 'POST',
        headers: { 'x-csrf': '1', 'content-type': file.type || 'application/octet-stream' },
        body: file,
      });
      const answer = (await response.json()) as { id?: string; errors?: { message: string }[] };
      if (answer.id === undefined)
        failure.value = answer.errors?.[0]?.message ?? t('failures.UNKNOWN');
      return answer.id;
    } catch {
      failure.value = t('failures.NETWORK');
      return undefined;
    } finally {
      pending.value = false;
    }
  }

  return { send, pending, failure };
}

/** Where a kept file is fetched from. */
export const fileAddress = (service: string, id: string): string => `/files/${service}/${id}`;
