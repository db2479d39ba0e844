package dev.volley.discovery;

import dev.volley.model.Candidate;
import java.util.List;

/**
 * What a selection has found.
 *
 * @param candidates the classes that may hold tests, sorted by name
 * @param methods which of their tests are kept; empty keeps all
 */
public record Selected(List<Candidate> candidates, List<MethodPattern> methods) {

  /** Copies the lists. */
  public Selected {
    candidates = List.copyOf(candidates);
    methods = List.copyOf(methods);
  }
}
