import { type Page, PageArgs, type Problem, type RequestContext } from '@metodgraf/subgraph-kit';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { type Person, personById, PersonType } from '../person/index.ts';
import { deleteView } from './delete-view.ts';
import { renameView } from './rename-view.ts';
import { saveView } from './save-view.ts';
import type { SavedView } from './saved-view.entity.ts';
import {
  DeleteViewInput,
  DeleteViewResult,
  RenameViewInput,
  RenameViewResult,
  SavedViewConnection,
  SavedViewType,
  SaveViewInput,
  SaveViewResult,
  ShareViewInput,
  ShareViewResult,
  ViewPlaceArgs,
} from './saved-view.graphql.ts';
import { savedViewPage } from './saved-views.ts';
import { shareView } from './share-view.ts';

@Resolver(() => SavedViewType)
export class SavedViewResolver {
  @Query(() => SavedViewConnection, {
    description: 'Виды одной страницы: свои и показанные вам, по названию',
  })
  savedViews(
    @Args(() => PageArgs) paging: PageArgs,
    @Args(() => ViewPlaceArgs) place: ViewPlaceArgs,
    @Ctx() ctx: RequestContext,
  ): Promise<Page<SavedView>> {
    return savedViewPage(ctx, paging, place);
  }

  @Mutation(() => SaveViewResult, { description: 'Сохранить вид списка под названием' })
  saveView(
    @Arg('requestId', () => ID) requestId: string,
    @Arg('input', () => SaveViewInput) input: SaveViewInput,
    @Ctx() ctx: RequestContext,
  ): Promise<SavedView | Problem> {
    return saveView(ctx, requestId, input);
  }

  @Mutation(() => RenameViewResult, { description: 'Переименовать свой вид' })
  renameView(
    @Arg('requestId', () => ID) requestId: string,
    @Arg('input', () => RenameViewInput) input: RenameViewInput,
    @Ctx() ctx: RequestContext,
  ): Promise<SavedView | Problem> {
    return renameView(ctx, requestId, input);
  }

  @Mutation(() => ShareViewResult, { description: 'Показать свой вид другим или больше никому' })
  shareView(
    @Arg('requestId', () => ID) requestId: string,
    @Arg('input', () => ShareViewInput) input: ShareViewInput,
    @Ctx() ctx: RequestContext,
  ): Promise<SavedView | Problem> {
    return shareView(ctx, requestId, input);
  }

  @Mutation(() => DeleteViewResult, { description: 'Удалить свой вид' })
  deleteView(
    @Arg('requestId', () => ID) requestId: string,
    @Arg('input', () => DeleteViewInput) input: DeleteViewInput,
    @Ctx() ctx: RequestContext,
  ): Promise<SavedView | Problem> {
    return deleteView(ctx, requestId, input);
  }

  @FieldResolver(() => Boolean, { description: 'Свой ли это вид' })
  mine(@Root() { ownerId }: SavedView, @Ctx() { viewer }: RequestContext): boolean {
    return ownerId === viewer.person;
  }

  @FieldResolver(() => PersonType, {
    nullable: true,
    description: 'Кто сохранил; пусто, если карточка вам не открыта',
  })
  owner(@Root() { ownerId }: SavedView, @Ctx() ctx: RequestContext): Promise<Person | null> {
    return personById(ctx, ownerId);
  }
}
