import { testConfig } from '@metodgraf/remote-kit/build';

export default testConfig();
