package dev.volley.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Properties;
import org.apache.maven.plugin.MojoFailureException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ArgLineTest {
  private final Properties project = new Properties();
  private final Properties user = new Properties();

  @Test
  void splitsAtWhitespaceOutsideQuotes() throws MojoFailureException {
    assertThat(arguments("-Xmx1g\n  -Da='b c'\t\"-Dd=e f\" ", null))
        .containsExactly("-Xmx1g", "-Da=b c", "-Dd=e f");
  }

  @Test
  void takesAQuoteBehindABackslashForALetterAsSurefireDoes() throws MojoFailureException {
    assertThat(arguments("-Dsaid=\\\"hi\\\" '-Da=it\\'s' \"-Dj={\\\"b c\\\":1}\"", null))
        .containsExactly("-Dsaid=\\\"hi\\\"", "-Da=it\\'s", "-Dj={\\\"b c\\\":1}");
  }

  @Test
  void leavesBackslashesAndTheOtherKindOfQuoteAlone() throws MojoFailureException {
    assertThat(arguments("-Dre=\\d+ '-Da=\"b\"' \"-Dc=it's\" -Dd=e\\ \"-Df=g h\" ''", null))
        .containsExactly("-Dre=\\d+", "-Da=\"b\"", "-Dc=it's", "-Dd=e\\", "-Df=g h");
  }

  @Test
  void hasNoArgumentsWhereNothingIsSaid() throws MojoFailureException {
    assertThat(arguments(null, null)).isEmpty();
    assertThat(arguments("  ", " ")).isEmpty();
  }

  @Test
  void replacesLateReferencesByWhatAPropertyHoldsNow() throws MojoFailureException {
    project.setProperty("argLine", "-javaagent:/a$1b.jar=x");
    user.setProperty("memory", "1g");
    user.setProperty("argLine", "-Xint");

    assertThat(arguments("@{argLine} -Xmx@{memory}", null))
        .containsExactly("-javaagent:/a$1b.jar=x", "-Xmx1g");
  }

  @Test
  void takesAnUndefinedLateReferenceForNothing() throws MojoFailureException {
    assertThat(arguments("@{argLine} -Xmx1g @{}", null)).containsExactly("-Xmx1g");
    assertThat(arguments("\"@{jacoco}@{argLine}\"", null)).isEmpty();
  }

  @Test
  void leavesAnUndefinedLateReferenceWithinAnArgument() throws MojoFailureException {
    user.setProperty("known", "1");

    assertThat(arguments("-Da=@{unknown} -Db=@{known}@{unknown}", null))
        .containsExactly("-Da=@{unknown}", "-Db=1@{unknown}");
  }

  @Test
  void leavesPlaceholdersForTheSlot() throws MojoFailureException {
    assertThat(arguments("-Da=${surefire.forkNumber} -Db=${volley.worker.slot}", null))
        .containsExactly("-Da=${surefire.forkNumber}", "-Db=${volley.worker.slot}");
  }

  @Test
  void appendsADebuggersArguments() throws MojoFailureException {
    assertThat(arguments("-Xmx1g", "true"))
        .containsExactly(
            "-Xmx1g",
            "-agentlib:jdwp=transport=dt_socket,server=y,suspend=y,address=localhost:5005");
    assertThat(arguments(null, "-agentlib:jdwp=transport=dt_socket,address=7 -Xint"))
        .containsExactly("-agentlib:jdwp=transport=dt_socket,address=7", "-Xint");
    assertThat(arguments(null, "false")).isEmpty();
  }

  @Test
  void refusesQuotesThatAreNotBalanced() {
    assertThatThrownBy(() -> arguments("-Da='b", null))
        .isInstanceOf(MojoFailureException.class)
        .hasMessage("The quotes in argLine are not balanced: -Da='b");
  }

  private List<String> arguments(@Nullable String argLine, @Nullable String debug)
      throws MojoFailureException {
    return new ArgLine(project, user).arguments(argLine, debug);
  }
}
