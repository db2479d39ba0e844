package it;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Opens what all classes share when the first of them begins. */
public class RootResource implements BeforeAllCallback {
  static final class Shared implements ExtensionContext.Store.CloseableResource, AutoCloseable {
    Shared() {
      Hooks.called("resourceOpened");
    }

    @Override
    public void close() {
      Hooks.called("resourceClosed");
    }
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    context
        .getRoot()
        .getStore(ExtensionContext.Namespace.GLOBAL)
        .getOrComputeIfAbsent(Shared.class, key -> new Shared());
  }
}
