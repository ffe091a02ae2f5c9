import { graphCodegen } from '@metodgraf/remote-kit/build';

export default graphCodegen({
  parts: [
    '../parts/registry',
    '../parts/catalog',
    '../parts/learning-routes',
    '../parts/diagnostics',
    '../parts/monitoring',
  ],
});
