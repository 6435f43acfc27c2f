// json-rules-engine: a rule a rule. A fact that isn't known is undefined.
import { base, serve, situation, version } from "./child.mjs";

await serve(async () => {
  const { Engine } = await import("json-rules-engine");

  const condition = (when) => {
    if (when.not) return { not: condition(when.not) };
    if (when.all) return { all: when.all.map(condition) };
    if (when.any) return { any: when.any.map(condition) };
    if (when.in) return { fact: when.fact, operator: "in", value: when.in };
    if (when.at_least !== undefined) return { fact: when.fact, operator: "greaterThanInclusive", value: when.at_least };
    return { fact: when.fact, operator: "equal", value: true };
  };

  const root = (when) => (when.all || when.any || when.not ? condition(when) : { all: [condition(when)] });
  const engine = new Engine([], { allowUndefinedFacts: true });
  for (const rule of base.rules) {
    engine.addRule({ conditions: root(rule.when), event: { type: "applies", params: { severity: rule.severity } } });
  }
  let situations;
  let verdicts;
  return {
    version: `json-rules-engine ${version("json-rules-engine")}`,
    load(rows) {
      situations = Array.from({ length: rows.count }, (_, row) => situation(rows, row));
      verdicts = new Uint8Array(rows.count);
    },
    async pass() {
      for (let row = 0; row < situations.length; row++) {
        const { events } = await engine.run(situations[row]);
        const gravest = events.reduce((most, event) => Math.max(most, event.params.severity), 0);
        verdicts[row] = (gravest << 4) | gravest;
      }
    },
    verdicts: () => verdicts,
  };
});
