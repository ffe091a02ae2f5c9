import '@metodgraf/ui-kit/base.css';
import './start.css';

// The federation must be ready before anything that it shares is imported, so the page starts in a file of its own.
void import('./start');
