import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.tools.ToolProvider;
import org.wayleave.engine.Assessor;
import org.wayleave.engine.assessment.AssessmentWriter;
import org.wayleave.engine.json.JsonWriter;
import org.wayleave.engine.law.Pack;
import org.wayleave.engine.law.PackReader;
import org.wayleave.engine.situation.Situation;
import org.wayleave.engine.situation.SituationReader;
import org.wayleave.pack.ShippedPack;

/// Measures one process: loading the pack, assessing, and the sizes of files and methods. Run by `bench/run`.
class Measure {
  private static final String SITUATION =
      """
      {"topics": ["channel", "business", "tools", "procedure"],
       "conduct": {"from": "2024-06-03", "until": "2026-09-01"}, "assessed_on": "2026-09-15",
       "facts": {"actor_kind": "company", "actor_roles": [], "conduct_place": "mainland", "near_end": "mainland",
                 "far_end": "abroad", "carriage": "ordinary_internet", "overlay": "company_gateway",
                 "line_seller": "none", "access_registered": "yes", "connected_on": "2024-06-03",
                 "police_filing": "none", "acts": ["use", "set_up_for_self"]}}
      """;

  public static void main(String[] arguments) throws Exception {
    String text = ShippedPack.text();
    System.out.println("pack: " + text.length() + " characters");
    long[] loads = new long[50];
    Pack pack = null;
    for (int i = 0; i < loads.length; i++) {
      long start = System.nanoTime();
      pack = PackReader.read(text);
      loads[i] = System.nanoTime() - start;
    }
    System.out.printf("pack load: first %.1f ms, median of the last 25: %.1f ms%n", loads[0] / 1e6, median(loads, 25) / 1e6);
    Situation situation = SituationReader.readJson(pack, SITUATION).situation();
    var assessor = Assessor.of(pack);
    long[] each = new long[1000];
    long all = System.nanoTime();
    long characters = 0;
    for (int i = 0; i < each.length; i++) {
      long start = System.nanoTime();
      characters += JsonWriter.indented(AssessmentWriter.write(assessor.assess(situation, situation.assessedOn(), false))).length();
      each[i] = System.nanoTime() - start;
    }
    System.out.printf(
        "1,000 assessments in one process, written as JSON: %.0f ms; the first %.1f ms, median of the last 500: %.2f ms; %d characters each%n",
        (System.nanoTime() - all) / 1e6, each[0] / 1e6, median(each, 500) / 1e6, characters / each.length);
    sizes(Path.of(arguments[0]));
  }

  private static long median(long[] values, int last) {
    long[] sorted = Arrays.copyOfRange(values, values.length - last, values.length);
    Arrays.sort(sorted);
    return sorted[last / 2];
  }

  private static void sizes(Path root) throws Exception {
    var files = new ArrayList<Path>();
    for (String module : List.of("engine", "render", "compiler", "pack", "cli")) {
      try (var walk = Files.walk(root.resolve(module + "/src/main/java"))) {
        walk.filter(file -> file.toString().endsWith(".java")).sorted().forEach(files::add);
      }
    }
    var lines = new ArrayList<Integer>();
    for (Path file : files) {
      lines.add((int) Files.lines(file).count());
    }
    var methods = new ArrayList<Integer>();
    var compiler = ToolProvider.getSystemJavaCompiler();
    var manager = compiler.getStandardFileManager(null, null, null);
    var task = (JavacTask) compiler.getTask(null, manager, d -> {}, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(files));
    var trees = Trees.instance(task);
    for (CompilationUnitTree unit : task.parse()) {
      new TreeScanner<Void, Void>() {
        @Override
        public Void visitMethod(MethodTree method, Void unused) {
          long start = trees.getSourcePositions().getStartPosition(unit, method);
          long end = trees.getSourcePositions().getEndPosition(unit, method);
          if (method.getBody() != null && start >= 0 && end > start) {
            var map = unit.getLineMap();
            methods.add((int) (map.getLineNumber(end) - map.getLineNumber(start) + 1));
          }
          return super.visitMethod(method, unused);
        }
      }.scan(unit, null);
    }
    print("files", lines);
    print("methods", methods);
  }

  private static void print(String what, List<Integer> sizes) {
    sizes.sort(null);
    System.out.printf(
        "%d %s: median %d lines, 95th percentile %d, longest %d%n",
        sizes.size(), what, sizes.get(sizes.size() / 2), sizes.get(sizes.size() * 95 / 100), sizes.getLast());
  }
}
