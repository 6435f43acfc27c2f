package org.wayleave.bench.cel;

import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wayleave.bench.Task;
import org.wayleave.bench.child.JarVersion;
import org.wayleave.bench.child.RowPeer;
import org.wayleave.bench.text.Infix;
import org.wayleave.cli.synthetic.Formula;
import org.wayleave.cli.synthetic.SyntheticBase;
import org.wayleave.cli.synthetic.SyntheticBase.Fact;
import org.wayleave.cli.synthetic.SyntheticRows;

/// The Common Expression Language, a program for each rule. A fact that isn't known has no value:
/// its evaluation says so, or fails, unless the rest of the condition decides without it.
public final class Cel extends RowPeer {
  private final List<CelRuntime.Program> programs = new ArrayList<>();
  private final List<Map<String, Object>> situations = new ArrayList<>();
  private List<SyntheticBase.Rule> rules = List.of();

  @Override
  public String version() {
    return "CEL " + JarVersion.of(CelRuntime.class);
  }

  @Override
  protected void prepare(Task task, SyntheticRows rows) throws Exception {
    SyntheticBase base = task.base();
    rules = base.rules();
    programs.clear();
    situations.clear();
    CelCompiler compiler = compiler(base);
    CelRuntime runtime = CelRuntimeFactory.standardCelRuntimeBuilder().build();
    for (Formula when : base.effective()) {
      programs.add(runtime.createProgram(compiler.compile(Infix.CEL.text(base, when)).getAst()));
    }
    for (int row = 0; row < rows.count(); row++) {
      var facts = new HashMap<String, Object>();
      for (int fact = 0; fact < base.facts().size(); fact++) {
        Object value = value(base, rows, fact, row);
        if (value != null) {
          Object own = value instanceof Integer number ? (Object) number.longValue() : value;
          facts.put(base.facts().get(fact).name(), own);
        }
      }
      situations.add(facts);
    }
  }

  private static CelCompiler compiler(SyntheticBase base) {
    var builder = CelCompilerFactory.standardCelCompilerBuilder();
    for (Fact fact : base.facts()) {
      boolean yesNo = fact.kind() == SyntheticBase.Kind.YES_NO;
      builder.addVar(fact.name(), yesNo ? SimpleType.BOOL : SimpleType.INT);
    }
    return builder.build();
  }

  @Override
  public int decide(int row) {
    Map<String, Object> facts = situations.get(row);
    int least = 0;
    int gravest = 0;
    for (int rule = 0; rule < programs.size(); rule++) {
      int severity = rules.get(rule).severity();
      if (severity <= least) {
        continue; // it changes nothing
      }
      Boolean applies = applies(programs.get(rule), facts);
      if (applies == null || applies) {
        gravest = Math.max(gravest, severity);
        least = applies == null ? least : severity;
      }
    }
    return least << 4 | gravest;
  }

  /// Null where that rests on what has no value.
  private static Boolean applies(CelRuntime.Program program, Map<String, Object> facts) {
    try {
      return program.eval(facts) instanceof Boolean known ? known : null;
    } catch (CelEvaluationException e) {
      return null;
    }
  }
}
