import { z } from "zod";
import type { Json } from "#platform/audit/event.ts";

type Schema = z.core.JSONSchema.BaseSchema;

/**
 * Details of the shape that an event's definition asks for, with `text` standing wherever there is free text.
 * Enumerations give their first value.
 */
export function sampleDetails(details: z.ZodType, text: (name: string) => string): Json {
  return sampleOf(z.toJSONSchema(details, { io: "input" }), "", text);
}

function sampleOf(schema: Schema, name: string, text: (name: string) => string): Json {
  const options = schema.anyOf ?? schema.oneOf;
  if (options !== undefined) return sampleOf(asSchema(options[0]), name, text);
  if (schema.const !== undefined) return schema.const as Json;
  if (schema.enum !== undefined) return schema.enum[0] as Json;
  // "string or nothing" gives a string
  switch (firstOf(schema.type)) {
    case "string":
      if (schema.format === "date") return "2026-11-21";
      return schema.format === "uuid" ? "01900000-0000-4000-8000-000000000000" : text(name);
    case "number":
    case "integer":
      return 1;
    case "boolean":
      return true;
    case "array":
      return [sampleOf(asSchema(schema.items), name, text)];
    case "object":
      return sampleObject(schema, name, text);
    default:
      return null;
  }
}

function sampleObject(schema: Schema, name: string, text: (name: string) => string): Json {
  const properties = Object.entries(schema.properties ?? {});
  if (properties.length === 0 && schema.additionalProperties) {
    const key = text(name);
    return { [key]: sampleOf(asSchema(schema.additionalProperties), name, text) };
  }
  return Object.fromEntries(
    properties.map(([key, property]) => [
      key,
      sampleOf(asSchema(property), key === "name" || key === "nameEn" ? name || key : key, text),
    ]),
  );
}

function firstOf(type: unknown): unknown {
  return Array.isArray(type) ? type[0] : type;
}

function asSchema(schema: unknown): Schema {
  if (!isSchema(schema)) throw new Error("a schema that cannot be sampled");
  return schema;
}

function isSchema(schema: unknown): schema is Schema {
  return typeof schema === "object" && schema !== null;
}
