import type { Problem, RequestContext } from '@metodgraf/subgraph-kit';
import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import {
  AttachAgreementFileInput,
  AttachAgreementFileResult,
  DetachAgreementFileInput,
  DetachAgreementFileResult,
  DraftAgreementInput,
  DraftAgreementResult,
  EditAgreementInput,
  EditAgreementResult,
  EndAgreementInput,
  EndAgreementResult,
  SignAgreementInput,
  SignAgreementResult,
  WithdrawAgreementInput,
  WithdrawAgreementResult,
} from './agreement-changes.graphql.ts';
import type { Agreement } from './agreement.entity.ts';
import { attachAgreementFile, detachAgreementFile } from './attach-agreement-file.ts';
import { draftAgreement } from './draft-agreement.ts';
import { editAgreement } from './edit-agreement.ts';
import { endAgreement, withdrawAgreement } from './end-agreement.ts';
import { signAgreement } from './sign-agreement.ts';

@Resolver()
export class AgreementChangesResolver {
  /**
   * @requirement R133
   * @requirement R185
   */
  @Mutation(() => DraftAgreementResult, { description: 'Начать проект соглашения по шаблону' })
  draftAgreement(
    @Arg('requestId', () => ID) requestId: string,
    @Arg('input', () => DraftAgreementInput) input: DraftAgreementInput,
    @Ctx() ctx: RequestContext,
  ): Promise<Agreement | Problem> {
    return draftAgreement(ctx, requestId, input);
  }

  /** @requirement R185 */
  @Mutation(() => EditAgreementResult, { description: 'Изменить проект соглашения' })
  editAgreement(
    @Arg('requestId', () => ID) requestId: string,
    @Arg('input', () => EditAgreementInput) input: EditAgreementInput,
    @Ctx() ctx: RequestContext,
  ): Promise<Agreement | Problem> {
    return editAgreement(ctx, requestId, input);
  }

  /** @requirement R133 */
  @Mutation(() => SignAgreementResult, {
    description: 'Записать подписание: номер, дату и кто подписал за каждую сторону',
  })
  signAgreement(
    @Arg('requestId', () => ID) requestId: string,
    @Arg('input', () => SignAgreementInput) input: SignAgreementInput,
    @Ctx() ctx: RequestContext,
  ): Promise<Agreement | Problem> {
    return signAgreement(ctx, requestId, input);
  }

  /** @requirement R133 */
  @Mutation(() => EndAgreementResult, {
    description: 'Закончить соглашение до истечения срока: исполнено или расторгнуто',
  })
  endAgreement(
    @Arg('requestId', () => ID) requestId: string,
    @Arg('input', () => EndAgreementInput) input: EndAgreementInput,
    @Ctx() ctx: RequestContext,
  ): Promise<Agreement | Problem> {
    return endAgreement(ctx, requestId, input);
  }

  @Mutation(() => WithdrawAgreementResult, { description: 'Отозвать проект соглашения' })
  withdrawAgreement(
    @Arg('requestId', () => ID) requestId: string,
    @Arg('input', () => WithdrawAgreementInput) input: WithdrawAgreementInput,
    @Ctx() ctx: RequestContext,
  ): Promise<Agreement | Problem> {
    return withdrawAgreement(ctx, requestId, input);
  }

  /** @requirement R151 */
  @Mutation(() => AttachAgreementFileResult, {
    description: 'Приложить к соглашению подписанный экземпляр или другой файл',
  })
  attachAgreementFile(
    @Arg('requestId', () => ID) requestId: string,
    @Arg('input', () => AttachAgreementFileInput) input: AttachAgreementFileInput,
    @Ctx() ctx: RequestContext,
  ): Promise<Agreement | Problem> {
    return attachAgreementFile(ctx, requestId, input);
  }

  @Mutation(() => DetachAgreementFileResult, {
    description: 'Убрать файл, приложенный по ошибке',
  })
  detachAgreementFile(
    @Arg('requestId', () => ID) requestId: string,
    @Arg('input', () => DetachAgreementFileInput) input: DetachAgreementFileInput,
    @Ctx() ctx: RequestContext,
  ): Promise<Agreement | Problem> {
    return detachAgreementFile(ctx, requestId, input);
  }
}
