import { remoteConfig } from '@metodgraf/remote-kit/build';
import { descriptor } from './src/descriptor';

export default remoteConfig({ descriptor, port: 5188 });
