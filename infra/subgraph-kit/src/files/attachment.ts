import 'reflect-metadata';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import type { RequestContext } from '../request/context.ts';
import { listBy } from '../request/loaders.ts';
import { findFiles, type StoredFile } from './stored-file.ts';

/** A file attached to a record, the same in every service: its bytes are at `/files/<service>/<id>`. */
@Directive('@shareable')
@ObjectType('Attachment', { description: 'Файл при записи; скачивается по /files/<сервис>/<id>' })
export class AttachmentType {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: 'Имя файла' })
  name!: string;

  @Field(() => String)
  mediaType!: string;

  @Field(() => Int, { description: 'Размер в байтах' })
  size!: number;

  @Field(() => String, { description: 'Контрольная сумма SHA-256, шестнадцатерично' })
  sha256!: string;
}

const filesById = listBy<StoredFile>(findFiles, ({ id }) => id);

/** The file of this id where the viewer may see it, one statement for all asked together. */
export async function attachmentOf(
  context: RequestContext,
  id: string | null | undefined,
): Promise<StoredFile | null> {
  if (!id) return null;
  const [file] = await filesById(context, id);
  return file ?? null;
}
