package dev.volley.schedule;

import dev.volley.model.Candidate;
import dev.volley.model.Unit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The order of classes and units that a user asked for by {@code runOrder} or by Jupiter's default
 * class orderer. Its values are those of Surefire 3.6.
 *
 * @param rule by what
 * @param seed of chance; counts under {@link Rule#RANDOM} alone
 */
public record RunOrder(Rule rule, long seed) {
  private static final String CLASS_ORDER = "junit.jupiter.testclass.order.default";
  private static final String METHOD_ORDER = "junit.jupiter.testmethod.order.default";
  private static final String JUPITER_SEED = "junit.jupiter.execution.order.random.seed";
  private static final String JUPITER = "org.junit.jupiter.api.";

  /** By what an order goes. */
  public enum Rule {
    /** By name. */
    ALPHABETICAL,
    /** By name, from the end. */
    REVERSEALPHABETICAL,
    /** By chance. */
    RANDOM,
    /** What failed in the last run first, in either part the longest expected first. */
    FAILEDFIRST,
    /** No order of its own: the strategy's. */
    BALANCED,
    /** As the classes were found. */
    FILESYSTEM;

    private String inWords() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * What became of a user's wish.
   *
   * @param order the order, where there is one
   * @param sentences what to tell the user, each once
   */
  public record Choice(Optional<RunOrder> order, List<String> sentences) {
    /** Copies the list. */
    public Choice {
      sentences = List.copyOf(sentences);
    }
  }

  /**
   * Reads {@code runOrder}. Of a list with commas the first counts, as under Surefire.
   *
   * @param text as the user gave it
   * @param seed {@code runOrderRandomSeed}, where given
   * @param fresh makes a seed where none was given
   * @param prefix of the user properties: {@code surefire} or {@code failsafe}
   * @throws IllegalArgumentException where there is no such order; the message lists those there
   *     are
   */
  public static Choice parse(String text, OptionalLong seed, LongSupplier fresh, String prefix) {
    List<Rule> rules =
        Arrays.stream(text.split(","))
            .map(String::strip)
            .filter(name -> !name.isEmpty())
            .map(name -> rule(name, prefix))
            .toList();
    if (rules.isEmpty()) {
      return new Choice(Optional.empty(), List.of());
    }
    Rule rule = rules.get(0);
    List<String> sentences = new ArrayList<>();
    if (rules.size() > 1) {
      sentences.add(
          "Of runOrder '"
              + text
              + "' the first counts: "
              + rule.inWords()
              + ", as under Surefire.");
    }
    if (rule != Rule.RANDOM) {
      return new Choice(Optional.of(new RunOrder(rule, 0)), sentences);
    }
    RunOrder random = new RunOrder(rule, seed.orElseGet(fresh));
    sentences.add(
        "Tests will run in random order. To reproduce ordering use flag -D"
            + prefix
            + ".runOrder.random.seed="
            + random.seed());
    return new Choice(Optional.of(random), sentences);
  }

  private static Rule rule(String name, String prefix) {
    return Arrays.stream(Rule.values())
        .filter(rule -> rule.inWords().equalsIgnoreCase(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "There's no RunOrder with the name "
                        + name
                        + ". Allowed for the parameter 'runOrder' (property '"
                        + prefix
                        + ".runOrder'): "
                        + Arrays.stream(Rule.values())
                            .map(Rule::inWords)
                            .collect(Collectors.joining(", "))
                        + "."));
  }

  /**
   * What Jupiter's default class orderer means for units. Within a unit Jupiter keeps it itself.
   *
   * @param configuration the platform's configuration parameters
   * @param fresh makes a seed where none is configured
   */
  public static Choice ofJupiter(Map<String, String> configuration, LongSupplier fresh) {
    String orderer = configuration.getOrDefault(CLASS_ORDER, "").strip();
    return switch (orderer) {
      case "" -> new Choice(Optional.empty(), List.of());
      case JUPITER + "ClassOrderer$ClassName" ->
          new Choice(Optional.of(new RunOrder(Rule.ALPHABETICAL, 0)), List.of());
      case JUPITER + "ClassOrderer$Random" -> byJupitersChance(configuration, fresh);
      default ->
          new Choice(
              Optional.empty(),
              List.of(
                  "The class orderer "
                      + orderer
                      + " ("
                      + CLASS_ORDER
                      + ") orders classes within a unit; the units themselves follow the strategy,"
                      + " since it is not known outside the workers. Use runOrder to order them."));
    };
  }

  private static Choice byJupitersChance(Map<String, String> configuration, LongSupplier fresh) {
    String text = configuration.getOrDefault(JUPITER_SEED, "").strip();
    OptionalLong configured = seed(text);
    RunOrder random = new RunOrder(Rule.RANDOM, configured.orElseGet(fresh));
    List<String> sentences = new ArrayList<>();
    if (configured.isEmpty() && !text.isEmpty()) {
      sentences.add(JUPITER_SEED + " is no whole number and has no effect: '" + text + "'.");
    }
    sentences.add(
        "Classes run in random order. To reproduce it, set "
            + JUPITER_SEED
            + "="
            + random.seed()
            + ".");
    return new Choice(Optional.of(random), sentences);
  }

  private static OptionalLong seed(String text) {
    try {
      return OptionalLong.of(Long.parseLong(text));
    } catch (NumberFormatException e) {
      return OptionalLong.empty();
    }
  }

  /**
   * The strategy that keeps this order: {@code load} instead of {@code balanced}, which has one of
   * its own; any other as it is.
   */
  public StrategyName strategy(StrategyName chosen) {
    return chosen == StrategyName.BALANCED && rule != Rule.BALANCED ? StrategyName.LOAD : chosen;
  }

  /**
   * What Jupiter is to be configured with, over anything else, so that the order holds within a
   * unit too; the same as Surefire sets. Empty where nothing can be said by a class that Jupiter
   * brings along.
   */
  public Map<String, String> jupiterConfiguration() {
    return switch (rule) {
      case ALPHABETICAL ->
          Map.of(
              CLASS_ORDER, JUPITER + "ClassOrderer$ClassName",
              METHOD_ORDER, JUPITER + "MethodOrderer$MethodName");
      case RANDOM ->
          Map.of(
              CLASS_ORDER, JUPITER + "ClassOrderer$Random",
              METHOD_ORDER, JUPITER + "MethodOrderer$Random",
              JUPITER_SEED, Long.toString(seed));
      case REVERSEALPHABETICAL, FAILEDFIRST, BALANCED, FILESYSTEM -> Map.of();
    };
  }

  /** Puts classes in order, for those that come to stand in one unit. */
  public List<Candidate> classes(List<Candidate> found, Predicate<String> failedBefore) {
    return sorted(
        found,
        Candidate::className,
        Comparator.comparing(candidate -> !failedBefore.test(candidate.className())));
  }

  /**
   * Puts units in order, each by the first of its classes' names.
   *
   * @param failedBefore whether a class, by its name, failed when it last ran
   */
  public List<Unit> units(List<Unit> planned, Predicate<String> failedBefore) {
    Comparator<Unit> failedFirst =
        Comparator.comparing(
            unit -> unit.selection().classNames().stream().noneMatch(failedBefore));
    return sorted(planned, RunOrder::name, failedFirst.thenComparing(Chain.LONGEST_FIRST));
  }

  private static String name(Unit unit) {
    return unit.selection().classNames().stream()
        .min(Comparator.naturalOrder())
        .orElse(unit.label());
  }

  private <T> List<T> sorted(List<T> all, Function<T, String> name, Comparator<T> failedFirst) {
    List<T> sorted = new ArrayList<>(all);
    switch (rule) {
      case ALPHABETICAL -> sorted.sort(Comparator.comparing(name));
      case REVERSEALPHABETICAL -> sorted.sort(Comparator.comparing(name).reversed());
      case RANDOM -> {
        // By name first, so that a seed means the same on every file system.
        sorted.sort(Comparator.comparing(name));
        Collections.shuffle(sorted, new Random(seed));
      }
      case FAILEDFIRST -> sorted.sort(failedFirst);
      case BALANCED, FILESYSTEM -> {}
    }
    return List.copyOf(sorted);
  }
}
