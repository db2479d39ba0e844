package dev.volley.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.volley.report.Switches;
import dev.volley.zoo.run.reporting.GeneratedZoo;
import dev.volley.zoo.run.reporting.TitledZoo;
import dev.volley.zoo.run.retrying.FlakyZoo;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What real runs leave in the reports directory, by Surefire's parameters. */
@Timeout(120)
class ReportParametersTest {
  private static final String ZOO = TitledZoo.class.getName();

  @TempDir Path directory;

  private Map<String, String> reports(RunKit kit) {
    kit.run();
    ValidReports.in(kit.reports());
    return ValidReports.contents(kit.reports());
  }

  private RunKit kit(Switches switches) {
    return new RunKit(directory).classes(TitledZoo.class).workers(1).reports(switches);
  }

  @Test
  void phrasedNamesAreThoseOfSurefire() {
    RunKit kit = kit(new Switches().titles());

    Map<String, String> reports = reports(kit);

    assertThat(reports.get("TEST-" + ZOO + ".xml"))
        .contains(
            "version=\"3.0.2\" name=\"&lt;&lt; a zoo &gt;&gt;\"",
            "name=\"73$71 x\" classname=\"&lt;&lt; a zoo &gt;&gt;\"",
            "name=\"untitled\" classname=\"&lt;&lt; a zoo &gt;&gt;\"",
            "name=\"takes(int)[1] ",
            "name=\"taking with 7\" classname=\"&lt;&lt; a zoo &gt;&gt;\"",
            "name=\"inner\" classname=\"" + ZOO + "$Untitled\"",
            "name=\"an inner test\" classname=\"the inner one\"");
    assertThat(reports.get(ZOO + ".txt"))
        .contains("Test set: << a zoo >>\n", " -- in << a zoo >>\n");
    assertThat(kit.console.lines).contains("[INFO] Running << a zoo >>");
  }

  @Test
  void namesThatAGeneratorMadeAreNotPhrasedForClasses() {
    RunKit kit =
        new RunKit(directory)
            .classes(GeneratedZoo.class)
            .workers(1)
            .reports(new Switches().titles());

    assertThat(reports(kit).get("TEST-" + GeneratedZoo.class.getName() + ".xml"))
        .contains(
            " name=\"" + GeneratedZoo.class.getName() + "\"",
            "classname=\"" + GeneratedZoo.class.getName() + "$Inner\"");
  }

  @Test
  void redirectedOutputIsWhole() {
    RunKit kit = kit(new Switches().redirected().suffix("it"));

    Map<String, String> reports = reports(kit);

    assertThat(reports.get(ZOO + "-it-output.txt"))
        .startsWith("before all\n")
        .contains("titled, Straße\n", "untitled\n")
        .endsWith("after all\n");
    assertThat(kit.console.text()).doesNotContain("before all", "untitled", "after all");
    assertThat(reports.keySet())
        .containsExactlyInAnyOrder(
            "TEST-" + ZOO + "-it.xml", ZOO + "-it.txt", ZOO + "-it-output.txt");
  }

  @Test
  void redirectedOutputHoldsEveryRunOfATest() {
    RunKit kit =
        new RunKit(directory)
            .classes(FlakyZoo.class)
            .workers(1)
            .retries(new Retries(List.of(Retries.plain(2)), 1, false))
            .reports(new Switches().redirected().withoutPrintedByPassed().timestamps());

    assertThat(reports(kit).get(FlakyZoo.class.getName() + "-output.txt"))
        .contains("this is run 1", "this is run 2");
  }

  @Test
  void redirectedOutputIsInTheEncodingOfItsReporter() throws IOException {
    RunKit kit =
        kit(
            new Switches()
                .redirected()
                .encodings(StandardCharsets.UTF_8, StandardCharsets.ISO_8859_1));
    kit.run();

    assertThat(
            Files.readString(
                kit.reports().resolve(ZOO + "-output.txt"), StandardCharsets.ISO_8859_1))
        .contains("titled, Straße\n");
  }
}
