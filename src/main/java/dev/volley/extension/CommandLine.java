package dev.volley.extension;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/** The phases and goals that a build was started with, or the default goal in their place. */
final class CommandLine {
  private final MavenSession session;

  CommandLine(MavenSession session) {
    this.session = session;
  }

  /** The goals of Surefire's and Failsafe's among them, in order. */
  List<NamedGoal> named() {
    List<NamedGoal> named = new ArrayList<>();
    for (String task : tasks()) {
      NamedGoal.parse(task).ifPresent(named::add);
    }
    return named;
  }

  /** Puts Volley's goals in the place of {@link #named}. Maven has not yet looked at them. */
  void giveTo(Coordinates volley) {
    List<String> given =
        tasks().stream()
            .map(task -> NamedGoal.parse(task).map(goal -> goal.inWords(volley)).orElse(task))
            .collect(Collectors.toCollection(ArrayList::new));
    if (isGiven()) {
      session.getRequest().setGoals(given);
    } else {
      session.getTopLevelProject().getBuild().setDefaultGoal(String.join(" ", given));
    }
  }

  private List<String> tasks() {
    return isGiven()
        ? session.getGoals()
        : Optional.ofNullable(session.getTopLevelProject())
            .map(MavenProject::getDefaultGoal)
            .map(goals -> Arrays.asList(goals.trim().split("\\s+", -1)))
            .orElseGet(ArrayList::new);
  }

  private boolean isGiven() {
    return session.getGoals() != null && !session.getGoals().isEmpty();
  }
}
