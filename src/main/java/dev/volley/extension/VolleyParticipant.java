package dev.volley.extension;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.inject.Named;
import javax.inject.Singleton;
import org.apache.maven.AbstractMavenLifecycleParticipant;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Called by Maven when all modules are read, and before it looks at what it was told to do: turns
 * executions and goals of Surefire's and Failsafe's into Volley's.
 */
@Named("volley")
@Singleton
public final class VolleyParticipant extends AbstractMavenLifecycleParticipant {
  private static final int LOWEST_JAVA = 17;

  private final Consumer<String> info;
  private final Consumer<String> warn;

  /** Called by Maven. */
  public VolleyParticipant() {
    this(LoggerFactory.getLogger(VolleyParticipant.class));
  }

  private VolleyParticipant(Logger log) {
    this(log::info, log::warn);
  }

  VolleyParticipant(Consumer<String> info, Consumer<String> warn) {
    this.info = info;
    this.warn = warn;
  }

  @Override
  public void afterProjectsRead(MavenSession session) {
    Coordinates volley = Coordinates.own();
    List<MavenProject> modules = new ArrayList<>();
    List<MavenProject> others = new ArrayList<>();
    Reach reach = Reach.of(VolleyParticipant.class.getClassLoader(), volley);
    for (MavenProject project : session.getProjects()) {
      (reach.covers(session, project) ? modules : others).add(project);
    }
    if (modules.isEmpty()) {
      return;
    }
    String java = System.getProperty("java.specification.version", "");
    if (!isEnough(java)) {
      warn.accept(
          "Volley "
              + volley.version()
              + " needs a Maven that runs on Java "
              + LOWEST_JAVA
              + " or later. This is Java "
              + java
              + ": Surefire runs the tests.");
      return;
    }
    if (turn(session, volley, modules, others)) {
      info.accept(
          "Volley "
              + volley.version()
              + " runs what Surefire was configured to run (-D"
              + Reach.SKIP
              + " gives Surefire back)");
    }
  }

  /** Whether goals of Volley's can run on a Java of this specification. */
  static boolean isEnough(String specification) {
    // Up to 8 they were called 1.8.
    return specification.matches("\\d{1,4}") && Integer.parseInt(specification) >= LOWEST_JAVA;
  }

  private boolean turn(
      MavenSession session,
      Coordinates volley,
      List<MavenProject> modules,
      List<MavenProject> others) {
    CommandLine commandLine = new CommandLine(session);
    List<NamedGoal> named = commandLine.named();
    if (!named.isEmpty() && !others.isEmpty()) {
      // A goal on the command line is one for all modules.
      warn.accept(
          "Goals of Surefire's and Failsafe's on the command line stay theirs, since Volley is no"
              + " extension of these modules, or they set "
              + Reach.SKIP
              + ": "
              + others.stream().map(MavenProject::getArtifactId).collect(Collectors.joining(", ")));
      named = Collections.emptyList();
    }
    boolean turned = false;
    for (MavenProject module : modules) {
      turned |= new Takeover(module.getBuild(), volley, named).apply();
    }
    if (!named.isEmpty()) {
      commandLine.giveTo(volley);
    }
    return turned;
  }
}
