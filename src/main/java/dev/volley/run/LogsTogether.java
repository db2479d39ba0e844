package dev.volley.run;

import dev.volley.model.SuitePart;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Says whether event logs belong together: all are of whole suites, or all are of one suite's
 * shards. Immutable.
 */
final class LogsTogether {
  private final List<LogHeading> logs;
  private final List<String> copies;

  /** Puts logs in order, by shard; of copies of one log the first is kept. */
  LogsTogether(Collection<LogHeading> found) {
    List<LogHeading> kept = new ArrayList<>();
    List<String> dropped = new ArrayList<>();
    for (LogHeading log : found.stream().sorted().toList()) {
      Optional<LogHeading> same =
          kept.stream().filter(other -> other.run().equals(log.run())).findFirst();
      same.ifPresentOrElse(
          other ->
              dropped.add(
                  log.file() + " is passed over: it is of the same run as " + other.file() + "."),
          () -> kept.add(log));
    }
    this.logs = List.copyOf(kept);
    this.copies = List.copyOf(dropped);
  }

  /** The logs to read, in order. */
  List<LogHeading> logs() {
    return logs;
  }

  /** Why they cannot be merged, in words for the user; empty where they can. */
  Optional<String> misfit() {
    Set<String> suites =
        logs.stream().map(LogsTogether::suite).collect(Collectors.toCollection(LinkedHashSet::new));
    if (suites.size() < 2) {
      return Optional.empty();
    }
    return Optional.of(
        "These event logs are not of one suite, so nothing was merged:\n"
            + logs.stream()
                .map(log -> "  " + inWords(log) + ": " + log.file())
                .collect(Collectors.joining("\n"))
            + "\nMerge the shards of one suite, which all print the same plan: the same classes,"
            + " the same number of shards and the same volley.shardBy; or whole suites alone.");
  }

  /** The shards that no log is of, in words for the user; empty where there is one for each. */
  Optional<String> missing() {
    Optional<SuitePart> any = logs.stream().flatMap(log -> log.part().stream()).findFirst();
    Set<Integer> there =
        logs.stream()
            .flatMap(log -> log.part().stream())
            .map(SuitePart::number)
            .collect(Collectors.toSet());
    return any.map(
            part ->
                IntStream.rangeClosed(1, part.of())
                    .filter(number -> !there.contains(number))
                    .mapToObj(part::inWords)
                    .toList())
        .filter(shards -> !shards.isEmpty())
        .map(
            shards ->
                (shards.size() == 1 ? "No event log is of shard " : "No event logs are of shards ")
                    + String.join(", ", shards)
                    + ": what was to run there is in no report.");
  }

  /** What else the user should know: copies, and shards that ran several times. */
  List<String> warnings() {
    List<String> warnings = new ArrayList<>(copies);
    Map<Integer, List<LogHeading>> shards = new TreeMap<>();
    for (LogHeading log : logs) {
      log.part()
          .ifPresent(
              part -> shards.computeIfAbsent(part.number(), none -> new ArrayList<>()).add(log));
    }
    shards.values().stream()
        .filter(same -> same.size() > 1)
        .map(
            same ->
                "Shard "
                    + same.get(0).part().map(SuitePart::inWords).orElse("")
                    + " ran several times, and all of its outcomes count, the red ones too: "
                    + same.stream()
                        .map(log -> log.file().toString())
                        .collect(Collectors.joining(", "))
                    + ". Leave out what shall not count.")
        .forEach(warnings::add);
    return warnings;
  }

  /** What is merged, in words. */
  String inWords() {
    String parts =
        logs.stream()
            .flatMap(log -> log.part().stream())
            .map(SuitePart::inWords)
            .distinct()
            .collect(Collectors.joining(", "));
    return "Merging "
        + (logs.size() == 1 ? "1 event log" : logs.size() + " event logs")
        + (parts.isEmpty() ? "" : ", shards " + parts)
        + ".";
  }

  /** Logs of one suite have the same. */
  private static String suite(LogHeading log) {
    return log.part().map(part -> part.of() + " " + part.plan()).orElse("");
  }

  private static String inWords(LogHeading log) {
    return log.part()
        .map(part -> "shard " + part.inWords() + " of plan " + part.plan())
        .orElse("a whole suite");
  }
}
