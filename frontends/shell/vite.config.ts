import { shellConfig } from '@metodgraf/remote-kit/build';

export default shellConfig({ port: 5180 });
