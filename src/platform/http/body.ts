import type { FastifyRequest } from "fastify";
import { Parameters } from "./parameters.ts";
import { badRequest } from "./problem.ts";

declare module "fastify" {
  interface FastifyContextConfig {
    longestField?: number;
  }
}

/** Reads a form's bytes strictly. @throws 400 where they are not UTF-8 */
export async function readForm(request: FastifyRequest, body: Buffer): Promise<Parameters> {
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(body);
  } catch {
    throw badRequest("the form is not UTF-8");
  }
  return Parameters.parse(text, request.routeOptions.config.longestField);
}
