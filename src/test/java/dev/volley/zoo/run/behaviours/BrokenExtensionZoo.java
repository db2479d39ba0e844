package dev.volley.zoo.run.behaviours;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Its extension does not work. */
@ExtendWith(BrokenExtensionZoo.Broken.class)
class BrokenExtensionZoo {
  static final class Broken implements BeforeAllCallback {
    @Override
    public void beforeAll(ExtensionContext context) {
      throw new IllegalStateException("an extension that does not work");
    }
  }

  @Test
  void neverRuns() {}
}
