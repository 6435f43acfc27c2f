package org.wayleave.bench.duckdb;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.duckdb.DuckDBAppender;
import org.wayleave.bench.Task;

/// DuckDB given the law that ships, in the steps that our reader takes, over columns of codes.
public final class DuckDbSteps extends DuckDb {
  public DuckDbSteps() throws SQLException {}

  @Override
  public void load(Task task, String set) throws Exception {
    Path folder = task.folder();
    int rows = Integer.parseInt(Files.readString(folder.resolve(set + ".count")).strip());
    byte[] codes = Files.readAllBytes(folder.resolve(set + ".codes"));
    int columns = codes.length / rows;
    String types =
        IntStream.range(0, columns)
            .mapToObj(column -> "c" + column + " TINYINT")
            .collect(Collectors.joining(", "));
    begin(rows, types);
    try (DuckDBAppender appender = appender()) {
      for (int row = 0; row < rows; row++) {
        appender.beginRow();
        appender.append(row);
        for (int column = 0; column < columns; column++) {
          appender.append(codes[column * rows + row]);
        }
        appender.endRow();
      }
    }
    ask(folder.resolve(set + ".verdicts.sql"), folder.resolve(set + ".checksum.sql"));
  }
}
