package dev.volley.journal;

/** A record says what no writer writes. */
final class DamagedRecordException extends Exception {

  private static final long serialVersionUID = 1;

  private final String what;

  DamagedRecordException(String what) {
    super(what);
    this.what = what;
  }

  /** What the record is, to stand after "it holds". */
  String what() {
    return what;
  }
}
