import { testConfig } from './src/build/test-config.ts';

export default testConfig();
