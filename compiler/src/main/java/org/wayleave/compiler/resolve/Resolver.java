package org.wayleave.compiler.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.wayleave.compiler.problem.Problems;
import org.wayleave.compiler.resolve.JurisdictionResolver.Placed;
import org.wayleave.compiler.syntax.LawFile;
import org.wayleave.compiler.syntax.Statement;
import org.wayleave.engine.Day;
import org.wayleave.engine.diagnostic.Diagnostic.Place;
import org.wayleave.engine.law.Jurisdiction;
import org.wayleave.engine.law.Pack;
import org.wayleave.engine.law.Work;

/// Makes a pack of all files together. It always gives one; with problems that are errors it must
/// not be used.
public final class Resolver {
  private final List<LawFile> files;
  private final Problems problems;
  private final Works works;

  private Resolver(List<LawFile> files, Problems problems) {
    this.files = files;
    this.problems = problems;
    this.works = new Works(problems);
  }

  /// The pack, its digest still empty.
  ///
  /// @param files in the order of their paths; those that belong to no pack are passed over
  public static Pack resolve(List<LawFile> files, Problems problems) {
    return new Resolver(files, problems).pack();
  }

  /// Whether the file is part of a law pack, by its path.
  public static boolean isLaw(String path) {
    return FileRole.of(path) != null;
  }

  private Pack pack() {
    checkRoles();
    var vocabularyFiles = ofRole(FileRole.VOCABULARY);
    var vocabulary = new VocabularyResolver(vocabularyFiles, problems);
    Lexicon lexicon = vocabulary.lexicon();
    var resolved = vocabulary.vocabulary(lexicon);
    Map<String, Work> workOf = works();
    List<Jurisdiction> jurisdictions = new ArrayList<>();
    folders().forEach((folder, inside) -> add(jurisdictions, folder, inside, workOf, lexicon));
    Front front = packFront();
    String version = front == null ? "" : front.text("version");
    Day checkedUntil = front == null ? new Day(0) : front.day("checked until");
    if (front != null) {
      front.close();
    }
    return new Pack(version, "", checkedUntil, resolved, jurisdictions, List.of());
  }

  private List<LawFile> ofRole(FileRole role) {
    return files.stream().filter(file -> FileRole.of(file.path()) == role).toList();
  }

  private @Nullable Front packFront() {
    var found = ofRole(FileRole.PACK);
    if (found.isEmpty()) {
      problems.add("L079", null);
      return null;
    }
    return Front.of(found.getFirst(), problems);
  }

  /// Reports statements that stand in a file of the wrong role.
  private void checkRoles() {
    for (LawFile file : files) {
      FileRole role = FileRole.of(file.path());
      for (Statement statement : file.statements()) {
        if (role != null && !role.holds(statement)) {
          problems.add("L074", statement.at(), keyword(statement));
        }
      }
    }
  }

  private static String keyword(Statement statement) {
    Kind kind = Kind.of(statement);
    return switch (statement) {
      case Statement.Named named -> named.keyword();
      case Statement.Impossible _ -> "impossible";
      case Statement.Boundary(_, var what, _) -> what;
      case Statement.Rule rule -> rule.kind().name().toLowerCase(java.util.Locale.ROOT);
      case Statement other -> kind == null ? other.at().toString() : kind.keyword();
    };
  }

  private static String folder(String path) {
    return path.substring(0, Math.max(0, path.indexOf('/')));
  }

  private Map<String, List<LawFile>> folders() {
    Map<String, List<LawFile>> folders = new TreeMap<>();
    for (LawFile file : files) {
      FileRole role = FileRole.of(file.path());
      if (role != null && role != FileRole.PACK && role != FileRole.VOCABULARY) {
        folders.computeIfAbsent(folder(file.path()), key -> new ArrayList<>()).add(file);
      }
    }
    return folders;
  }

  /// The instruments by the path of their files.
  private Map<String, Work> works() {
    Map<String, Work> byPath = new TreeMap<>();
    for (LawFile file : ofRole(FileRole.INSTRUMENT)) {
      WorkReader.Read read = WorkReader.read(file, folder(file.path()), problems);
      if (read != null) {
        works.add(read);
        byPath.put(file.path(), read.work());
      }
    }
    works.checkInterpreted();
    return byPath;
  }

  private void add(
      List<Jurisdiction> jurisdictions,
      String folder,
      List<LawFile> inside,
      Map<String, Work> workOf,
      Lexicon lexicon) {
    LawFile main =
        inside.stream()
            .filter(file -> FileRole.of(file.path()) == FileRole.JURISDICTION)
            .findFirst()
            .orElse(null);
    if (main == null) {
      problems.add("L078", new Place(inside.getFirst().path(), 1, 1, 1), folder);
      return;
    }
    Front front = Front.of(main, problems);
    if (front == null) {
      return;
    }
    String id = front.text("jurisdiction");
    if (!id.isEmpty() && !id.equals(folder)) {
      problems.add("L055", front.at("jurisdiction"), "jurisdiction", id);
    }
    var placed = placed(inside, workOf);
    var start = new Place(main.path(), 1, 1, 1);
    var own =
        inside.stream()
            .map(file -> workOf.get(file.path()))
            .filter(java.util.Objects::nonNull)
            .toList();
    jurisdictions.add(
        new JurisdictionResolver(placed, front, start, lexicon, works, problems).resolve(id, own));
  }

  private List<Placed> placed(List<LawFile> inside, Map<String, Work> workOf) {
    List<Placed> placed = new ArrayList<>();
    for (LawFile file : inside) {
      Work work = workOf.get(file.path());
      Guidance.check(file, work, problems);
      for (LawFile.Section section : file.sections()) {
        section.statements().stream()
            .map(each -> work == null && isInstrument(file) ? unplaced(each) : each)
            .forEach(each -> placed.add(new Placed(each, file, work, section.article())));
      }
    }
    return placed;
  }

  private static boolean isInstrument(LawFile file) {
    return FileRole.of(file.path()) == FileRole.INSTRUMENT;
  }

  /// A statement of an instrument that could not be read: nothing but its name counts.
  private static Statement unplaced(Statement statement) {
    return new Statement.Broken(statement.at(), keyword(statement), statement.name());
  }
}
