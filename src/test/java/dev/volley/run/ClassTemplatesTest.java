package dev.volley.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.volley.zoo.run.Zoos;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A class that runs three times, on real workers that one of its tests ends. */
@Timeout(120)
class ClassTemplatesTest {
  @TempDir Path directory;

  @ParameterizedTest
  @CsvSource({
    "a.first=EXIT, TemplateZoo.first()[1]",
    "b.second=EXIT, TemplateZoo.second()[2]",
    "b.takes2=HALT, TemplateZoo.takes(int)[2][2]",
    "a.repeats2=EXIT, TemplateZoo.repeats(RepetitionInfo)[1][2]",
    "by.deep1=HALT, TemplateZoo$Inner.deep(int)[2][2][1]",
    "cx.inside=EXIT, TemplateZoo$Inner.inside()[3][1]"
  })
  void losesNothingButTheTestThatEndedItsJvm(String plan, String killer) {
    RunKit kit = new RunKit(directory).classes(Zoos.TEMPLATE).property("zoo.killers", plan);

    RunResult result = kit.run();

    assertThat(result.problem()).isEmpty();
    assertThat(kit.verdicts()).containsExactlyInAnyOrderElementsOf(expected(killer));
  }

  private static List<String> expected(String killer) {
    List<String> names = new ArrayList<>();
    for (int round = 1; round <= 3; round++) {
      names.add("TemplateZoo.first()[" + round + "]");
      names.add("TemplateZoo.second()[" + round + "]");
      for (int i = 1; i <= 3; i++) {
        names.add("TemplateZoo.takes(int)[" + round + "][" + i + "]");
        names.add("TemplateZoo.repeats(RepetitionInfo)[" + round + "][" + i + "]");
      }
      for (int turn = 1; turn <= 2; turn++) {
        String at = "[" + round + "][" + turn + "]";
        names.add("TemplateZoo$Inner.inside()" + at);
        names.add("TemplateZoo$Inner.deep(int)" + at + "[1]");
        names.add("TemplateZoo$Inner.deep(int)" + at + "[2]");
      }
    }
    return names.stream().map(n -> n + (n.equals(killer) ? " error" : " passed")).toList();
  }
}
