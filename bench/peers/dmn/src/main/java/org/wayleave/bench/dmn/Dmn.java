package org.wayleave.bench.dmn;

import java.io.StringReader;
import java.util.List;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNResult;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;
import org.wayleave.bench.Task;
import org.wayleave.bench.child.RowPeer;
import org.wayleave.cli.synthetic.SyntheticBase;
import org.wayleave.cli.synthetic.SyntheticRows;

/// The DMN engine of Apache KIE, a decision for each rule. A fact that isn't known is null, and
/// what compares null with something else is false in FEEL.
public final class Dmn extends RowPeer {
  private SyntheticBase base;
  private SyntheticRows rows;
  private DMNRuntime runtime;
  private DMNModel model;
  private List<String> names = List.of();

  @Override
  public String version() {
    return "Kie DMN " + DMNRuntime.class.getPackage().getImplementationVersion();
  }

  @Override
  protected void prepare(Task task, SyntheticRows rows) {
    this.base = task.base();
    this.rows = rows;
    names = base.rules().stream().map(SyntheticBase.Rule::name).toList();
    var resource = ResourceFactory.newReaderResource(new StringReader(DmnText.of(base)));
    runtime =
        DMNRuntimeBuilder.fromDefaults()
            .buildConfiguration()
            .fromResources(List.of(resource))
            .getOrElseThrow(e -> new IllegalStateException(e));
    model = runtime.getModel(DmnText.NAMESPACE, DmnText.NAME);
    if (model.hasErrors()) {
      throw new IllegalStateException(model.getMessages().getFirst().getText());
    }
  }

  @Override
  public int decide(int row) {
    return verdict(evaluated(row));
  }

  /// The result of each decision: DMN gives no other reasons.
  @Override
  public Object explain(int row) {
    DMNResult result = evaluated(row);
    verdict(result);
    return result.getDecisionResults();
  }

  private DMNResult evaluated(int row) {
    DMNContext context = runtime.newContext();
    for (int fact = 0; fact < base.facts().size(); fact++) {
      context.set(base.facts().get(fact).name(), value(base, rows, fact, row));
    }
    return runtime.evaluateAll(model, context);
  }

  private int verdict(DMNResult result) {
    int least = 0;
    int gravest = 0;
    for (int rule = 0; rule < names.size(); rule++) {
      Object applies = result.getContext().get(names.get(rule));
      int severity = base.rules().get(rule).severity();
      if (Boolean.TRUE.equals(applies)) {
        least = Math.max(least, severity);
      }
      if (!Boolean.FALSE.equals(applies)) {
        gravest = Math.max(gravest, severity);
      }
    }
    return least << 4 | gravest;
  }
}
