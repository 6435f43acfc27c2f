package org.wayleave.cli;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Dependencies point inward, and the two inner modules reach neither files nor clock nor chance.
class ImportDirectionTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeJars())
          .importPaths(
              List.of(
                  classesOf("engine"),
                  classesOf("render"),
                  classesOf("compiler"),
                  classesOf("pack"),
                  classesOf("site"),
                  classesOf("server"),
                  classesOf("cli")));

  private static final String[] CLOCK_METHODS = {"now", "currentTimeMillis", "nanoTime"};

  @Test
  void engineImportsOnlyThePlatformAndItself() {
    check(only("engine"));
  }

  @Test
  void renderImportsOnlyEngine() {
    check(only("render", "org.wayleave.engine.."));
  }

  @Test
  void compilerImportsOnlyEngineAndItsTwoLibraries() {
    check(
        only("compiler", "org.wayleave.engine..", "org.commonmark..", "org.snakeyaml.engine.v2.."));
  }

  @Test
  void siteImportsOnlyEngineRenderAndTheReaderOfMarkdown() {
    check(only("site", "org.wayleave.engine..", "org.wayleave.render..", "org.commonmark.."));
  }

  @Test
  void serverImportsOnlyInnerModulesAndJetty() {
    check(
        only(
            "server",
            "org.wayleave.engine..",
            "org.wayleave.render..",
            "org.wayleave.site..",
            "org.eclipse.jetty.."));
  }

  @Test
  void onlyTheServerKnowsHttp() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage("org.wayleave.server..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.eclipse.jetty.."));
  }

  @Test
  void packImportsNothingOfOurs() {
    check(only("pack"));
  }

  @Test
  void nobodyImportsTheCommandLine() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage("org.wayleave.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.wayleave.cli.."));
  }

  @Test
  void engineAndRenderReachNoFileNoClockAndNoChance() {
    check(
        noClasses()
            .that()
            .resideInAnyPackage("org.wayleave.engine..", "org.wayleave.render..")
            .should()
            .dependOnClassesThat(forbiddenInside()));
  }

  @Test
  void engineAndRenderAskNobodyForTheTime() {
    check(
        noClasses()
            .that()
            .resideInAnyPackage("org.wayleave.engine..", "org.wayleave.render..")
            .should()
            .accessTargetWhere(
                describe("it tells the time", access -> tellsTheTime(access.getTarget()))));
  }

  private static DescribedPredicate<JavaClass> forbiddenInside() {
    return resideInAnyPackage("java.nio.file..", "java.net..", "java.util.random..")
        .or(
            describe(
                "is a file, a clock or a random generator",
                type ->
                    List.of(
                            "java.io.File",
                            "java.io.FileReader",
                            "java.io.FileInputStream",
                            "java.time.Clock",
                            "java.util.Random",
                            "java.util.concurrent.ThreadLocalRandom",
                            "java.util.UUID")
                        .contains(type.getName())));
  }

  private static boolean tellsTheTime(AccessTarget target) {
    var owner = target.getOwner().getName();
    return (owner.startsWith("java.time.") || owner.equals("java.lang.System"))
        && Arrays.asList(CLOCK_METHODS).contains(target.getName());
  }

  private static ArchRule only(String module, String... others) {
    var itself = "org.wayleave." + module + "..";
    var allowed = new ArrayList<>(List.of("java..", "org.jspecify..", itself));
    allowed.addAll(List.of(others));
    return classes()
        .that()
        .resideInAPackage(itself)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(allowed.toArray(String[]::new));
  }

  private static void check(ArchRule rule) {
    rule.check(CLASSES);
  }

  private static Path classesOf(String module) {
    return Path.of(System.getProperty("wayleave.root"), module, "target", "classes");
  }
}
