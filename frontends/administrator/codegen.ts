import { graphCodegen } from '@metodgraf/remote-kit/build';

export default graphCodegen({ parts: ['../parts/registry'] });
