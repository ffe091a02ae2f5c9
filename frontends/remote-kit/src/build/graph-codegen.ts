import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import type { CodegenConfig } from '@graphql-codegen/cli';
import { addTypenameSelectionDocumentTransform } from '@graphql-codegen/client-preset';

const publicSchema = fileURLToPath(
  new URL('../../../../infra/supergraph/api.graphql', import.meta.url),
);

export interface GraphCodegenOptions {
  /** Parts whose documents this frontend may send: their folders, `../parts/diagnostics`. */
  readonly parts?: readonly string[];
  /** Instead of the public schema of the portal, in tests. */
  readonly schema?: string;
}

/**
 * Types and trusted documents of a frontend or a part, from the `.graphql` files beside its components.
 * A remote reads the documents of its parts too: their fragments stand in its queries, and their mutations
 * must be among the documents it publishes.
 */
export function graphCodegen({
  parts = [],
  schema = publicSchema,
}: GraphCodegenOptions = {}): CodegenConfig {
  return {
    schema,
    documents: ['.', ...parts].map((folder) => `${folder}/src/**/*.graphql`),
    ignoreNoDocuments: true,
    generates: {
      './src/gql/': {
        preset: 'client',
        // urql's cache lives by type names, and only a published document can be sent: so it selects them.
        documentTransforms: [addTypenameSelectionDocumentTransform],
        presetConfig: {
          fragmentMasking: false,
          persistedDocuments: { hashAlgorithm: hexSha256 },
        },
        config: {
          // The only mode that writes the hash into a document; fragments are still inlined.
          documentMode: 'documentNodeImportFragments',
          useTypeImports: true,
          enumsAsTypes: true,
          strictScalars: true,
          scalars: { ID: 'string', LocalDate: 'string', DateTimeISO: 'string', UUID: 'string' },
        },
      },
    },
  };
}

/** Bare hexadecimal, as `extensions.persistedQuery.sha256Hash` carries it everywhere else. */
function hexSha256(document: string): string {
  return createHash('sha256').update(document).digest('hex');
}
