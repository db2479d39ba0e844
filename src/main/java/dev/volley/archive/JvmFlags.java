package dev.volley.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the user's arguments for a JVM mean for archives. Stateless.
 *
 * <p>Most mean nothing. Some belong to the archive: the JVM that makes it must have them as well.
 * Some forbid it: agents change classes, a debugger wants the JVM as it is, and whoever names an
 * archive of his own shall have it. Where one is overlooked the JVM itself refuses the archive.
 */
final class JvmFlags {
  private static final List<String> VARIABLES =
      List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS");

  private static final Pattern FORBIDDING =
      Pattern.compile(
          "-javaagent:.*|-agentlib:.*|-agentpath:.*|-Xrun.*|-Xdebug"
              + "|-Xshare:.*|-XX:SharedArchiveFile.*|-XX:ArchiveClassesAtExit.*"
              + "|-XX:SharedClassListFile.*|-XX:DumpLoadedClassList.*|-XX:AOT.*"
              + "|-XX:.(UseSharedSpaces|AutoCreateSharedArchive)"
              // These change what the class path or a module holds, and not every JVM looks.
              + "|-Xbootclasspath.*|--patch-module.*|--limit-modules.*|--upgrade-module-path.*"
              + "|--module-path.*|-p|-cp|-classpath|--class-path.*|-Djava.system.class.loader=.*"
              // These may hold anything.
              + "|@.*|-XX:Flags=.*|-XX:VMOptionsFile=.*");

  private static final String MODULES =
      "--(add-(modules|opens|exports|reads)|enable-native-access)";
  private static final Pattern SEPARATE = Pattern.compile(MODULES);
  private static final Pattern BELONGING =
      Pattern.compile(
          MODULES
              + "=.*|--enable-preview"
              + "|-XX:.Use\\w*GC|-XX:.Unlock(Experimental|Diagnostic)VMOptions"
              + "|-XX:.Use(CompressedOops|CompressedClassPointers|CompactObjectHeaders)"
              + "|-XX:ObjectAlignmentInBytes=.*|-XX:.BytecodeVerification\\w*|-Xverify.*");

  private JvmFlags() {}

  /** The first argument that forbids an archive; {@code environment} is that of the JVM. */
  static Optional<String> forbidding(List<String> arguments, Map<String, String> environment) {
    List<String> all = new ArrayList<>(arguments);
    VARIABLES.forEach(
        name -> all.addAll(List.of(environment.getOrDefault(name, "").strip().split("\\s+", -1))));
    return all.stream().filter(each -> FORBIDDING.matcher(each).matches()).findFirst();
  }

  /** Those arguments that the JVM that makes the archive must have as well, in their order. */
  static List<String> belonging(List<String> arguments) {
    List<String> kept = new ArrayList<>();
    boolean value = false;
    for (String argument : arguments) {
      boolean separate = SEPARATE.matcher(argument).matches();
      if (value || separate || BELONGING.matcher(argument).matches()) {
        kept.add(argument);
      }
      value = separate;
    }
    return kept;
  }

  /** What the environment adds to every JVM, in words that a key can hold. */
  static String ofEnvironment(Map<String, String> environment) {
    StringBuilder text = new StringBuilder();
    VARIABLES.forEach(
        name -> text.append(name).append('=').append(environment.getOrDefault(name, "")));
    return text.toString();
  }
}
