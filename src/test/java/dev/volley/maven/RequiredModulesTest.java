package dev.volley.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleDescriptor.Requires.Modifier;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RequiredModulesTest {
  @Test
  void followsWhatIsRequired() {
    ModuleDescriptor root = ModuleDescriptor.newModule("root").requires("a").build();
    ModuleDescriptor a = ModuleDescriptor.newModule("a").requires("b").requires("java.sql").build();
    ModuleDescriptor b = ModuleDescriptor.newModule("b").requires("a").build();
    ModuleDescriptor other = ModuleDescriptor.newModule("other").requires("a").build();

    assertThat(needed(root, a, b, other)).containsExactlyInAnyOrder("root", "a", "b");
  }

  @Test
  void takesWhatIsNeededToCompileOnly() {
    ModuleDescriptor root =
        ModuleDescriptor.newModule("root").requires(Set.of(Modifier.STATIC), "notes").build();
    ModuleDescriptor notes = ModuleDescriptor.newAutomaticModule("notes").build();

    assertThat(needed(root, notes)).containsExactlyInAnyOrder("root", "notes");
  }

  @Test
  void bringsWhoProvidesWhatIsUsed() {
    ModuleDescriptor root = ModuleDescriptor.newModule("root").uses("acme.Service").build();
    ModuleDescriptor provider =
        ModuleDescriptor.newModule("provider")
            .provides("acme.Service", List.of("p.Impl"))
            .requires("deeper")
            .build();
    ModuleDescriptor deeper = ModuleDescriptor.newModule("deeper").build();
    ModuleDescriptor onClassPath =
        ModuleDescriptor.newAutomaticModule("automatic")
            .provides("acme.Service", List.of("q.Impl"))
            .build();

    assertThat(needed(root, provider, deeper, onClassPath))
        .containsExactlyInAnyOrder("root", "provider", "deeper");
  }

  private static Set<String> needed(ModuleDescriptor root, ModuleDescriptor... available) {
    return new RequiredModules(List.of(available)).by(root);
  }
}
