package it;

import net.jqwik.api.lifecycle.AroundContainerHook;
import net.jqwik.api.lifecycle.ContainerLifecycleContext;

/** A global hook; the container that is no class is jqwik's own, around all of them. */
public class RunHooks implements AroundContainerHook {
  @Override
  public void beforeContainer(ContainerLifecycleContext context) {
    if (!context.optionalContainerClass().isPresent()) {
      Hooks.called("beforeAll");
    }
  }

  @Override
  public void afterContainer(ContainerLifecycleContext context) {
    if (!context.optionalContainerClass().isPresent()) {
      Hooks.called("afterAll");
    }
  }
}
