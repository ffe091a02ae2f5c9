import type { GatewayPlugin } from '@graphql-hive/gateway-runtime';
import type { ExecutionResult } from '@graphql-tools/utils';
import { factsOf } from '../graph/request-facts.ts';
import type { Log } from '../log.ts';
import { maskError } from './mask-error.ts';

/** Masks the errors of every answer, whatever stage they come from; here the request's number is at hand. */
export function useMaskedErrors(log: Log): GatewayPlugin {
  return {
    onResultProcess(payload) {
      const { requestId } = factsOf(payload.serverContext);
      const single = payload.result as ExecutionResult;
      if (!single.errors?.length) return;
      payload.setResult({
        ...single,
        errors: single.errors.map((error) => maskError(error, requestId, log)),
      } as never);
    },
  };
}
