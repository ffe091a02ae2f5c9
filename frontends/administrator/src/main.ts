import { startStandalone } from '@metodgraf/remote-kit/standalone';
import remote from './remote';

void startStandalone(remote);
