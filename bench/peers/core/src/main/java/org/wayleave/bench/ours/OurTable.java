package org.wayleave.bench.ours;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wayleave.cli.synthetic.SyntheticBase;
import org.wayleave.cli.synthetic.SyntheticRows;
import org.wayleave.engine.screen.Column;
import org.wayleave.engine.screen.Screening;
import org.wayleave.engine.screen.Table;

/// Synthetic rows as a table of ours: codes for yes/no and one-of facts, values for the others.
final class OurTable {
  private static final byte YES = 0;
  private static final byte NO = 1;

  private OurTable() {}

  static Table of(Screening screening, SyntheticBase base, SyntheticRows rows) {
    Map<String, Integer> facts = new HashMap<>();
    for (int fact = 0; fact < base.facts().size(); fact++) {
      facts.put(base.facts().get(fact).name(), fact);
    }
    var table = new Table(screening, rows.count());
    List<Column> columns = screening.columns();
    for (int column = 0; column < columns.size(); column++) {
      int fact = facts.get(columns.get(column).fact());
      SyntheticBase.Fact about = base.facts().get(fact);
      if (rows.isWide(fact)) {
        table.useValues(column, about.low(), about.high());
        values(rows.wide(fact), table, column);
      } else {
        byte unknown = columns.get(column).unknown();
        boolean yesNo = about.kind() == SyntheticBase.Kind.YES_NO;
        codes(rows.narrow(fact), table, column, unknown, yesNo);
      }
    }
    return table;
  }

  private static void values(short[] from, Table to, int column) {
    for (int row = 0; row < from.length; row++) {
      if (from[row] != SyntheticRows.WIDE_UNKNOWN) {
        to.value(row, column, from[row]);
      }
    }
  }

  private static void codes(byte[] from, Table to, int column, byte unknown, boolean yesNo) {
    for (int row = 0; row < from.length; row++) {
      byte code = yesNo ? (from[row] == 1 ? YES : NO) : from[row];
      to.code(row, column, from[row] == SyntheticRows.UNKNOWN ? unknown : code);
    }
  }
}
