/**
 * What the shell and all remotes use in one copy. Every key must be installed in every frontend, and none may
 * ever be dropped: a remote with its own Vue is drawn and dead. All of them are loaded with the first page,
 * whole, so the list stays short and `ui-kit` is a facade.
 *
 * The federation plugin always takes the shell's copy, whatever is asked here; that it fits is checked by the shell.
 */
export const sharedPackages = {
  vue: { singleton: true, requiredVersion: '^3.5.0' },
  'vue-router': { singleton: true, requiredVersion: '^5.0.0' },
  'vue-i18n': { singleton: true, requiredVersion: '^11.0.0' },
  '@urql/vue': { singleton: true, requiredVersion: '^2.0.0' },
  '@metodgraf/ui-kit': { singleton: true, requiredVersion: '^0.1.0' },
  '@metodgraf/remote-kit': { singleton: true, requiredVersion: '^0.1.0' },
};
