package dev.volley.journal;

import java.lang.reflect.RecordComponent;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Writes a record down with everything in it, even where its equality looks at less. */
final class Deep {

  private Deep() {}

  static String text(Object value) {
    if (value instanceof Record record) {
      return record.getClass().getSimpleName() + components(record);
    }
    if (value instanceof Optional<?> optional) {
      return optional.map(Deep::text).orElse("none");
    }
    if (value instanceof List<?> list) {
      return list.stream().map(Deep::text).toList().toString();
    }
    if (value instanceof Map<?, ?> map) {
      return new TreeMap<>(map).toString();
    }
    if (value instanceof ByteBuffer bytes) {
      byte[] copy = new byte[bytes.remaining()];
      bytes.duplicate().get(copy);
      return Arrays.toString(copy);
    }
    return String.valueOf(value);
  }

  private static List<String> components(Record record) {
    List<String> components = new ArrayList<>();
    try {
      for (RecordComponent component : record.getClass().getRecordComponents()) {
        component.getAccessor().setAccessible(true);
        components.add(component.getName() + "=" + text(component.getAccessor().invoke(record)));
      }
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
    return components;
  }
}
