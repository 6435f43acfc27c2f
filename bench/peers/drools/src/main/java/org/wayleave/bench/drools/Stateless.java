package org.wayleave.bench.drools;

import org.kie.api.KieBase;
import org.kie.api.runtime.StatelessKieSession;

/// A session of its own for each decision.
public final class Stateless extends Drools {
  private StatelessKieSession session;

  @Override
  void begin(KieBase rules, Gravest gravest) {
    session = rules.newStatelessKieSession();
    session.setGlobal("gravest", gravest);
  }

  @Override
  void fire(Object situation) {
    session.execute(situation);
  }
}
