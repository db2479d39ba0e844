package dev.volley;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The laws of the house: which package may know which. */
class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.volley");

  private static final String MODEL = "dev.volley.model";
  private static final List<String> ROOMS =
      Stream.of("schedule", "fork", "report", "journal", "discovery", "history", "archive")
          .map(room -> "dev.volley." + room)
          .toList();

  /** Test classes that workers run while an archive is made. */
  private static final String TRIALS = "dev.volley.worker.trial";

  private static final String[] GENERATED = {
    "dev.volley.wire.proto..", "dev.volley.journal.proto.."
  };

  @ParameterizedTest
  @ValueSource(
      strings = {
        "model",
        "schedule",
        "fork",
        "report",
        "discovery",
        "history",
        "archive",
        "run",
        "maven",
        "extension"
      })
  void seesTheClassesItJudges(String name) {
    assertThat(CLASSES.stream().filter(c -> c.getPackageName().equals("dev.volley." + name)))
        .hasSizeGreaterThanOrEqualTo(3);
    assertThat(CLASSES).hasSizeGreaterThan(100);
  }

  @Test
  void nothingImportsTheRoof() {
    noClasses()
        .that()
        .resideOutsideOfPackages("dev.volley.maven..", "dev.volley.extension..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("dev.volley.maven..", "dev.volley.extension..")
        .check(CLASSES);
  }

  @Test
  void onlyTheRoofImportsTheSession() {
    noClasses()
        .that()
        .resideOutsideOfPackages("dev.volley.maven..", "dev.volley.run..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("dev.volley.run..")
        .check(CLASSES);
  }

  @Test
  void roomsDoNotKnowEachOther() {
    for (String room : ROOMS) {
      String[] others =
          ROOMS.stream().filter(r -> !r.equals(room)).map(r -> r + "..").toArray(String[]::new);
      noClasses()
          .that()
          .resideInAPackage(room + "..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(others)
          .allowEmptyShould(true)
          .check(CLASSES);
    }
  }

  @Test
  void theModelKnowsNobody() {
    classes()
        .that()
        .resideInAPackage(MODEL)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(MODEL, "java..", "org.jspecify..")
        .check(CLASSES);
  }

  @Test
  void thereAreNoCircles() {
    slices().matching("dev.volley.(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void mavenStaysUnderTheRoof() {
    noClasses()
        .that()
        .resideOutsideOfPackages("dev.volley.maven..", "dev.volley.extension..")
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(
                "org.apache.maven..", "org.eclipse.aether..", "org.codehaus.plexus.."))
        .orShould()
        .dependOnClassesThat()
        .resideInAPackage("javax.inject..")
        .check(CLASSES);
  }

  @Test
  void theExtensionKnowsMavenAlone() {
    // As a core extension it lives in a class loader of its own, which looks among the plugin's own
    // dependencies first: a class of plexus-utils would not be the one that Maven's models hold.
    classes()
        .that()
        .resideInAPackage("dev.volley.extension..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "dev.volley.extension..",
            "org.apache.maven..",
            "org.codehaus.plexus.classworlds..",
            "javax.inject..",
            "org.slf4j..",
            "org.jspecify..",
            "java..")
        .check(CLASSES);
  }

  @Test
  void junitStaysInTheWorker() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.volley.worker..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.junit..", "junit..", "org.testng..", "org.opentest4j..")
        .check(CLASSES);
  }

  @Test
  void protobufStaysOnTheWire() {
    noClasses()
        .that(
            resideOutsideOfPackages(
                "dev.volley.wire..",
                "dev.volley.worker..",
                "dev.volley.fork..",
                "dev.volley.journal.."))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("com.google.protobuf..", GENERATED[0], GENERATED[1])
        .check(CLASSES);
  }

  @Test
  void theWorkerCarriesNothingButTheWire() {
    classes()
        .that()
        .resideInAPackage("dev.volley.worker..")
        .and()
        .resideOutsideOfPackage(TRIALS)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "dev.volley.worker..",
            "dev.volley.wire..",
            "com.google.protobuf..",
            "org.junit.platform..",
            "org.jspecify..",
            "java..")
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  @Test
  void onlyTrialsAreWrittenAgainstTestFrameworks() {
    classes()
        .that()
        .resideInAPackage(TRIALS)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(TRIALS, "org.junit..", "org.jspecify..", "java..")
        .check(CLASSES);
    noClasses()
        .that()
        .resideOutsideOfPackage(TRIALS)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(TRIALS)
        .check(CLASSES);
  }

  @Test
  void nothingOfTheControllerImportsTheWorker() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.volley.worker..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("dev.volley.worker..")
        .check(CLASSES);
  }

  @Test
  void theWireKnowsNobody() {
    classes()
        .that()
        .resideInAPackage("dev.volley.wire..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "dev.volley.wire..", "com.google.protobuf..", "org.jspecify..", "java..")
        .check(CLASSES);
  }

  @Test
  void thereIsNoStaticMutableState() {
    fields()
        .that()
        .areStatic()
        .and()
        .areDeclaredInClassesThat()
        .resideOutsideOfPackages(GENERATED)
        .should()
        .beFinal()
        .check(CLASSES);
  }

  @Test
  void mojosAreForms() {
    // No abstract getters, no logic: what is above a goal are fields alone.
    List<JavaClass> forms =
        CLASSES.stream()
            .filter(c -> c.isAssignableTo("org.apache.maven.plugin.AbstractMojo"))
            .filter(c -> c.getModifiers().contains(JavaModifier.ABSTRACT))
            .toList();
    assertThat(forms).hasSizeGreaterThanOrEqualTo(5);
    assertThat(forms).allSatisfy(form -> assertThat(form.getMethods()).isEmpty());
  }
}
