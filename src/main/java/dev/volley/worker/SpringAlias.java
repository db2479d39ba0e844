package dev.volley.worker;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/** What an attribute of an annotation is an alias of, by Spring's {@code @AliasFor}. Immutable. */
final class SpringAlias {
  private static final String ALIAS = "org.springframework.core.annotation.AliasFor";

  private final Class<?> type;
  private final String attribute;

  private SpringAlias(Class<?> type, String attribute) {
    this.type = type;
    this.attribute = attribute;
  }

  /** What an attribute is an alias of; null for nothing. */
  static @Nullable SpringAlias of(Method attribute) {
    for (Annotation annotation : attribute.getDeclaredAnnotations()) {
      if (Surroundings.nameOf(annotation).equals(ALIAS)) {
        Object type = Attributes.of(annotation, "annotation").orElse(Annotation.class);
        boolean ownType = type == Annotation.class;
        return new SpringAlias(
            ownType ? attribute.getDeclaringClass() : (Class<?>) type,
            name(annotation, attribute.getName()));
      }
    }
    return null;
  }

  private static String name(Annotation alias, String otherwise) {
    for (String way : new String[] {"attribute", "value"}) {
      Object name = Attributes.of(alias, way).orElse("");
      if (!name.equals("")) {
        return name.toString();
      }
    }
    return otherwise;
  }

  /** The type of the annotation whose attribute it is; may be that of the attribute itself. */
  Class<?> type() {
    return type;
  }

  /** The other attribute's name. */
  String attribute() {
    return attribute;
  }
}
