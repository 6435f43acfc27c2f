package org.wayleave.bench.drools;

import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;

/// One session for all decisions, from which each situation is taken out again.
public final class Reused extends Drools {
  private KieSession session;

  @Override
  void begin(KieBase rules, Gravest gravest) {
    session = rules.newKieSession();
    session.setGlobal("gravest", gravest);
  }

  @Override
  void fire(Object situation) {
    FactHandle handle = session.insert(situation);
    session.fireAllRules();
    session.delete(handle);
  }
}
