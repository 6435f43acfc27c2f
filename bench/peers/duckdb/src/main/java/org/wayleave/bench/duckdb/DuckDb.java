package org.wayleave.bench.duckdb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.wayleave.bench.Task;
import org.wayleave.bench.child.Peer;
import org.wayleave.bench.text.SqlText;
import org.wayleave.cli.synthetic.SyntheticBase;
import org.wayleave.cli.synthetic.SyntheticBase.Kind;
import org.wayleave.cli.synthetic.SyntheticRows;

/// DuckDB over a table in memory, with one thread.
public class DuckDb implements Peer {
  private final Connection connection;
  private PreparedStatement pass;
  private String verdicts = "";
  private int rows;
  private long checksum;

  public DuckDb() throws SQLException {
    connection = DriverManager.getConnection("jdbc:duckdb:");
    execute("SET threads = 1");
  }

  @Override
  public String version() {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery("SELECT version()")) {
      result.next();
      return "DuckDB " + result.getString(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void load(Task task, SyntheticRows rows) throws Exception {
    begin(rows.count(), SqlText.columns(task.base(), "BOOLEAN", "TINYINT", "SMALLINT"));
    fill(task.base(), rows);
    ask(task.folder().resolve("verdicts.sql"), task.folder().resolve("checksum.sql"));
  }

  /// Makes the table anew.
  final void begin(int rows, String columns) throws SQLException {
    this.rows = rows;
    execute("DROP TABLE IF EXISTS facts");
    execute("CREATE TABLE facts (place INTEGER, " + columns + ")");
  }

  final DuckDBAppender appender() throws SQLException {
    return connection.unwrap(DuckDBConnection.class).createAppender("facts");
  }

  /// Says what is asked of the table.
  final void ask(Path verdicts, Path checksum) throws IOException, SQLException {
    this.verdicts = Files.readString(verdicts);
    pass = connection.prepareStatement(Files.readString(checksum));
  }

  private void fill(SyntheticBase base, SyntheticRows rows) throws SQLException {
    try (DuckDBAppender appender = appender()) {
      for (int row = 0; row < rows.count(); row++) {
        appender.beginRow();
        appender.append(row);
        for (int fact = 0; fact < base.facts().size(); fact++) {
          append(appender, base.facts().get(fact).kind(), rows, fact, row);
        }
        appender.endRow();
      }
    }
  }

  private static void append(
      DuckDBAppender appender, Kind kind, SyntheticRows rows, int fact, int row)
      throws SQLException {
    if (!rows.isKnown(fact, row)) {
      appender.appendNull();
      return;
    }
    int value = rows.value(fact, row);
    switch (kind) {
      case YES_NO -> appender.append(value == 1);
      case ONE_OF -> appender.append((byte) value);
      case NUMBER, DATE -> appender.append((short) value);
    }
  }

  @Override
  public void pass() throws SQLException {
    try (ResultSet result = pass.executeQuery()) {
      result.next();
      checksum = result.getLong(1);
    }
  }

  @Override
  public long checksum() {
    return checksum;
  }

  @Override
  public byte[] verdicts() throws SQLException {
    byte[] all = new byte[rows];
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(verdicts)) {
      while (result.next()) {
        all[result.getInt(1)] = result.getByte(2);
      }
    }
    return all;
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
