package dev.volley.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.volley.wire.proto.Assign;
import dev.volley.wire.proto.Configure;
import dev.volley.wire.proto.MethodFilter;
import dev.volley.zoo.worker.HeirsZoo;
import dev.volley.zoo.worker.OldApiZoo;
import dev.volley.zoo.worker.SuiteZoo;
import dev.volley.zoo.worker.TaggedZoo;
import dev.volley.zoo.worker.VintageZoo;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class FiltersTest {

  private static final Class<?>[] MIXED = {TaggedZoo.class, VintageZoo.class};

  @Test
  void keepsTagsAndCategoriesOfThatName() throws IOException {
    Configure.Builder slow = Configure.newBuilder().addIncludeTags("Slow");

    assertThat(InProcessWorker.run(slow, MIXED).planned()).containsExactly("jupiterSlow()");
    assertThat(InProcessWorker.run(slow, MIXED).outcomes())
        .containsExactly("jupiterSlow() SUCCESSFUL", "slow SUCCESSFUL");
  }

  @Test
  void keepsCategoriesByQualifiedName() throws IOException {
    Configure.Builder slow = Configure.newBuilder().addIncludeTags(VintageZoo.Slow.class.getName());

    assertThat(InProcessWorker.run(slow, MIXED).outcomes()).containsExactly("slow SUCCESSFUL");
  }

  @Test
  void dropsExcludedTagsAndCategories() throws IOException {
    Configure.Builder noneSlow = Configure.newBuilder().addExcludeTags("Slow");

    assertThat(InProcessWorker.run(noneSlow, MIXED).outcomes())
        .contains("jupiterFast() SUCCESSFUL", "dotted() SUCCESSFUL", "passes SUCCESSFUL")
        .doesNotContain("jupiterSlow() SUCCESSFUL", "slow SUCCESSFUL");
  }

  @Test
  void understandsExpressionsOverSeveralTags() throws IOException {
    Configure.Builder fastOrNone = Configure.newBuilder().addIncludeTags("fast | none()");

    assertThat(InProcessWorker.run(fastOrNone, TaggedZoo.class, OldApiZoo.class).outcomes())
        .contains("jupiterFast() SUCCESSFUL", "passes() SUCCESSFUL")
        .doesNotContain("jupiterSlow() SUCCESSFUL", "named() SUCCESSFUL");
  }

  @Test
  void tellsAnIllegalTagExpression() throws IOException {
    Story story =
        InProcessWorker.run(Configure.newBuilder().addIncludeTags("fast &"), TaggedZoo.class);

    assertThat(story.done(1).getThrown().getMessage()).contains("fast &");
    assertThat(story.done(1).getBrokenClassesList()).isEmpty();
    assertThat(story.outcomes()).isEmpty();
    assertThat(story.saidGoodbye()).isTrue();
  }

  @Test
  void keepsMethodsThatAnyFilterMatchesWhole() throws IOException {
    Configure.Builder configure =
        Configure.newBuilder()
            .addMethodFilters(filter(".*\\.OldApiZoo", "pass|fai.*"))
            .addMethodFilters(filter(".*\\$Inner", ""))
            .addMethodFilters(filter(".*VintageZoo", "slow"));

    assertThat(InProcessWorker.run(configure, OldApiZoo.class, VintageZoo.class).outcomes())
        .containsExactlyInAnyOrder(
            "fails() FAILED",
            "innerPasses() SUCCESSFUL",
            "innermostFails() FAILED",
            "slow SUCCESSFUL");
  }

  @Test
  void keepsAllOfASuiteThatIsAskedForAsAWhole() throws IOException {
    Configure.Builder configure =
        Configure.newBuilder()
            .addMethodFilters(filter(".*\\.SuiteZoo", ""))
            .addMethodFilters(filter(".*\\.TaggedZoo", "jupiterFast"));

    assertThat(InProcessWorker.run(configure, SuiteZoo.class).outcomes()).hasSize(20);
  }

  @Test
  void keepsWhatAClassInheritsWithinIt() throws IOException {
    Configure.Builder configure =
        Configure.newBuilder()
            .addMethodFilters(filter(".*\\$Heir", ""))
            .addMethodFilters(filter(".*\\.TaggedZoo", "jupiterFast"));

    assertThat(InProcessWorker.run(configure, HeirsZoo.Heir.class).outcomes())
        .containsExactly("nested() SUCCESSFUL");
  }

  @Test
  void dropsMethodsThatAnExcludingFilterMatches() throws IOException {
    Configure.Builder configure =
        Configure.newBuilder()
            .addMethodFilters(filter(".*OldApiZoo", ".*s"))
            .addMethodFilters(filter(".*", "(e|abor).*").toBuilder().setExcluded(true).build());

    assertThat(InProcessWorker.run(configure, OldApiZoo.class).outcomes())
        .containsExactlyInAnyOrder("passes() SUCCESSFUL", "fails() FAILED");
  }

  @Test
  void asksOnlyTheEnginesOfTheRequest() throws IOException {
    Controller controller = InProcessWorker.start(Configure.newBuilder());
    controller.assign(mixed(1).addIncludeEngines("junit-vintage"));
    controller.assign(mixed(2).addExcludeEngines("junit-vintage"));
    controller.end();
    Story story = controller.awaitEnd();

    assertThat(story.outcomes())
        .hasSize(8)
        .containsSubsequence("slow SUCCESSFUL", "jupiterSlow() SUCCESSFUL");
  }

  private static Assign.Builder mixed(int request) {
    return Assign.newBuilder()
        .setRequest(request)
        .addClassNames(TaggedZoo.class.getName())
        .addClassNames(VintageZoo.class.getName());
  }

  private static MethodFilter filter(String className, String methodName) {
    return MethodFilter.newBuilder().setClassRegex(className).setMethodRegex(methodName).build();
  }
}
