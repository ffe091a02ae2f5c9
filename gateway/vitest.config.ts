import { mergeConfig } from 'vitest/config';
import shared from '../vitest.shared.ts';

export default mergeConfig(shared, {
  test: {
    globalSetup: '../infra/embedded/src/postgres/vitest-global-setup.ts',
  },
});
