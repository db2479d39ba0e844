package dev.volley.report;

/**
 * What a suite is called.
 *
 * @param name by its class; one report file each
 * @param title by its author, for people; the name where he gave it none
 */
record SuiteTitle(String name, String title) {

  /** One of these two. */
  String either(boolean wantsTitle) {
    return wantsTitle ? title : name;
  }
}
