// GoRules ZEN: an expression node with an output for each rule. What isn't known is null.
import { base, serve, situation, text, version } from "./child.mjs";

await serve(async () => {
  const { ZenEngine } = await import("@gorules/zen-engine");
  const decision = new ZenEngine().createDecision(Buffer.from(text("zen.json")));
  const nothing = Object.fromEntries(base.facts.map((fact) => [fact.name, null]));
  let situations;
  let verdicts;
  const decide = async (facts, options) => {
    const { result } = await decision.evaluate(facts, options);
    let least = 0;
    let gravest = 0;
    base.rules.forEach((rule, number) => {
      const applies = result[`r${number}`];
      if (applies === true) least = Math.max(least, rule.severity);
      if (applies !== false) gravest = Math.max(gravest, rule.severity);
    });
    return (least << 4) | gravest;
  };
  return {
    version: `ZEN ${version("@gorules/zen-engine")}`,
    load(rows) {
      situations = Array.from({ length: rows.count }, (_, row) => ({ ...nothing, ...situation(rows, row) }));
      verdicts = new Uint8Array(rows.count);
    },
    async pass() {
      for (let row = 0; row < situations.length; row++) {
        verdicts[row] = await decide(situations[row], undefined).catch(() => 255);
      }
    },
    async explained() {
      for (const facts of situations) await decide(facts, { trace: true });
    },
    verdicts: () => verdicts,
  };
});
