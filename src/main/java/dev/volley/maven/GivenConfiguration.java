package dev.volley.maven;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.PluginParameterExpressionEvaluator;
import org.apache.maven.plugin.descriptor.Parameter;
import org.codehaus.plexus.component.configurator.expression.ExpressionEvaluationException;
import org.codehaus.plexus.component.configurator.expression.ExpressionEvaluator;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of an execution as Maven gives them to its Mojo, in words: what the POM says, what
 * properties say, and defaults. What Maven gives every goal, such as the session, is no part of it.
 */
final class GivenConfiguration {
  private static final String DEFAULT = "default-value";

  private final MojoExecution execution;
  private final ExpressionEvaluator evaluator;

  private GivenConfiguration(MojoExecution execution, ExpressionEvaluator evaluator) {
    this.execution = execution;
    this.evaluator = evaluator;
  }

  /** Of the execution that runs; what properties hold is asked when it is needed. */
  static GivenConfiguration of(Build build) {
    return new GivenConfiguration(
        build.execution(),
        new PluginParameterExpressionEvaluator(build.session(), build.execution()));
  }

  /**
   * What the user says of a parameter, in the POM or by a property: its value; of one that is an
   * object, what it consists of, or its class. Empty where that is the default.
   */
  Optional<String> said(String parameter) {
    @Nullable Xpp3Dom element = element(parameter);
    if (element == null) {
      return Optional.empty();
    }
    String normally = evaluated(element.getAttribute(DEFAULT)).orElse("");
    return Optional.of(value(element).strip())
        .filter(text -> !text.isEmpty() && !text.equals(normally))
        .or(() -> ownClass(element));
  }

  /**
   * What a parameter comes to, whoever says it: the user, or the goal itself; blank where nobody
   * does. Empty where the goal has no such parameter.
   */
  Optional<String> comesTo(String parameter) {
    @Nullable Xpp3Dom element = element(parameter);
    return element == null ? Optional.empty() : Optional.of(value(element));
  }

  private @Nullable Xpp3Dom element(String parameter) {
    @Nullable Xpp3Dom root = execution.getConfiguration();
    return root == null ? null : root.getChild(parameter);
  }

  /** The goal and all of its parameters. Equal for executions that would do the same. */
  String inWords() {
    Xpp3Dom root = execution.getConfiguration();
    Set<String> plumbing = plumbing();
    Stream<Xpp3Dom> elements = root == null ? Stream.empty() : Stream.of(root.getChildren());
    return elements
        .filter(element -> !plumbing.contains(element.getName()))
        .map(this::inWords)
        .sorted()
        .collect(Collectors.joining("\n", execution.getGoal() + "\n", ""));
  }

  private Set<String> plumbing() {
    return Optional.ofNullable(execution.getMojoDescriptor().getParameters()).stream()
        .flatMap(parameters -> parameters.stream())
        .filter(parameter -> !parameter.isEditable())
        .map(Parameter::getName)
        .collect(Collectors.toSet());
  }

  private String inWords(Xpp3Dom element) {
    return element.getName()
        + ownClass(element).map(name -> ":" + name).orElse("")
        + "="
        + value(element);
  }

  private String value(Xpp3Dom element) {
    if (element.getChildCount() > 0) {
      return Stream.of(element.getChildren())
          .map(this::inWords)
          .collect(Collectors.joining(", ", "(", ")"));
    }
    return evaluated(element.getValue())
        .or(() -> evaluated(element.getAttribute(DEFAULT)))
        .orElse("");
  }

  /** The class that the user wants an element to be of, where that is not what its goal says. */
  private Optional<String> ownClass(Xpp3Dom element) {
    @Nullable Parameter declared =
        execution.getMojoDescriptor().getParameterMap().get(element.getName());
    return Optional.ofNullable(element.getAttribute("implementation"))
        .filter(name -> declared == null || !name.equals(declared.getType()));
  }

  private Optional<String> evaluated(@Nullable String expression) {
    if (expression == null || expression.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.ofNullable(evaluator.evaluate(expression)).map(Object::toString);
    } catch (ExpressionEvaluationException e) {
      // Maven evaluates it for the Mojo, and says what is wrong with it: here it is but compared.
      return Optional.of(expression);
    }
  }
}
