import type { Response } from 'express';

/** 简短回答 — an error outside GraphQL in the shape of a GraphQL error, so that a client needs one way to read it. */
export function answer(response: Response, status: number, code: string, message: string) {
  response.status(status).json({ errors: [{ message, extensions: { code, requestId: response.locals.requestId } }] });
}
