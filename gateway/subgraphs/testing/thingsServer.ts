import type { Asked, Received } from './answeringServer.ts';

/** What becomes of a thing: an id of `x…` isn't found, one of `e…` is an error at its name. */
export const answerThings = ({ variables }: Asked): object => {
  const ids = (variables?.representations ?? []).map(({ id }) => id);
  const errors = ids.flatMap((id, index) => (id.startsWith('e') ? [{ message: `no name for ${id}`, path: ['_entities', index, 'name'], extensions: { code: 'PARTNER_TIMEOUT', partner: 'soc' } }] : []));
  return { data: { _entities: ids.map((id) => (id.startsWith('x') ? null : { name: id.startsWith('e') ? null : `name of ${id}`, tags: [id] })) }, ...(errors.length > 0 && { errors }) };
};

/** Answers one operation, or several in one request. */
export const answerAll = ({ body }: Received): object => (Array.isArray(body) ? body.map((one: Asked) => answerThings(one)) : answerThings(body as Asked));

/** The ids that were asked for in a request of one operation. */
export const idsOf = ({ body }: Received): readonly string[] => (body as Asked).variables?.representations?.map(({ id }) => id) ?? [];
