import { parseArgs } from "node:util";
import { type Call, type Command, UsageError } from "./command.ts";

export function wantsHelp(args: readonly string[]): boolean {
  return args.includes("--help") || args.includes("-h");
}

/** Checks the arguments against the command's description. @throws UsageError with everything that is wrong */
export function readCall(command: Command, args: readonly string[]): Call {
  const { values, operands, faults } = readArguments(command, args);
  const { options } = command;
  for (const [name, { required }] of Object.entries(options)) {
    if (required && !values.has(name)) faults.push(`--${name} saknas.`);
    const isRepeated = (values.get(name)?.length ?? 0) > 1;
    if (isRepeated && !options[name]?.repeated) faults.push(`--${name} står mer än en gång.`);
  }
  const missing = command.operands.slice(operands.length);
  if (missing.length > 0) faults.push(`${missing.join(", ")} saknas.`);
  const extra = operands.slice(command.operands.length);
  if (extra.length > 0)
    faults.push(`"${extra.join(" ")}" hör inte hit. Sätt citattecken runt värden med mellanslag.`);
  if (faults.length > 0) throw new UsageError(faults);
  const one = (option: string) => values.get(option)?.[0];
  return {
    operand: (index) => operands[index] ?? "",
    one,
    required: (option) => one(option) ?? "",
    all: (option) => values.get(option) ?? [],
    has: (flag) => values.has(flag),
  };
}

type Arguments = { values: Map<string, string[]>; operands: string[]; faults: string[] };

/** Every token is looked at by itself, so that all faults are told at once. */
function readArguments({ options }: Command, args: readonly string[]): Arguments {
  const described = Object.entries(options).map(([name, { value }]) => {
    const type = value === undefined ? ("boolean" as const) : ("string" as const);
    return [name, { type, multiple: true }] as const;
  });
  const { tokens } = parseArgs({
    args: [...args],
    options: Object.fromEntries(described),
    strict: false,
    tokens: true,
  });
  const read: Arguments = { values: new Map(), operands: [], faults: [] };
  for (const token of tokens) {
    if (token.kind === "positional") read.operands.push(token.value);
    if (token.kind !== "option") continue;
    const option = options[token.name];
    const fault = option && faultIn(option, token);
    if (option === undefined) read.faults.push(`${token.rawName} finns inte.`);
    else if (fault !== undefined) read.faults.push(fault);
    else read.values.set(token.name, [...(read.values.get(token.name) ?? []), token.value ?? ""]);
  }
  return read;
}

function faultIn(
  option: { value?: string },
  {
    rawName,
    value,
    inlineValue,
  }: { rawName: string; value?: string | undefined; inlineValue?: boolean | undefined },
): string | undefined {
  if (option.value === undefined) return value === undefined ? undefined : `${rawName} tar inget värde.`;
  // an option straight after another is the next one, unless it is tied to it by an equals sign
  if (value === undefined || (value.startsWith("--") && !inlineValue))
    return `${rawName} ska följas av ${option.value}.`;
  return undefined;
}
