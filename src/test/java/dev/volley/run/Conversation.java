package dev.volley.run;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** What a worker said, frame by frame, and ways to spoil it. */
final class Conversation {
  private final byte[] preamble;
  private final List<byte[]> frames;

  private Conversation(byte[] preamble, List<byte[]> frames) {
    this.preamble = preamble;
    this.frames = frames;
  }

  /** Takes a recording apart: the preamble's line, and frames with their headers. */
  static Conversation of(byte[] said) {
    int at = 0;
    while (said[at++] != '\n') {
      // The preamble is one line.
    }
    byte[] preamble = Arrays.copyOf(said, at);
    List<byte[]> frames = new ArrayList<>();
    while (at < said.length) {
      int end = at;
      long header = 0;
      int shift = 0;
      do {
        header |= (long) (said[end] & 0x7f) << shift;
        shift += 7;
      } while ((said[end++] & 0x80) != 0);
      end += (int) (header >>> 1);
      frames.add(Arrays.copyOfRange(said, at, end));
      at = end;
    }
    return new Conversation(preamble, frames);
  }

  int size() {
    return frames.size();
  }

  /** All of it, as it came. */
  byte[] bytes() {
    return bytes(frames);
  }

  /** All of it, with so many frames spoiled; the same for the same random numbers. */
  byte[] mutated(Random random, int count) {
    List<byte[]> mutated = new ArrayList<>(frames);
    for (int i = 0; i < count; i++) {
      int at = random.nextInt(mutated.size());
      mutate(mutated, at, random);
    }
    return bytes(mutated);
  }

  private void mutate(List<byte[]> mutated, int at, Random random) {
    byte[] frame = mutated.get(at);
    int header = headerLength(frame);
    byte[] payload = Arrays.copyOfRange(frame, header, frame.length);
    switch (random.nextInt(13)) {
      case 0, 1, 2 -> mutated.set(at, framed(flipped(payload, random), false));
      case 3 -> mutated.set(at, framed(withExtremes(payload, random), false));
      case 4 -> mutated.set(at, framed(spliced(payload, random), false));
      case 5 -> mutated.set(at, framed(garbage(random, 1 << random.nextInt(13)), false));
      case 6 -> mutated.set(at, framed(payload, true));
      case 7 -> mutated.set(at, Arrays.copyOf(frame, random.nextInt(frame.length + 1)));
      case 8 -> mutated.set(at, concat(garbage(random, 1 + random.nextInt(6)), payload));
      case 9 -> mutated.add(at, frame);
      case 10 -> mutated.set(at, framed(new byte[0], random.nextBoolean()));
      case 11 -> mutated.add(random.nextInt(mutated.size()), mutated.set(at, new byte[0]));
      default ->
          mutated.set(at, framed(cut(frames.get(random.nextInt(frames.size())), random), false));
    }
  }

  private static byte[] flipped(byte[] payload, Random random) {
    byte[] flipped = payload.clone();
    for (int i = 1 + random.nextInt(8); i > 0 && flipped.length > 0; i--) {
      flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
    }
    return flipped;
  }

  private static byte[] withExtremes(byte[] payload, Random random) {
    byte[] extremes = {0, 1, 0x7f, (byte) 0x80, (byte) 0xff};
    byte[] changed = payload.clone();
    for (int i = 1 + random.nextInt(10); i > 0 && changed.length > 0; i--) {
      changed[random.nextInt(changed.length)] = extremes[random.nextInt(extremes.length)];
    }
    return changed;
  }

  /** With a part left out, or put in a second time. */
  private static byte[] spliced(byte[] payload, Random random) {
    int from = random.nextInt(payload.length + 1);
    int to = random.nextInt(payload.length + 1);
    return concat(Arrays.copyOf(payload, from), Arrays.copyOfRange(payload, to, payload.length));
  }

  private static byte[] cut(byte[] frame, Random random) {
    return Arrays.copyOfRange(
        frame, headerLength(frame), headerLength(frame) + random.nextInt(frame.length));
  }

  private static byte[] garbage(Random random, int length) {
    byte[] garbage = new byte[length];
    random.nextBytes(garbage);
    return garbage;
  }

  private static int headerLength(byte[] frame) {
    int end = 0;
    while (end < frame.length && (frame[end] & 0x80) != 0) {
      end++;
    }
    return Math.min(frame.length, end + 1);
  }

  private static byte[] framed(byte[] payload, boolean more) {
    ByteArrayOutputStream frame = new ByteArrayOutputStream();
    int value = (payload.length << 1) | (more ? 1 : 0);
    while ((value & ~0x7f) != 0) {
      frame.write((value & 0x7f) | 0x80);
      value >>>= 7;
    }
    frame.write(value);
    frame.writeBytes(payload);
    return frame.toByteArray();
  }

  private byte[] bytes(List<byte[]> of) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(preamble);
    of.forEach(all::writeBytes);
    return all.toByteArray();
  }

  private static byte[] concat(byte[] first, byte[] second) {
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }
}
