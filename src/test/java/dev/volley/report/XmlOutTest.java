package dev.volley.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

class XmlOutTest {

  @Test
  void keepsEveryAllowedCharacterInAttributes() throws Exception {
    String value = "<a href=\"x\">&amp; 'y'</a>\n\t\r\u0085\uD83D\uDE00\uFFFD";

    assertThat(roundTrip(value).getAttribute("a")).isEqualTo(value);
  }

  @Test
  void keepsEveryAllowedCharacterInCdata() throws Exception {
    String value = "<&]]>]]>]]]>] ]> > \t\n\uD83D\uDE00";

    assertThat(roundTrip(value).getTextContent()).isEqualTo(value);
  }

  @Test
  void showsControlCharactersAsTheirPicturesAndInAttributesAsSurefireDoes() throws Exception {
    assertThat(roundTrip("\u001b[31mred\u0000").getTextContent()).isEqualTo("␛[31mred␀");
    assertThat(roundTrip("\u001b[31mred\u0000").getAttribute("a")).isEqualTo("&#27;[31mred&#0;");
  }

  @Test
  void replacesWhatIsNoCharacter() throws Exception {
    assertThat(roundTrip("a\uFFFE\uFFFF\uD800b\uDC00").getTextContent())
        .isEqualTo("a\uFFFD\uFFFD\uFFFDb\uFFFD");
  }

  @Test
  void splitsTheEndOfCdataAcrossCallsToo() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    XmlOut xml = new XmlOut(bytes).markup("<t>").beginCdata();
    for (char c : "]]]>x]]>".toCharArray()) {
      xml.cdata(String.valueOf(c));
    }
    xml.endCdata().markup("</t>").flush();

    assertThat(parse(bytes).getTextContent()).isEqualTo("]]]>x]]>");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void isWellFormedWhateverIsWritten(long seed) throws Exception {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder();
    String hostile = "]]>&<>\"'\u0000\u0008\u001f\u007f\u0085\u2028\uD800\uDBFF\uDC00\uDFFF\uFFFE";
    for (int i = 0; i < 20_000; i++) {
      text.append(
          random.nextBoolean()
              ? hostile.charAt(random.nextInt(hostile.length()))
              : (char) random.nextInt(0x10000));
    }

    Element element = roundTrip(text.toString());

    assertThat(element.getTextContent())
        .hasSameSizeAs(element.getAttribute("a").replaceAll("&#\\d+;", "c"));
  }

  @Test
  void decodesWhatIsTornAndReplacesWhatIsNoUtf8() throws Exception {
    StringBuilder text = new StringBuilder();
    Utf8Text decoder = new Utf8Text(text::append);
    for (byte b : "grün 😀".getBytes(StandardCharsets.UTF_8)) {
      decoder.accept(new byte[] {b}, 0, 1);
    }
    decoder.accept(new byte[] {(byte) 0xC3}, 0, 1);
    decoder.accept(new byte[] {'x', (byte) 0xF0, (byte) 0x9F}, 0, 3);
    decoder.end();

    assertThat(text.toString()).isEqualTo("grün 😀\uFFFDx\uFFFD");
  }

  private static Element roundTrip(String value) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    XmlOut xml = new XmlOut(bytes);
    xml.markup("<t").attribute("a", value).markup(">");
    xml.beginCdata().cdata(value).endCdata().markup("</t>").flush();
    return parse(bytes);
  }

  private static Element parse(ByteArrayOutputStream bytes) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(bytes.toByteArray()))
        .getDocumentElement();
  }
}
