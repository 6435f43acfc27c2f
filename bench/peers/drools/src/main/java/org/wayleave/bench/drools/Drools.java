package org.wayleave.bench.drools;

import java.util.List;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.Message;
import org.kie.api.definition.type.FactType;
import org.wayleave.bench.Task;
import org.wayleave.bench.child.RowPeer;
import org.wayleave.cli.synthetic.SyntheticBase;
import org.wayleave.cli.synthetic.SyntheticRows;

/// Drools with its executable model. A fact that isn't known is null, which matches no constraint.
public abstract class Drools extends RowPeer {
  private final Gravest gravest = new Gravest();
  private Object[] situations = {};

  @Override
  public final String version() {
    return "Drools " + KieBase.class.getPackage().getImplementationVersion();
  }

  @Override
  protected final void prepare(Task task, SyntheticRows rows) throws Exception {
    KieBase rules = compiled(DroolsText.of(task.base()));
    FactType type = rules.getFactType(DroolsText.PACKAGE, "Situation");
    situations = new Object[rows.count()];
    for (int row = 0; row < situations.length; row++) {
      situations[row] = type.newInstance();
      for (int fact = 0; fact < task.base().facts().size(); fact++) {
        SyntheticBase base = task.base();
        type.set(situations[row], base.facts().get(fact).name(), value(base, rows, fact, row));
      }
    }
    begin(rules, gravest);
  }

  private static KieBase compiled(String text) {
    KieServices services = KieServices.get();
    var files = services.newKieFileSystem().write("src/main/resources/rules.drl", text);
    var builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
    List<Message> errors = builder.getResults().getMessages(Message.Level.ERROR);
    if (!errors.isEmpty()) {
      throw new IllegalStateException(errors.getFirst().getText());
    }
    return services.newKieContainer(services.getRepository().getDefaultReleaseId()).getKieBase();
  }

  @Override
  public final int decide(int row) {
    fire(situations[row]);
    int severity = gravest.taken();
    return severity << 4 | severity;
  }

  /// Makes the sessions that are used.
  abstract void begin(KieBase rules, Gravest gravest);

  /// Lets the rules look at one situation.
  abstract void fire(Object situation);
}
