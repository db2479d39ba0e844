package dev.volley.wire;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.WireFormat;
import java.io.IOException;

/**
 * Counts what an encoded message is made of, before objects are made of it: two bytes are enough
 * for an empty message within it, which takes a hundred times as much memory once it is read. For
 * one message and one thread; takes no memory for what it counts.
 */
final class Parts {

  /** The most messages within a message; a worker sends some hundred thousand at worst. */
  static final int MOST_MESSAGES = 500_000;

  /** The most fields, strings in lists among them. */
  static final int MOST_FIELDS = 4_000_000;

  /** Parsers go no deeper, and say so. */
  private static final int DEEPEST = 100;

  private int messages;
  private int fields;

  /**
   * Whether there are more than allowed.
   *
   * @param type of the message
   * @throws IOException where it is no message of any kind
   */
  static boolean areTooMany(byte[] message, Descriptor type) throws IOException {
    return !new Parts().fit(CodedInputStream.newInstance(message), type, 0);
  }

  private boolean fit(CodedInputStream in, Descriptor type, int depth) throws IOException {
    for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
      FieldDescriptor field = type.findFieldByNumber(WireFormat.getTagFieldNumber(tag));
      boolean message =
          field != null
              && field.getJavaType() == FieldDescriptor.JavaType.MESSAGE
              && WireFormat.getTagWireType(tag) == WireFormat.WIRETYPE_LENGTH_DELIMITED;
      messages += message ? 1 : 0;
      if (++fields > MOST_FIELDS || messages > MOST_MESSAGES) {
        return false;
      }
      if (field == null || !message || depth == DEEPEST) {
        in.skipField(tag);
      } else {
        int outer = in.pushLimit(in.readRawVarint32());
        if (!fit(in, field.getMessageType(), depth + 1)) {
          return false;
        }
        in.popLimit(outer);
      }
    }
    return true;
  }
}
